import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  pageExports,
  pageSlots
} from "./chunks/chunk-AAHGGFV2.mjs";
import {
  Fields,
  GuestFailure,
  bodyLength,
  bodyWindow,
  signalSlot,
  token
} from "./chunks/chunk-L2CPS2JQ.mjs";
import "./chunks/chunk-PV5KUKCF.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// src/runtimes/embedded/worker/component.worker.ts
import { workerData } from "node:worker_threads";

// src/runtimes/embedded/wasi/body-queue.ts
var IncomingQueue = class {
  #chunks = [];
  #onTaken;
  /** Bytes that are not taken yet, and how many of them `onTaken` was told of all the same. */
  #length = 0;
  #ahead = 0;
  ended = !1;
  failed = !1;
  /** `onTaken` hears how many bytes the guest took, as long as there may be more to come. */
  constructor(onTaken) {
    this.#onTaken = onTaken;
  }
  /** Something can be taken, or the end was reached. */
  get ready() {
    return this.#chunks.length > 0 || this.ended;
  }
  get empty() {
    return this.#chunks.length === 0;
  }
  add(part) {
    for (let chunk of part.chunks) chunk.length > 0 && this.#chunks.push(chunk);
    this.#length += bodyLength(part), part.ended && (this.ended = !0), part.failed && (this.failed = !0);
  }
  /** At most `limit` bytes, or undefined when none are there now. */
  take(limit) {
    let first = this.#chunks[0];
    if (first === void 0) return;
    let taken = first.subarray(0, limit);
    taken.length === first.length ? this.#chunks.shift() : this.#chunks[0] = first.subarray(limit), this.#length -= taken.length;
    let told = Math.min(this.#ahead, taken.length);
    return this.#ahead -= told, !this.ended && taken.length > told && this.#onTaken(taken.length - told), taken;
  }
  /** Asks for more although nothing was taken, as long as less than `limit` bytes wait here. */
  acknowledgeAhead(limit) {
    let bytes = Math.min(this.#length, limit) - this.#ahead;
    this.ended || bytes <= 0 || (this.#ahead += bytes, this.#onTaken(bytes));
  }
}, OutgoingQueue = class {
  #held = [];
  #writer;
  #unacknowledged = 0;
  #failed = !1;
  #written = !1;
  ended = !1;
  /** The reader has gone; what is written is refused. */
  closed = !1;
  /** Bytes that may be written now. */
  get budget() {
    return Math.max(0, bodyWindow - this.#unacknowledged);
  }
  write(chunk) {
    chunk.length !== 0 && (this.#unacknowledged += chunk.length, this.#written = !0, this.#writer ? this.#writer.append(chunk) : this.#held.push(chunk));
  }
  end(failed) {
    this.ended || (this.ended = !0, this.#failed = failed, this.#writer?.end(failed));
  }
  /** The guest is done without having finished the body: it is cut off, unless nothing was ever written. */
  abandon() {
    this.end(this.#written);
  }
  /** Sends on what was held; from now on every write goes to `writer`. */
  attach(writer) {
    for (let chunk of this.#held) writer.append(chunk);
    this.#held = [], this.#writer = writer, this.ended && writer.end(this.#failed);
  }
  acknowledge(bytes) {
    this.#unacknowledged -= bytes;
  }
};

// src/runtimes/embedded/worker/fetches.ts
function createFetches(outbox2) {
  let open = /* @__PURE__ */ new Map(), lastId = 0;
  return { start: (head, { body, timeouts }) => {
    lastId += 1;
    let id = lastId, fetch = { outcome: void 0, requestBody: body };
    return open.set(id, fetch), body.attach(outbox2.begin({ type: "fetch", id, head, timeouts, body: { chunks: [], ended: !1 } })), {
      get outcome() {
        return fetch.outcome;
      },
      cancel: () => {
        body.closed = !0, open.delete(id) && outbox2.add({ type: "fetch-cancel", id });
      }
    };
  }, receive: (message) => {
    let fetch = open.get(message.id);
    if (fetch)
      switch (message.type) {
        case "fetch-response": {
          let { id, head } = message, body = new IncomingQueue((bytes) => outbox2.add({ type: "fetch-consumed", id, bytes }));
          addAnswer(body, { part: message.body, request: fetch.requestBody }), fetch.outcome = { kind: "response", head, body };
          break;
        }
        case "fetch-body":
          fetch.outcome?.kind === "response" && addAnswer(fetch.outcome.body, { part: message.body, request: fetch.requestBody });
          break;
        case "fetch-acknowledge":
          fetch.requestBody.acknowledge(message.bytes);
          break;
        case "fetch-failed":
          fetch.outcome = { kind: "failed", error: message.error }, fetch.requestBody.closed = !0;
          break;
        case "fetch-trap":
          fetch.outcome = { kind: "trap", detail: message.detail };
          break;
      }
  }, forget: () => open.clear() };
}
var aheadLimit = 16 * 1024 * 1024;
function addAnswer(queue, { part, request }) {
  queue.add(part), request.ended || queue.acknowledgeAhead(aheadLimit);
}

// src/runtimes/embedded/wasi/io.ts
var IoError = class {
  #message;
  constructor(message) {
    this.#message = message;
  }
  toDebugString() {
    return this.#message;
  }
}, Pollable = class {
  waiter;
  ready;
  /** By `performance.now()`, for timers. */
  deadline;
  constructor(waiter2, ready, deadline) {
    this.waiter = waiter2, this.ready = ready, this.deadline = deadline;
  }
  block() {
    for (; !this.ready(); ) this.waiter.wait(this.deadline);
  }
};
function poll(pollables) {
  let [first] = pollables;
  if (first === void 0) throw new Error("wasi:io/poll#poll was called with an empty list");
  for (first.waiter.refresh(); ; ) {
    let ready = pollables.flatMap((pollable, index) => pollable.ready() ? [index] : []);
    if (ready.length > 0) return Uint32Array.from(ready);
    first.waiter.wait(earliest(pollables));
  }
}
function earliest(pollables) {
  let deadlines = pollables.flatMap(({ deadline }) => deadline === void 0 ? [] : [deadline]);
  return deadlines.length > 0 ? Math.min(...deadlines) : void 0;
}
var closed = { tag: "closed" }, readLimit = 1024 * 1024, InputStream = class {
  #waiter;
  #queue;
  constructor(waiter2, queue) {
    this.#waiter = waiter2, this.#queue = queue;
  }
  read(length) {
    let taken = this.#queue.take(Number(length < BigInt(readLimit) ? length : BigInt(readLimit)));
    if (taken) return taken;
    if (this.#queue.failed)
      throw new GuestFailure({ tag: "last-operation-failed", val: new IoError("The body was cut off.") });
    if (this.#queue.ended) throw new GuestFailure(closed);
    return new Uint8Array(0);
  }
  blockingRead(length) {
    return this.subscribe().block(), this.read(length);
  }
  skip(length) {
    return BigInt(this.read(length).length);
  }
  blockingSkip(length) {
    return BigInt(this.blockingRead(length).length);
  }
  subscribe() {
    return new Pollable(this.#waiter, () => this.#queue.ready);
  }
}, blockingLimit = 4096, OutputStream = class {
  #waiter;
  #sink;
  constructor(waiter2, sink) {
    this.#waiter = waiter2, this.#sink = sink;
  }
  checkWrite() {
    if (this.#sink.closed) throw new GuestFailure(closed);
    return BigInt(this.#sink.budget);
  }
  /** Without having been told that something may be written it is a trap, so that no guest fills the host's memory. */
  write(contents) {
    if (this.#sink.closed) throw new GuestFailure(closed);
    if (contents.length > 0 && this.#sink.budget === 0)
      throw new Error("the component wrote to a stream that takes nothing now");
    this.#sink.write(contents);
  }
  flush() {
    if (this.#sink.closed) throw new GuestFailure(closed);
  }
  blockingFlush() {
    this.subscribe().block(), this.flush();
  }
  blockingWriteAndFlush(contents) {
    if (contents.length > blockingLimit)
      throw new Error(`the component wrote and flushed more than ${blockingLimit} bytes at once`);
    this.subscribe().block(), this.write(contents), this.blockingFlush();
  }
  writeZeroes(length) {
    if (length > this.checkWrite())
      throw new Error("the component wrote more zeroes than the stream takes now");
    this.write(new Uint8Array(Number(length)));
  }
  blockingWriteZeroesAndFlush(length) {
    this.blockingWriteAndFlush(new Uint8Array(Math.min(Number(length), blockingLimit + 1)));
  }
  splice(source, length) {
    let budget = this.checkWrite(), taken = source.read(length < budget ? length : budget);
    return this.write(taken), BigInt(taken.length);
  }
  blockingSplice(source, length) {
    return this.subscribe().block(), source.subscribe().block(), this.splice(source, length);
  }
  subscribe() {
    return new Pollable(this.#waiter, () => this.#sink.closed || this.#sink.budget > 0);
  }
};

// src/runtimes/embedded/wasi/clocks.ts
function clocks(waiter2) {
  let at = (deadline) => new Pollable(waiter2, () => performance.now() >= deadline, deadline);
  return {
    "wasi:clocks/monotonic-clock": {
      now: monotonicNow,
      resolution: () => 1000n,
      subscribeDuration: (nanoseconds) => at(performance.now() + Number(nanoseconds) / 1e6),
      subscribeInstant: (instant) => at(Number(instant) / 1e6)
    },
    "wasi:clocks/wall-clock": {
      now: wallClock,
      resolution: () => ({ seconds: 0n, nanoseconds: 1e6 })
    }
  };
}
function monotonicNow() {
  return BigInt(Math.round(performance.now() * 1e6));
}
function wallClock() {
  let milliseconds = Date.now();
  return {
    seconds: BigInt(Math.floor(milliseconds / 1e3)),
    nanoseconds: milliseconds % 1e3 * 1e6
  };
}

// src/runtimes/embedded/wasi/cli.ts
function cli(waiter2, { environment, log }) {
  let output = (stream) => () => new OutputStream(waiter2, {
    budget: 65536,
    closed: !1,
    write: (bytes) => log(stream, bytes)
  });
  return {
    "wasi:cli/environment": {
      getEnvironment: () => Object.entries(environment),
      getArguments: () => [],
      initialCwd: () => {
      }
    },
    "wasi:cli/exit": { exit, exitWithCode: exit },
    "wasi:cli/stdin": { getStdin: () => new InputStream(waiter2, emptyQueue()) },
    "wasi:cli/stdout": { getStdout: output("stdout") },
    "wasi:cli/stderr": { getStderr: output("stderr") },
    "wasi:cli/terminal-stdin": { getTerminalStdin: () => {
    } },
    "wasi:cli/terminal-stdout": { getTerminalStdout: () => {
    } },
    "wasi:cli/terminal-stderr": { getTerminalStderr: () => {
    } }
  };
}
function exit() {
  throw new Error("the component called wasi:cli/exit");
}
function emptyQueue() {
  let queue = new IncomingQueue(() => {
  });
  return queue.ended = !0, queue;
}

// src/runtimes/embedded/wasi/configuration.ts
function configuration({ component, variables }) {
  let find = (name) => Object.hasOwn(variables, name) ? variables[name] : void 0;
  return {
    "fermyon:spin/variables": {
      get: (name) => {
        let value = find(name);
        if (value !== void 0) return value;
        let fault = faultOf(name);
        throw new GuestFailure(
          fault === void 0 ? { tag: "undefined", val: `no variable for ${quoted(component)}.${quoted(name)}` } : { tag: "invalid-name", val: `${quoted(name)}: ${fault}` }
        );
      }
    },
    "wasi:config/store": { get: find, getAll: () => Object.entries(variables) }
  };
}
function faultOf(name) {
  if (name === "") return "must not be empty";
  let [invalid] = /[^a-z0-9_]/u.exec(name) ?? [];
  return invalid !== void 0 ? `invalid character '${invalid}'. Variable names may contain only lower-case letters, numbers, and underscores.` : /^[a-z]/.test(name) ? name.endsWith("_") ? "must end with a lowercase ASCII letter or digit" : name.includes("__") ? "must not contain multiple consecutive underscores" : void 0 : "must start with a lowercase ASCII letter";
}
function quoted(text) {
  return JSON.stringify(text);
}

// src/runtimes/embedded/wasi/file-tree.ts
function isFolder(node) {
  return "entries" in node;
}
function fileTree(files) {
  let lastId = 0, root = { id: lastId, entries: /* @__PURE__ */ new Map() };
  for (let [path, content] of Object.entries(files)) {
    let parts = path.split("/"), name = parts.pop() ?? "", folder = root;
    for (let part of parts) {
      let next = folder.entries.get(part) ?? { id: lastId += 1, entries: /* @__PURE__ */ new Map() };
      if (folder.entries.set(part, next), !isFolder(next)) {
        folder = void 0;
        break;
      }
      folder = next;
    }
    folder?.entries.set(name, { id: lastId += 1, content });
  }
  return root;
}
function lookUp(folder, path) {
  if (path === "") throw new GuestFailure("no-entry");
  if (path.startsWith("/")) throw new GuestFailure("not-permitted");
  let way = [folder];
  for (let part of path.split("/")) {
    let here = way.at(-1);
    if (here === void 0 || !isFolder(here)) throw new GuestFailure("not-directory");
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (way.pop(), way.length === 0) throw new GuestFailure("not-permitted");
      continue;
    }
    let next = here.entries.get(part);
    if (next === void 0) throw new GuestFailure("no-entry");
    way.push(next);
  }
  return way.at(-1) ?? folder;
}

// src/runtimes/embedded/wasi/filesystem.ts
function filesystem(waiter2, root) {
  return {
    "wasi:filesystem/preopens": {
      getDirectories: () => root.entries.size === 0 ? [] : [[new Descriptor(waiter2, root), "/"]]
    },
    "wasi:filesystem/types": {
      Descriptor,
      DirectoryEntryStream,
      filesystemErrorCode: () => {
      }
    }
  };
}
var readLimit2 = 1024 * 1024, Descriptor = class _Descriptor {
  #waiter;
  #node;
  constructor(waiter2, node) {
    this.#waiter = waiter2, this.#node = node;
  }
  openAt(_pathFlags, path, open, flags) {
    let folder = this.#folder();
    if (open.create || open.truncate || flags.write || flags.mutateDirectory) throw denied();
    let node = lookUp(folder, path);
    if (open.exclusive) throw new GuestFailure("exist");
    if (open.directory && !isFolder(node)) throw new GuestFailure("not-directory");
    return new _Descriptor(this.#waiter, node);
  }
  read(length, offset) {
    let content = this.#content(), start = Math.min(Number(offset), content.length), bytes = content.subarray(start, start + Math.min(Number(length), readLimit2));
    return [bytes, start + bytes.length >= content.length];
  }
  readViaStream(offset) {
    let queue = new IncomingQueue(() => {
    }), content = this.#content();
    return queue.add({ chunks: [content.subarray(Math.min(Number(offset), content.length))], ended: !0 }), new InputStream(this.#waiter, queue);
  }
  readDirectory() {
    return new DirectoryEntryStream(this.#folder());
  }
  getFlags() {
    return { read: !0 };
  }
  getType() {
    return typeOf(this.#node);
  }
  stat() {
    return statOf(this.#node);
  }
  statAt(_pathFlags, path) {
    return statOf(lookUp(this.#folder(), path));
  }
  metadataHash() {
    return hashOf(this.#node);
  }
  metadataHashAt(_pathFlags, path) {
    return hashOf(lookUp(this.#folder(), path));
  }
  isSameObject(other) {
    return this.#node === other.#node;
  }
  /** There are no links. */
  readlinkAt(path) {
    throw lookUp(this.#folder(), path), new GuestFailure("invalid");
  }
  advise() {
  }
  sync() {
  }
  syncData() {
  }
  write() {
    throw denied();
  }
  writeViaStream() {
    throw new GuestFailure("bad-descriptor");
  }
  appendViaStream() {
    throw new GuestFailure("bad-descriptor");
  }
  setSize() {
    throw denied();
  }
  setTimes() {
    throw denied();
  }
  setTimesAt() {
    throw denied();
  }
  createDirectoryAt() {
    throw denied();
  }
  linkAt() {
    throw denied();
  }
  removeDirectoryAt() {
    throw denied();
  }
  renameAt() {
    throw denied();
  }
  symlinkAt() {
    throw denied();
  }
  unlinkFileAt() {
    throw denied();
  }
  #folder() {
    if (isFolder(this.#node)) return this.#node;
    throw new GuestFailure("not-directory");
  }
  #content() {
    if (!isFolder(this.#node)) return this.#node.content;
    throw new GuestFailure("is-directory");
  }
}, DirectoryEntryStream = class {
  #entries;
  constructor(folder) {
    this.#entries = folder.entries.entries();
  }
  readDirectoryEntry() {
    let next = this.#entries.next();
    if (next.done) return;
    let [name, node] = next.value;
    return { type: typeOf(node), name };
  }
};
function denied() {
  return new GuestFailure("not-permitted");
}
function typeOf(node) {
  return isFolder(node) ? "directory" : "regular-file";
}
function statOf(node) {
  return { type: typeOf(node), linkCount: 1n, size: isFolder(node) ? 0n : BigInt(node.content.length) };
}
function hashOf({ id }) {
  return { lower: BigInt(id), upper: 0n };
}

// src/runtimes/embedded/wasi/http-bodies.ts
var Once = class {
  #taken = !1;
  get taken() {
    return this.#taken;
  }
  take(make) {
    if (this.#taken) throw new GuestFailure(void 0);
    return this.#taken = !0, make();
  }
}, FutureTrailers = class {
  #waiter;
  #queue;
  constructor(waiter2, queue) {
    this.#waiter = waiter2, this.#queue = queue;
  }
  subscribe() {
    return new Pollable(this.#waiter, () => this.#queue.ended);
  }
  get() {
    if (this.#queue.ended)
      return { tag: "ok", val: { tag: "ok", val: void 0 } };
  }
}, IncomingBody = class {
  #waiter;
  #queue;
  #stream = new Once();
  constructor(waiter2, queue) {
    this.#waiter = waiter2, this.#queue = queue;
  }
  stream() {
    return this.#stream.take(() => new InputStream(this.#waiter, this.#queue));
  }
  static finish(body) {
    return new FutureTrailers(body.#waiter, body.#queue);
  }
}, OutgoingBody = class {
  #waiter;
  #queue;
  #stream = new Once();
  constructor(waiter2, queue) {
    this.#waiter = waiter2, this.#queue = queue;
  }
  write() {
    return this.#stream.take(() => new OutputStream(this.#waiter, this.#queue));
  }
  static finish(body) {
    body.#queue.end(!1);
  }
  [Symbol.dispose]() {
    this.#queue.abandon();
  }
};

// src/runtimes/embedded/wasi/http-requests.ts
var standardMethods = ["get", "head", "post", "put", "delete", "connect", "options", "trace", "patch"], IncomingRequest = class {
  #waiter;
  #head;
  #queue;
  #body = new Once();
  constructor(waiter2, head, queue) {
    this.#waiter = waiter2, this.#head = head, this.#queue = queue;
  }
  method() {
    let tag = this.#head.method.toLowerCase();
    return standardMethods.includes(tag) ? { tag } : { tag: "other", val: this.#head.method };
  }
  pathWithQuery() {
    return this.#head.path;
  }
  scheme() {
    return { tag: this.#head.scheme.toUpperCase() };
  }
  authority() {
    return this.#head.authority;
  }
  headers() {
    return Fields.fromHeaders(this.#head.headers);
  }
  consume() {
    return this.#body.take(() => new IncomingBody(this.#waiter, this.#queue));
  }
}, OutgoingRequest = class {
  queue = new OutgoingQueue();
  #waiter;
  #headers;
  #body = new Once();
  #method = { tag: "get" };
  #path;
  #scheme;
  #authority;
  constructor(headers, waiter2) {
    this.#headers = headers.freeze(), this.#waiter = waiter2;
  }
  body() {
    return this.#body.take(() => new OutgoingBody(this.#waiter, this.queue));
  }
  /** Ends the body of a request whose guest never asked for one. */
  endUnusedBody() {
    this.#body.taken || this.queue.end(!1);
  }
  method() {
    return this.#method;
  }
  setMethod(method) {
    if (method.tag === "other" && !token.test(String(method.val))) throw new GuestFailure(void 0);
    this.#method = method;
  }
  pathWithQuery() {
    return this.#path;
  }
  setPathWithQuery(path) {
    if (path !== void 0 && /[^\u0021-\u00ff]/.test(path)) throw new GuestFailure(void 0);
    this.#path = path;
  }
  scheme() {
    return this.#scheme;
  }
  setScheme(scheme) {
    this.#scheme = scheme;
  }
  authority() {
    return this.#authority;
  }
  setAuthority(authority) {
    if (authority !== void 0 && /[^\u0021-\u007e]|[/?#]/.test(authority))
      throw new GuestFailure(void 0);
    this.#authority = authority;
  }
  headers() {
    return this.#headers;
  }
  /** What goes out; without an authority to the app itself. Throws the `error-code` for a scheme that is not of HTTP. */
  head() {
    let scheme = this.#scheme?.tag.toLowerCase() ?? "https";
    if (scheme !== "http" && scheme !== "https") throw new GuestFailure({ tag: "HTTP-request-URI-invalid" });
    let method = this.#method.tag === "other" ? String(this.#method.val) : this.#method.tag.toUpperCase(), path = (this.#path ?? "").replace(/#.*$/, ""), whole = path.startsWith("/") || path === "*" ? path : `/${path}`;
    return {
      method,
      scheme,
      authority: this.#authority ?? "",
      path: whole,
      headers: this.#headers.toHeaders()
    };
  }
}, RequestOptions = class {
  #connect;
  #firstByte;
  #betweenBytes;
  connectTimeout() {
    return this.#connect;
  }
  setConnectTimeout(nanoseconds) {
    this.#connect = nanoseconds;
  }
  firstByteTimeout() {
    return this.#firstByte;
  }
  setFirstByteTimeout(nanoseconds) {
    this.#firstByte = nanoseconds;
  }
  betweenBytesTimeout() {
    return this.#betweenBytes;
  }
  setBetweenBytesTimeout(nanoseconds) {
    this.#betweenBytes = nanoseconds;
  }
  timeouts() {
    return {
      ...inMilliseconds("connect", this.#connect),
      ...inMilliseconds("firstByte", this.#firstByte),
      ...inMilliseconds("betweenBytes", this.#betweenBytes)
    };
  }
};
function inMilliseconds(key, nanoseconds) {
  return nanoseconds === void 0 ? {} : { [key]: Math.max(1, Math.ceil(Number(nanoseconds) / 1e6)) };
}

// src/runtimes/embedded/wasi/http-responses.ts
var OutgoingResponse = class {
  queue = new OutgoingQueue();
  #waiter;
  #headers;
  #body = new Once();
  #status = 200;
  constructor(headers, waiter2) {
    this.#headers = headers.freeze(), this.#waiter = waiter2;
  }
  statusCode() {
    return this.#status;
  }
  setStatusCode(status) {
    if (status < 100 || status > 999) throw new GuestFailure(void 0);
    this.#status = status;
  }
  headers() {
    return this.#headers;
  }
  body() {
    return this.#body.take(() => new OutgoingBody(this.#waiter, this.queue));
  }
  /** Ends the body of a response whose guest never asked for one. */
  endUnusedBody() {
    this.#body.taken || this.queue.end(!1);
  }
  head() {
    return { status: this.#status, headers: this.#headers.toHeaders() };
  }
}, ResponseOutparam = class {
  #answer;
  constructor(answer) {
    this.#answer = answer;
  }
  static set(outparam, answer) {
    outparam.#answer(answer);
  }
  /** Informational responses (1xx) are not passed on. */
  sendInformational() {
    throw new GuestFailure({ tag: "internal-error", val: "informational responses are not supported" });
  }
}, IncomingResponse = class {
  #waiter;
  #head;
  #queue;
  #body = new Once();
  constructor(waiter2, head, queue) {
    this.#waiter = waiter2, this.#head = head, this.#queue = queue;
  }
  status() {
    return this.#head.status;
  }
  headers() {
    return Fields.fromHeaders(this.#head.headers);
  }
  consume() {
    return this.#body.take(() => new IncomingBody(this.#waiter, this.#queue));
  }
}, FutureIncomingResponse = class {
  #waiter;
  #fetch;
  #taken = !1;
  constructor(waiter2, fetch) {
    this.#waiter = waiter2, this.#fetch = fetch;
  }
  subscribe() {
    return new Pollable(this.#waiter, () => this.#fetch.outcome !== void 0);
  }
  get() {
    let { outcome } = this.#fetch;
    if (outcome === void 0) return;
    if (this.#taken) return { tag: "err" };
    if (this.#taken = !0, outcome.kind === "trap") throw new Error(outcome.detail);
    return outcome.kind === "failed" ? { tag: "ok", val: { tag: "err", val: outcome.error } } : { tag: "ok", val: { tag: "ok", val: new IncomingResponse(this.#waiter, outcome.head, outcome.body) } };
  }
  [Symbol.dispose]() {
    this.#taken || this.#fetch.cancel();
  }
};

// src/runtimes/embedded/wasi/http.ts
function http(waiter2, startFetch) {
  return {
    "wasi:http/types": {
      Fields,
      FutureIncomingResponse,
      FutureTrailers,
      IncomingBody,
      IncomingRequest,
      IncomingResponse,
      OutgoingBody,
      OutgoingRequest: class extends OutgoingRequest {
        constructor(headers) {
          super(headers, waiter2);
        }
      },
      OutgoingResponse: class extends OutgoingResponse {
        constructor(headers) {
          super(headers, waiter2);
        }
      },
      RequestOptions,
      ResponseOutparam,
      httpErrorCode: () => {
      }
    },
    "wasi:http/outgoing-handler": {
      handle: (request, options) => {
        let head = request.head();
        request.endUnusedBody();
        let timeouts = options?.timeouts() ?? {};
        return new FutureIncomingResponse(waiter2, startFetch(head, { body: request.queue, timeouts }));
      }
    }
  };
}

// src/runtimes/embedded/wasi/key-value.ts
var mostHeld = 256;
function keyValue({ stores, ask, held }) {
  let open = (label, full) => {
    if (!stores.includes(label)) throw new GuestFailure({ tag: "access-denied" });
    if (held.count >= mostHeld) throw new GuestFailure(full);
    return held.count += 1, {
      ask: (operation) => {
        let result = ask(label, operation);
        if (result.kind === "failed") throw new GuestFailure({ tag: "other", val: result.reason });
        return result;
      },
      close: () => {
        held.count -= 1;
      }
    };
  };
  return {
    "fermyon:spin/key-value": {
      Store: class extends Store {
        static open(label) {
          return new this(open(label, { tag: "store-table-full" }));
        }
      }
    },
    "wasi:keyvalue/store": { Bucket, open: (label) => new Bucket(open(label, { tag: "other", val: "store table full" })) },
    "wasi:keyvalue/atomics": {
      Cas,
      swap: (cas, value) => cas.swap(value),
      increment: (bucket, key, delta) => bucket.increment(key, delta)
    },
    "wasi:keyvalue/batch": {
      getMany: (bucket, keys) => bucket.getMany(keys),
      setMany: (bucket, entries) => {
        for (let [key, value] of entries) bucket.set(key, value);
      },
      deleteMany: (bucket, keys) => {
        for (let key of keys) bucket.delete(key);
      }
    }
  };
}
var Store = class {
  #store;
  constructor(store) {
    this.#store = store;
  }
  [Symbol.dispose]() {
    this.#store.close();
  }
  ask(operation) {
    return this.#store.ask(operation);
  }
  get(key) {
    let result = this.ask({ kind: "get", key });
    return result.kind === "value" ? result.value : void 0;
  }
  set(key, value) {
    this.ask({ kind: "set", key, value });
  }
  delete(key) {
    this.ask({ kind: "delete", key });
  }
  exists(key) {
    let result = this.ask({ kind: "exists", key });
    return result.kind === "exists" && result.exists;
  }
  getKeys() {
    let result = this.ask({ kind: "keys" });
    return result.kind === "keys" ? result.keys : [];
  }
}, Bucket = class extends Store {
  listKeys(cursor) {
    if (cursor !== void 0)
      throw new GuestFailure({ tag: "other", val: "list_keys: cursor not supported" });
    return { keys: this.getKeys(), cursor: void 0 };
  }
  /** Only those that are there, and each once, as Spin's own stores answer (crates/key-value-spin). */
  getMany(keys) {
    return [...new Set(keys)].toSorted().flatMap((key) => {
      let value = this.get(key);
      return value ? [[key, value]] : [];
    });
  }
  increment(key, delta) {
    let result = this.ask({ kind: "increment", key, delta });
    return result.kind === "number" ? result.value : 0n;
  }
  swap(key, { expected, value }) {
    let result = this.ask({ kind: "swap", key, expected, value });
    return result.kind === "swapped" && result.swapped;
  }
}, Cas = class _Cas {
  #bucket;
  #key;
  #seen;
  constructor(bucket, key) {
    this.#bucket = bucket, this.#key = key, this.#seen = bucket.get(key);
  }
  static new(bucket, key) {
    return new _Cas(bucket, key);
  }
  current() {
    return this.#seen = this.#bucket.get(this.#key), this.#seen;
  }
  /** Fails with a `cas` that has seen what is there now. */
  swap(value) {
    try {
      if (this.#bucket.swap(this.#key, { expected: this.#seen, value })) return;
    } catch (error) {
      throw error instanceof GuestFailure ? new GuestFailure({ tag: "store-error", val: error.payload }) : error;
    }
    throw new GuestFailure({ tag: "cas-failed", val: new _Cas(this.#bucket, this.#key) });
  }
};

// src/runtimes/embedded/wasi/random.ts
function random() {
  let take = createReserve(), getBytes = (length) => length > 4096 / 16 ? randomBytes(length) : take(Number(length)), getNumber = () => new BigUint64Array(take(8).buffer)[0] ?? 0n;
  return {
    "wasi:random/random": { getRandomBytes: getBytes, getRandomU64: getNumber },
    "wasi:random/insecure": { getInsecureRandomBytes: getBytes, getInsecureRandomU64: getNumber },
    "wasi:random/insecure-seed": { insecureSeed: () => [getNumber(), getNumber()] }
  };
}
function randomBytes(length) {
  if (length > 67108864) throw new Error(`the component asked for ${length} random bytes at once`);
  let bytes = new Uint8Array(Number(length));
  for (let start = 0; start < bytes.length; start += 65536)
    crypto.getRandomValues(bytes.subarray(start, start + 65536));
  return bytes;
}
function createReserve() {
  let reserve = new Uint8Array(4096), used = 4096;
  return (count) => {
    used + count > 4096 && (crypto.getRandomValues(reserve), used = 0);
    let bytes = reserve.slice(used, used + count);
    return reserve.fill(0, used, used + count), used += count, bytes;
  };
}

// src/runtimes/embedded/wasi/unknown-interface.ts
function unknownInterface(name) {
  let stubs = /* @__PURE__ */ new Map();
  return (member) => {
    let stub = stubs.get(member) ?? makeStub(name, member);
    return stubs.set(member, stub), stub;
  };
}
function makeStub(name, member) {
  let fail = (operation) => () => {
    throw new Error(`the component called ${name}#${operation}, which the embedded runtime does not offer`);
  };
  if (!/^[A-Z]/.test(member)) return fail(member);
  let resource = function() {
    fail(member)();
  };
  return new Proxy(resource, {
    get: (target, key) => typeof key == "symbol" || key in target ? Reflect.get(target, key) : fail(`${member}.${key}`)
  });
}

// src/runtimes/embedded/wasi/imports.ts
function createImports(options) {
  let { waiter: waiter2 } = options, known = {
    "wasi:io/error": { Error: IoError },
    "wasi:io/poll": { Pollable, poll },
    "wasi:io/streams": { InputStream, OutputStream },
    ...clocks(waiter2),
    ...random(),
    ...cli(waiter2, options.cli),
    ...filesystem(waiter2, fileTree(options.files)),
    ...http(waiter2, options.startFetch),
    ...configuration(options.configuration),
    ...keyValue(options.keyValue)
  };
  return new Proxy(known, {
    get: (target, name) => {
      if (typeof name == "symbol") return;
      let withoutVersion = name.replace(/@.*$/, "");
      return complete(withoutVersion, target[withoutVersion] ?? {});
    }
  });
}
function complete(name, offered) {
  let stubs = unknownInterface(name);
  return new Proxy(offered, {
    get: (target, member) => typeof member == "string" ? target[member] ?? stubs(member) : void 0
  });
}

// src/runtimes/embedded/worker/handles.ts
function saveHandles([handles, resources]) {
  let tables = Object.values(handles).map((table) => ({
    table,
    entries: [...table],
    created: [...table._createdReps]
  })), maps = Object.values(resources).map((map) => ({ map, entries: [...map] }));
  return () => {
    for (let { table, entries, created } of tables) {
      table.splice(0, table.length, ...entries), table._createdReps.clear();
      for (let resource of created) table._createdReps.add(resource);
    }
    for (let { map, entries } of maps) {
      map.clear();
      for (let [key, resource] of entries) map.set(key, resource);
    }
  };
}

// src/runtimes/embedded/worker/page-counts.ts
function createPageCounts() {
  let owners = /* @__PURE__ */ new Map();
  return {
    /** Whether the size that the guest sees is a global, which can be set back. */
    has: (memory) => owners.has(memory),
    /** To be told of each new instance, and of what it was given, before anything of it is called. */
    connect: ({ exports }, { module, imports }) => {
      if (pageExports.grow in exports)
        for (let item of Object.values(exports))
          item instanceof WebAssembly.Memory && owners.set(item, exports);
      let table = exports[pageExports.table];
      if (!(table instanceof WebAssembly.Table)) return;
      let owner = owners.get(importedMemory(module, imports));
      table.set(pageSlots.size, owner?.[pageExports.size]), table.set(pageSlots.grow, owner?.[pageExports.grow]);
    }
  };
}
function importedMemory(module, imports) {
  let found = WebAssembly.Module.imports(module).find(({ kind }) => kind === "memory");
  return imports[found?.module ?? ""]?.[found?.name ?? ""];
}

// src/runtimes/embedded/worker/snapshot.ts
function takeSnapshot(instances, isCounted) {
  let exported = new Set(instances.flatMap((instance2) => Object.values(instance2.exports))), memories = [], globals = [];
  for (let item of exported)
    item instanceof WebAssembly.Memory ? memories.push(snapshotMemory(item, isCounted(item) ? keptGrowth : 0)) : item instanceof WebAssembly.Global && isMutable(item) && globals.push({ global: item, value: item.value });
  return () => {
    for (let { global, value } of globals) global.value = value;
    return memories.every((restore) => restore());
  };
}
var keptGrowth = 16 * 1024 * 1024, blockSize = 16 * 1024, zeros = new Uint8Array(blockSize);
function snapshotMemory(memory, growth) {
  let limit = memory.buffer.byteLength + growth, { buffer } = memory, targets = blocksOf(buffer), contents = targets.map((target) => isSame(target, zeros) ? zeros : target.slice());
  return () => {
    if (memory.buffer !== buffer) {
      if ({ buffer } = memory, buffer.byteLength > limit) return !1;
      targets = blocksOf(buffer);
    }
    return targets.forEach((target, position) => {
      let content = contents[position] ?? zeros;
      isSame(target, content) || target.set(content);
    }), !0;
  };
}
function blocksOf(buffer) {
  return Array.from(
    { length: buffer.byteLength / blockSize },
    (_, position) => new Uint8Array(buffer, position * blockSize, blockSize)
  );
}
function isSame(left, right) {
  return Buffer.compare(left, right) === 0;
}
function isMutable(global) {
  try {
    let value = global.value;
    return global.value = value, !0;
  } catch {
    return !1;
  }
}

// src/runtimes/embedded/worker/instance.ts
var maximumUses = 5e4;
function instantiate({ glue: glue2, modules, host: host2, resettable }) {
  let instances = [], pageCounts = createPageCounts(), exports = glue2.instantiate(
    (name) => {
      let module = modules[name];
      if (!module) throw new Error(`The transpiled component has no core module ${name}.`);
      return module;
    },
    createImports(host2),
    (module, imports = {}) => {
      let instance2 = new WebAssembly.Instance(module, withDirectClock(imports));
      return pageCounts.connect(instance2, { module, imports }), instances.push(instance2), instance2;
    }
  ), handler = exports.incomingHandler ?? exports["wasi:http/incoming-handler"], handles = exports._handles;
  if (!resettable || !handles) return { handler, reset: () => !1 };
  let restoreState = takeSnapshot(instances, pageCounts.has), restoreHandles = saveHandles(handles), uses = 0;
  return {
    handler,
    reset: () => (uses += 1, restoreHandles(), uses < maximumUses && restoreState())
  };
}
function withDirectClock(imports) {
  let entries = Object.entries(imports).map(([name, members]) => {
    let direct = name.startsWith("wasi:clocks/monotonic-clock@0.2.") && "now" in members;
    return [name, direct ? { ...members, now: monotonicNow } : members];
  });
  return Object.fromEntries(entries);
}

// src/runtimes/embedded/worker/key-value-client.ts
function createKeyValueClient(outbox2, sleepUntilMessage2) {
  let lastId = 0, answer;
  return {
    ask: (store, operation) => {
      lastId += 1;
      let id = lastId;
      for (outbox2.add({ type: "key-value", id, store, operation }); ; )
        if (sleepUntilMessage2(), answer?.id === id) return answer.result;
    },
    receive: (id, result) => {
      answer = { id, result };
    }
  };
}

// src/runtimes/embedded/worker/mailbox.ts
import { receiveMessageOnPort } from "node:worker_threads";
var CallCancelled = class extends Error {
};
function createMailbox({ port, signal, outbox: outbox2, receive: receive2, cancelled }) {
  let takeAll = () => {
    let any = !1;
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
      receive2(next.message), any = !0;
    return any;
  }, sleep = (deadline) => {
    outbox2.flush();
    let seen = Atomics.load(signal, signalSlot.messages);
    if (takeAll()) return;
    let timeout = deadline === void 0 ? void 0 : Math.max(0, deadline - performance.now());
    Atomics.wait(signal, signalSlot.messages, seen, timeout), takeAll();
  };
  return { waiter: {
    wait: (deadline) => {
      if (Atomics.store(signal, signalSlot.waiting, 1), sleep(deadline), Atomics.store(signal, signalSlot.waiting, 0), cancelled()) throw new CallCancelled("The call was cancelled.");
    },
    refresh: () => {
      if (takeAll(), outbox2.flushStale(), cancelled()) throw new CallCancelled("The call was cancelled.");
    }
  }, sleepUntilMessage: () => sleep(void 0) };
}

// src/runtimes/embedded/worker/outbox.ts
var Outbox = class {
  #port;
  #held = [];
  #bodies = /* @__PURE__ */ new Map();
  #bytes = 0;
  #since = 0;
  constructor(port) {
    this.#port = port;
  }
  /** Holds a message that is no part of a body. */
  add(message) {
    this.#held.length === 0 && (this.#since = performance.now()), this.#held.push(message), message.type === "log" && this.#count(message.bytes.length);
  }
  /** Holds the message that begins a body, and returns what writes the rest of it. */
  begin(message) {
    let type = message.type === "response" ? "response-body" : "request-body", key = `${type} ${message.id}`;
    this.add(message), this.#bodies.set(key, message);
    let extend = (part) => this.#extend(key, { type, id: message.id, body: part });
    return {
      append: (chunk) => extend({ chunks: [chunk], ended: !1 }),
      end: (failed) => extend({ chunks: [], ended: !0, failed })
    };
  }
  #extend(key, message) {
    let held = this.#bodies.get(key);
    held ? held.body = join(held.body, message.body) : (this.add(message), this.#bodies.set(key, message));
    for (let chunk of message.body.chunks) this.#count(chunk.length);
  }
  #count(bytes) {
    this.#bytes += bytes, this.#bytes > 65536 && this.flush();
  }
  /** Sends what has been held for longer than a moment. */
  flushStale() {
    this.#held.length > 0 && performance.now() - this.#since > 1 && this.flush();
  }
  flush() {
    this.#held.length !== 0 && (this.#port.postMessage(this.#held), this.#held = [], this.#bodies = /* @__PURE__ */ new Map(), this.#bytes = 0);
  }
};
function join(first, next) {
  return {
    chunks: [...first.chunks, ...next.chunks],
    ended: next.ended,
    ...next.failed ? { failed: !0 } : {}
  };
}

// src/runtimes/embedded/worker/run-call.ts
function createCall(id, { head, outbox: outbox2 }) {
  let requestBody = new IncomingQueue((bytes) => outbox2.add({ type: "call-consumed", id, bytes }));
  return { id, head, requestBody, responseBody: void 0, cancelled: !1 };
}
function runCall(call, { handler, outbox: outbox2, waiter: waiter2 }) {
  let refused, answer = (given) => {
    if (given.tag === "err") {
      refused = given.val.tag;
      return;
    }
    let response = given.val;
    response.endUnusedBody(), call.responseBody = response.queue;
    let body = { chunks: [], ended: !1 };
    response.queue.attach(outbox2.begin({ type: "response", id: call.id, head: response.head(), body }));
  };
  try {
    return handler.handle(new IncomingRequest(waiter2, call.head, call.requestBody), new ResponseOutparam(answer)), call.responseBody?.abandon(), call.responseBody ? void 0 : { kind: "no-response", detail: refused ? `it answered with the error ${refused}` : "it returned without an answer" };
  } catch (error) {
    return call.responseBody?.end(!0), error instanceof CallCancelled ? { kind: "cancelled", detail: error.message } : { kind: "trap", detail: error instanceof Error ? error.message : String(error) };
  }
}

// src/runtimes/embedded/worker/component.worker.ts
Error.stackTraceLimit = 0;
var data = workerData, outbox = new Outbox(data.port), calls = [], current, logLimit = 1024 * 1024, logged = 0, { waiter, sleepUntilMessage } = createMailbox({
  port: data.port,
  signal: data.signal,
  outbox,
  receive,
  cancelled: () => current?.cancelled === !0
}), fetches = createFetches(outbox), heldStores = { count: 0 }, keyValue2 = createKeyValueClient(outbox, sleepUntilMessage);
function receive(message) {
  switch (message.type) {
    case "call": {
      let call = createCall(message.id, { head: message.head, outbox });
      call.requestBody.add(message.body), calls.push(call);
      break;
    }
    case "call-body":
      findCall(message.id)?.requestBody.add(message.body);
      break;
    case "call-acknowledge":
      findCall(message.id)?.responseBody?.acknowledge(message.bytes);
      break;
    case "call-cancel": {
      let call = findCall(message.id);
      call && (call.cancelled = !0);
      break;
    }
    case "key-value-result":
      keyValue2.receive(message.id, message.result);
      break;
    default:
      fetches.receive(message);
  }
}
function findCall(id) {
  return current?.id === id ? current : calls.find((call) => call.id === id);
}
var host = {
  waiter,
  cli: {
    environment: data.environment,
    log: (stream, bytes) => {
      logged += bytes.length, logged <= logLimit && outbox.add({ type: "log", stream, bytes });
    }
  },
  configuration: data,
  keyValue: { stores: data.keyValueStores, ask: keyValue2.ask, held: heldStores },
  startFetch: fetches.start,
  files: data.files
}, glue = await import(data.glue), makeInstance = () => instantiate({ glue, modules: data.modules, host, resettable: data.resettable });
function serve(call, instance2) {
  current = call, logged = 0, heldStores.count = 0;
  let failure = runCall(call, { handler: instance2.handler, outbox, waiter });
  return current = void 0, fetches.forget(), outbox.add({ type: "finished", id: call.id, failure }), outbox.flush(), failure === void 0 && instance2.reset() ? instance2 : makeInstance();
}
var instance = makeInstance();
outbox.add({ type: "ready" });
for (; ; ) {
  let next = calls.shift();
  next ? instance = serve(next, instance) : sleepUntilMessage();
}
