import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);

// src/runtimes/embedded/messages.ts
function bodyLength({ chunks }) {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}
var bodyWindow = 256 * 1024, signalSlot = {
  /** Counts messages to the worker; it sleeps on this one. */
  messages: 0,
  /** 1 while the guest waits for something outside of it, for example an answer to its fetch. */
  waiting: 1
};

// src/runtimes/embedded/wasi/guest-failure.ts
var GuestFailure = class extends Error {
  payload;
  constructor(payload) {
    super("The host function answers with an error."), this.payload = payload;
  }
};

// src/runtimes/embedded/wasi/http-fields.ts
var connectionHeaders = /* @__PURE__ */ new Set([
  "connection",
  "host",
  "http2-settings",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "transfer-encoding",
  "upgrade"
]), token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/, invalid = { tag: "invalid-syntax" }, mostBytes = 128 * 1024, Fields = class _Fields {
  #entries = [];
  #size = 0;
  #immutable = !1;
  static fromList(entries) {
    let fields = new _Fields();
    for (let [name, value] of entries) fields.append(name, value);
    return fields;
  }
  /** Headers that came from outside; the guest cannot change them. */
  static fromHeaders(headers) {
    let fields = new _Fields();
    return fields.#entries = headers.map(([name, value]) => [name, Buffer.from(value, "latin1")]), fields.#immutable = !0, fields;
  }
  /** The fields as they go out. */
  toHeaders() {
    return this.#entries.map(([name, value]) => [
      name.toLowerCase(),
      Buffer.from(value.buffer, value.byteOffset, value.length).toString("latin1")
    ]);
  }
  /** From now on changing is refused, as for the headers of a request under way. */
  freeze() {
    return this.#immutable = !0, this;
  }
  get(name) {
    let wanted = name.toLowerCase();
    return this.#entries.filter(([own]) => own.toLowerCase() === wanted).map(([, value]) => value);
  }
  has(name) {
    let wanted = name.toLowerCase();
    return this.#entries.some(([own]) => own.toLowerCase() === wanted);
  }
  set(name, values) {
    this.#checkChange(name);
    for (let value of values) checkValue(value);
    this.#remove(name);
    for (let value of values) this.#add(name, value);
  }
  append(name, value) {
    this.#checkChange(name), checkValue(value), this.#add(name, value);
  }
  delete(name) {
    this.#checkChange(name), this.#remove(name);
  }
  entries() {
    return this.#entries;
  }
  clone() {
    let copy = new _Fields();
    return copy.#entries = this.#entries.map(([name, value]) => [name, value]), copy.#size = sizeOf(copy.#entries), copy;
  }
  #add(name, value) {
    if (this.#size += name.length + value.length, this.#size > mostBytes) throw new Error(`the component made headers of more than ${mostBytes} bytes`);
    this.#entries.push([name, value]);
  }
  #remove(name) {
    let unwanted = name.toLowerCase();
    this.#entries = this.#entries.filter(([own]) => own.toLowerCase() !== unwanted), this.#size = sizeOf(this.#entries);
  }
  #checkChange(name) {
    if (this.#immutable) throw new GuestFailure({ tag: "immutable" });
    if (!token.test(name)) throw new GuestFailure(invalid);
    if (connectionHeaders.has(name.toLowerCase())) throw new GuestFailure({ tag: "forbidden" });
  }
};
function sizeOf(entries) {
  return entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}
function checkValue(value) {
  if (value.some((byte) => byte < 32 && byte !== 9 || byte === 127)) throw new GuestFailure(invalid);
}

export {
  bodyLength,
  bodyWindow,
  signalSlot,
  GuestFailure,
  connectionHeaders,
  token,
  Fields
};
