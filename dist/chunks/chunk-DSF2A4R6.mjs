import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  exportedNames,
  pullComponent,
  resolveReference
} from "./chunk-YXNV3MFU.mjs";
import {
  chainOf,
  isLinked
} from "./chunk-TKJSI4AU.mjs";
import {
  isJsonObject,
  isTextRecord
} from "./chunk-4BZRYOLG.mjs";
import {
  isDigest,
  parseReference
} from "./chunk-FO35PV6D.mjs";
import {
  readExports
} from "./chunk-NZTUYXQX.mjs";
import {
  binaryKind
} from "./chunk-PV5KUKCF.mjs";
import {
  FtlError,
  FtlErrors,
  toFtlError
} from "./chunk-F4APCFH2.mjs";

// src/build/component-cache.ts
import { createHash } from "node:crypto";
import path2 from "node:path";

// src/build/prune-components.ts
import path from "node:path";
var gibibyte = 1024 * 1024 * 1024, usualPruning = { mostBytes: 2 * gibibyte, youngMs: 60 * 6e4 };
async function pruneComponents(folder, { mostBytes, youngMs }, system) {
  let now = Date.now(), components = await listComponents(folder, system), isOld = ({ usedAt }) => now - usedAt >= youngMs, isWithdrawn = ({ records }) => records.length === 0, removed = 0;
  for (let component of components.filter(isWithdrawn))
    isOld(component) && (removed += await remove(component, system));
  let named = components.filter((component) => !isWithdrawn(component)), excess = named.reduce((sum, { size }) => sum + size, 0) - mostBytes;
  for (let component of named.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (excess <= 0 || !isOld(component)) break;
    await withdraw(component, system), excess -= component.size;
  }
  return removed;
}
async function withdraw({ file, records }, { files }) {
  await files.write(withdrawalFile(file), "");
  for (let record of records) await files.remove(record);
}
async function remove({ file, size }, { files }) {
  return await files.remove(file), await files.remove(withdrawalFile(file)), size;
}
function withdrawalFile(file) {
  return `${file}.withdrawn`;
}
async function listComponents(folder, system) {
  let { files } = system;
  if (!await files.stat(folder)) return [];
  let recordsOf = await recordsByComponent(path.join(folder, "keys"), system), kept = [];
  for (let { name, kind } of await files.list(folder)) {
    if (kind !== "file" || !/^[0-9a-f]{64}\.wasm$/.test(name)) continue;
    let file = path.join(folder, name), size = (await files.stat(file))?.size, records = recordsOf.get(name.slice(0, 64)) ?? [], usedAt = await lastChange([file, withdrawalFile(file), ...records], system);
    size !== void 0 && kept.push({ file, size, usedAt, records });
  }
  return kept;
}
async function recordsByComponent(folder, { files }) {
  let found = /* @__PURE__ */ new Map();
  if (!await files.stat(folder)) return found;
  for (let { name } of await files.list(folder)) {
    let file = path.join(folder, name), record = await files.readRecord(file), hex = (isJsonObject(record) && typeof record.digest == "string" ? record.digest : "").slice(7);
    found.set(hex, [...found.get(hex) ?? [], file]);
  }
  return found;
}
async function lastChange(names, { files }) {
  let times = await Promise.all(names.map(async (name) => (await files.stat(name))?.modified ?? 0));
  return Math.max(...times);
}

// src/build/component-cache.ts
function createComponentCache(system) {
  let folder = path2.join(system.cacheFolder, "components"), recordFile2 = (key) => path2.join(folder, "keys", `${key}.json`), store = async (key, bytes) => {
    let hash = createHash("sha256").update(bytes).digest("hex"), component = {
      file: path2.join(folder, `${hash}.wasm`),
      digest: `sha256:${hash}`,
      size: bytes.length
    };
    return await markUsed(recordFile2(key), component, system), await isIntact(component, system) || await system.files.write(component.file, bytes), component;
  };
  return {
    store,
    adopt: (bytes) => store(`adopted-${createHash("sha256").update(bytes).digest("hex")}`, bytes),
    find: async (key) => {
      let record = await system.files.readRecord(recordFile2(key)), { digest, size } = isJsonObject(record) ? record : {};
      if (!isDigest(digest) || typeof size != "number") return;
      let component = { file: path2.join(folder, `${digest.slice(7)}.wasm`), digest, size };
      return await markUsed(recordFile2(key), component, system), await isIntact(component, system) ? component : void 0;
    },
    prune: (options = usualPruning) => pruneComponents(folder, options, system)
  };
}
var markEveryMs = 10 * 6e4;
async function markUsed(file, { digest, size }, { files }) {
  let text = JSON.stringify({ digest, size }), marked = (await files.stat(file))?.modified ?? 0;
  Date.now() - marked < markEveryMs && await files.readTextIfExists(file) === text || await files.write(file, text);
}
async function isIntact({ file, digest, size }, system) {
  return (await system.files.stat(file))?.size === size && `sha256:${await system.files.sha256(file)}` === digest;
}

// src/build/component-builder.ts
import { createHash as createHash3 } from "node:crypto";
import path9 from "node:path";

// src/build/slots.ts
function createSlots(size) {
  let waiting = [], taken = 0, take = async () => {
    taken < size ? taken += 1 : await new Promise((resolve) => waiting.push(resolve));
  }, free = () => {
    let next = waiting.shift();
    next ? next() : taken -= 1;
  };
  return {
    run: async (work) => (await take(), work().finally(free))
  };
}

// src/build/componentize/engine-store.ts
import { createHash as createHash2 } from "node:crypto";
import path3 from "node:path";
function createEngineStore(system, { pool, wit, key }) {
  let engines = /* @__PURE__ */ new Map(), prepare = async ({ name, text }) => {
    let folder = path3.join(system.cacheFolder, "engines", key, name), stored = await readEngine(folder, system);
    if (stored) return stored;
    let progress = system.log.progress("Preparing the JavaScript engine, once a version of the toolchain");
    try {
      let result = await pool.run({ kind: "prepare", wit: `${wit}
${text}`, world: name });
      if (result.kind !== "prepared")
        throw new FtlError("E_BUG", `The builder answered prepare with ${result.kind}.`);
      return await writeEngine(folder, result.engine, system), result.engine;
    } finally {
      progress.done();
    }
  };
  return {
    get: (world) => {
      let engine = engines.get(world.name) ?? prepare(world);
      return engines.set(world.name, engine), engine;
    }
  };
}
async function readEngine(folder, system) {
  let record = await system.files.readRecord(path3.join(folder, "engine.json")), {
    bindings,
    environment,
    module: moduleDigest,
    template: templateDigest
  } = isJsonObject(record) ? record : {};
  if (typeof bindings != "string" || !isTextRecord(environment)) return;
  let names = ["module.wasm", "template.wasm"];
  if ((await Promise.all(names.map((name) => system.files.stat(path3.join(folder, name))))).some((stat) => stat?.kind !== "file")) return;
  let module = await system.files.readBytes(path3.join(folder, "module.wasm")), template = await system.files.readBytes(path3.join(folder, "template.wasm"));
  if (!(sha256(module) !== moduleDigest || sha256(template) !== templateDigest))
    return { module, template, bindings, environment };
}
async function writeEngine(folder, engine, system) {
  let { module, template, bindings, environment } = engine;
  await system.files.write(path3.join(folder, "module.wasm"), module), await system.files.write(path3.join(folder, "template.wasm"), template);
  let record = { bindings, environment, module: sha256(module), template: sha256(template) };
  await system.files.write(path3.join(folder, "engine.json"), JSON.stringify(record));
}
function sha256(bytes) {
  return createHash2("sha256").update(bytes).digest("hex");
}

