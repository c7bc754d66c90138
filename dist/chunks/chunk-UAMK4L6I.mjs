import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  claimFolder,
  environmentName,
  expandTemplate,
  removeUnfinished,
  resolveVariables,
  secretValues
} from "./chunk-MVUAYEXN.mjs";
import {
  exportedNames
} from "./chunk-YXNV3MFU.mjs";
import {
  findSpin
} from "./chunk-5H4SK67F.mjs";
import {
  isJsonObject,
  isTextRecord
} from "./chunk-4BZRYOLG.mjs";
import {
  chainedComponent,
  defaultPorts,
  isEmptyOutboundHost,
  parseOutboundHost,
  permits,
  selfHost
} from "./chunk-NG5JKY5M.mjs";
import {
  limitMemories
} from "./chunk-HR2QQCLY.mjs";
import {
  bodyLength,
  bodyWindow,
  connectionHeaders,
  signalSlot,
  token
} from "./chunk-L2CPS2JQ.mjs";
import {
  binaryKind
} from "./chunk-PV5KUKCF.mjs";
import {
  hostnameOf,
  isLoopbackName
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/runtimes/log-files.ts
import path from "node:path";
var largestFile = 16 * 1024 * 1024, mostWaiting = 4 * 1024 * 1024, mode = 384;
function createLogFiles(system, { folder, rotateAfter = largestFile }) {
  let files = /* @__PURE__ */ new Map(), fileOf = (component, stream2) => {
    let name = `${encodeURIComponent(component)}_${stream2}.txt`, file = files.get(name) ?? createLogFile(system, { file: path.join(folder, name), rotateAfter });
    return files.set(name, file), file;
  };
  return {
    add: (component, stream2, line) => fileOf(component, stream2).add(line),
    close: async () => {
      await Promise.all([...files.values()].map((file) => file.written()));
    }
  };
}
function createLogFile(system, { file, rotateAfter = largestFile }) {
  let waiting = "", dropped = 0, scheduled = !1, broken = !1, last = Promise.resolve(), writeWaiting = async () => {
    scheduled = !1;
    let text = dropped > 0 ? `${waiting}… ${dropped} lines were dropped: they came too fast
` : waiting;
    waiting = "", dropped = 0;
    let size = (await system.files.stat(file))?.size ?? 0;
    size > 0 && size + Buffer.byteLength(text) > rotateAfter && await system.files.rename(file, `${file}.1`), await system.files.append(file, text, { mode });
  }, schedule = () => {
    scheduled = !0, last = last.then(writeWaiting).catch((error) => {
      broken = !0, system.log.warning(`Log file: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  return {
    add: (line) => {
      broken || (waiting.length + line.length > mostWaiting ? dropped += 1 : waiting += `${line}
`, scheduled || schedule());
    },
    written: () => last
  };
}

// src/runtimes/replacements.ts
function createReplacements() {
  let underWay = !1, ended = !1, last, begin = async (work) => {
    if (ended) throw new FtlError("E_CANCELLED", "The app was stopped before another took its place.");
    underWay = !0;
    try {
      await work();
    } finally {
      underWay = !1;
    }
  }, settled = async () => {
    await last?.catch(() => {
    });
  };
  return {
    get underWay() {
      return underWay;
    },
    add: (work) => (last = last ? settled().then(() => begin(work)) : begin(work), last),
    end: () => (ended = !0, settled())
  };
}

// src/runtimes/embedded/component-limits.ts
var usualMemory = 512 * 1024 * 1024, usualRequestTimeout = 3e4, requestShare = 1.5;
function limitsOf({ id, metadata }) {
  let { memory, timeout_ms: timeoutMs } = metadata.limits ?? {};
  for (let [name, value] of Object.entries({ memory, timeout_ms: timeoutMs }))
    if (value !== void 0 && !(Number.isSafeInteger(value) && value > 0))
      throw new FtlError(
        "E_RUNTIME_START",
        `The limit ${name} of component ${id} is not a whole number above 0.`
      );
  return { memory: memory ?? usualMemory, timeoutMs };
}
function requestTimeoutOf({ components }) {
  let longest = components.map((component) => (limitsOf(component).timeoutMs ?? 0) * requestShare);
  return Math.max(usualRequestTimeout, ...longest);
}
function checkInitialMemory(component, initial) {
  let { memory } = limitsOf(component);
  if (component.metadata.limits?.memory === void 0 || initial <= memory) return;
  let message = `Component ${component.id} needs ${mebibytes(initial)} MiB to begin with; its limit of memory is ${mebibytes(memory)} MiB.`;
  throw new FtlError("E_RUNTIME_START", message, {
    hint: "Raise memory in the limits of the tool; what it works with comes on top."
  });
}
function mebibytes(bytes) {
  return (bytes / 1024 ** 2).toFixed(1).replace(/\.0$/, "");
}

// src/runtimes/embedded/transpile/component-exports.ts
function checkComponent(id, bytes) {
  let kind = binaryKind(bytes);
  if (kind === void 0)
    throw unsupported(id, "is not a WebAssembly file", "Build it as a WASI 0.2 component.");
  if (kind === "module") throw unsupported(id, "is a core module, not a component", useSpin);
  let names = exportsOf(id, bytes);
  if (names.some((name) => /^wasi:http\/incoming-handler@0\.2\.\d+$/.test(name))) return;
  let newer = names.find((name) => name.startsWith("wasi:http/handler@0.3"));
  throw newer ? unsupported(id, `exports ${newer} (WASI 0.3)`, `${useSpin} It needs Spin 4 or newer.`) : names.some((name) => name.startsWith("fermyon:spin/inbound-http")) ? unsupported(id, "exports fermyon:spin/inbound-http (Spin 1)", useSpin) : unsupported(
    id,
    `does not export wasi:http/incoming-handler, but ${names.slice(0, 5).join(", ") || "nothing"}`,
    "An HTTP component must export wasi:http/incoming-handler@0.2."
  );
}
function exportsOf(id, bytes) {
  try {
    return exportedNames(bytes, { versionSuffixes: "refuse" });
  } catch (cause) {
    throw cause instanceof FtlError ? new FtlError("E_COMPONENT_UNSUPPORTED", `Component ${id} cannot be read. ${cause.message}`, {
      cause,
      hint: "The file may be cut short: build or fetch it again."
    }) : cause;
  }
}
var useSpin = "The embedded runtime cannot run it; the spin runtime can (--runtime spin).";
function unsupported(id, what, hint) {
  return new FtlError(
    "E_COMPONENT_UNSUPPORTED",
    `Component ${id} ${what}; expected a WASI 0.2 HTTP component.`,
    { hint }
  );
}

// src/runtimes/embedded/pool/component-worker.ts
import { MessageChannel } from "node:worker_threads";

// src/runtimes/embedded/exchange.ts
var endedExchange = {
  body: () => {
  },
  acknowledge: () => {
  },
  cancel: () => {
  }
};

// src/runtimes/embedded/pool/pool-call.ts
var PoolCall = class {
  head;
  context;
  /** By `performance.now()`. */
  since = performance.now();
  #receiver;
  #onCancelled;
  #waitingBody;
  #worker;
  #answered = !1;
  /** The answer was passed on to its end; what happens to the guest later concerns nobody. */
  #complete = !1;
  /** Bytes of the request's body that were sent here and that nobody has taken. */
  #unconsumed = 0;
  #ended = !1;
  constructor(head, body, options) {
    this.head = head, this.context = options.context, this.#receiver = options.receiver, this.#onCancelled = options.onCancelled, this.#waitingBody = body, this.#unconsumed = bodyLength(body);
  }
  /** How many components it came through before this one. */
  get depth() {
    return this.context.chain.length - 1;
  }
  /** A worker takes the call; returns what has come of its body. */
  assign(worker) {
    this.#worker = worker;
    let body = this.#waitingBody;
    return this.#waitingBody = { chunks: [], ended: !1 }, body;
  }
  body(part) {
    this.#unconsumed += bodyLength(part), this.#ended ? this.#discardBody() : this.#worker ? this.#worker.sendBody(part) : this.#waitingBody = { ...part, chunks: [...this.#waitingBody.chunks, ...part.chunks] };
  }
  acknowledge(bytes) {
    !this.#ended && !this.#complete && this.#worker?.acknowledge(bytes);
  }
  cancel() {
    this.#ended || (this.#ended = !0, this.#worker?.cancel(), this.#onCancelled(this));
  }
  response(head, body) {
    this.#ended || (this.#answered = !0, this.#complete = body.ended, this.#receiver.response(head, body));
  }
  responseBody(part) {
    this.#ended || this.#complete || (this.#complete = part.ended, this.#receiver.body(part));
  }
  consumed(bytes) {
    this.#ended || (this.#unconsumed -= bytes, this.#receiver.consumed(bytes));
  }
  /** No more comes. A failure after the head cuts the body off. */
  end(failure) {
    this.#ended || (this.#ended = !0, this.#discardBody(), !(!failure || this.#complete) && (this.#answered ? this.#receiver.body({ chunks: [], ended: !0, failed: !0 }) : this.#receiver.failed(failure)));
  }
  /** Whoever sends a body that nobody reads any more must not wait for its being read. */
  #discardBody() {
    let bytes = this.#unconsumed;
    this.#unconsumed = 0, bytes > 0 && this.#receiver.consumed(bytes);
  }
};

// src/runtimes/embedded/pool/component-worker.ts
var resourceLimits = { maxOldGenerationSizeMb: 512, stackSizeMb: 8 }, maximumFetches = 128, ComponentWorker = class {
  #options;
  #port;
  #signal = new Int32Array(new SharedArrayBuffer(8));
  #thread;
  #fetches = /* @__PURE__ */ new Map();
  #outputs;
  #call;
  #callId = 0;
  #gone = !1;
  /** True until the first `onIdle`. */
  starting = !0;
  /** When its call began, by `performance.now()`. */
  callSince = 0;
  constructor(system, options) {
    this.#options = options, this.#outputs = { stdout: options.openOutput("stdout"), stderr: options.openOutput("stderr") };
    let { port1, port2 } = new MessageChannel();
    this.#port = port1;
    let workerData = { port: port2, signal: this.#signal, ...options.component };
    this.#thread = system.startWorker("component", {
      workerData,
      transferList: [port2],
      resourceLimits,
      env: {},
      execArgv: []
    }), port1.on("message", (messages) => {
      for (let message of messages) this.#gone || this.#receive(message);
    }), this.#thread.on("error", (error) => this.#end(error instanceof Error ? error.message : String(error))), this.#thread.on("exit", () => this.#end("its thread ended"));
  }
  /** The guest stands still until something outside of it happens. */
  get waiting() {
    return Atomics.load(this.#signal, signalSlot.waiting) === 1;
  }
  /** A request of the guest's to another component is open. */
  get calling() {
    return [...this.#fetches.values()].some(({ exchange }) => exchange instanceof PoolCall);
  }
  start(call) {
    this.#callId += 1, this.callSince = performance.now(), this.#call = call, this.#post({ type: "call", id: this.#callId, head: call.head, body: call.assign(this) });
  }
  sendBody(part) {
    this.#post({ type: "call-body", id: this.#callId, body: part });
  }
  acknowledge(bytes) {
    this.#post({ type: "call-acknowledge", id: this.#callId, bytes });
  }
  cancel() {
    this.#cancelFetches(), this.#post({ type: "call-cancel", id: this.#callId });
  }
  /** Ends the thread whatever it does, also in an endless loop; its call ends with `failure`. */
  async terminate(failure) {
    let call = this.#call;
    this.#close(), call?.end(failure ?? { kind: "cancelled", detail: "the app was stopped" }), await this.#thread.terminate();
  }
  #post(message) {
    this.#gone || (this.#port.postMessage(message), Atomics.add(this.#signal, signalSlot.messages, 1), Atomics.notify(this.#signal, signalSlot.messages));
  }
  #receive(message) {
    switch (message.type) {
      case "ready":
        return this.#idle(void 0);
      case "response":
        return this.#call?.response(message.head, message.body);
      case "response-body":
        return this.#call?.responseBody(message.body);
      case "call-consumed":
        return this.#call?.consumed(message.bytes);
      case "finished":
        return this.#call?.end(message.failure), this.#idle(message.failure);
      case "fetch":
        return this.#fetch(message);
      case "request-body":
        return this.#sendFetchBody(message.id, message.body);
      case "fetch-consumed":
        return this.#fetches.get(message.id)?.exchange.acknowledge(message.bytes);
      case "fetch-cancel":
        return this.#fetches.get(message.id)?.exchange.cancel(), void this.#fetches.delete(message.id);
      case "log":
        return this.#outputs[message.stream].write(message.bytes);
      case "key-value": {
        let result = this.#options.keyValueStores.perform(message.store, message.operation);
        return this.#post({ type: "key-value-result", id: message.id, result });
      }
    }
  }
  #idle(failure) {
    this.#cancelFetches(), this.#endOutputs(), this.#call = void 0, this.starting = !1, this.#options.onIdle(this, failure);
  }
  #fetch({ id, head, body, timeouts }) {
    let context = this.#call?.context;
    if (!context) return;
    let fetch = { exchange: endedExchange, answered: !1, sent: body.ended }, receiver = this.#fetchReceiver(id, fetch);
    if (this.#fetches.size >= maximumFetches) return receiver.failed({ tag: "connection-limit-reached" });
    this.#fetches.set(id, fetch), fetch.exchange = this.#options.sendFetch(head, { body, timeouts, context, receiver }), this.#forgetIfOver(id, fetch);
  }
  #sendFetchBody(id, part) {
    let fetch = this.#fetches.get(id);
    fetch && (fetch.sent = part.ended, fetch.exchange.body(part), this.#forgetIfOver(id, fetch));
  }
  #forgetIfOver(id, { answered, sent }) {
    answered && sent && this.#fetches.delete(id);
  }
  #fetchReceiver(id, fetch) {
    let afterwards = (over, message) => {
      over && (fetch.answered = !0), this.#forgetIfOver(id, fetch), this.#post(message);
    };
    return {
      response: (head, body) => afterwards(body.ended, { type: "fetch-response", id, head, body }),
      body: (body) => afterwards(body.ended, { type: "fetch-body", id, body }),
      consumed: (bytes) => this.#post({ type: "fetch-acknowledge", id, bytes }),
      failed: (error) => afterwards(!0, { type: "fetch-failed", id, error }),
      trap: (detail) => afterwards(!0, { type: "fetch-trap", id, detail })
    };
  }
  #cancelFetches() {
    for (let { exchange, answered } of this.#fetches.values())
      answered ? exchange.body({ chunks: [], ended: !0, failed: !0 }) : exchange.cancel();
    this.#fetches.clear();
  }
  #endOutputs() {
    for (let output of Object.values(this.#outputs)) output.end();
  }
  #close() {
    this.#gone = !0, this.#cancelFetches(), this.#endOutputs(), this.#call = void 0, this.#port.close();
  }
  #end(reason) {
    if (this.#gone) return;
    let call = this.#call;
    this.#close(), call?.end({ kind: "trap", detail: reason }), this.#options.onGone(this, reason);
  }
};

// src/runtimes/embedded/pool/call-queue.ts
var CallQueue = class {
  #byDepth = [];
  get size() {
    return this.#byDepth.reduce((sum, calls) => sum + calls.length, 0);
  }
  /** The next call; it stays in the queue. */
  get first() {
    return this.#byDepth.findLast((calls) => calls !== void 0 && calls.length > 0)?.[0];
  }
  add(call) {
    (this.#byDepth[call.depth] ??= []).push(call);
  }
  /** False when it was not there. */
  remove(call) {
    let calls = this.#byDepth[call.depth] ?? [], position = calls.indexOf(call);
    return position >= 0 && calls.splice(position, 1), position >= 0;
  }
  /** Empties the queue. */
  takeAll() {
    return this.#byDepth.splice(0).flat();
  }
};

// src/runtimes/embedded/pool/component-pool.ts
var usualWorkers = 16, maximumWaiting = 1e3, patience = { shared: 5, network: 50, components: 1e3, busy: 1e3 }, idleTime = 6e4, ComponentPool = class {
  #system;
  #options;
  #workers = /* @__PURE__ */ new Set();
  #idle = /* @__PURE__ */ new Map();
  #ending = /* @__PURE__ */ new Set();
  #queue = new CallQueue();
  #timers = /* @__PURE__ */ new Map();
  #running = /* @__PURE__ */ new Map();
  #loading;
  #growth;
  #stopped = !1;
  constructor(system, options) {
    this.#system = system, this.#options = options;
  }
  send = (head, { body, context, receiver }) => {
    let calledByItself = context.chain.includes(this.#options.id), deadline = this.#deadline(context.deadline), call = new PoolCall(head, body, {
      context: { deadline, chain: [...context.chain, this.#options.id] },
      receiver,
      onCancelled: (own) => this.#dequeue(own)
    }), remaining = Math.max(0, deadline - performance.now());
    return this.#timers.set(
      call,
      setTimeout(() => this.#expire(call), remaining)
    ), this.#enqueue(call, calledByItself), call;
  };
  /** Ends all workers; calls under way fail. */
  async stop() {
    this.#stopped = !0, clearInterval(this.#growth);
    for (let call of this.#queue.takeAll()) this.#finish(call, stoppedFailure);
    for (let worker of this.#workers) this.#terminate(worker, stoppedFailure);
    await Promise.all(this.#ending);
    for (let timer of this.#timers.values()) clearTimeout(timer);
  }
  /** By `performance.now()`: that of the request, or the earlier one of this component. */
  #deadline(ofRequest) {
    return Math.min(ofRequest, performance.now() + (this.#options.timeoutMs ?? Number.POSITIVE_INFINITY));
  }
  #enqueue(call, calledByItself) {
    if (this.#stopped) return this.#finish(call, stoppedFailure);
    if (this.#queue.size >= maximumWaiting) return this.#finish(call, overload);
    this.#queue.add(call), this.#dispatch(), !this.#running.has(call) && ((this.#workers.size === 0 || calledByItself && this.#workers.size < this.#limit(call)) && this.#grow(), this.#growth ??= setInterval(() => this.#growIfNeeded(), patience.shared));
  }
  /** Most calls under way, this one among them. */
  #limit({ depth }) {
    return (this.#options.maximumWorkers ?? usualWorkers) + depth;
  }
  /** Gives idle workers what waits. */
  #dispatch() {
    for (; ; ) {
      let call = this.#queue.first, idle = [...this.#idle.keys()].at(-1);
      if (!call || !idle || this.#running.size >= this.#limit(call)) return;
      this.#queue.remove(call), this.#run(idle, call);
    }
  }
  #growIfNeeded() {
    let { first } = this.#queue;
    if (!first) {
      clearInterval(this.#growth), this.#growth = void 0;
      return;
    }
    let workers = [...this.#workers];
    if (workers.length >= this.#limit(first) || workers.some(({ starting }) => starting)) return;
    let cores = Math.max(2, this.#system.platform.cores), now = performance.now(), running = workers.filter(({ waiting, callSince }) => !waiting && now - callSince < patience.busy), limit2 = workers.length < cores ? patience.shared : patience[waitsOn(workers)];
    running.length < cores && now - first.since > limit2 && this.#grow();
  }
  #grow() {
    this.#loading ??= this.#options.load(), this.#loading.then(
      (component) => this.#startWorker(component),
      (error) => {
        this.#loading = void 0, this.#failQueued(error instanceof Error ? error.message : String(error));
      }
    );
  }
  #startWorker(component) {
    let enough = [...this.#workers].some(({ starting }) => starting);
    if (this.#stopped || enough || this.#queue.size === 0) return;
    let { keyValueStores, sendFetch, openOutput } = this.#options, worker = new ComponentWorker(this.#system, {
      component,
      keyValueStores,
      sendFetch,
      openOutput,
      onIdle: (own, failure) => this.#onIdle(own, failure),
      onGone: (own, reason) => this.#onGone(own, reason)
    });
    this.#workers.add(worker);
  }
  #run(worker, call) {
    clearTimeout(this.#idle.get(worker)), this.#idle.delete(worker), this.#running.set(call, worker), worker.start(call);
  }
  #onIdle(worker, failure) {
    failure && failure.kind !== "cancelled" && this.#options.onProblem(describe(failure)), this.#release(worker);
    let timer = setTimeout(() => {
      this.#workers.size > 1 && this.#terminate(worker, stoppedFailure);
    }, idleTime);
    this.#idle.set(worker, timer.unref()), this.#dispatch();
  }
  #onGone(worker, reason) {
    this.#options.onProblem(`The worker of this component ended: ${reason}`), this.#forget(worker), !this.#stopped && (this.#workers.size > 0 ? this.#dispatch() : worker.starting ? this.#failQueued(reason) : this.#queue.size > 0 && this.#grow());
  }
  #expire(call) {
    let { timeoutMs = Number.POSITIVE_INFINITY } = this.#options, failure = { kind: "timeout", detail: `the time limit ${call.context.deadline - call.since > timeoutMs - 1 ? `of ${timeoutMs} ms of the component` : "of the request"} has passed` };
    this.#options.onProblem(describe(failure));
    let worker = this.#running.get(call);
    worker ? this.#terminate(worker, failure) : this.#dequeue(call), this.#finish(call, failure), this.#workers.size === 0 && this.#queue.size > 0 ? this.#grow() : this.#dispatch();
  }
  #terminate(worker, failure) {
    this.#forget(worker);
    let ending = worker.terminate(failure);
    this.#ending.add(ending), ending.finally(() => this.#ending.delete(ending));
  }
  #forget(worker) {
    clearTimeout(this.#idle.get(worker)), this.#idle.delete(worker), this.#workers.delete(worker), this.#release(worker);
  }
  /** The worker's call, if any, is over. */
  #release(worker) {
    for (let [call, own] of this.#running) own === worker && this.#clear(call);
  }
  #clear(call) {
    this.#running.delete(call), clearTimeout(this.#timers.get(call)), this.#timers.delete(call);
  }
  #dequeue(call) {
    this.#queue.remove(call) && this.#clear(call);
  }
  #finish(call, failure) {
    this.#clear(call), call.end(failure);
  }
  #failQueued(reason) {
    let failure = { kind: "trap", detail: reason };
    this.#options.onProblem(describe(failure));
    for (let call of this.#queue.takeAll()) this.#finish(call, failure);
  }
}, overload = { kind: "overload", detail: "too many calls wait for this component" }, stoppedFailure = { kind: "cancelled", detail: "the app was stopped" };
function waitsOn(workers) {
  return workers.some(({ calling }) => calling) ? "components" : "network";
}
function describe({ kind, detail }) {
  return kind === "timeout" ? `A request was stopped: ${detail}.` : `A request failed (${kind}): ${detail}`;
}

// src/runtimes/embedded/mounted-files.ts
async function readMountedFiles({ files = [] }, { componentFile, system }) {
  let entries = await Promise.all(
    files.map(async ({ path: path7, digest, inline }) => {
      let bytes = inline === void 0 ? await system.files.readBytes(componentFile(digest)) : Buffer.from(inline, "base64");
      return [path7, shared(bytes)];
    })
  );
  return Object.fromEntries(entries);
}
function shared(bytes) {
  let copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  return copy.set(bytes), copy;
}

// src/runtimes/embedded/transpile/load-component.ts
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
async function loadComponent(system, transpiled2, { grants, files, maximumMemory }) {
  allowExtendedConstants(system);
  let code = await transpiled2.read(), modules = await Promise.all(
    code.modules.map(async ([name, bytes]) => [name, await WebAssembly.compile(new Uint8Array(limitMemories(bytes, maximumMemory)))])
  );
  return {
    glue: pathToFileURL(code.glueFile).href,
    modules: Object.fromEntries(modules),
    resettable: transpiled2.resettable,
    files: await files(),
    ...grants
  };
}
function allowExtendedConstants(system) {
  system.platform.nodeVersion.startsWith("20.") && setFlagsFromString("--experimental-wasm-extended-const");
}

// src/runtimes/embedded/http/guest-headers.ts
import { isUtf8 } from "node:buffer";
function pairHeaders(raw) {
  let pairs = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([(raw[index] ?? "").toLowerCase(), raw[index + 1] ?? ""]);
  return pairs;
}
function haveUtf8Values(headers) {
  return headers.every(([, value]) => !/[\u0080-\u00ff]/.test(value) || isUtf8(Buffer.from(value, "latin1")));
}
function endToEndHeaders(headers) {
  let named = headers.filter(([name]) => name === "connection").flatMap(([, value]) => value.split(",").map((option) => option.trim().toLowerCase()));
  return headers.filter(([name]) => !connectionHeaders.has(name) && !named.includes(name));
}
function announcedLength(headers) {
  let values = new Set(
    headers.filter(([name]) => name === "content-length").map(([, value2]) => value2.trim())
  ), [value, ...others] = values;
  if (value !== void 0) {
    if (others.length > 0 || !/^\d{1,15}$/.test(value))
      throw new RangeError("The content-length is not one length.");
    return Number(value);
  }
}
function inboundHeaders(headers, arrival) {
  return [...endToEndHeaders(headers).filter(([name]) => !/^spin[-_]/.test(name)), ...spinHeaders(arrival)];
}
function spinHeaders({ match, scheme, authority, path: path7, client }) {
  return [
    ["spin-path-info", match.rest],
    ["spin-full-url", `${scheme}://${authority}${path7}`],
    ["spin-matched-route", match.route.replace(/\/$/, "")],
    ["spin-base-path", "/"],
    ["spin-raw-component-route", match.route],
    ["spin-component-route", match.route.replace(/\/\.\.\.$/, "")],
    ["spin-client-addr", client],
    ...match.parameters.map(pathMatch).filter(([name]) => token.test(name))
  ];
}
function pathMatch([name, value]) {
  return [`spin-path-match-${name.toLowerCase().replaceAll("_", "-")}`, value];
}
function chainedHeaders(headers, target) {
  let rest = target.path.replace(/\?.*$/, "");
  return inboundHeaders(headers, {
    match: { component: target.component, route: "/...", rest, parameters: [] },
    scheme: "http",
    authority: "localhost",
    path: target.path,
    client: "0.0.0.0:0"
  });
}

// src/runtimes/embedded/outbound/chaining.ts
var maximumHops = 10, keptShare = 0.1, mostKept = 400;
function sendChained(head, fetch, target) {
  let { body, context, receiver } = fetch, send2 = target.findComponent(target.id);
  return send2 ? context.chain.length >= maximumHops ? (target.log(`A chained request came through ${maximumHops} components: ${context.chain.join(" -> ")}`), receiver.failed({ tag: "loop-detected" }), endedExchange) : haveUtf8Values(head.headers) ? send2(
    {
      ...head,
      scheme: "http",
      authority: `${target.id}.spin.internal`,
      headers: chainedHeaders(head.headers, { component: target.id, path: head.path })
    },
    {
      body,
      context: { chain: context.chain, deadline: context.deadline - keptOf(context.deadline) },
      receiver: { ...receiver, failed: (failure) => failChained(receiver, failure) }
    }
  ) : (failChained(receiver, { kind: "trap", detail: "" }), endedExchange) : (receiver.trap(`unknown routing destination '${target.id}'`), endedExchange);
}
function keptOf(deadline) {
  return Math.min((deadline - performance.now()) * keptShare, mostKept);
}
function failChained(receiver, failure) {
  failure.kind === "trap" || failure.kind === "no-response" ? receiver.response({ status: 500, headers: [] }, { chunks: [], ended: !0 }) : receiver.failed(errorCodes[failure.kind]);
}
var errorCodes = {
  timeout: { tag: "HTTP-response-timeout" },
  overload: { tag: "connection-limit-reached" },
  cancelled: { tag: "connection-terminated" }
};

// src/runtimes/embedded/outbound/network-fetch.ts
function networkFetch(connections, destination, options) {
  try {
    return send(connections, destination, options);
  } catch {
    return options.receiver.failed({ tag: "HTTP-protocol-error" }), endedExchange;
  }
}
function send(connections, { url, head }, { body, timeouts, receiver }) {
  let flow, settled = !1, fail2 = (error) => {
    settled || (settled = !0, receiver.failed(error));
  }, headers = [...endToEndHeaders(head.headers), ...framing(head, body), ["host", url.host]].flat(), open = (more) => {
    let options = { method: head.method, path: head.path, headers, ...more }, opened = connections.request(url, options, (response) => {
      if (settled) return void response.destroy();
      settled = !0, clearTimeout(firstByte), flow = passOn(response, timeouts.betweenBytes, receiver);
    });
    return limitConnecting(opened, timeouts.connect, fail2), Object.assign(opened, { strictContentLength: !0 }), opened.on("error", (error) => {
      !settled && opened.reusedSocket && wasClosed(error) && canBeSentTwice(head, body) ? request = open({ agent: !1 }) : fail2(errorCodeOf(error));
    }), opened.on("close", () => {
      opened === request && (clearTimeout(firstByte), fail2({ tag: "connection-terminated" }));
    }), write(opened, body), opened;
  }, write = (to, part) => {
    try {
      writeBody(to, part, receiver);
    } catch {
      fail2({ tag: "HTTP-protocol-error" }), to.destroy();
    }
  }, firstByte = setTimeout(() => {
    fail2({ tag: "HTTP-response-timeout" }), request.destroy();
  }, timeouts.firstByte ?? maximumTimeout), request = open({});
  return {
    body: (part) => write(request, part),
    acknowledge: (bytes) => flow?.acknowledge(bytes),
    cancel: () => {
      settled = !0, request.destroy();
    }
  };
}
function wasClosed(error) {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}
function canBeSentTwice({ method }, body) {
  return body.ended && ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"].includes(method);
}
function framing(head, body) {
  if (announcedLength(head.headers) !== void 0) return [];
  let length = bodyLength(body);
  return body.ended ? length > 0 || !["GET", "HEAD", "OPTIONS", "DELETE", "TRACE"].includes(head.method) ? [["content-length", String(length)]] : [] : [["transfer-encoding", "chunked"]];
}
var maximumTimeout = 2 ** 31 - 1;
function limitConnecting(request, timeout, fail2) {
  if (timeout === void 0) return;
  let timer = setTimeout(() => {
    fail2({ tag: "connection-timeout" }), request.destroy();
  }, timeout);
  request.on("socket", (socket) => {
    if (request.reusedSocket) return clearTimeout(timer);
    socket.once(request.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(timer));
  }), request.on("close", () => clearTimeout(timer));
}
function writeBody(request, part, receiver) {
  if (request.destroyed) return receiver.consumed(bodyLength(part));
  for (let chunk of part.chunks)
    request.write(chunk, () => {
      part.ended || receiver.consumed(chunk.length);
    });
  part.failed ? request.destroy() : part.ended && request.end();
}
function passOn(response, betweenBytes, receiver) {
  let unacknowledged = 0, ended = !1, end = (failed) => {
    ended || (ended = !0, receiver.body({ chunks: [], ended: !0, ...failed ? { failed } : {} }));
  }, headers = endToEndHeaders(pairHeaders(response.rawHeaders));
  return receiver.response({ status: response.statusCode ?? 0, headers }, { chunks: [], ended: !1 }), betweenBytes !== void 0 && response.setTimeout(betweenBytes, () => response.destroy()), response.on("data", (chunk) => {
    unacknowledged += chunk.length, receiver.body({ chunks: [new Uint8Array(chunk)], ended: !1 }), unacknowledged >= bodyWindow && response.pause();
  }), response.on("end", () => end(!1)), response.on("error", () => end(!0)), response.on("close", () => end(!response.complete)), {
    acknowledge: (bytes) => {
      unacknowledged -= bytes, unacknowledged < bodyWindow && response.resume();
    }
  };
}
var errorCodes2 = {
  ECONNREFUSED: { tag: "connection-refused" },
  ECONNRESET: { tag: "connection-terminated" },
  EPIPE: { tag: "connection-terminated" },
  ETIMEDOUT: { tag: "connection-timeout" },
  ENETUNREACH: { tag: "destination-IP-unroutable" },
  EHOSTUNREACH: { tag: "destination-IP-unroutable" },
  ENOTFOUND: { tag: "DNS-error", val: { rcode: "NXDOMAIN" } },
  EAI_AGAIN: { tag: "DNS-timeout" }
};
function errorCodeOf(error) {
  let code = "code" in error ? String(error.code) : "";
  return code.startsWith("HPE_") ? { tag: "HTTP-protocol-error" } : /^(?:CERT_|DEPTH_|UNABLE_|SELF_SIGNED|ERR_TLS_CERT)/.test(code) ? { tag: "TLS-certificate-error" } : /^(?:ERR_TLS|ERR_SSL|EPROTO)/.test(code) ? { tag: "TLS-protocol-error" } : errorCodes2[code] ?? { tag: "internal-error", val: code };
}

// src/runtimes/embedded/outbound/outbound.ts
function createOutbound(policy) {
  return (given, fetch) => {
    let head = { ...given, authority: given.authority.replace(userInformation, "") }, target = parseTarget(head);
    if (!target)
      return fetch.receiver.failed({ tag: "HTTP-request-URI-invalid" }), endedExchange;
    let chained = chainedComponent(target.host);
    if (!permits(policy.allowed, target) || policy.noNetwork && chained === void 0)
      return logRefusal(policy, target), fetch.receiver.failed({ tag: "HTTP-request-denied" }), endedExchange;
    if (chained !== void 0) return sendChained(head, fetch, { id: chained, ...policy });
    let origin = target.host === selfHost ? policy.ownUrl() : `${target.scheme}://${head.authority}`;
    return URL.canParse(origin) ? networkFetch(policy.connections, { url: new URL(origin), head }, fetch) : (fetch.receiver.failed({ tag: "HTTP-request-URI-invalid" }), endedExchange);
  };
}
var userInformation = /^[\w.~!$&'()*+,;=:%-]*@/;
function parseTarget({ scheme, authority }) {
  let match = /^(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z._-]+)(?::(\d{1,5}))?$/.exec(
    authority.replace(/^(?=:\d*$|$)/, selfHost)
  ), host = match?.[1]?.replaceAll(/[[\]]/g, "").toLowerCase(), port = match?.[2] === void 0 ? defaultPorts[scheme] : Number(match[2]);
  if (!(!host || port === void 0 || port > 65535))
    return { scheme, host, port };
}
function logRefusal({ component, noNetwork, log }, { scheme, host, port }) {
  let destination = `${scheme}://${entryHost(host, port === defaultPorts[scheme] ? "" : `:${port}`)}`;
  log(`A component tried to make an outbound network connection to disallowed destination '${destination}'.`), log(
    noNetwork ? "Outbound connections are switched off for this run." : `To allow this request, add 'allowed_outbound_hosts = ["${destination}"]' to the manifest component section of '${component}'.`
  );
}
function entryHost(host, port) {
  return host === selfHost ? "self" : host.includes(":") ? `[${host}]${port || ":*"}` : `${host}${port}`;
}

// src/runtimes/embedded/components.ts
async function createComponents(app, options) {
  let prepared = await prepareComponents(app, options), pools = /* @__PURE__ */ new Map(), connections = options.system.network.openConnections(), find = (id) => pools.get(id)?.send, stop = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.stop())), connections.close();
  };
  try {
    for (let { component, transpiled: transpiled2 } of prepared)
      pools.set(
        component.id,
        createPool(component, {
          connections,
          componentFile: app.componentFile,
          transpiled: transpiled2,
          find,
          ...options
        })
      );
  } catch (error) {
    throw await stop(), error;
  }
  return { find, stop };
}
async function prepareComponents(app, options) {
  let { system, transpile } = options, triggered = new Set(app.locked.triggers.map(({ trigger_config }) => trigger_config.component)), components = app.locked.components.filter(({ id }) => triggered.has(id)), progress = system.log.progress(`Preparing ${components.length} components`);
  try {
    return await Promise.all(
      components.map(async (component) => {
        let { id, source } = component, read = () => system.files.readBytes(app.componentFile(source.digest)), bytes = await read();
        checkComponent(id, bytes);
        let transpiled2 = await transpile({ id, bytes, readAgain: read });
        return checkInitialMemory(component, transpiled2.initialMemory), { component, transpiled: transpiled2 };
      })
    );
  } finally {
    progress.done();
  }
}
function publicRoutes(locked) {
  return locked.triggers.flatMap(
    ({ trigger_config: { component, route } }) => typeof route == "string" ? [{ component, route }] : []
  );
}
function createPool(component, parts) {
  let { id } = component, { system, logs, options } = parts, log = (line) => logs.add(id, line), grants = grantsOf(component, parts.values), files = () => readMountedFiles(component, { componentFile: parts.componentFile, system }), { memory: maximumMemory, timeoutMs } = limitsOf(component);
  return new ComponentPool(system, {
    id,
    keyValueStores: parts.keyValueStores,
    load: () => loadComponent(system, parts.transpiled, { grants, files, maximumMemory }),
    timeoutMs,
    sendFetch: createOutbound({
      connections: parts.connections,
      component: id,
      allowed: allowedHosts(component, parts.values),
      noNetwork: options.noNetwork ?? !1,
      findComponent: parts.find,
      ownUrl: parts.ownUrl,
      log
    }),
    openOutput: (stream2) => logs.openOutput(id, stream2),
    onProblem: log
  });
}
function grantsOf(component, values) {
  let variables = Object.entries(component.config ?? {}).map(([name, template]) => [
    name,
    expandTemplate(template, values)
  ]);
  return {
    component: component.id,
    environment: component.env ?? {},
    variables: Object.fromEntries(variables),
    keyValueStores: component.metadata.key_value_stores ?? []
  };
}
function allowedHosts({ id, metadata }, values) {
  return (metadata.allowed_outbound_hosts ?? []).flatMap((template) => {
    let text = expandTemplate(template, values);
    if (isEmptyOutboundHost(text)) return [];
    let parsed = parseOutboundHost(text);
    if ("entry" in parsed) return [parsed.entry];
    throw new FtlError(
      "E_RUNTIME_START",
      `The entry "${template}" in allowed_outbound_hosts of ${id} ${parsed.problem}.`
    );
  });
}

// src/runtimes/embedded/key-value/key-value-files.ts
import path2 from "node:path";

// src/runtimes/embedded/key-value/stored-number.ts
function storedNumber(value) {
  if (value === void 0) return 0n;
  let bytes = Buffer.from(value), text = bytes.toString("latin1");
  return /^-?\d{1,19}$/.test(text) ? BigInt(text) : bytes.length === 8 ? bytes.readBigInt64LE() : void 0;
}
function numberBytes(value) {
  let bytes = Buffer.alloc(8);
  return bytes.writeBigInt64LE(value), new Uint8Array(bytes);
}

// src/runtimes/embedded/key-value/key-value-stores.ts
var limit = 64 * 1024 * 1024, done = { kind: "done" };
function createKeyValueStores({ kept, onChange } = {}) {
  let stores = new Map([...kept ?? []].map(([label, entries]) => [label, new Map(entries)])), size = (key, value) => value ? key.length * 2 + value.length : 0, used = 0;
  for (let store of stores.values()) for (let [key, value] of store) used += size(key, value);
  let set = (store, key, value) => {
    let after = used - size(key, store.get(key)) + size(key, value);
    return after > limit ? { kind: "failed", reason: "the store is full" } : (used = after, store.set(key, value), done);
  }, remove = (store, key) => (used -= size(key, store.get(key)), store.delete(key), done), increment = (store, key, delta) => {
    let current = storedNumber(store.get(key));
    if (current === void 0) return { kind: "failed", reason: "the value is not a number" };
    let value = BigInt.asIntN(64, current + delta), result = set(store, key, numberBytes(value));
    return result.kind === "failed" ? result : { kind: "number", value };
  }, swap = (store, { key, expected, value }) => {
    let current = store.get(key), same = current && expected ? Buffer.compare(current, expected) === 0 : current === expected, result = same ? set(store, key, value) : done;
    return result.kind === "failed" ? result : { kind: "swapped", swapped: same };
  }, performOn = (store, operation) => {
    switch (operation.kind) {
      case "get":
        return { kind: "value", value: store.get(operation.key) };
      case "exists":
        return { kind: "exists", exists: store.has(operation.key) };
      case "keys":
        return { kind: "keys", keys: [...store.keys()].toSorted(compareBytes) };
      case "set":
        return set(store, operation.key, operation.value);
      case "delete":
        return remove(store, operation.key);
      case "increment":
        return increment(store, operation.key, operation.delta);
      case "swap":
        return swap(store, operation);
    }
  };
  return {
    entries: (label) => [...stores.get(label) ?? []],
    perform: (label, operation) => {
      let store = stores.get(label) ?? /* @__PURE__ */ new Map();
      stores.set(label, store);
      let result = performOn(store, operation);
      return ["set", "delete", "increment", "swap"].includes(operation.kind) && result.kind !== "failed" && onChange?.(label), result;
    }
  };
}
function compareBytes(left, right) {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

// src/runtimes/embedded/key-value/key-value-files.ts
var fileEnding = ".json", mode2 = 384;
async function openKeyValueFiles(system, { folder, labels, log }) {
  if (folder === void 0) return { ...createKeyValueStores(), close: async () => {
  } };
  let release = await claimFolder(system, folder, (pid) => usedBy(pid, folder)), fileOf = (label) => path2.join(folder, encodeURIComponent(label) + fileEnding), kept = await (async () => {
    await removeUnfinished(system, folder);
    let read = async (label) => [label, await readStore(system, fileOf(label))];
    return Promise.all([...new Set(labels)].map(read));
  })().catch(async (error) => {
    throw await release(), error;
  }), changed2 = /* @__PURE__ */ new Set(), saving, stores = createKeyValueStores({
    kept: new Map(kept),
    onChange: (label) => {
      changed2.add(label), saving ??= saveAll().finally(() => {
        saving = void 0;
      });
    }
  }), saveAll = async () => {
    await Promise.resolve();
    for (let label of changed2)
      changed2.delete(label), await writeStore(system, fileOf(label), stores.entries(label)).catch(
        (error) => log(`The key-value store ${label} was not saved: ${error instanceof Error ? error.message : error}`)
      );
  };
  return { ...stores, close: async () => {
    await saving, await release();
  } };
}
function usedBy(pid, folder) {
  return new FtlError("E_RUNTIME_START", `The key-value stores in ${folder} are used by process ${pid}.`, {
    hint: "Stop it, or name another folder with --state."
  });
}
function writeStore(system, file, entries) {
  let lines = entries.map(([key, value]) => [key, Buffer.from(value).toString("base64")]);
  return system.files.write(file, JSON.stringify(lines), { mode: mode2 });
}
async function readStore(system, file) {
  let text = await system.files.readTextIfExists(file);
  if (text === void 0) return [];
  try {
    let lines = JSON.parse(text);
    if (Array.isArray(lines) && lines.every(isLine))
      return lines.map(([key, value]) => [key, new Uint8Array(Buffer.from(value, "base64"))]);
  } catch {
  }
  throw new FtlError(
    "E_RUNTIME_START",
    `${file} is not a key-value store; expected a list of keys and values.`,
    {
      hint: "Move it away to begin with an empty store."
    }
  );
}
function isLine(line) {
  return Array.isArray(line) && line.length === 2 && line.every((part) => typeof part == "string");
}

// src/runtimes/log-lines.ts
function hideSecrets(secrets) {
  let long = secrets.filter(({ length }) => length >= 5), hidden = new Set(long.flatMap((secret) => [escaped(escaped(secret)), escaped(secret), secret]));
  return (written) => [...hidden].reduce((text, secret) => text.replaceAll(secret, "***"), written);
}
function escaped(text) {
  return JSON.stringify(text).slice(1, -1);
}
function createLogLines({ onLog, onOutput, secrets = [] } = {}) {
  let lines = [], longestSecret = Math.max(0, ...secrets.map((secret) => escaped(escaped(secret)).length)), hide = hideSecrets(secrets), add = (component, written) => {
    let line = hide(written);
    return lines.push({ component, line }), lines.length > 1e3 && lines.shift(), onLog?.(component, line), line;
  };
  return { add: (component, line) => {
    add(component, line);
  }, openOutput: (component, stream2) => {
    let decoder = new TextDecoder(), rest = "", addPrinted = (written) => {
      let line = add(component, written);
      onOutput?.(component, stream2, line);
    };
    return {
      write: (bytes) => {
        let whole = (rest + decoder.decode(bytes, { stream: !0 })).split(`
`);
        rest = whole.pop() ?? "";
        for (let line of whole) addPrinted(hide(line.replace(/\r$/, "")).slice(0, 16384));
        for (; rest.length > 16384 + longestSecret; )
          rest = hide(rest), addPrinted(rest.slice(0, 16384)), rest = rest.slice(16384);
      },
      end: () => {
        rest += decoder.decode(), rest !== "" && addPrinted(rest), rest = "";
      }
    };
  }, all: () => [...lines] };
}

// src/runtimes/embedded/http/client-response.ts
var statusOf = {
  trap: 500,
  "no-response": 500,
  timeout: 504,
  overload: 503,
  cancelled: 503
};
function clientReceiver(response, options) {
  response.strictContentLength = !0;
  let write = ({ chunks, ended, failed }) => {
    if (!response.destroyed) {
      try {
        for (let chunk of chunks) response.write(chunk, () => options.acknowledge(chunk.length));
        ended && !failed && response.end();
      } catch {
        response.destroy();
      }
      failed && response.destroy();
    }
  };
  return {
    response: (head, body) => {
      if (!(response.headersSent || response.destroyed)) {
        try {
          writeHead(response, head, body);
        } catch {
          return sendEmpty(response, 500);
        }
        if (response.req.method === "HEAD")
          return response.end(), body.ended ? void 0 : options.cancel();
        isEventStream(head) && options.onEventStream(), write(body);
      }
    },
    body: write,
    consumed: options.consumed,
    failed: ({ kind }) => sendEmpty(response, statusOf[kind])
  };
}
function isEventStream({ headers }) {
  return headers.some(([name, value]) => name === "content-type" && /^text\/event-stream\b/i.test(value));
}
function sendEmpty(response, status) {
  response.headersSent ? response.destroy() : response.writeHead(status, { "content-length": "0" }).end();
}
var parting = { longest: 3e4, pause: 1e3 };
function refuse(response, status) {
  let answered = response.writableFinished;
  if (response.headersSent && !answered) return void response.destroy();
  answered || response.writeHead(status, { "content-length": "0", connection: "close" }).flushHeaders();
  let { req } = response, end = () => {
    clearTimeout(longest), clearTimeout(pause), answered ? req.complete || req.destroy() : response.end();
  }, longest = setTimeout(end, parting.longest).unref(), pause = setTimeout(end, parting.pause).unref();
  if (req.complete) return end();
  req.on("data", () => pause.refresh()), req.once("end", end).once("close", end).resume();
}
function writeHead(response, { status, headers }, body) {
  if (status < 200) throw new RangeError(`Status ${status} is not that of an answer.`);
  let sent = endToEndHeaders(headers), announced = announcedLength(sent);
  if (!body.ended || body.failed) {
    response.writeHead(status, sent.flat()), body.chunks.length === 0 && response.flushHeaders();
    return;
  }
  response.writeHead(status, [...sent, ...lengthOf(response, status, { announced, body })].flat());
}
function lengthOf({ req }, status, { announced, body }) {
  let length = bodyLength(body);
  return status === 204 || status === 304 || req.method === "HEAD" && length === 0 || announced !== void 0 ? [] : [["content-length", String(length)]];
}

// src/runtimes/embedded/http/inbound-body.ts
var gatherLimit = 64 * 1024;
function readInboundBody(request, options) {
  let declared = request.headers["content-length"], length = Number(declared ?? Number.NaN);
  return length > options.limit ? (options.onTooLong(), request.resume(), { consumed: () => {
  } }) : declared === void 0 && request.headers["transfer-encoding"] === void 0 || length === 0 ? (options.onStart({ chunks: [], ended: !0 }), { consumed: () => {
  } }) : length <= gatherLimit ? gather(request, options) : stream(request, options);
}
function gather(request, { onStart }) {
  let chunks = [];
  return request.on("data", (chunk) => chunks.push(new Uint8Array(chunk))), request.on("end", () => onStart({ chunks, ended: !0 })), { consumed: () => {
  } };
}
function stream(request, { limit: limit2, onStart, onPart, onTooLong }) {
  let total = 0, unconsumed = 0;
  return onStart({ chunks: [], ended: !1 }), request.on("data", (chunk) => {
    if (total += chunk.length, total > limit2)
      return request.removeAllListeners("data"), request.removeAllListeners("end"), request.resume(), onTooLong();
    unconsumed += chunk.length, unconsumed >= bodyWindow && request.pause(), onPart({ chunks: [new Uint8Array(chunk)], ended: !1 });
  }), request.on("end", () => onPart({ chunks: [], ended: !0 })), {
    consumed: (bytes) => {
      unconsumed -= bytes, unconsumed < bodyWindow && total <= limit2 && request.resume();
    }
  };
}

// src/runtimes/embedded/http/observed-receiver.ts
function observedReceiver(receiver, observer) {
  let seen = ({ chunks }) => {
    for (let chunk of chunks) observer.answerBody(chunk);
  };
  return {
    ...receiver,
    response: (head, body) => {
      observer.answer(head.status, head.headers), seen(body), receiver.response(head, body);
    },
    body: (part) => {
      seen(part), receiver.body(part);
    }
  };
}

// src/runtimes/embedded/http/request-target.ts
function readTarget({ url = "/", rawHeaders }) {
  let { named, path: path7 } = splitTarget(url.replace(/#.*$/s, "")), hosts = pairHeaders(rawHeaders).flatMap(([name, value]) => name === "host" ? [value] : []);
  if (!path7.startsWith("/") || hosts.length > 1) return;
  let [host = ""] = hosts;
  return [host, named].every(isHost) ? named !== "" && host !== "" && named.toLowerCase() !== host.toLowerCase() ? void 0 : { authority: authorityOf(host || named), path: path7 } : void 0;
}
function splitTarget(target) {
  let [whole, named = "", rest = ""] = /^https?:\/\/([^/?]*)(.*)$/is.exec(target) ?? [];
  return whole === void 0 ? { named: "", path: target } : named === "" ? { named, path: "" } : { named, path: rest.startsWith("/") ? rest : `/${rest}` };
}
function isHost(value) {
  return value === "" || /^[^\s/?#@\\%]+$/.test(value) && URL.canParse(`http://${value}/`);
}
function authorityOf(host) {
  return /\.spin\.internal(?::\d*)?$/i.test(host) ? "" : host;
}

// src/runtimes/embedded/http/http-front.ts
var maximumHeaders = 100;
function createHttpFront(options) {
  let eventStreams = /* @__PURE__ */ new Set();
  return { handle: (request, response) => {
    let target = readTarget(request), refused = refusedStatus(target, request);
    if (!target || refused !== void 0) return refuse(response, refused ?? 400);
    let path7 = target.path.replace(/\?.*$/s, "");
    if (path7.startsWith("/.well-known/spin/")) return answerReserved(path7, response, options);
    let match = options.routes.match(path7), send2 = match && options.findComponent(match.component);
    if (!match || !send2) return sendEmpty(response, 404);
    if (target.authority === "") return refuse(response, 400);
    let headers = pairHeaders(request.rawHeaders);
    if (!haveUtf8Values(headers)) return sendEmpty(response, 500);
    let method = request.method ?? "GET", { scheme } = options, arrival = { ...target, match, scheme, client: clientAddress(request) }, head = {
      ...target,
      method,
      scheme: "http",
      headers: inboundHeaders(headers, arrival)
    }, observer = options.observe?.({ method, path: target.path, headers });
    serve({ request, response }, { head, send: send2, options, eventStreams, observer });
  }, cutEventStreams: () => {
    for (let response of eventStreams) response.destroy();
  } };
}
function serve({ request, response }, { head, send: send2, options, eventStreams, observer }) {
  let deadline = performance.now() + options.requestTimeoutMs, exchange = endedExchange, toClient = clientReceiver(response, {
    acknowledge: (bytes) => exchange.acknowledge(bytes),
    consumed: (bytes) => inbound.consumed(bytes),
    onEventStream: () => eventStreams.add(response),
    cancel: () => exchange.cancel()
  }), receiver = observer ? observedReceiver(toClient, observer) : toClient, seen = ({ chunks }) => {
    for (let chunk of chunks) observer?.requestBody(chunk);
  }, late = setTimeout(() => refuse(response, 408), options.requestTimeoutMs), inbound = readInboundBody(request, {
    limit: options.bodyLimit,
    onStart: (first) => {
      response.headersSent || (clearTimeout(late), seen(first), exchange = send2(head, { body: first, context: { chain: [], deadline }, receiver }));
    },
    onPart: (part) => {
      seen(part), exchange.body(part);
    },
    onTooLong: () => {
      exchange.cancel(), refuse(response, 413);
    }
  });
  response.on("close", () => {
    clearTimeout(late), eventStreams.delete(response), observer?.closed(response.statusCode, response.writableFinished), response.writableFinished || exchange.cancel();
  });
}
function answerReserved(path7, response, { info }) {
  if (path7 === "/.well-known/spin/health") return answer(response, "text/plain", "OK");
  if (path7 === "/.well-known/spin/info")
    return answer(response, "application/json", JSON.stringify(info, null, 2));
  sendEmpty(response, 404);
}
function answer(response, type, body) {
  response.writeHead(200, { "content-type": type, "content-length": String(Buffer.byteLength(body)) }).end(body);
}
function refusedStatus(target, { headers, rawHeaders }) {
  return rawHeaders.length > 2 * maximumHeaders ? 431 : target ? /^(?:chunked)?$/i.test(headers["transfer-encoding"] ?? "") ? void 0 : 501 : 400;
}
function clientAddress({ socket }) {
  let address = socket.remoteAddress ?? "0.0.0.0";
  return address.includes(":") ? `[${address}]:${socket.remotePort}` : `${address}:${socket.remotePort}`;
}

// src/runtimes/embedded/http/route-pattern.ts
function parseRoutePattern(route) {
  let wild = route.replace(/\/$/, "").replace(/\/\.\.\.$/, "/*"), sections = trimSlashes(wild).split(/([./])/), segments = [];
  for (let index = 0; index < sections.length; index += 2) {
    let separator = sections[index - 1], segment = parseSection(sections[index] ?? "");
    separator === "." && addDot(segments), segment && separator === "/" && segments.push({ kind: "slash" }), segment && segments.push(segment);
  }
  if (segments.slice(0, -1).some(({ kind }) => kind === "rest"))
    throw new SyntaxError('"*" can only stand at the end');
  return segments;
}
function parseSection(section) {
  if (section !== "") {
    if (section === "*") return { kind: "rest" };
    if (section.startsWith("*"))
      throw new SyntaxError(`"${section}" is not "*"; what it stands for has no name`);
    if (section === ":") throw new SyntaxError('a parameter lacks its name after ":"');
    return section.startsWith(":") ? { kind: "parameter", name: section.slice(1) } : { kind: "exact", text: section };
  }
}
function addDot(segments) {
  let last = segments.at(-1);
  last?.kind === "exact" ? segments[segments.length - 1] = { kind: "exact", text: `${last.text}.` } : segments.push({ kind: "dot" });
}
function matchPattern(segments, path7) {
  let parameters = [], text = trimSlashes(path7);
  for (let [index, segment] of segments.entries()) {
    if (segment.kind === "rest") return { parameters, rest: text };
    let next = segments[index + 1]?.kind, length = matchedLength(segment, text, next);
    if (length === void 0) return;
    segment.kind === "parameter" && parameters.push([segment.name, text.slice(0, length)]), text = text.slice(length);
  }
  return text === "" || text === "/" ? { parameters, rest: void 0 } : void 0;
}
function matchedLength(segment, text, next) {
  if (segment.kind === "exact") return text.startsWith(segment.text) ? segment.text.length : void 0;
  if (segment.kind === "dot") return text.startsWith(".") ? 1 : void 0;
  if (segment.kind === "slash")
    return text.startsWith("/") ? 1 : text === "" && next === "rest" ? 0 : void 0;
  if (text === "") return;
  let end = text.search(next === "dot" ? /[./]/ : /\//);
  return next === "dot" ? text[end] === "." ? end : void 0 : end < 0 ? text.length : end;
}
function comesBefore(left, right) {
  for (let [index, segment] of left.entries()) {
    let other = right[index];
    if (other === void 0) break;
    let order = compareKinds(segment.kind, other.kind);
    if (order !== 0) return order > 0;
  }
  let dots = countDots(left) - countDots(right);
  return dots === 0 ? left.length < right.length : dots > 0;
}
var ranks = {
  exact: 3,
  parameter: 2,
  rest: 1,
  slash: 0,
  dot: 0
};
function compareKinds(left, right) {
  return left === "dot" && right !== "slash" && right !== "dot" ? 1 : ranks[left] - ranks[right];
}
function countDots(segments) {
  return segments.filter(({ kind }) => kind === "dot").length;
}
function trimSlashes(text) {
  return text.replace(/^\/+|\/+$/g, "");
}

// src/runtimes/embedded/http/routes.ts
function createRouteTable(routes) {
  let byText = /* @__PURE__ */ new Map(), duplicates = [];
  for (let route of routes)
    byText.has(route.route) && duplicates.push(route.route), byText.set(route.route, route);
  let entries = inOrder([...byText.values()].map(readEntry));
  return {
    duplicates,
    match: (path7) => {
      for (let { route, segments } of entries) {
        let match = matchPattern(segments, path7);
        if (match)
          return { ...route, parameters: [...new Map(match.parameters)], rest: restOf(match.rest, path7) };
      }
    }
  };
}
function readEntry(route) {
  try {
    return { route, segments: parseRoutePattern(route.route) };
  } catch (cause) {
    let reason = cause instanceof Error ? cause.message : String(cause);
    throw new FtlError("E_RUNTIME_START", `The route ${route.route} of ${route.component}: ${reason}.`, {
      cause
    });
  }
}
function inOrder(entries) {
  let ordered = [];
  for (let entry of entries) {
    let later = ordered.findIndex(({ segments }) => comesBefore(entry.segments, segments));
    ordered.splice(later < 0 ? ordered.length : later, 0, entry);
  }
  return ordered;
}
function restOf(rest, path7) {
  if (rest === void 0) return "";
  let slash = path7.endsWith("/") ? "/" : "";
  return rest === "" ? slash : `/${rest}${slash}`;
}

// src/runtimes/embedded/served-app.ts
var bodyLimit = 10 * 1024 * 1024;
async function servedApp(app, parts) {
  let { locked } = app, { system, options, logFiles } = parts;
  checkTriggers(locked);
  let given = options.variables ?? {}, values = resolveVariables(locked, { given, environment: system.env }), secrets = secretValues(locked, values), logs = createLogLines({ onLog: options.onLog, onOutput: logFiles?.add, secrets }), routes = createRouteTable(publicRoutes(locked));
  for (let route of routes.duplicates)
    system.log.warning(`The route ${route} is declared twice; the later declaration counts.`);
  let components = await createComponents(app, { ...parts, values, logs }), front = createHttpFront({
    routes,
    findComponent: components.find,
    scheme: options.tls ? "https" : "http",
    info: { name: locked.metadata.name, version: locked.metadata.version },
    requestTimeoutMs: options.requestTimeoutMs ?? requestTimeoutOf(locked),
    bodyLimit,
    observe: observation(options.pages, secrets)
  }), open = countOpen();
  return {
    handle: (request, response) => {
      open.add(response), front.handle(request, response);
    },
    logs: logs.all,
    cutEventStreams: front.cutEventStreams,
    retire: async () => {
      front.cutEventStreams(), await open.none(), await components.stop();
    },
    end: components.stop
  };
}
function observation(pages, secrets) {
  let hide = hideSecrets(secrets);
  return pages && ((request) => pages.observe({ ...request, hide }));
}
function countOpen() {
  let count = 0, waiting = [];
  return {
    add: (response) => {
      count += 1, response.once("close", () => {
        if (count -= 1, count === 0) for (let resolve of waiting.splice(0)) resolve();
      });
    },
    none: async () => {
      count > 0 && await new Promise((resolve) => waiting.push(resolve));
    }
  };
}
function checkTriggers(locked) {
  let ids = new Set(locked.components.map(({ id }) => id));
  for (let { id, trigger_config } of locked.triggers)
    if (!ids.has(trigger_config.component))
      throw new FtlError(
        "E_RUNTIME_START",
        `The trigger ${id} names the component ${trigger_config.component}, which the app does not have.`
      );
}

// src/runtimes/embedded/transpile/transpile.ts
import path4 from "node:path";

// src/runtimes/embedded/transpile/transpile-cache.ts
import { createHash } from "node:crypto";
import path3 from "node:path";
var glueName = "component.mjs", descriptionName = "component.json", fileName = /^[\w.-]*\w$/;
async function readCacheEntry(system, folder) {
  let record = await system.files.readRecord(path3.join(folder, descriptionName));
  if (!isJsonObject(record) || !isTextRecord(record.digests)) return;
  let { digests, resettable, initialMemory } = record;
  return typeof resettable != "boolean" || typeof initialMemory != "number" ? void 0 : Object.hasOwn(digests, glueName) && Object.keys(digests).every((name) => fileName.test(name)) ? { digests, resettable, initialMemory } : void 0;
}
async function readCachedFiles(system, folder, { digests }) {
  let modules = [];
  for (let [name, digest] of Object.entries(digests)) {
    let file = path3.join(folder, name);
    if ((await system.files.stat(file))?.kind !== "file") return;
    let bytes = await system.files.readBytes(file);
    if (sha256(bytes) !== digest) return;
    name !== glueName && modules.push([name, bytes]);
  }
  return { glueFile: path3.join(folder, glueName), modules };
}
async function writeCacheEntry(system, folder, { glue, modules, resettable, initialMemory }) {
  let files = [[glueName, glue], ...modules];
  for (let [name, bytes] of files) await system.files.write(path3.join(folder, name), bytes);
  let entry = { digests: Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)])), resettable, initialMemory };
  return await system.files.write(path3.join(folder, descriptionName), JSON.stringify(entry)), entry;
}
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// src/runtimes/embedded/transpile/transpile.ts
var cacheFormat = 8;
async function createTranspiler(system, toolchain) {
  let version = await transpilerVersion(system, toolchain), slots = createSlots(system.platform.cores), underWay = /* @__PURE__ */ new Map(), make = async (folder, { id, bytes }) => {
    let job = { component: bytes, toolchainFolder: toolchain.folder };
    return writeCacheEntry(system, folder, await slots(() => runWorker(system, { id, job })));
  }, prepare = async (folder, source) => await readCacheEntry(system, folder) ?? make(folder, source);
  return async ({ id, bytes, readAgain }) => {
    let digest = sha256(bytes), folder = path4.join(system.cacheFolder, "transpiled", `${digest}-jco${version}-${cacheFormat}`), preparing = underWay.get(folder) ?? prepare(folder, { id, bytes, readAgain });
    underWay.set(folder, preparing), preparing.catch(() => underWay.delete(folder));
    let remake = async () => {
      system.log.detail(`What was kept of component ${id} is damaged; it is made anew.`);
      let again = await readAgain();
      if (sha256(again) === digest) return make(folder, { id, bytes: again });
      throw changed(id);
    };
    return transpiled(await preparing, { id, system, folder, remake });
  };
}
function transpiled(entry, { id, system, folder, remake }) {
  let read = async () => {
    let files = await readCachedFiles(system, folder, entry) ?? await readCachedFiles(system, folder, await remake());
    if (files) return files;
    throw changed(id);
  };
  return { resettable: entry.resettable, initialMemory: entry.initialMemory, read };
}
function changed(id) {
  return new FtlError("E_RUNTIME_START", `The files of component ${id} changed while the app ran.`, {
    hint: "Start the app again."
  });
}
async function transpilerVersion(system, toolchain) {
  let manifest = path4.join(toolchain.folder, "node_modules/@bytecodealliance/jco-transpile/package.json"), record = await system.files.readRecord(manifest), version = isJsonObject(record) ? record.version : void 0;
  if (typeof version != "string")
    throw new FtlError("E_BUILD_TOOLCHAIN", `The toolchain in ${toolchain.folder} has no jco-transpile.`, {
      hint: `Remove ${toolchain.folder} and run the step setup again.`
    });
  return version;
}
function createSlots(count) {
  let waiting = [], free = count;
  return async (work) => {
    free > 0 ? free -= 1 : await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      let next = waiting.shift();
      next ? next() : free += 1;
    }
  };
}
function runWorker(system, { id, job }) {
  return new Promise((resolve, reject) => {
    let worker = system.startWorker("transpile-component", { workerData: job }), forget = system.atExit(() => {
      worker.terminate();
    }), cancel = () => {
      reject(new FtlError("E_CANCELLED", "Stopped.")), worker.terminate();
    };
    system.signal.aborted ? cancel() : system.signal.addEventListener("abort", cancel);
    let fail2 = (reason) => reject(
      new FtlError("E_COMPONENT_UNSUPPORTED", `Component ${id} could not be transpiled: ${reason}`, {
        hint: "It must be a valid WASI 0.2 component."
      })
    );
    worker.once(
      "message",
      (message) => "outcome" in message ? resolve(message.outcome) : fail2(message.failure)
    ), worker.once("error", (error) => fail2(error.message)), worker.once("exit", () => {
      forget(), system.signal.removeEventListener("abort", cancel), fail2("its worker ended");
    });
  });
}

// src/runtimes/embedded/index.ts
var usualDrainTime = 5e3;
function embeddedRuntime(toolchain) {
  return async (app, options, system) => {
    let transpile = await createTranspiler(system, toolchain), labels = storeLabels(app.locked), keyValueStores = await openKeyValueFiles(system, {
      folder: options.stateFolder,
      labels,
      log: system.log.warning
    }), logFiles = options.logFolder ? createLogFiles(system, { folder: options.logFolder }) : void 0, url = "", parts = { options, transpile, keyValueStores, logFiles, ownUrl: () => url, system }, scheme = options.tls ? "https" : "http", host = options.host ?? "127.0.0.1", serving = { host, port: options.port, ...options.tls ? { tls: options.tls } : {} }, current = await servedApp(app, parts).catch(async (error) => {
      throw await keyValueStores.close(), error;
    }), { pages } = options, listener = await system.network.serve((request, response) => {
      pages?.handle(request, response) || current.handle(request, response);
    }, serving).catch(async (error) => {
      throw await current.end(), await keyValueStores.close(), error;
    });
    url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${listener.port}`;
    let retiring = /* @__PURE__ */ new Set(), replacements = createReplacements(), replace = (next) => replacements.add(async () => {
      refuseOtherStores(labels, storeLabels(next.locked));
      let before = current;
      current = await servedApp(next, parts);
      let retired = before.retire().finally(() => retiring.delete(retired));
      retiring.add(retired), pages?.replaced();
    }), stop = createStop(system, async () => {
      let replaced = replacements.end();
      pages?.end(), current.cutEventStreams(), await listener.close(options.drainTimeMs ?? usualDrainTime), await replaced, await Promise.all([current.end(), ...retiring]), await keyValueStores.close(), await logFiles?.close();
    }), pagesUrl = pages && url + pages.path;
    return runningApp(app.locked, { url, pagesUrl, logs: () => current.logs(), stop, replace });
  };
}
function storeLabels({ components }) {
  return [...new Set(components.flatMap(({ metadata }) => metadata.key_value_stores ?? []))].toSorted();
}
function refuseOtherStores(before, after) {
  if (before.join(`
`) !== after.join(`
`))
    throw new FtlError("E_RUNTIME_START", "The app has other key-value stores than the one that runs.", {
      hint: "Stop it and start it again."
    });
}
function runningApp(locked, parts) {
  return {
    runtime: "embedded",
    routes: publicRoutes(locked),
    // It lives in this process and never ends by itself.
    ended: new Promise(() => {
    }),
    ...parts
  };
}
function createStop(system, work) {
  let stopping, forget = system.atExit(() => stop()), stop = () => (stopping ??= work().finally(forget), stopping);
  return stop;
}

// src/runtimes/forward.ts
function forward({ request, response, target, options, observer, answerHeaders }, { network }) {
  let onward = network.request(target, options, (answer2) => {
    response.writeHead(answer2.statusCode ?? 502, answerHeaders(answer2)).flushHeaders(), observer && answer2.on("data", (chunk) => observer.answerBody(chunk)), answer2.on("error", () => response.destroy()).pipe(response);
  });
  onward.on("error", () => response.headersSent ? response.destroy() : answerEmpty(response, 502)), response.on("close", () => {
    observer?.closed(response.statusCode, response.writableFinished), onward.destroy();
  }), observer && request.on("data", (chunk) => observer.requestBody(chunk)), request.pipe(onward);
}
function answerEmpty(response, status) {
  response.writeHead(status, { "content-length": "0" }).end();
}

// src/runtimes/spin/observed-front.ts
async function startObservedFront({ pages, url, hide }, system) {
  let pass = (request, response) => {
    if (pages.handle(request, response)) return;
    let { host: host2 = "" } = request.headers, name = hostnameOf(host2);
    if (name === void 0 || !isLoopbackName(name)) return answerEmpty(response, 403);
    let headers = pairHeaders(request.rawHeaders), [method, path7] = [request.method ?? "GET", request.url ?? "/"];
    if (!path7.startsWith("/")) return answerEmpty(response, 400);
    let observer = pages.observe({ method, path: path7, headers, hide }), sent = [["host", host2], ...endToEndHeaders(headers)].flat(), options = { method, headers: sent, agent: !1, rejectUnauthorized: !1 }, answerHeaders = (answer2) => {
      let received = endToEndHeaders(pairHeaders(answer2.rawHeaders));
      return observer?.answer(answer2.statusCode ?? 502, received), received.flat();
    }, target = new URL(url + path7);
    forward({ request, response, target, options, observer, answerHeaders }, system);
  }, host = "127.0.0.1", listener = await system.network.serve(pass, { host, port: 0 });
  return { pagesUrl: `http://${host}:${listener.port}${pages.path}`, close: () => listener.close() };
}

// src/runtimes/spin/start-spin.ts
import path6 from "node:path";

// src/runtimes/spin/manifest.ts
function manifestOf(locked, options) {
  let { name, version } = locked.metadata;
  return [
    "spin_manifest_version = 2",
    table("application", { name, version }),
    ...Object.entries(locked.variables).map(
      ([variable, { default: value, secret }]) => table(`variables.${quote(variable)}`, {
        ...value === void 0 ? { required: !0 } : { default: value },
        ...secret ? { secret } : {}
      })
    ),
    ...locked.triggers.map(trigger),
    ...locked.components.map((component) => componentTables(component, options))
  ].join(`

`);
}
function trigger({ id, trigger_config: { component, route } }) {
  let where = typeof route == "string" ? quote(route) : "{ private = true }";
  return [
    "[[trigger.http]]",
    `id = ${quote(id)}`,
    `component = ${quote(component)}`,
    `route = ${where}`
  ].join(`
`);
}
function componentTables(component, { componentFile, noNetwork }) {
  let { id, metadata, source, env, config, files = [] } = component, hosts = (metadata.allowed_outbound_hosts ?? []).filter((host) => !noNetwork || isChaining(host));
  return [
    table(`component.${quote(id)}`, {
      source: componentFile(source.digest),
      allowed_outbound_hosts: hosts,
      key_value_stores: metadata.key_value_stores ?? []
    }) + (files.length > 0 ? `
files = [{ source = ${quote(filesFolder(id))}, destination = "/" }]` : ""),
    ...env ? [table(`component.${quote(id)}.environment`, env)] : [],
    ...config ? [table(`component.${quote(id)}.variables`, config)] : []
  ].join(`

`);
}
function filesFolder(id) {
  return `files/${id}`;
}
function isChaining(entry) {
  if (isEmptyOutboundHost(entry)) return !1;
  let host = /^https?:\/\/([^/:]+)/.exec(entry)?.[1] ?? "";
  return host === "*.spin.internal" || chainedComponent(host) !== void 0;
}
function table(name, values) {
  return [
    `[${name}]`,
    ...Object.entries(values).map(([key, value]) => `${quote(key)} = ${encode(value)}`)
  ].join(`
`);
}
function encode(value) {
  return typeof value == "boolean" ? String(value) : typeof value == "string" ? quote(value) : `[${value.map(quote).join(", ")}]`;
}
function quote(text) {
  return JSON.stringify(text).replaceAll("", "\\u007f");
}

// src/runtimes/spin/runtime-configuration.ts
import path5 from "node:path";
var ownStore = "default";
function runtimeConfiguration({ components }, stateFolder) {
  let labels = new Set(components.flatMap(({ metadata }) => metadata.key_value_stores ?? []));
  return labels.delete(ownStore), [...labels].toSorted().map((label) => storeTable(label, stateFolder)).join(`
`);
}
function storeTable(label, stateFolder) {
  let file = stateFolder === void 0 ? [] : [`path = ${JSON.stringify(path5.join(stateFolder, `${label}.db`))}`];
  return [`[key_value_store.${JSON.stringify(label)}]`, 'type = "spin"', ...file, ""].join(`
`);
}

// src/runtimes/spin/ready.ts
import { setTimeout as delay } from "node:timers/promises";
var pollInterval = 50, quotedLines = 5;
async function waitUntilReady(system, starting) {
  let { spin, startTimeoutMs } = starting, progress = system.log.progress("Starting Spin (its first start compiles the components)"), stopped = new AbortController();
  try {
    return await Promise.race([
      answersHealth(system, starting.url, stopped.signal),
      spin.exited.then((code) => fail(`Spin ended with exit code ${code} before it answered.`, starting)),
      delay(startTimeoutMs, void 0, { signal: stopped.signal }).then(
        () => fail(`Spin did not answer within ${Math.ceil(startTimeoutMs / 1e3)} s.`, starting)
      )
    ]);
  } catch (error) {
    throw await spin.stop(), error;
  } finally {
    stopped.abort(), progress.done();
  }
}
async function answersHealth(system, found, stopped) {
  let url = await found;
  for (; !stopped.aborted; ) {
    if (await isHealthy(system, url)) return url;
    await delay(pollInterval);
  }
  return url;
}
function isHealthy(system, url) {
  return new Promise((resolve) => {
    let options = { rejectUnauthorized: !1, agent: !1, timeout: 2e3 }, request = system.network.request(new URL("/.well-known/spin/health", url), options, (response) => {
      response.resume(), resolve(response.statusCode === 200);
    });
    request.on("timeout", () => request.destroy()), request.on("error", () => resolve(!1)), request.end();
  });
}
function fail(message, { logs }) {
  let last = logs.all().slice(-quotedLines);
  throw new FtlError("E_RUNTIME_START", [message, ...last.map(({ line }) => `  ${line}`)].join(`
`), {
    hint: "The lines above are from Spin. The embedded runtime (--runtime embedded) needs no Spin."
  });
}

// src/runtimes/spin/start-spin.ts
var stopGrace = 5e3;
async function startSpin(app, options, { spinPath, startTimeoutMs, system }) {
  let values = resolveVariables(app.locked, { given: options.variables ?? {}, environment: system.env });
  await checkPort(system, options);
  let folder = await system.files.temporaryFolder("ftl-spin");
  try {
    let secrets = secretValues(app.locked, values), logs = createLogLines({ onLog: options.onLog, secrets }), serving = watchForUrl(), args = await writeArguments(system, { app, options, folder }), spin = await system.processes.start(spinPath, args, {
      cwd: folder,
      endsWithThis: !0,
      env: { ...spinEnvironment(system.env), ...environmentOf(app.locked, values) },
      onLine: (line, stream2) => {
        stream2 === "stdout" ? serving.see(line) : logs.add(sourceOf(app.locked), line);
      }
    }), url = await waitUntilReady(system, { spin, url: serving.url, logs, startTimeoutMs }), stop = async () => {
      await spin.stop(stopGrace), await system.files.remove(folder);
    };
    return { url, logs, exited: spin.exited, stop };
  } catch (error) {
    throw await system.files.remove(folder), error;
  }
}
async function writeMountedFiles({ locked, componentFile }, folder, system) {
  for (let { id, files = [] } of locked.components)
    for (let { path: place, digest, inline } of files) {
      let target = path6.join(folder, filesFolder(id), place);
      inline === void 0 ? await system.files.copy(componentFile(digest), target) : await system.files.write(target, Buffer.from(inline, "base64"));
    }
}
function sourceOf({ components }) {
  return components.length === 1 ? components[0]?.id ?? "spin" : "spin";
}
var passed = /^(?:PATH|PATHEXT|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP|TZ|LANG|LC_\w+|TERM|NO_COLOR|RUST_LOG|RUST_BACKTRACE|XDG_\w+|OTEL_\w+|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|ALL|NO)_PROXY|SPIN_(?!VARIABLE_|\w*(?:TOKEN|SECRET|PASSWORD))\w+)$/i;
function spinEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name)));
}
function environmentOf(locked, values) {
  let entries = Object.keys(locked.variables).map((name) => [
    environmentName(name),
    values.get(name) ?? ""
  ]);
  return Object.fromEntries(entries);
}
async function writeArguments(system, { app, options, folder }) {
  let manifest = path6.join(folder, "spin.toml"), { componentFile } = app;
  await writeMountedFiles(app, folder, system);
  let text = manifestOf(app.locked, { componentFile, noNetwork: options.noNetwork ?? !1 });
  await system.files.write(manifest, text);
  let host = options.host ?? "127.0.0.1", listen = `${host.includes(":") ? `[${host}]` : host}:${options.port}`, args = ["up", "--from", manifest, "--listen", listen, "--log-dir", options.logFolder ?? ""];
  options.stateFolder !== void 0 && args.push("--state-dir", options.stateFolder);
  let configuration = runtimeConfiguration(app.locked, options.stateFolder);
  if (configuration !== "") {
    let file = path6.join(folder, "runtime-config.toml");
    await system.files.write(file, configuration), args.push("--runtime-config-file", file);
  }
  if (!options.tls) return args;
  let [certificate, key] = [path6.join(folder, "certificate.pem"), path6.join(folder, "key.pem")];
  return await system.files.write(certificate, options.tls.certificate), await system.files.write(key, options.tls.key), [...args, "--tls-cert", certificate, "--tls-key", key];
}
async function checkPort(system, { host = "127.0.0.1", port }) {
  if (port === 0) return;
  await (await system.network.serve((_request, response) => response.destroy(), { host, port })).close();
}
function watchForUrl() {
  let found = () => {
  };
  return {
    url: new Promise((resolve) => {
      found = resolve;
    }),
    see: (line) => {
      let match = /^\s*Serving (https?:\/\/\S+?)\/?\s*$/.exec(line);
      match?.[1] && found(match[1]);
    }
  };
}

