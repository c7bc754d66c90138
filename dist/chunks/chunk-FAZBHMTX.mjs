import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  isLoopbackName
} from "./chunk-K7SO4GNA.mjs";
import {
  FtlError,
  exitCode
} from "./chunk-F4APCFH2.mjs";

// src/system/create.ts
import { existsSync as existsSync2, readFileSync, rmSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import path4 from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

// src/system/files.ts
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  appendFile,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir as readdir2,
  realpath,
  rename,
  rm,
  stat as stat2,
  writeFile
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path2 from "node:path";
import { pipeline } from "node:stream/promises";

// src/system/watch.ts
import { existsSync, lstatSync, readdirSync, watch as watchNatively } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
var pollEvery = 1e3, watchFolder = (folder, onChange, { skippedFolders }) => {
  let report = (name) => {
    let file = name.split(path.sep).join("/");
    file.split("/").some((part) => skippedFolders.has(part)) || onChange(file);
  }, stopPolling, poll = () => {
    stopPolling ??= pollFolder(folder, report, skippedFolders);
  }, stopWatching;
  try {
    let watching = { report, skippedFolders, onError: poll };
    stopWatching = (process.platform === "linux" ? watchEachFolder : watchTree)(folder, watching);
  } catch {
    poll();
  }
  return () => {
    stopWatching?.(), stopPolling?.();
  };
};
function watchTree(folder, { report, onError }) {
  let watcher = watchNatively(folder, { recursive: !0 }, (_, name) => {
    name !== null && report(name);
  });
  return watcher.on("error", onError), () => watcher.close();
}
function watchEachFolder(root, { report, skippedFolders, onError }) {
  let watchers = /* @__PURE__ */ new Map(), forget = (prefix) => {
    for (let [each, watcher] of watchers)
      each.startsWith(prefix) && (watcher.close(), watchers.delete(each));
  }, follow = (prefix, onFile) => {
    let folder = path.join(root, prefix), watcher = watchNatively(folder, (event, name) => {
      name === null || !existsSync(folder) || (report(`${prefix}${name}`), event === "rename" && look(`${prefix}${name}/`));
    });
    watchers.set(prefix, watcher.on("error", onError));
    for (let entry of readdirSync(folder, { withFileTypes: !0 }))
      entry.isDirectory() ? skippedFolders.has(entry.name) || follow(`${prefix}${entry.name}/`, onFile) : onFile(`${prefix}${entry.name}`);
  }, look = (prefix) => {
    if (forget(prefix), !(skippedFolders.has(path.basename(prefix)) || !isFolder(path.join(root, prefix))))
      try {
        follow(prefix, report);
      } catch (error) {
        error.code !== "ENOENT" && onError();
      }
  };
  return follow("", () => {
  }), () => forget("");
}
function isFolder(file) {
  return lstatSync(file.replace(/\/$/, ""), { throwIfNoEntry: !1 })?.isDirectory() ?? !1;
}
function pollFolder(folder, report, skippedFolders) {
  let before, stopped = !1, timer, look = async () => {
    let now = /* @__PURE__ */ new Map();
    await collect(folder, "", { now, skippedFolders });
    for (let [file, state] of now) before && before.get(file) !== state && report(file);
    for (let file of before?.keys() ?? []) now.has(file) || report(file);
    before = now, stopped || (timer = setTimeout(() => {
      look();
    }, pollEvery));
  };
  return look(), () => {
    stopped = !0, clearTimeout(timer);
  };
}
async function collect(root, prefix, found) {
  let entries = await readdir(path.join(root, prefix), { withFileTypes: !0 }).catch(() => []);
  for (let entry of entries) {
    let name = `${prefix}${entry.name}`;
    if (entry.isDirectory() && !found.skippedFolders.has(entry.name) && await collect(root, `${name}/`, found), !entry.isFile()) continue;
    let state = await stat(path.join(root, name)).catch(() => {
    });
    state && found.now.set(name, `${state.mtimeMs} ${state.size}`);
  }
}

// src/system/files.ts
function createFiles(onTemporary) {
  return {
    readText: (file) => guard("read", file, () => readFile(file, "utf8")),
    readBytes: (file) => guard("read", file, async () => new Uint8Array(await readFile(file))),
    readPart: (file, part) => guard("read", file, () => unlessMissing(() => readPart(file, part))),
    readTextIfExists: (file) => guard("read", file, () => unlessMissing(() => readFile(file, "utf8"))),
    readRecord: (file) => guard("read", file, async () => jsonOrUndefined(await unlessMissing(() => readFile(file, "utf8")))),
    write: (file, content, { mode = 438 } = {}) => guard("write", file, () => writeThenRename(file, (name) => writeFile(name, content, { mode }))),
    append: (file, content, { mode = 438 } = {}) => guard("write", file, () => inMadeFolder(file, () => appendFile(file, content, { mode }))),
    create: (file, content, { mode = 438 } = {}) => guard(
      "write",
      file,
      () => inMadeFolder(file, () => writeNew(file, (name) => writeFile(name, content, { mode })))
    ),
    copy: (from, to) => guard("write", to, () => writeThenRename(to, (name) => copyFile(from, name))),
    rename: (from, to) => guard("rename", from, () => rename(from, to)),
    tryRename: (from, to) => guard("rename", from, () => renameIfFree(from, to)),
    remove: (file) => guard("remove", file, () => rm(file, { recursive: !0, force: !0, maxRetries: 3 })),
    makeFolder: (folder) => guard("create", folder, async () => {
      await mkdir(folder, { recursive: !0 });
    }),
    temporaryFolder: (prefix) => guard("create", tmpdir(), async () => {
      let folder = await realpath(await mkdtemp(path2.join(tmpdir(), `${prefix}-`)));
      return onTemporary(folder), folder;
    }),
    list: (folder) => guard("list", folder, () => listFolder(folder)),
    stat: (file) => guard("read", file, () => unlessMissing(() => describe(file))),
    realPath: (file) => guard("read", file, () => realpath(file)),
    watch: watchFolder,
    sha256: (file) => guard("read", file, async () => {
      let hash = createHash("sha256");
      return await pipeline(createReadStream(file), hash), hash.digest("hex");
    })
  };
}
async function guard(verb, file, work) {
  try {
    return await work();
  } catch (cause) {
    let reason = reasons[errno(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
    throw new FtlError("E_FILE_SYSTEM", `Could not ${verb} ${file}: ${reason}.`, {
      cause,
      hint: hints[errno(cause)]
    });
  }
}
var reasons = {
  ENOENT: "it does not exist",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "no space left on the device",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EMFILE: "too many open files",
  ELOOP: "its symbolic links lead in a circle"
}, hints = {
  ENOSPC: "Free some space and run the same command again; finished parts are kept.",
  EACCES: "Check who owns the file."
};
function errno(cause) {
  return cause instanceof Error && "code" in cause && typeof cause.code == "string" ? cause.code : "";
}
async function unlessMissing(work) {
  try {
    return await work();
  } catch (cause) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(errno(cause))) return;
    throw cause;
  }
}
async function readPart(file, { from, length }) {
  let handle = await open(file);
  try {
    let { size, ino } = await handle.stat(), { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, from);
    return { bytes: buffer.subarray(0, bytesRead), size, id: ino };
  } finally {
    await handle.close();
  }
}
function jsonOrUndefined(text) {
  try {
    return text === void 0 ? void 0 : JSON.parse(text);
  } catch {
    return;
  }
}
async function inMadeFolder(file, work) {
  return await mkdir(path2.dirname(file), { recursive: !0 }), work();
}
async function writeNew(file, write) {
  let temporary = temporaryName(file);
  try {
    return await write(temporary), await link(temporary, file), !0;
  } catch (cause) {
    if (errno(cause) === "EEXIST") return !1;
    throw cause;
  } finally {
    await rm(temporary, { force: !0 });
  }
}
async function renameIfFree(from, to) {
  try {
    return await rename(from, to), !0;
  } catch (cause) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errno(cause)) || process.platform === "win32" && errno(cause) === "EPERM") return !1;
    throw cause;
  }
}
function temporaryName(file) {
  return `${file}.${randomBytes(6).toString("hex")}.tmp`;
}
async function writeThenRename(file, write) {
  await mkdir(path2.dirname(file), { recursive: !0 });
  let temporary = temporaryName(file);
  try {
    await write(temporary), await rename(temporary, file);
  } catch (cause) {
    throw await rm(temporary, { force: !0 }), cause;
  }
}
async function listFolder(folder) {
  return (await readdir2(folder, { withFileTypes: !0 })).map((entry) => ({
    name: entry.name,
    kind: entry.isSymbolicLink() ? "link" : entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other"
  })).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
async function describe(file) {
  let found = await stat2(file);
  return { kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other", size: found.size, modified: found.mtimeMs };
}

// src/system/input.ts
import { createInterface } from "node:readline/promises";
function createInput(signal) {
  return {
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    ask: async (question) => {
      let lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await lines.question(question, { signal });
      } catch (cause) {
        throw process.stderr.write(`
`), new FtlError("E_CANCELLED", "Stopped at a question.", { cause });
      } finally {
        lines.close();
      }
    },
    readText: async (maxBytes) => {
      let chunks = [], size = 0;
      for await (let chunk of process.stdin) {
        if (size += chunk.length, size > maxBytes)
          throw new FtlError("E_USAGE", `Standard input is longer than ${maxBytes} bytes.`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString("utf8");
    }
  };
}

// src/system/log.ts
import { randomUUID } from "node:crypto";

// src/system/actions-core.ts
var actionsCore = process.env.GITHUB_ACTIONS === "true" ? await import("./core-AVAMQO5S.mjs") : void 0;

// src/system/log.ts
function createLog({ style, verbose }) {
  return style === "silent" ? silentLog : style === "github" && actionsCore ? githubLog(actionsCore) : terminalLog(style === "terminal" ? new Spinner() : void 0, verbose);
}
var nothing = () => {
}, silentLog = {
  info: nothing,
  detail: nothing,
  warning: nothing,
  group: (_title, work) => work(),
  progress: () => ({ update: nothing, done: nothing }),
  untrusted: nothing
};
function githubLog(core) {
  return {
    info: (message) => core.info(inert(message)),
    detail: (message) => core.debug(message),
    warning: (message, at) => core.warning(message, at && { file: at.file, startLine: at.line, startColumn: at.column }),
    group: (title, work) => core.group(inert(title), work),
    progress: (text) => (core.info(inert(text)), { update: nothing, done: nothing }),
    untrusted: (text) => {
      let token = randomUUID();
      process.stdout.write(`::stop-commands::${token}
${printable(text)}
::${token}::
`);
    }
  };
}
function terminalLog(spinner, verbose) {
  let write = (text) => {
    spinner?.clear(), process.stderr.write(`${text}
`), spinner?.draw();
  }, depth = 0, indented = (text) => text.replaceAll(/^/gm, "  ".repeat(depth));
  return {
    info: (message) => write(indented(message)),
    detail: (message) => {
      verbose && write(indented(message));
    },
    warning: (message, at) => write(indented(printable(`warning: ${place(at)}${message}`))),
    group: async (title, work) => {
      write(indented(printable(title))), depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
    progress: (text) => spinner ? spinner.start(printable(text)) : { update: nothing, done: nothing },
    untrusted: (text) => write(indented(printable(text)))
  };
}
function place(at) {
  return at ? `${at.file}:${at.line}:${at.column}: ` : "";
}
function inert(text) {
  return printable(text).replaceAll(/^(\s*)::/gm, "$1​::").replaceAll("##[", "##​[");
}
function printable(text) {
  return text.replaceAll(/\u001b\[[0-9;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}
var frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"], Spinner = class {
  #texts = /* @__PURE__ */ new Map();
  #frame = 0;
  #timer;
  start(text) {
    let key = Symbol(text);
    return this.#texts.set(key, text), this.#timer ??= setInterval(() => this.#tick(), 100).unref(), this.draw(), {
      update: (next) => {
        this.#texts.set(key, next);
      },
      done: () => {
        if (this.#texts.delete(key), this.clear(), this.#texts.size > 0) return this.draw();
        clearInterval(this.#timer), this.#timer = void 0;
      }
    };
  }
  draw() {
    if (this.#texts.size === 0) return;
    let width = (process.stderr.columns || 80) - 3, text = [...this.#texts.values()].join(", ");
    process.stderr.write(`\r\x1B[2K${frames[this.#frame] ?? ""} ${text.slice(0, width)}`);
  }
  clear() {
    (this.#texts.size > 0 || this.#timer) && process.stderr.write("\r\x1B[2K");
  }
  #tick() {
    this.#frame = (this.#frame + 1) % frames.length, this.draw();
  }
};

// src/system/network.ts
import { createPrivateKey, X509Certificate } from "node:crypto";
import http from "node:http";
import https from "node:https";

// src/system/proxied-fetch.ts
function createProxiedFetch(env) {
  let read = (name) => env[name.toLowerCase()] || env[name] || "", through = /* @__PURE__ */ new Map();
  return async (address, init) => {
    let url = new URL(address), variable = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY", proxy = read(variable);
    if (proxy === "" || isLoopbackName(url.hostname) || isExcepted(url, read("NO_PROXY")))
      return fetch(url, init);
    refuseOther(variable, proxy);
    let fetchThroughProxy = through.get(proxy) ?? throughProxy(proxy);
    return through.set(proxy, fetchThroughProxy), (await fetchThroughProxy)(url, init);
  };
}
async function throughProxy(proxy) {
  let undici = await import("./undici-ZC3HZWUP.mjs"), dispatcher = new undici.ProxyAgent(proxy), fetchWith = undici.fetch;
  return (url, init) => fetchWith(url, { ...init, dispatcher });
}
function isExcepted({ hostname, port, protocol }, noProxy) {
  let usedPort = port || (protocol === "https:" ? "443" : "80");
  return noProxy.toLowerCase().split(/[\s,]+/).some((entry) => {
    let { host = "", only = usedPort } = /^(?:\*?\.)?(?<host>.*?)(?::(?<only>\d+))?$/.exec(entry)?.groups ?? {};
    return entry === "*" ? !0 : host !== "" && only === usedPort && (hostname === host || hostname.endsWith(`.${host}`));
  });
}
function refuseOther(variable, value) {
  if (!(URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)))
    throw new FtlError("E_USAGE", `${variable} is not the URL of an http or https proxy.`, {
      hint: "Write it as http://host:port, or unset it."
    });
}

// src/system/network.ts
function createNetwork(env) {
  return {
    serve,
    request: (url, options, onResponse) => (url.protocol === "https:" ? https : http).request(url, options, onResponse),
    openConnections,
    fetch: createProxiedFetch(env)
  };
}
var keepAliveTime = 1500, maxHeaderSize = 400 * 1024;
function openConnections() {
  let options = { keepAlive: !0, timeout: keepAliveTime }, plain = new http.Agent(options), secure = new https.Agent(options);
  return {
    request: (url, given, onResponse) => url.protocol === "https:" ? https.request(url, { agent: secure, maxHeaderSize, ...given }, onResponse) : http.request(url, { agent: plain, maxHeaderSize, ...given }, onResponse),
    close: () => {
      plain.destroy(), secure.destroy();
    }
  };
}
async function serve(handler, options) {
  let server = options.tls ? createSecureServer(handler, options.tls) : http.createServer(handler);
  server.requestTimeout = 0, server.maxHeadersCount = 0, server.on(
    "request",
    (_request, response) => response.once("close", () => {
      server.listening || setImmediate(() => server.closeIdleConnections());
    })
  ), server.on("connection", (socket) => socket.setNoDelay(!0)), server.on("checkExpectation", (request, response) => server.emit("request", request, response)), server.on("connect", (_request, socket) => {
    socket.on("error", () => {
    }), socket.end(`HTTP/1.1 400 Bad Request\r
Connection: close\r
Content-Length: 0\r
\r
`);
  }), await listen(server, options);
  let { port } = server.address();
  return { port, close: (drainMs = 0) => close(server, drainMs) };
}
function createSecureServer(handler, tls) {
  try {
    if (!new X509Certificate(tls.certificate).checkPrivateKey(createPrivateKey(tls.key)))
      throw new Error("The key is not that of the certificate.");
    return https.createServer({ cert: tls.certificate, key: tls.key }, handler);
  } catch (cause) {
    throw new FtlError("E_RUNTIME_START", "The certificate and the key for TLS cannot be used together.", {
      cause,
      hint: "Both must be in PEM, the key without a passphrase and made for the certificate."
    });
  }
}
function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      let reason = cause.code === "EADDRINUSE" ? "is already in use" : `cannot be listened on (${cause.code ?? cause.message})`;
      reject(
        new FtlError("E_RUNTIME_PORT", `Port ${port} on ${host} ${reason}.`, {
          cause,
          hint: "Name another port, or 0 to take a free one."
        })
      );
    }), server.listen({ host, port, exclusive: !0 }, resolve);
  });
}
function close(server, drainMs) {
  return new Promise((resolve) => {
    let rest = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(rest), resolve();
    }), server.closeIdleConnections();
  });
}

// src/system/open-url.ts
var openers = {
  linux: ["xdg-open"],
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"]
};
async function openUrl(url, { platform, processes }) {
  let [program, ...args] = openers[platform.os] ?? [], found = program === void 0 ? void 0 : await processes.find(program);
  if (found === void 0) return !1;
  let { exitCode: exitCode2 } = await processes.run(found, [...args, url], { timeoutMs: 1e4 });
  return exitCode2 === 0;
}

// src/system/processes.ts
import { spawn } from "node:child_process";
import { constants, accessSync, openSync, closeSync } from "node:fs";
import { constants as osConstants } from "node:os";
import path3 from "node:path";

// src/system/process-identity.ts
import { readFile as readFile2 } from "node:fs/promises";
async function identifyProcess(pid, { os, alive: alive2, ps: ps2 }) {
  if (!alive2(pid)) return;
  if (os === "linux") return identifyOnLinux(pid);
  if (os === "win32") return "unknown";
  let line = await ps2(["-o", "stat=", "-o", "lstart=", "-p", String(pid)]), [state = "", ...started] = line.trim().split(/\s+/), time = Date.parse(`${started.join(" ")} UTC`);
  if (!(state === "" || state.startsWith("Z")))
    return Number.isNaN(time) ? "unknown" : String(time);
}
async function identifyOnLinux(pid) {
  let stat3 = await readFile2(`/proc/${pid}/stat`, "utf8").catch(() => "");
  if (stat3 === "") return "unknown";
  let [state = "", ...rest] = stat3.slice(stat3.lastIndexOf(")") + 2).split(" "), started = rest[18];
  if ("ZXx".includes(state)) return;
  let boot = await readFile2("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${started}-${boot.trim().slice(0, 8)}`;
}

// src/system/processes.ts
var mebibyte = 1024 * 1024, cancelGraceMs = 5e3;
function createProcesses(system) {
  let identify = (pid) => identifyProcess(pid, { os: process.platform, alive, ps: (args) => ps(system, args) });
  return {
    run: (command, args, options = {}) => run(system, [command, ...args], options),
    start: (command, args, options = {}) => start(system, [command, ...args], options),
    find: async (command) => findInPath(command, system.env),
    alive,
    identify,
    runs: async (pid, identity) => {
      let now = await identify(pid);
      return now !== void 0 && (now === identity || now === "unknown");
    },
    end: endByPid
  };
}
async function run(system, parts, options) {
  let started = performance.now();
  throwIfCancelled(system.signal);
  let child = await spawnChild(parts, {
    cwd: options.cwd,
    env: options.env ?? system.env,
    stdio: options.inherit ? "inherit" : [options.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
  }), limit = options.maxOutput ?? mebibyte, stdout = collect2(child, "stdout", limit, options.onLine), stderr = collect2(child, "stderr", limit, options.onLine);
  options.input !== void 0 && (child.stdin?.on("error", () => {
  }), child.stdin?.end(options.input));
  let timedOut = !1, timer = setTimeout(
    () => {
      timedOut = !0, killTree(child, "SIGKILL");
    },
    options.timeoutMs ?? 2 ** 31 - 1
  ), rest, onAbort = () => {
    killTree(child, "SIGTERM"), rest = setTimeout(() => killTree(child, "SIGKILL"), cancelGraceMs);
  };
  system.signal.addEventListener("abort", onAbort);
  let exitCode2 = await exited(child);
  return clearTimeout(timer), clearTimeout(rest), system.signal.removeEventListener("abort", onAbort), throwIfCancelled(system.signal), { exitCode: exitCode2, stdout: stdout(), stderr: stderr(), timedOut, durationMs: performance.now() - started };
}
async function start(system, parts, options) {
  throwIfCancelled(system.signal);
  let log = options.detached === void 0 ? void 0 : openSync(options.detached.logFile, "a"), { endsWithThis = !1 } = options, child = await spawnChild(endsWithThis ? ownedBy(system, parts) : parts, {
    cwd: options.cwd,
    env: options.env ?? system.env,
    stdio: [endsWithThis ? "pipe" : "ignore", log ?? "pipe", log ?? "pipe"]
  });
  child.stdin?.on("error", () => {
  }), log !== void 0 && (closeSync(log), child.unref()), collect2(child, "stdout", 0, options.onLine), collect2(child, "stderr", 0, options.onLine);
  let done = exited(child), stop = async (graceMs = 5e3) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    killTree(child, "SIGTERM");
    let timer = setTimeout(() => killTree(child, "SIGKILL"), graceMs);
    await done, clearTimeout(timer);
  };
  if (log === void 0) {
    let forget = system.atExit(() => stop(2e3));
    done.then(forget);
  }
  return { pid: child.pid ?? 0, exited: done, stop };
}
function spawnChild([command, ...args], { cwd, env, stdio }) {
  return new Promise((resolve, reject) => {
    let child = spawn(command, args, {
      ...cwd === void 0 ? {} : { cwd },
      env: { ...env },
      stdio,
      detached: process.platform !== "win32",
      windowsHide: !0
    });
    child.once("spawn", () => resolve(child)), child.once("error", (cause) => reject(notStarted(command, cause)));
  });
}
function notStarted(command, cause) {
  let hint = cause.code === "ENOENT" ? `Check that ${command} is installed and in PATH.` : void 0, message = `Could not start ${path3.basename(command)}: ${cause.code ?? cause.message}.`;
  return new FtlError("E_PROCESS", message, { cause, hint });
}
function ownedBy({ bundleFile: bundleFile2 }, [command, ...args]) {
  try {
    accessSync(command, constants.X_OK);
  } catch (cause) {
    throw notStarted(command, cause);
  }
  return [process.execPath, bundleFile2("end-with-owner"), command, ...args];
}
function collect2(child, name, limit, onLine) {
  let decoder = new TextDecoder(), kept = "", partial = "";
  return child[name]?.on("data", (chunk) => {
    let text = decoder.decode(chunk, { stream: !0 });
    if (kept = (kept + text).slice(-limit || kept.length + text.length), limit === 0 && (kept = ""), !onLine) return;
    let lines = (partial + text).split(`
`);
    partial = (lines.pop() ?? "").slice(-mebibyte);
    for (let line of lines) onLine(line.replace(/\r$/, ""), name);
  }), child[name]?.on("end", () => {
    partial !== "" && onLine?.(partial, name);
  }), () => kept;
}
function exited(child) {
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve(code ?? 128 + (signal ? osConstants.signals[signal] : 0));
    });
  });
}
function killTree(child, signal) {
  child.pid !== void 0 && signalGroup(child.pid, signal);
}
function signalGroup(pid, signal) {
  try {
    return process.kill(process.platform === "win32" ? pid : -pid, signal), !0;
  } catch {
    return !1;
  }
}
function alive(pid) {
  try {
    return process.kill(pid, 0), !0;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
async function ps(system, args) {
  let env = { PATH: system.env.PATH, TZ: "UTC", LC_ALL: "C" };
  return (await run(system, ["ps", ...args], { timeoutMs: 1e4, env })).stdout;
}
async function endByPid(pid, graceMs) {
  if (!signalGroup(pid, "SIGTERM")) return !1;
  let deadline = Date.now() + graceMs;
  for (; alive(pid) && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 50));
  return alive(pid) && signalGroup(pid, "SIGKILL"), !0;
}
function findInPath(command, env) {
  let endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (let folder of (env.PATH ?? "").split(path3.delimiter))
    for (let ending of endings) {
      let candidate = path3.resolve(folder || ".", command + ending);
      if (folder !== "" && executable(candidate)) return candidate;
    }
}
function executable(file) {
  try {
    return accessSync(file, constants.X_OK), !0;
  } catch {
    return !1;
  }
}
function throwIfCancelled(signal) {
  if (signal.aborted) throw new FtlError("E_CANCELLED", "Stopped.");
}

// src/system/runner.ts
function createRunner(githubActions) {
  let core = githubActions ? actionsCore : void 0;
  if (!core)
    return { setOutput: nothing2, addSummary: async () => {
    }, mask: nothing2, annotate: nothing2 };
  let annotations = { error: core.error, warning: core.warning, notice: core.notice };
  return {
    setOutput: (name, value) => core.setOutput(name, value),
    addSummary: async (markdown) => {
      await core.summary.addRaw(markdown, !0).write().catch(nothing2);
    },
    mask: (secret) => {
      secret !== "" && core.setSecret(secret);
    },
    annotate: (level, message, at) => {
      let properties = at && {
        file: at.file,
        startLine: at.line,
        startColumn: at.column,
        ...at.title === void 0 ? {} : { title: at.title }
      };
      annotations[level](message, properties);
    }
  };
}
function nothing2() {
}

// src/system/create.ts
function createSystem(options = {}) {
  let env = options.env ?? process.env, controller = new AbortController(), cleanups = /* @__PURE__ */ new Set(), atExit = (cleanup) => (cleanups.add(cleanup), () => {
    cleanups.delete(cleanup);
  }), packageRoot = findPackageRoot(), githubActions = env.GITHUB_ACTIONS === "true", files = createFiles(
    (folder) => atExit(() => rmSync(folder, { recursive: !0, force: !0, maxRetries: 3 }))
  ), platform = {
    os: process.platform,
    arch: process.arch,
    cores: availableParallelism(),
    nodePath: process.execPath,
    nodeVersion: process.versions.node,
    processId: process.pid,
    githubActions
  }, processes = createProcesses({
    env,
    signal: controller.signal,
    atExit,
    bundleFile: (name) => bundleFile(packageRoot, name)
  });
  return {
    packageRoot,
    cacheFolder: options.cacheFolder ?? findCacheFolder(env),
    workingFolder: process.cwd(),
    env,
    platform,
    files,
    processes,
    network: createNetwork(env),
    log: createLog({
      style: options.logStyle ?? (githubActions ? "github" : process.stderr.isTTY ? "terminal" : "plain"),
      verbose: options.verbose ?? !1
    }),
    runner: createRunner(githubActions),
    print: (line) => {
      process.stdout.write(`${line}
`);
    },
    terminal: {
      interactive: process.stdout.isTTY && process.stderr.isTTY,
      colour: env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : !env.NO_COLOR && process.stderr.isTTY,
      // A terminal may say that it is 0 wide: it does not know.
      columns: process.stderr.columns || 100
    },
    input: createInput(controller.signal),
    openUrl: (url) => openUrl(url, { platform, processes }),
    signal: controller.signal,
    atExit,
    startWorker: (bundle, workerOptions) => new Worker(bundleFile(packageRoot, bundle), workerOptions),
    cancel: () => controller.abort(),
    close: async () => {
      for (let cleanup of [...cleanups].toReversed())
        cleanups.delete(cleanup), await cleanup();
    }
  };
}
function bundleFile(packageRoot, name) {
  let file = path4.join(packageRoot, "dist", `${name}.mjs`);
  if (existsSync2(file)) return file;
  throw new FtlError("E_BUG", `${file} is missing.`, { hint: 'Run "npm run build" in the package.' });
}
function findPackageRoot() {
  let folder = path4.dirname(fileURLToPath(import.meta.url));
  for (; !isOurs(path4.join(folder, "package.json")); ) {
    let parent = path4.dirname(folder);
    if (parent === folder) throw new FtlError("E_BUG", "The folder of the package ftl-deploy was not found.");
    folder = parent;
  }
  return folder;
}
function isOurs(manifest) {
  return existsSync2(manifest) && readFileSync(manifest, "utf8").includes('"name": "ftl-deploy"');
}
function findCacheFolder(env) {
  return env.FTL_CACHE_DIR ? path4.resolve(env.FTL_CACHE_DIR) : env.RUNNER_TOOL_CACHE ? path4.join(env.RUNNER_TOOL_CACHE, "ftl-deploy") : process.platform === "darwin" ? path4.join(homedir(), "Library", "Caches", "ftl-deploy") : process.platform === "win32" ? path4.join(env.LOCALAPPDATA ?? homedir(), "ftl-deploy", "cache") : path4.join(env.XDG_CACHE_HOME ?? path4.join(homedir(), ".cache"), "ftl-deploy");
}

// src/system/entry.ts
var cancelGraceMs2 = 8e3;
async function runEntry(main, options) {
  for (let stream of [process.stdout, process.stderr]) stream.on("error", () => {
  });
  let unwritten;
  process.stdout.on("error", ({ code: reason = "unknown" }) => {
    reason !== "EPIPE" && (unwritten = reason);
  });
  let args = process.argv.slice(2), system = createSystem(options(args, process.env)), stopped = new Promise((resolve) => {
    let signals = 0;
    for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => {
        signals += 1, system.cancel(), setTimeout(() => resolve(130), signals > 1 ? 0 : cancelGraceMs2).unref();
      });
    process.stdout.on("error", () => {
      system.cancel(), resolve(130);
    });
  }), code;
  try {
    code = await Promise.race([main(system, args), stopped]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}
`), code = exitCode(error);
  }
  await system.close(), await Promise.race([everythingWritten(), stopped]), unwritten !== void 0 && (process.stderr.write(
    `error E_FILE_SYSTEM What was printed could not be written to stdout: ${unwritten}.
`
  ), code = exitCode(new FtlError("E_FILE_SYSTEM", unwritten))), process.exit(code);
}
async function everythingWritten() {
  let streams = [process.stdout, process.stderr];
  await Promise.all(
    streams.map((stream) => new Promise((resolve) => stream.write("", () => resolve())))
  );
}

// src/cli/output-form.ts
function logOptions(args, env) {
  return { ...wantsJson(args, env) ? { logStyle: "silent" } : {}, verbose: args.includes("--verbose") };
}
function wantsJson(args, env) {
  let end = args.indexOf("--"), typed = end < 0 ? args : args.slice(0, end);
  return typed.includes("--json") || typed.includes("--json=true") || env.FTL_INPUT_JSON === "true";
}

export {
  runEntry,
  logOptions,
  wantsJson
};