// src/build/componentize/worker-pool.ts
function createWorkerPool(system, options) {
  let idle = [], cancels = /* @__PURE__ */ new Map(), slots = createSlots(options.size), workerData = { toolchainFolder: options.toolchainFolder }, closed = !1, runInWorker = async (job) => {
    if (closed) throw cancelled();
    let worker = idle.pop() ?? system.startWorker("builder", { workerData, name: "builder" });
    try {
      let result = await new Promise((resolve, reject) => {
        cancels.set(worker, () => reject(cancelled())), runJob(worker, job, options.loadTimeoutMs).then(resolve, reject);
      });
      return !closed && result.kind !== "timed-out" && idle.push(worker), result;
    } finally {
      cancels.delete(worker);
    }
  }, end = async () => {
    closed = !0;
    let workers = [...idle.splice(0), ...cancels.keys()];
    for (let cancel of cancels.values()) cancel();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }, removeCleanup = system.atExit(end), endOnSignal = () => {
    end();
  };
  return system.signal.addEventListener("abort", endOnSignal, { once: !0 }), {
    run: (job) => slots.run(() => runInWorker(job)),
    close: async () => {
      removeCleanup(), system.signal.removeEventListener("abort", endOnSignal), await end();
    }
  };
}
async function runJob(worker, job, loadTimeoutMs) {
  let timer, settled = deferred(), onMessage = (answer) => {
    answer.kind === "loading" ? timer = setTimeout(() => settled.resolve({ kind: "timed-out" }), loadTimeoutMs) : answer.kind === "failed" ? settled.reject(broken(answer.message)) : settled.resolve(answer);
  }, onError = (error) => settled.reject(broken(error.message, error)), onExit = (code) => settled.reject(broken(`it ended with ${code}`));
  worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  try {
    worker.postMessage(job);
    let result = await settled.promise;
    return result.kind === "timed-out" && await worker.terminate(), result;
  } finally {
    clearTimeout(timer), worker.off("message", onMessage).off("error", onError).off("exit", onExit);
  }
}
function broken(reason, cause) {
  return new FtlError("E_BUILD_TOOLCHAIN", `The builder of components failed: ${reason}`, {
    cause,
    hint: "Remove the toolchain folder of the cache, so that it is installed anew, and run it again."
  });
}
function cancelled() {
  return new FtlError("E_CANCELLED", "Building components was stopped.");
}
function deferred() {
  let resolve = () => {
  }, reject = () => {
  };
  return { promise: new Promise((onResolve, onReject) => {
    resolve = onResolve, reject = onReject;
  }), resolve, reject };
}

// src/build/componentize/world.ts
function worldFor(hostImports) {
  let name = ["http", ...hostImports.map(wordsOf)].join("-with-"), imports = hostImports.map((each) => `  import ${each};
`).join("");
  return { name, text: `world ${name} {
${imports}  export wasi:http/incoming-handler@0.2.10;
}
` };
}
function wordsOf(interfaceName) {
  return interfaceName.replace(/@.*$/, "").replaceAll(/[:/]/g, "-");
}

// src/build/typescript/bundle.ts
import path6 from "node:path";

// src/build/typescript/compile-errors.ts
import { isBuiltin } from "node:module";
import path4 from "node:path";
var mostShown = 10;
function compileErrors(thrown, source) {
  let messages = thrown.errors;
  if (!Array.isArray(messages))
    return new FtlError("E_BUILD_TOOLCHAIN", `The bundler failed on ${source.name}.`, { cause: thrown });
  let [first, ...rest] = messages.slice(0, mostShown).map((message) => compileError(message, source));
  return first ? rest.length === 0 ? first : new FtlErrors([first, ...rest]) : new FtlError("E_BUILD_COMPILE", `${capitalized(source.name)} does not compile.`, {
    cause: thrown
  });
}
function compileError({ text, location }, source) {
  let at = location ? positionOf(location, source) : void 0, missing3 = /^Could not resolve "([^."][^"]*)"/.exec(text)?.[1], ofNode = missing3 !== void 0 && isBuiltin(missing3), fault2 = ofNode ? `A component cannot import "${missing3}": it has Web APIs such as fetch and crypto, but no Node.` : text, install3 = missing3 && !ofNode && `Install ${missing3} in the project, or correct the name.`;
  return new FtlError("E_BUILD_COMPILE", `${capitalized(source.name)} does not compile: ${fault2}`, {
    at,
    hint: install3 || void 0
  });
}
function positionOf({ file, line, column, lineText }, source) {
  let before = Buffer.from(lineText, "utf8").subarray(0, column).toString("utf8");
  return { file: path4.relative(source.projectFolder, path4.resolve(source.projectFolder, file)).split(path4.sep).join("/"), line, column: before.length + 1 };
}
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/build/typescript/plugins.ts
import path5 from "node:path";