// src/runtimes/spin/index.ts
function spinRuntime(spinPath, { startTimeoutMs = 18e4 } = {}) {
  return async (app, options, system) => {
    let values = resolveVariables(app.locked, { given: options.variables ?? {}, environment: system.env });
    warnOfLimits(app.locked, system), options.logFolder !== void 0 && secretValues(app.locked, values).length > 0 && system.log.warning("Spin writes the log files itself: a secret that a component prints is in them.");
    let program = { spinPath, startTimeoutMs, system }, running = runningApp2(app, await startSpin(app, options, program), { options, program });
    return options.pages ? withPages(running, app, { options, pages: options.pages, system }) : running;
  };
}
async function withPages(running, { locked }, { pages, options, system }) {
  let hiding = (next) => {
    let given = options.variables ?? {};
    return hideSecrets(secretValues(next, resolveVariables(next, { given, environment: system.env })));
  }, hide = hiding(locked), observed = { pages, url: running.url, hide: (text) => hide(text) }, front = await startObservedFront(observed, system).catch(async (error) => {
    throw await running.stop(), error;
  });
  return {
    ...running,
    pagesUrl: front.pagesUrl,
    replace: async (next) => {
      await running.replace(next), hide = hiding(next.locked), pages.replaced();
    },
    stop: async () => {
      pages.end(), await front.close(), await running.stop();
    }
  };
}
function warnOfLimits({ components }, { log }) {
  let limited = components.filter(({ metadata }) => metadata.limits).map(({ id }) => id);
  limited.length > 0 && log.warning(`Spin does not keep to the limits of ${limited.join(", ")}.`);
}
function runningApp2(app, begun, { options, program }) {
  let [current, served] = [begun, app], replacements = createReplacements(), stopping, end = () => {
  }, ended = new Promise((resolve) => {
    end = resolve;
  }), follow = (started) => {
    current = started;
    let told = (code) => {
      replacements.underWay || end(`Spin ended with exit code ${code}.`);
    };
    started.exited.then(told);
  };
  follow(begun);
  let restart = async (next) => {
    let again = { ...options, port: Number(new URL(begun.url).port) };
    resolveVariables(next.locked, { given: options.variables ?? {}, environment: program.system.env }), await current.stop();
    try {
      follow(await startSpin(next, again, program)), served = next;
    } catch (error) {
      let back = await startSpin(served, again, program).catch(() => {
      });
      throw back ? follow(back) : end("Spin did not start again"), error;
    }
  }, stop = async () => {
    await replacements.end(), await current.stop();
  };
  return {
    runtime: "spin",
    url: begun.url,
    routes: app.locked.triggers.flatMap(
      ({ trigger_config: { component, route } }) => typeof route == "string" ? [{ component, route }] : []
    ),
    logs: () => current.logs.all(),
    stop: () => stopping ??= stop(),
    replace: (next) => replacements.add(() => restart(next)),
    ended
  };
}