// src/build/typescript/regular-expressions.ts
var suspicious = /\\[pP]\{|\/[a-z]*v[a-z]*\b/;
function rewriteRegularExpressions(file, source, packages) {
  if (!suspicious.test(source)) return source;
  let { program, errors } = packages.parser.parseSync(file, source);
  if (errors.length > 0) return source;
  let rewritten = source;
  for (let literal of [...findLiterals(program)].toSorted((a, b) => b.start - a.start))
    rewritten = rewritten.slice(0, literal.start) + rewrite(literal, packages) + rewritten.slice(literal.end);
  return rewritten;
}
function rewrite({ pattern, flags }, { rewritePattern }) {
  let newFlags = flags;
  return `/${rewritePattern(pattern, flags, {
    unicodePropertyEscapes: "transform",
    unicodeSetsFlag: "transform",
    onNewFlags: (given) => {
      newFlags = given;
    }
  })}/${newFlags}`;
}
function* findLiterals(program) {
  let rest = [program];
  for (; rest.length > 0; ) {
    let node = rest.pop();
    if (typeof node != "object" || node === null) continue;
    let literal = asLiteral(node);
    literal ? yield literal : rest.push(...Object.values(node));
  }
}
function asLiteral(node) {
  let { type, regex, start, end } = node;
  if (type !== "Literal" || typeof regex != "object" || regex === null) return;
  let { pattern, flags } = regex;
  if (!(typeof pattern != "string" || typeof flags != "string") && !(typeof start != "number" || typeof end != "number"))
    return /\\[pP]\{/.test(pattern) || flags.includes("v") ? { start, end, pattern, flags } : void 0;
}

// src/build/typescript/plugins.ts
var hostInterfaceNames = [
  "fermyon:spin/key-value@2.0.0",
  "fermyon:spin/variables@2.0.0",
  "wasi:config/store@0.2.0-draft-2024-09-27",
  "wasi:keyvalue/atomics@0.2.0-draft2",
  "wasi:keyvalue/store@0.2.0-draft2"
], ownPackages = /^(?:@noble\/curves|@noble\/hashes|@cfworker\/json-schema)(?:\/|$)/;
function virtualModules(modules) {
  let namespace = "ftl-virtual";
  return {
    name: "virtual-modules",
    setup: (build) => {
      build.onResolve(
        { filter: /^[a-z-]+:/ },
        ({ path: name }) => Object.hasOwn(modules, name) ? { path: name, namespace } : void 0
      ), build.onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
        contents: modules[name] ?? "",
        loader: "js"
      }));
    }
  };
}
function hostInterfaces() {
  return {
    name: "host-interfaces",
    setup: (build) => {
      build.onResolve({ filter: /^(?:fermyon|wasi|spin|spinframework):/ }, ({ path: name }) => hostInterfaceNames.includes(name) ? { path: name, external: !0, sideEffects: !1 } : { errors: [{ text: `A component cannot import "${name}"; of its host it may import ${hostInterfaceNames.join(" and ")}.` }] });
    }
  };
}
function ownModules({
  toolchain,
  system
}) {
  let components = path5.join(system.packageRoot, "components") + path5.sep;
  return {
    name: "own-modules",
    setup: (build) => {
      build.onResolve({ filter: /^ftl-deploy\/sdk$/ }, () => ({
        path: path5.join(system.packageRoot, "sdk", "typescript", "index.ts"),
        sideEffects: !1
      })), build.onResolve({ filter: ownPackages }, ({ path: name, importer, kind, pluginData }) => {
        if (!(!importer.startsWith(components) || pluginData === ownModules))
          return build.resolve(name, { kind, resolveDir: toolchain.folder, pluginData: ownModules });
      });
    }
  };
}
var loaderOfEnding = {
  ".js": "js",
  ".mjs": "js",
  ".cjs": "js",
  ".jsx": "jsx",
  ".ts": "ts",
  ".mts": "ts",
  ".cts": "ts",
  ".tsx": "tsx"
};
function regularExpressions({
  packages,
  system
}) {
  return {
    name: "regular-expressions",
    setup: (build) => {
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: "file" }, async ({ path: file }) => {
        let source = await system.files.readText(file), contents = rewriteRegularExpressions(file, source, packages);
        return contents === source ? void 0 : { contents, loader: loaderOfEnding[path5.extname(file)] ?? "js" };
      });
    }
  };
}

// src/build/typescript/bundle.ts
async function bundleSource(source, context) {
  let ours = source.projectFolder === path6.join(context.system.packageRoot, "components"), plugins = [
    virtualModules(source.virtualModules ?? {}),
    hostInterfaces(),
    ownModules(context),
    regularExpressions(context)
  ], result = await context.packages.esbuild.build({
    absWorkingDir: source.projectFolder,
    entryPoints: [source.entry],
    outfile: path6.join(source.projectFolder, "component.js"),
    write: !1,
    bundle: !0,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["workerd", "worker", "import", "browser"],
    target: "es2022",
    supported: { "regexp-set-notation": !0, "regexp-unicode-property-escapes": !0 },
    minify: !0,
    charset: "utf8",
    sourcemap: "external",
    sourcesContent: !1,
    metafile: !0,
    logLevel: "silent",
    logLimit: 0,
    plugins,
    ...ours ? { tsconfigRaw: "{}" } : {}
  }).catch((error) => {
    throw compileErrors(error, source);
  });
  return toBundle(result);
}
function toBundle(result) {
  let file = (ending) => result.outputFiles.find(({ path: name }) => name.endsWith(ending))?.text, code = file(".js"), sourceMap = file(".js.map");
  if (code === void 0 || sourceMap === void 0) throw new FtlError("E_BUG", "esbuild gave no bundle.");
  let imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports), external = new Set(imports.filter((each) => each.external).map(({ path: name }) => name)), hostImports = hostInterfaceNames.filter((name) => external.has(name)).toSorted();
  return { code, sourceMap, hostImports };
}

// src/build/typescript/load-errors.ts
import { SourceMap } from "node:module";
import path7 from "node:path";
var hint = "Move what happens at the top level into a handler: a component is loaded once, while it is built.", sdkFile = /\/sdk\/typescript\/define-tools\.ts$/;
function loadError(source, report) {
  let positions = originalPositions(report, source), at = positions.find(({ file }) => !/^\.\.\/|(?:^|\/)node_modules\//.test(file)) ?? positions[0], bySdk = sdkFile.test(positions[0]?.file ?? ""), what = report.calledImport ? forbiddenCall(report.calledImport) : `it throws ${thrownMessage(report.output)}`;
  return new FtlError("E_BUILD_LOAD", `The ${source.name} cannot be loaded: ${what}`, {
    at,
    hint: bySdk ? void 0 : hint
  });
}
function loadTimeoutError(source, timeoutMs) {
  let message = `The ${source.name} did not finish loading in ${timeoutMs / 1e3} s.`;
  return new FtlError("E_BUILD_LOAD", message, { hint: `Is there an endless loop? ${hint}` });
}
function forbiddenCall(calledImport) {
  return calledImport.startsWith("wasi:random/") ? "it asks for random bytes at its top level." : /^(?:fermyon:spin|wasi:config|wasi:keyvalue)\//.test(calledImport) ? "it reads a variable or a store of its host at its top level." : `it calls ${calledImport} of its host at its top level.`;
}
function thrownMessage(output) {
  let [, line = ""] = /^Exception while evaluating top-level script\n(.*)/m.exec(output) ?? [];
  return line.replace(/^component\.js:\d+:\d+ /, "").replace(/^uncaught exception: /, "").slice(0, 500) || "without a message";
}
function originalPositions({ output, sourceMap }, source) {
  let map = new SourceMap(JSON.parse(sourceMap));
  return [...output.matchAll(/component\.js:(\d+):(\d+)/g)].flatMap(([, line, column]) => {
    let entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    return "originalSource" in entry ? [toPosition(entry, source)] : [];
  });
}
function toPosition({ originalSource, originalLine, originalColumn }, source) {
  let absolute = path7.resolve(source.projectFolder, originalSource), file = path7.relative(source.projectFolder, absolute).split(path7.sep).join("/"), installed = file.lastIndexOf("node_modules/");
  return { file: file.slice(Math.max(0, installed)), line: originalLine + 1, column: originalColumn + 1 };
}

// src/build/typescript/toolchain-packages.ts
import path8 from "node:path";
import { pathToFileURL } from "node:url";
async function loadBundlerPackages(toolchain) {
  let load = async (...file) => {
    let module = await import(pathToFileURL(path8.join(toolchain.folder, "node_modules", ...file)).href);
    return module.default ?? module;
  };
  try {
    return {
      esbuild: await load("esbuild", "lib", "main.js"),
      parser: await load("oxc-parser", "index.js"),
      rewritePattern: await load("regexpu-core", "rewrite-pattern.js")
    };
  } catch (error) {
    throw new FtlError("E_BUILD_TOOLCHAIN", `The toolchain in ${toolchain.folder} cannot be loaded.`, {
      cause: error,
      hint: "Remove that folder, so that it is installed anew."
    });
  }
}

// src/build/component-builder.ts
var mostWorkers = 2;
async function createComponentBuilder(options) {
  let { toolchain, system, loadTimeoutMs = 3e4 } = options, packages = await loadBundlerPackages(toolchain), wit = await system.files.readText(path9.join(system.packageRoot, "wit", "component.wit")), builder = await system.files.sha256(path9.join(system.packageRoot, "dist", "builder.mjs")), key = keyOf([toolchain.id, builder, wit]), size = Math.min(mostWorkers, system.platform.cores), pool = createWorkerPool(system, { toolchainFolder: toolchain.folder, size, loadTimeoutMs }), context = {
    system,
    toolchain,
    packages,
    pool,
    key,
    loadTimeoutMs,
    cache: createComponentCache(system),
    engines: createEngineStore(system, { pool, wit, key })
  };
  return {
    cache: context.cache,
    compilers: createSlots(system.platform.cores),
    build: (source) => buildComponent(source, context),
    wrap: (module) => wrap(module, context),
    close: async () => {
      await pool.close(), packages.esbuild.stop();
    }
  };
}
async function buildComponent(source, context) {
  let start = performance.now(), bundle = await bundleSource(source, context), world = worldFor(bundle.hostImports), key = keyOf([context.key, world.name, bundle.code]), found = await context.cache.find(key), component = found ?? await context.cache.store(key, await componentize(source, bundle, { world, ...context }));
  return { id: source.id, ...component, cached: found !== void 0, durationMs: performance.now() - start };
}
async function componentize(source, bundle, { world, engines, pool, loadTimeoutMs }) {
  let engine = await engines.get(world), result = await pool.run({ kind: "componentize", engine, bundle: bundle.code });
  switch (result.kind) {
    case "component":
      return result.bytes;
    case "timed-out":
      throw loadTimeoutError(source, loadTimeoutMs);
    case "load-failure":
      throw loadError(source, { ...result, sourceMap: bundle.sourceMap });
    case "prepared":
      throw new FtlError("E_BUG", "The builder answered another job than was asked.");
  }
}
async function wrap(module, { cache, pool, system, key: builderKey }) {
  let wit = await system.files.readText(path9.join(system.packageRoot, "wit", "tool.wit")), key = keyOf([builderKey, "wrap", wit, createHash3("sha256").update(module).digest("hex")]), found = await cache.find(key);
  if (found) return { ...found, cached: !0 };
  let result = await pool.run({ kind: "wrap", module, wit, world: "tool" });
  if (result.kind !== "component")
    throw new FtlError("E_BUG", `The builder answered wrap with ${result.kind}.`);
  return { ...await cache.store(key, result.bytes), cached: !1 };
}
function keyOf(parts) {
  return createHash3("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/build/own-components.ts
import path10 from "node:path";
function buildGateway(catalog, options) {
  let folder = catalog.serverRequests === !0 ? "gateway/server-requests" : "gateway";
  return buildOwn({ id: "mcp-gateway", folder, catalog }, options);
}
function buildGenericGateway(version, options) {
  return buildGateway({ version: 1, server: { name: "mcp-gateway", version }, validateArguments: !0, components: [] }, options);
}
function buildAuthorizer(options) {
  return buildOwn({ id: "mcp-authorizer", folder: "authorizer" }, options);
}
function buildMiddleware(id, use, options) {
  return buildOwn({ id, folder: `middleware/${use}` }, options);
}
function buildEntrance(options) {
  return buildOwn({ id: "mcp-entrance", folder: "entrance" }, options);
}
function buildLinked({ id, parts }, catalog, options) {
  let chain = parts.map(
    (part) => part.kind === "built-in" ? { kind: part.component.use, id: part.component.id } : { kind: part.kind, id: "" }
  ), modules = { "ftl:chain": jsonModule("chain", chain) };
  return buildOwn({ id, folder: "linked", catalog, modules }, options);
}
function buildFixture(options) {
  return buildOwn({ id: "fixture", folder: "fixture" }, options);
}
function buildOwn({ id, folder, catalog, modules = {} }, { builder, system }) {
  let projectFolder = path10.join(system.packageRoot, "components");
  return builder.build({
    id,
    name: `component ${id}`,
    entry: path10.join(projectFolder, folder, "component.ts"),
    projectFolder,
    virtualModules: { ...modules, ...catalog ? { "ftl:catalog": jsonModule("catalog", catalog) } : {} }
  });
}
function jsonModule(name, value) {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

// src/build/command/environment.ts
function buildEnvironment({ env }) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(?:(?:FTL_INPUT|FTL_REGISTRY|SPIN_VARIABLE)_|FTL_ACCESS_TOKEN$)/i.test(name)
    )
  );
}

// src/build/build-tools.ts
import path21 from "node:path";

// src/build/settle-all.ts
async function settleAll(work) {
  let results = await Promise.allSettled(work);
  return throwAll(results.flatMap((result) => result.status === "rejected" ? flatten(result.reason) : [])), results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
}
function flatten(reason) {
  let error = toFtlError(reason);
  return error instanceof FtlErrors ? error.errors : [error];
}
function throwAll(failures) {
  let cancelled2 = failures.find(({ code }) => code === "E_CANCELLED");
  if (cancelled2) throw cancelled2;
  let [first, ...rest] = failures;
  if (first)
    throw rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}

// src/build/command/run-build-command.ts
import path14 from "node:path";

// src/build/command/build-record.ts
import { createHash as createHash4 } from "node:crypto";
import path11 from "node:path";
async function readBuildRecord(build, system) {
  let record = await system.files.readRecord(recordFile(build, system)), { inputs, result } = record ?? {};
  return typeof inputs == "string" && typeof result == "string" ? { inputs, result } : void 0;
}
function writeBuildRecord(build, record, system) {
  return system.files.write(recordFile(build, system), JSON.stringify(record));
}
function recordFile({ projectFolder, id }, { cacheFolder }) {
  let name = createHash4("sha256").update(JSON.stringify([projectFolder, id])).digest("hex");
  return path11.join(cacheFolder, "commands", `${name}.json`);
}

// src/build/command/inputs-digest.ts
import { createHash as createHash5 } from "node:crypto";
import path13 from "node:path";

// src/build/source-files.ts
import path12 from "node:path";
var skippedFolders = /* @__PURE__ */ new Set([
  ".git",
  ".ftl",
  "node_modules",
  "target",
  "venv",
  ".venv",
  "__pycache__"
]);
async function* sourceFiles(folder, system, prefix = "") {
  for (let { name, kind } of await system.files.list(path12.join(folder, prefix))) {
    let relative = `${prefix}${name}`;
    kind === "file" && (yield relative), kind === "folder" && !skippedFolders.has(name) && (yield* sourceFiles(folder, system, `${relative}/`));
  }
}

// src/build/command/glob.ts
function globPattern(glob) {
  let tokens = glob.replace(/^\.\//, "").match(/\*\*\/?|[^*]|\*/gs) ?? [], braces = 0, parts = tokens.map((token) => (token === "{" && (braces += 1), token === "}" && braces > 0 ? (braces -= 1, ")") : token === "," && braces > 0 ? "|" : translate(token)));
  return new RegExp(`^${parts.join("")}${")".repeat(braces)}$`);
}
function translate(token) {
  return token === "**/" ? "(?:[^/]+/)*" : token === "**" ? ".*" : token === "*" ? "[^/]*" : token === "?" ? "[^/]" : token === "{" ? "(?:" : token.replace(/[$()+.\\^|}[\]]/, "\\$&");
}

// src/build/command/inputs-digest.ts
var mostFiles = 2e4;
async function inputsDigest(build, projectFolder, system) {
  if (build.watch.length === 0) return;
  let workdir = path13.join(projectFolder, build.workdir), patterns = build.watch.map(globPattern), hash = createHash5("sha256").update(JSON.stringify([build.command, build.env, build.watch])), matching = [];
  for await (let file of sourceFiles(workdir, system))
    if (patterns.some((pattern) => pattern.test(file)) && matching.push(file), matching.length > mostFiles) return;
  for (let file of matching)
    hash.update(`
${file}\0${await system.files.sha256(path13.join(workdir, file))}`);
  return hash.digest("hex");
}

// src/build/command/run-build-command.ts
var commandTimeoutMs = 30 * 6e4;
async function runBuildCommand(command, system) {
  let { tool, build, projectFolder } = command, recorded = { projectFolder, id: tool.id }, inputs = await inputsDigest(build, projectFolder, system), result = path14.join(projectFolder, build.wasm);
  if (inputs && await isUnchanged(recorded, { inputs, result }, system)) return !1;
  let lines = typeof build.command == "string" ? [build.command] : build.command;
  for (let [index, line] of lines.entries()) {
    let which = lines.length === 1 ? "The build command" : `Build command ${index + 1} of ${lines.length}`;
    await runLine({ which, line }, command, system);
  }
  if ((await system.files.stat(result))?.kind !== "file")
    throw new FtlError("E_BUILD_COMMAND", `The build command of tool "${tool.name}" made no ${build.wasm}.`, {
      at: tool.at,
      hint: 'Correct "wasm", the path of what it makes, or the command.'
    });
  return inputs && await writeBuildRecord(recorded, { inputs, result: await system.files.sha256(result) }, system), !0;
}
async function isUnchanged(recorded, { inputs, result }, system) {
  let record = await readBuildRecord(recorded, system);
  return record?.inputs !== inputs || !await system.files.stat(result) ? !1 : record.result === await system.files.sha256(result);
}
async function runLine({ which, line }, { tool, build, projectFolder }, system) {
  let output = [], result = await system.processes.run("sh", ["-c", line], {
    cwd: path14.join(projectFolder, build.workdir),
    env: { ...buildEnvironment(system), ...build.env },
    timeoutMs: commandTimeoutMs,
    onLine: (text) => {
      output.push(text);
    }
  });
  if (result.exitCode === 0 && !result.timedOut) return;
  for (let text of output.slice(-mostLines)) system.log.untrusted(text);
  let outcome = result.timedOut ? `did not end in ${commandTimeoutMs / 6e4} minutes` : `ended with ${result.exitCode}`;
  throw new FtlError("E_BUILD_COMMAND", `${which} of tool "${tool.name}" ${outcome}: ${shown(line)}`, {
    at: tool.at,
    hint: `Its output stands above. It ran in ${build.workdir === "." ? "the project folder" : `${build.workdir}/`}.`
  });
}
function shown(line) {
  let [first = ""] = line.trim().split(`
`);
  return first.length > 120 || first !== line.trim() ? `${first.slice(0, 120)} …` : first;
}
var mostLines = 200;

// src/build/files/collect-files.ts
import path15 from "node:path";
var longestInline = 128, limits = { files: 1e4, size: 256 * 1024 * 1024 }, skippedFolders2 = /* @__PURE__ */ new Set([".ftl", ".git"]);
async function collectFiles({ name, files }, projectFolder, system) {
  let sources = /* @__PURE__ */ new Map();
  for (let mount of files)
    for (let source of await sourcesOf(mount, projectFolder, system)) {
      let place = placeOf(source, mount), other = sources.get(place)?.source;
      if (other !== void 0 && other !== source)
        throw fault(mount, `The tool "${name}" mounts both ${other} and ${source} at /${place}.`);
      if (sources.set(place, { source, mount }), sources.size > limits.files)
        throw tooMuch(mount, `The tool "${name}" mounts more than ${limits.files} files.`);
    }
  let places = [...sources.keys()].toSorted();
  return Promise.all(
    places.map(async (place) => {
      let { source, mount } = sources.get(place) ?? missing(place);
      return readFile(path15.join(projectFolder, source), { place, mount, system });
    })
  );
}
function missing(place) {
  throw new FtlError("E_BUG", `No source for ${place}.`);
}
function placeOf(source, { source: from, destination }) {
  if (destination === void 0) return source;
  let below = source === from ? "" : source.slice(from === "." ? 0 : from.length + 1);
  return [destination, below].filter((part) => part !== "").join("/");
}
async function sourcesOf(mount, projectFolder, system) {
  let base = mount.isGlob ? literalPrefix(mount.source) : mount.source, found = [];
  for await (let file of filesAt(base, { mount, projectFolder, system })) found.push(file);
  let pattern = mount.isGlob ? globPattern(mount.source) : void 0, matching = pattern ? found.filter((file) => pattern.test(file)) : found;
  if (matching.length === 0) throw fault(mount, `No file matches ${JSON.stringify(mount.source)}.`);
  return matching;
}
function literalPrefix(glob) {
  let parts = glob.split("/"), literal = parts.slice(
    0,
    parts.findIndex((part) => /[*?{]/.test(part))
  );
  return literal.length === 0 ? "." : literal.join("/");
}
async function* filesAt(target2, search) {
  let folder = "";
  for (let part of target2 === "." ? [] : target2.split("/")) {
    let entry = (await search.system.files.list(path15.join(search.projectFolder, folder))).find(({ name }) => name === part), own = folder === "" ? part : `${folder}/${part}`;
    if (entry?.kind === "link") throw link(search.mount, own);
    if (entry?.kind === "folder" && skippedFolders2.has(part))
      throw fault(
        search.mount,
        `Nothing in ${own} can be mounted: it may hold credentials and what was built.`
      );
    if (entry?.kind === "file" && own === target2) return yield own;
    if (entry?.kind !== "folder") return;
    folder = own;
  }
  yield* filesBelow(folder, search);
}
async function* filesBelow(folder, search) {
  for (let { name, kind } of await search.system.files.list(path15.join(search.projectFolder, folder))) {
    let own = folder === "" ? name : `${folder}/${name}`;
    if (kind === "link" && isWanted(own, search.mount)) throw link(search.mount, own);
    kind === "file" && (yield own), kind === "folder" && !skippedFolders2.has(name) && (yield* filesBelow(own, search));
  }
}
function isWanted(source, mount) {
  return !mount.isGlob || globPattern(mount.source).test(source);
}
async function readFile(file, { place, mount, system }) {
  let size = (await system.files.stat(file))?.size ?? 0;
  if (size > limits.size)
    throw tooMuch(mount, `${file} has ${size} bytes; at most ${limits.size} can be mounted.`);
  let digest = `sha256:${await system.files.sha256(file)}`;
  if (size > longestInline) return { path: place, digest, file, size };
  let inline = Buffer.from(await system.files.readBytes(file)).toString("base64");
  return { path: place, digest, inline, file, size };
}
function link(mount, source) {
  return fault(mount, `${source} is a symbolic link; only files of the project itself are mounted.`);
}
function fault({ at }, message) {
  return new FtlError("E_PROJECT_PATH", message, { at });
}
function tooMuch({ at }, message) {
  return new FtlError("E_PROJECT_LIMIT", message, { at, hint: "Name what the tool needs alone." });
}

// src/build/finished/check-component.ts
function checkComponent(bytes, name) {
  let kind = binaryKind(bytes);
  if (kind === "module")
    throw unsupported(name, "is a core module, not a component.", "Build it for wasm32-wasip2, or wrap it with `wasm-tools component new`.");
  if (kind !== "component") throw unsupported(name, "is not WebAssembly.");
  let names = exportedNames(bytes, { versionSuffixes: "read" });
  if (names.some((exported) => /^wasi:http\/(?:incoming-)?handler@0\.[23]\b/.test(exported))) return;
  let found = names.length > 0 ? `only ${names.slice(0, 5).join(", ")}` : "nothing";
  throw unsupported(name, `exports ${found}; it must export wasi:http/incoming-handler.`);
}
function unsupported({ label, at }, reason, hint2) {
  return new FtlError("E_COMPONENT_UNSUPPORTED", `${label} ${reason}`, { at, hint: hint2 });
}

// src/build/finished/adopt-component.ts
var largestComponent = 256 * 1024 * 1024;
async function adoptComponent(foreign, { cache, system }) {
  let stat = await system.files.stat(foreign.file);
  if (stat?.kind !== "file")
    throw unsupported(foreign, "does not exist.", "Build it first, or correct its path in the project file.");
  if (stat.size > largestComponent)
    throw unsupported(foreign, `has ${stat.size} bytes; at most ${largestComponent} are allowed.`);
  let bytes = await system.files.readBytes(foreign.file);
  return checkComponent(bytes, foreign), cache.adopt(bytes);
}

// src/build/finished/finished-component.ts
import path16 from "node:path";
async function takeFinished({ id, owner, component, projectFolder, otherwise }, options) {
  let start = performance.now(), { at } = component, taken = component.kind === "registry" ? await options.puller.pull({
    reference: component.reference,
    label: `${owner}: ${component.reference}`,
    at,
    otherwise
  }) : {
    ...await adoptComponent(
      { file: path16.join(projectFolder, component.wasm), label: `${owner}: ${component.wasm}`, at },
      { cache: options.builder.cache, system: options.system }
    ),
    cached: !0
  };
  return { id, ...taken, durationMs: performance.now() - start };
}

// src/build/languages/go.ts
import path18 from "node:path";

// src/build/languages/compiler.ts
import path17 from "node:path";
var compileTimeoutMs = 30 * 6e4, mostOutput = 256 * 1024, mostShown2 = 10;
function runCompiler({ folder }, call, system) {
  return system.processes.run(call.program, call.args, {
    cwd: folder,
    env: { ...buildEnvironment(system), ...call.env },
    timeoutMs: compileTimeoutMs,
    maxOutput: mostOutput,
    ...call.onLine ? { onLine: call.onLine } : {}
  });
}
function missing2({ owner, at }, what, hint2) {
  return new FtlError("E_BUILD_TOOLCHAIN", `${owner} cannot be built: ${what}`, {
    at,
    hint: hint2
  });
}
function compileError2(source, { faults, output }, system) {
  let [first, ...rest] = faults.slice(0, mostShown2).map((fault2) => describe(source, fault2));
  return first ? rest.length === 0 ? first : new FtlErrors([first, ...rest]) : outputError(source, output, system);
}
function describe({ owner, ...place }, { message, ...fault2 }) {
  return new FtlError("E_BUILD_COMPILE", `${owner} does not compile: ${message}`, {
    at: positionOf2(place, fault2)
  });
}
function positionOf2({ folder, projectFolder }, { file, line, column }) {
  return { file: path17.relative(projectFolder, path17.resolve(folder, file)).split(path17.sep).join("/"), line, column };
}
function outputError({ owner, at }, output, system) {
  let lines = output.trimEnd().split(`
`).slice(-200).join(`
`);
  lines !== "" && system.log.untrusted(lines);
  let hint2 = lines === "" ? "Run the compiler by hand in its folder to see why." : "What its compiler printed stands above.";
  return new FtlError("E_BUILD_COMPILE", `${owner} does not compile.`, { at, hint: hint2 });
}

// src/build/languages/go.ts
var oldest = [1, 24], install = `Install Go ${oldest.join(".")} or newer from https://go.dev/dl.`, handler = /^wasi:http\/incoming-handler@0\.2\.\d+#handle$/;
async function buildGo(source, options) {
  let { system, builder } = options, go = await system.processes.find("go");
  if (go === void 0) throw missing2(source, "it is written in Go, and there is no go in PATH.", install);
  await checkVersion(source, go, system);
  let output = path18.join(await system.files.temporaryFolder("ftl-go"), "core.wasm"), args = ["build", "-buildmode=c-shared", ...reproducible, "-o", output, "."], result = await runCompiler(source, { program: go, args, env: { GOOS: "wasip1", GOARCH: "wasm", CGO_ENABLED: "0" } }, system);
  if (result.exitCode !== 0)
    throw compileError2(source, { faults: readFaults(result.stderr), output: result.stderr }, system);
  let module = await system.files.readBytes(output);
  return await system.files.remove(path18.dirname(output)), checkHandler(source, module), builder.wrap(module);
}
var reproducible = ["-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid="];
async function checkVersion(source, go, system) {
  let { stdout, stderr, exitCode } = await runCompiler(
    source,
    { program: go, args: ["env", "GOVERSION"] },
    system
  );
  if (exitCode !== 0) throw outputError(source, stderr, system);
  let [, major = 0, minor = 0] = /^go(\d+)\.(\d+)/.exec(stdout.trim())?.map(Number) ?? [];
  if (!(major > oldest[0] || major === oldest[0] && minor >= oldest[1]))
    throw missing2(source, `it needs Go ${oldest.join(".")}, and this is ${stdout.trim()}.`, install);
}
function checkHandler({ owner, at }, module) {
  if (!readExports(module).some(({ name }) => handler.test(name)))
    throw new FtlError("E_COMPONENT_UNSUPPORTED", `${owner}: its Go program answers no requests.`, {
      at,
      hint: 'Package main must import the SDK ("ftl add" writes it) and add its tools in init.'
    });
}
function readFaults(output) {
  return [...output.matchAll(/^(?:vet: )?(\S+\.go):(\d+):(\d+): (.*)$/gm)].map(
    ([, file = "", line, column, message = ""]) => ({
      file,
      line: Number(line),
      column: Number(column),
      message
    })
  );
}

// src/build/languages/python.ts
import { createHash as createHash6 } from "node:crypto";
import path19 from "node:path";
var install2 = "Run: pip install componentize-py==0.25.1 (in .venv of the tool, or anywhere in PATH).";
async function buildPython(source, options) {
  let { system, builder } = options, program = await findProgram(source, system);
  if (program === void 0)
    throw missing2(source, "it is written in Python, and there is no componentize-py.", install2);
  let version = await runCompiler(source, { program, args: ["--version"] }, system), files = await readFiles(source, system), wit = path19.join(system.packageRoot, "wit", "tool.wit"), key = await keyOf2([version.stdout, await system.files.readText(wit)], { source, files }, system), found = await builder.cache.find(key);
  if (found) return { ...found, cached: !0 };
  let folder = await system.files.temporaryFolder("ftl-python");
  try {
    for (let file of files)
      await system.files.copy(path19.join(source.folder, file), path19.join(folder, "app", file));
    let output = path19.join(folder, "tool.wasm"), result = await runCompiler(
      source,
      {
        program,
        args: ["-d", wit, "-w", "tool", "componentize", "-p", path19.join(folder, "app"), "app", "-o", output],
        env: { RUST_BACKTRACE: "0", ...virtualEnvironment(source, program) }
      },
      system
    );
    if (result.exitCode !== 0) throw await failure(source, result.stderr, system);
    return { ...await builder.cache.store(key, await system.files.readBytes(output)), cached: !1 };
  } finally {
    await system.files.remove(folder);
  }
}
async function findProgram({ folder }, system) {
  for (let name of [".venv", "venv"])
    for (let program of ["bin/componentize-py", "Scripts/componentize-py.exe"]) {
      let file = path19.join(folder, name, program);
      if (await system.files.stat(file)) return file;
    }
  return system.processes.find("componentize-py");
}
function virtualEnvironment({ folder }, program) {
  return program.startsWith(folder + path19.sep) ? { VIRTUAL_ENV: path19.dirname(path19.dirname(program)) } : {};
}
async function readFiles({ folder }, system) {
  let files = [];
  for await (let file of sourceFiles(folder, system)) /\.(?:pyc|wasm)$/.test(file) || files.push(file);
  return files;
}
async function keyOf2(parts, { source, files }, system) {
  let hash = createHash6("sha256").update(JSON.stringify(["python", ...parts]));
  for (let file of files)
    hash.update(`
${file}\0${await system.files.sha256(path19.join(source.folder, file))}`);
  for (let venv of [".venv", "venv"]) {
    let libraries = path19.join(source.folder, venv, "lib");
    if (await system.files.stat(libraries))
      for (let { name } of await system.files.list(libraries)) {
        let packages = path19.join(libraries, name, "site-packages");
        if (await system.files.stat(packages))
          for (let entry of await system.files.list(packages)) hash.update(`
${entry.name}`);
      }
  }
  return hash.digest("hex");
}
async function failure(source, output, system) {
  let printed = /^AssertionError: (.*?)(?=\n\nCaused by:|\n*$(?![^]))/ms.exec(output)?.[1], place = [...(printed ?? "").matchAll(/File "\/0\/([^"]+)", line (\d+)/g)].at(-1);
  if (printed === void 0 || place === void 0) return outputError(source, output, system);
  let [, name = "", line = "1"] = place, file = path19.join(source.folder, name), text = (await system.files.readTextIfExists(file))?.split(`
`)[Number(line) - 1] ?? "", column = text.length - text.trimStart().length + 1, at = positionOf2(source, { file, line: Number(line), column }), message = printed.trimEnd().split(`
`).at(-1) ?? "", syntax = /^(?:Syntax|Indentation|Tab)Error\b/.test(message);
  return new FtlError(
    syntax ? "E_BUILD_COMPILE" : "E_BUILD_LOAD",
    `${source.owner} ${syntax ? "does not compile" : "cannot be loaded"}: ${message}`,
    { at }
  );
}

// src/build/languages/rust.ts
import path20 from "node:path";
var target = "wasm32-wasip2";
async function buildRust(source, options) {
  let { system } = options, cargo = await system.processes.find("cargo");
  if (cargo === void 0) {
    let hint2 = `Install Rust from https://rustup.rs, then: rustup target add ${target}`;
    throw missing2(source, "it is written in Rust, and there is no cargo in PATH.", hint2);
  }
  await checkTarget(source, system);
  let report = createReport(source.folder), { args, env } = remapping(source, system), result = await runCompiler(
    source,
    {
      program: cargo,
      args: ["build", "--release", "--target", target, "--message-format=json", ...args],
      env,
      onLine: (line, stream) => stream === "stdout" ? report.read(line) : system.log.detail(line)
    },
    system
  );
  if (result.exitCode !== 0)
    throw compileError2(source, { faults: report.faults, output: result.stderr }, system);
  if (report.component === void 0)
    throw new FtlError("E_BUILD_COMPILE", `${source.owner}: its crate made no component.`, {
      at: source.at,
      hint: 'Add [lib] crate-type = ["cdylib"] to its Cargo.toml.'
    });
  for (let warning of report.warnings) system.log.untrusted(warning);
  let { file, fresh } = report.component, foreign = { file, label: `${source.owner}: ${path20.basename(file)}`, at: source.at };
  return { ...await adoptComponent(foreign, { cache: options.builder.cache, system }), cached: fresh };
}
async function checkTarget(source, system) {
  let program = system.env.RUSTC ?? await system.processes.find("rustc");
  if (program === void 0)
    throw missing2(source, "there is a cargo in PATH, but no rustc.", "Install Rust from https://rustup.rs.");
  let result = await runCompiler(source, { program, args: ["--print", "target-libdir", "--target", target] }, system), folder = result.stdout.trim();
  if (!(result.exitCode === 0 && folder !== "" && await system.files.stat(folder)))
    throw missing2(source, `the Rust compiler has no target ${target}.`, `Run: rustup target add ${target}`);
}
function remapping({ projectFolder }, { env }) {
  let flags = [`--remap-path-prefix=${env.CARGO_HOME ?? path20.join(env.HOME ?? env.USERPROFILE ?? "", ".cargo")}=/cargo`, `--remap-path-prefix=${projectFolder}=/project`], given = env.CARGO_ENCODED_RUSTFLAGS?.split("") ?? env.RUSTFLAGS?.split(/\s+/);
  if (given) {
    let all = [...given.filter((flag) => flag !== ""), ...flags];
    return { args: [], env: { CARGO_ENCODED_RUSTFLAGS: all.join("") } };
  }
  return { args: ["--config", `target.${target}.rustflags=${JSON.stringify(flags)}`], env: {} };
}
function createReport(folder) {
  let report = { faults: [], warnings: [], component: void 0, read: () => {
  } };
  return report.read = (line) => {
    let message = parseMessage(line);
    if (message?.reason === "compiler-artifact" && message.manifest_path === path20.join(folder, "Cargo.toml")) {
      let file = message.filenames?.find((name) => name.endsWith(".wasm"));
      file !== void 0 && (report.component = { file, fresh: message.fresh === !0 });
    }
    if (message?.reason !== "compiler-message" || !message.message) return;
    let { level, rendered, message: text, spans } = message.message;
    level === "warning" && spans.length > 0 && rendered && report.warnings.push(rendered.trimEnd());
    let span = spans.find(({ is_primary }) => is_primary) ?? spans[0];
    level !== "error" || !span || report.faults.push({
      message: text,
      file: span.file_name,
      line: span.line_start,
      column: span.column_start
    });
  }, report;
}
function parseMessage(line) {
  if (line.startsWith("{"))
    try {
      return JSON.parse(line);
    } catch {
      return;
    }
}

// src/build/build-tools.ts
async function buildTools(project, projectFolder, options) {
  let left = new Set(project.tools.map(({ name }) => name)), progress = options.system.log.progress(`Building ${namesOf(left)}`);
  try {
    return await settleAll(
      project.tools.map(async (tool) => {
        let built = await buildComponent2(tool, { noun: "tool", projectFolder }, options);
        return left.delete(tool.name), progress.update(left.size > 0 ? `Building ${namesOf(left)}` : "Built the tools"), built;
      })
    );
  } finally {
    progress.done();
  }
}
var mostNames = 4;
function namesOf(tools) {
  let names = [...tools].slice(0, mostNames), more = tools.size - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
async function buildComponent2(tool, { noun, projectFolder }, options) {
  return { ...await buildSource(tool, { noun, projectFolder }, options), files: await collectFiles(tool, projectFolder, options.system) };
}
async function buildSource(tool, { noun, projectFolder }, options) {
  let start = performance.now(), { build } = tool, owner = `${noun === "tool" ? "Tool" : "Middleware"} "${tool.name}"`;
  if (build.kind === "typescript") {
    let entry = path21.join(projectFolder, build.entry);
    return options.builder.build({ id: tool.id, name: `${noun} "${tool.name}"`, entry, projectFolder });
  }
  if ("folder" in build) {
    let source = { owner, at: tool.at, folder: path21.join(projectFolder, build.folder), projectFolder }, component2 = await options.builder.compilers.run(() => languages[build.kind](source, options));
    return { id: tool.id, ...component2, durationMs: performance.now() - start };
  }
  if (build.kind !== "command")
    return takeFinished({ id: tool.id, owner, component: build, projectFolder, otherwise: "pull the component elsewhere and name its file with wasm" }, options);
  let ran = await options.builder.compilers.run(
    () => runBuildCommand({ tool, build, projectFolder }, options.system)
  ), made = { file: path21.join(projectFolder, build.wasm), label: `${owner}: ${build.wasm}`, at: tool.at }, component = await adoptComponent(made, { cache: options.builder.cache, system: options.system });
  return { id: tool.id, ...component, cached: !ran, durationMs: performance.now() - start };
}
var languages = { rust: buildRust, go: buildGo, python: buildPython };

// src/build/finished/lock-file.ts
import path22 from "node:path";
var lockFileName = "ftl.lock", largest = 1024 * 1024;
async function readLockFile(projectFolder, { files }) {
  let file = path22.join(projectFolder, lockFileName), found = await files.stat(file);
  if (found === void 0) return /* @__PURE__ */ new Map();
  if (found.kind !== "file" || found.size > largest) throw refused("is not a file of sensible size");
  let content = parse(await files.readText(file));
  if (!isJsonObject(content) || content.version !== 1 || !isJsonObject(content.components))
    throw refused("does not have version 1 and components");
  return new Map(Object.entries(content.components).map(([reference, entry]) => [reference, read(entry)]));
}
async function writeLockFile(projectFolder, references, { files }) {
  let file = path22.join(projectFolder, lockFileName), before = await files.readTextIfExists(file);
  if (references.size === 0)
    return await files.remove(file), before !== void 0;
  let sorted = [...references].sort(([a], [b]) => a < b ? -1 : 1), text = `${JSON.stringify({ version: 1, components: Object.fromEntries(sorted) }, null, 2)}
`;
  return text === before ? !1 : (await files.write(file, text), !0);
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refused("is not JSON", cause);
  }
}
function read(entry) {
  let { digest, tag } = isJsonObject(entry) ? entry : {};
  if (!isDigest(digest) || tag !== void 0 && typeof tag != "string")
    throw refused("has an entry without a digest");
  return { digest, ...tag === void 0 ? {} : { tag } };
}
function refused(problem, cause) {
  return new FtlError("E_LOCK_FILE", `${lockFileName} ${problem}.`, {
    at: { file: lockFileName, line: 1, column: 1 },
    hint: "Take it back from version control, or remove it and build again.",
    cause
  });
}

// src/build/finished/component-puller.ts
async function createComponentPuller(options) {
  let { projectFolder, update, cache, system } = options, before = await readLockFile(projectFolder, system), locked = /* @__PURE__ */ new Map(), access = { mirrors: options.mirrors, system }, digestOf = async ({ reference: text }, reference) => {
    if (reference.digest !== void 0) return reference.digest;
    let entry = (update ? void 0 : before.get(text)) ?? toEntry(reference, await resolveReference(reference, access));
    return locked.set(text, entry), entry.digest;
  };
  return {
    pull: (component) => explaining(component, async () => {
      let reference = parseReference(component.reference), digest = await digestOf(component, reference), key = `registry-${digest.slice(7)}`, found = await cache.find(key);
      if (found !== void 0) return { ...found, cached: !0 };
      let line = system.log.progress(`Pulling ${component.reference}`);
      try {
        let { bytes } = await pullComponent(reference, digest, access);
        return checkComponent(bytes, component), { ...await cache.store(key, bytes), cached: !1 };
      } finally {
        line.done();
      }
    }),
    finish: () => writeLockFile(projectFolder, locked, system)
  };
}
function toEntry(reference, { digest, tag }) {
  return { digest, ...tag === void 0 || tag === reference.tag ? {} : { tag } };
}
async function explaining(component, work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FtlError) || !error.code.startsWith("E_OCI_")) throw error;
    let waysOut = `Name a mirror that can be reached, --registry-mirror ${component.reference.split("/")[0] ?? ""}=HOST:PORT, or ${component.otherwise}.`;
    throw new FtlError(error.code, `${component.label}: ${error.message}`, {
      at: component.at,
      hint: error.hint ?? waysOut,
      cause: error.cause ?? error
    });
  }
}