// src/runtimes/index.ts
function readRuntimeChoice(typed) {
  if (isChoice(typed)) return typed;
  let message = `The runtime "${typed.slice(0, 100)}" is unknown; expected auto, spin or embedded.`;
  throw new FtlError("E_USAGE", message);
}
async function chooseRuntime(typed, { system, toolchain, spin: chosen }) {
  let choice = readRuntimeChoice(typed), embedded = { name: "embedded", start: embeddedRuntime(toolchain) };
  if (choice === "embedded") return { ...embedded, note: "Runtime: embedded, as asked for." };
  let spin = chosen ?? (await findSpin(system))?.path;
  if (spin) return { name: "spin", start: spinRuntime(spin), note: `Runtime: Spin (${spin}).` };
  if (choice === "auto")
    return { ...embedded, note: "Runtime: embedded, because there is no Spin (SPIN_BIN, PATH, tool cache)." };
  throw new FtlError("E_RUNTIME_START", "The runtime spin was asked for, but there is no Spin.", {
    hint: 'Install it with "ftl setup", set SPIN_BIN, or use the embedded runtime.'
  });
}
function isChoice(text) {
  return text === "auto" || text === "spin" || text === "embedded";
}

export {
  createLogFile,
  forward,
  readRuntimeChoice,
  chooseRuntime
};