// src/build/build-chain.ts
function buildChain(source, options) {
  return settleAll(chainOf(source.project).map((component) => buildOne(component, source, options)));
}
function buildOne(component, source, options) {
  let { id, parts } = component, { project, projectFolder, catalog } = source;
  if (isLinked(parts)) return buildLinked(component, catalog, options);
  let part = parts.at(-1);
  switch (part?.kind) {
    case "own":
      return buildComponent2(part.component, { noun: "middleware", projectFolder }, options);
    case "built-in":
      return buildMiddleware(id, part.component.use, options);
    case "authorizer":
      return takeOr(
        project.mcp.authorizer,
        { id, key: "mcp.authorizer", source },
        options,
        () => buildAuthorizer(options)
      );
    case "gateway":
      return takeOr(
        project.mcp.gateway,
        { id, key: "mcp.gateway", source },
        options,
        () => buildGateway(catalog, options)
      );
    default:
      return buildEntrance(options);
  }
}
function takeOr(component, { id, key, source: { projectFolder } }, options, build) {
  if (component === void 0) return build();
  let otherwise = `leave ${key} out for the built-in one`;
  return takeFinished({ id, owner: key, component, projectFolder, otherwise }, options);
}

export {
  buildEnvironment,
  createComponentCache,
  skippedFolders,
  globPattern,
  buildTools,
  lockFileName,
  createComponentPuller,
  createComponentBuilder,
  buildGenericGateway,
  buildAuthorizer,
  buildFixture,
  buildChain
};
