import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  exportedNames
} from "./chunk-6Z2APUL5.mjs";
import {
  binaryKind
} from "./chunk-FBI3C37Z.mjs";
import {
  FtlError,
  FtlErrors,
  toFtlError
} from "./chunk-INRLHXVQ.mjs";

// src/build/build-tools.ts
import path4 from "node:path";

// src/build/command/run-build-command.ts
import path2 from "node:path";

// src/build/command/inputs-digest.ts
import { createHash } from "node:crypto";
import path from "node:path";

// src/build/command/glob.ts
function globPattern(glob) {
  let tokens = glob.replace(/^\.\//, "").match(/\*\*\/?|[^*]|\*/gs) ?? [], braces = 0, parts = tokens.map((token) => (token === "{" && (braces += 1), token === "}" && braces > 0 ? (braces -= 1, ")") : token === "," && braces > 0 ? "|" : translate(token)));
  return new RegExp(`^${parts.join("")}${")".repeat(braces)}$`);
}
function translate(token) {
  return token === "**/" ? "(?:[^/]+/)*" : token === "**" ? ".*" : token === "*" ? "[^/]*" : token === "?" ? "[^/]" : token === "{" ? "(?:" : token.replace(/[$()+.\\^|}[\]]/, "\\$&");
}

// src/build/command/inputs-digest.ts
var skippedFolders = /* @__PURE__ */ new Set([".git", ".ftl", "node_modules", "target", "__pycache__"]), mostFiles = 2e4;
async function inputsDigest(build, projectFolder, system) {
  if (build.watch.length === 0) return;
  let workdir = path.join(projectFolder, build.workdir), patterns = build.watch.map(globPattern), hash = createHash("sha256").update(JSON.stringify([build.command, build.env, build.watch])), matching = [];
  for await (let file of filesBelow(workdir, system))
    if (patterns.some((pattern) => pattern.test(file)) && matching.push(file), matching.length > mostFiles) return;
  for (let file of matching)
    hash.update(`
${file}\0${await system.files.sha256(path.join(workdir, file))}`);
  return hash.digest("hex");
}
async function* filesBelow(folder, system, prefix = "") {
  for (let { name, kind } of await system.files.list(path.join(folder, prefix))) {
    let relative = `${prefix}${name}`;
    kind === "file" && (yield relative), kind === "folder" && !skippedFolders.has(name) && (yield* filesBelow(folder, system, `${relative}/`));
  }
}

// src/build/command/run-build-command.ts
var commandTimeoutMs = 30 * 6e4;
async function runBuildCommand(command, system) {
  let { tool, build, projectFolder } = command, memory = path2.join(projectFolder, ".ftl", "build", `${tool.id}.inputs.json`), inputs = await inputsDigest(build, projectFolder, system), result = path2.join(projectFolder, build.wasm);
  if (inputs && await isUnchanged(memory, inputs, result, system)) return !1;
  let lines = typeof build.command == "string" ? [build.command] : build.command;
  for (let line of lines) await runLine(line, command, system);
  if ((await system.files.stat(result))?.kind !== "file")
    throw new FtlError("E_BUILD_COMMAND", `The build command of tool "${tool.name}" made no ${build.wasm}.`, {
      at: tool.at,
      hint: 'Correct "wasm", the path of what it makes, or the command.'
    });
  return inputs && await system.files.write(memory, JSON.stringify({ inputs, result: await system.files.sha256(result) })), !0;
}
async function isUnchanged(memory, inputs, result, system) {
  let record = await system.files.readRecord(memory);
  if (record === void 0 || !await system.files.stat(result)) return !1;
  let known = record;
  return known?.inputs === inputs && known.result === await system.files.sha256(result);
}
async function runLine(line, { tool, build, projectFolder }, system) {
  let output = [], result = await system.processes.run("sh", ["-c", line], {
    cwd: path2.join(projectFolder, build.workdir),
    env: { ...buildEnvironment(system), ...build.env },
    timeoutMs: commandTimeoutMs,
    onLine: (text) => {
      output.push(text);
    }
  });
  if (result.exitCode === 0 && !result.timedOut) return;
  for (let text of output.slice(-mostLines)) system.log.untrusted(text);
  let outcome = result.timedOut ? `did not end in ${commandTimeoutMs / 6e4} minutes` : `ended with ${result.exitCode}`;
  throw new FtlError("E_BUILD_COMMAND", `The build command of tool "${tool.name}" ${outcome}.`, {
    at: tool.at,
    hint: `Its output stands above. It ran in ${build.workdir}.`
  });
}
function buildEnvironment({ env }) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:FTL_INPUT|FTL_REGISTRY|SPIN_VARIABLE)_/i.test(name))
  );
}
var mostLines = 200;

// src/build/prebuilt/adopt-component.ts
import path3 from "node:path";
var largestComponent = 256 * 1024 * 1024;
async function adoptComponent({ tool, wasm, projectFolder }, { builder, system }) {
  let file = path3.join(projectFolder, wasm), refuse = (reason, hint2) => new FtlError("E_COMPONENT_UNSUPPORTED", `Tool "${tool.name}": ${wasm} ${reason}`, { at: tool.at, hint: hint2 }), stat = await system.files.stat(file);
  if (stat?.kind !== "file")
    throw refuse("does not exist.", "Build it first, or correct its path in ftl.toml.");
  if (stat.size > largestComponent)
    throw refuse(`has ${stat.size} bytes; at most ${largestComponent} are allowed.`);
  let bytes = await system.files.readBytes(file), kind = binaryKind(bytes);
  if (kind === "module")
    throw refuse("is a core module, not a component.", "Build it for wasm32-wasip2, or wrap it with `wasm-tools component new`.");
  if (kind !== "component") throw refuse("is not WebAssembly.");
  let names = exportedNames(bytes);
  if (!names.some((name) => /^wasi:http\/(?:incoming-)?handler@0\.[23]\b/.test(name))) {
    let found = names.length > 0 ? `only ${names.slice(0, 5).join(", ")}` : "nothing";
    throw refuse(`exports ${found}; a tool must export wasi:http/incoming-handler.`);
  }
  return builder.cache.adopt(bytes);
}

// src/build/build-tools.ts
async function buildTools(project, projectFolder, options) {
  let left = project.tools.length, progress = options.system.log.progress(`Building ${left} ${left === 1 ? "tool" : "tools"}`);
  try {
    let results = await Promise.allSettled(
      project.tools.map(async (tool) => {
        let built = await buildTool(tool, projectFolder, options);
        return left -= 1, progress.update(
          left > 0 ? `Building: ${left} of ${project.tools.length} tools to go` : "Built the tools"
        ), built;
      })
    ), failures = results.flatMap(
      (result) => result.status === "rejected" ? flatten(result.reason) : []
    );
    return throwAll(failures), results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
  } finally {
    progress.done();
  }
}
async function buildTool(tool, projectFolder, options) {
  let start = performance.now(), { build } = tool;
  if (build.kind === "typescript") {
    let entry = path4.join(projectFolder, build.entry);
    return options.builder.build({ id: tool.id, name: `tool "${tool.name}"`, entry, projectFolder });
  }
  let ran = build.kind === "command" && await runBuildCommand({ tool, build, projectFolder }, options.system), component = await adoptComponent({ tool, wasm: build.wasm, projectFolder }, options);
  return { id: tool.id, ...component, cached: !ran, durationMs: performance.now() - start };
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

// src/build/component-builder.ts
import { createHash as createHash4 } from "node:crypto";
import path12 from "node:path";

// src/build/component-cache.ts
import { createHash as createHash2 } from "node:crypto";
import path5 from "node:path";
function createComponentCache(system) {
  let folder = path5.join(system.cacheFolder, "components"), recordFile = (key) => path5.join(folder, "keys", `${key}.json`), adopt = async (bytes) => {
    let hash = createHash2("sha256").update(bytes).digest("hex"), component = {
      file: path5.join(folder, `${hash}.wasm`),
      digest: `sha256:${hash}`,
      size: bytes.length
    };
    return await isIntact(component, system) || await system.files.write(component.file, bytes), component;
  };
  return {
    adopt,
    store: async (key, bytes) => {
      let component = await adopt(bytes), { digest, size } = component;
      return await system.files.write(recordFile(key), JSON.stringify({ digest, size })), component;
    },
    find: async (key) => {
      let record = await system.files.readRecord(recordFile(key));
      if (typeof record?.digest != "string" || typeof record.size != "number") return;
      let { digest, size } = record, component = { file: path5.join(folder, `${digest.slice(7)}.wasm`), digest, size };
      return await isIntact(component, system) ? component : void 0;
    }
  };
}
async function isIntact({ file, digest, size }, system) {
  return (await system.files.stat(file))?.size === size && `sha256:${await system.files.sha256(file)}` === digest;
}

// src/build/componentize/engine-store.ts
import { createHash as createHash3 } from "node:crypto";
import path6 from "node:path";
function createEngineStore(system, { pool, wit, key }) {
  let engines = /* @__PURE__ */ new Map(), prepare = async (world) => {
    let folder = path6.join(system.cacheFolder, "engines", key, world), stored = await readEngine(folder, system);
    if (stored) return stored;
    let progress = system.log.progress("Preparing the JavaScript engine, once a version of the toolchain");
    try {
      let result = await pool.run({ kind: "prepare", wit, world });
      if (result.kind !== "prepared")
        throw new FtlError("E_BUG", `The builder answered prepare with ${result.kind}.`);
      return await writeEngine(folder, result.engine, system), result.engine;
    } finally {
      progress.done();
    }
  };
  return {
    get: (world) => {
      let engine = engines.get(world) ?? prepare(world);
      return engines.set(world, engine), engine;
    }
  };
}
async function readEngine(folder, system) {
  let record = await system.files.readRecord(path6.join(folder, "engine.json")), names = ["module.wasm", "template.wasm"], stats = await Promise.all(names.map((name) => system.files.stat(path6.join(folder, name))));
  if (!record || stats.some((stat) => stat?.kind !== "file")) return;
  let module = await system.files.readBytes(path6.join(folder, "module.wasm")), template = await system.files.readBytes(path6.join(folder, "template.wasm"));
  if (!(sha256(module) !== record.module || sha256(template) !== record.template))
    return { module, template, bindings: record.bindings, environment: record.environment };
}
async function writeEngine(folder, engine, system) {
  let { module, template, bindings, environment } = engine;
  await system.files.write(path6.join(folder, "module.wasm"), module), await system.files.write(path6.join(folder, "template.wasm"), template);
  let record = { bindings, environment, module: sha256(module), template: sha256(template) };
  await system.files.write(path6.join(folder, "engine.json"), JSON.stringify(record));
}
function sha256(bytes) {
  return createHash3("sha256").update(bytes).digest("hex");
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
    run: async (job) => (await slots.take(), runInWorker(job).finally(slots.free)),
    close: async () => {
      removeCleanup(), system.signal.removeEventListener("abort", endOnSignal), await end();
    }
  };
}
function createSlots(size) {
  let waiting = [], taken = 0;
  return {
    take: async () => {
      taken < size ? taken += 1 : await new Promise((resolve) => waiting.push(resolve));
    },
    free: () => {
      let next = waiting.shift();
      next ? next() : taken -= 1;
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
var worlds = {
  "": "http",
  "fermyon:spin/variables@2.0.0": "http-with-variables",
  "fermyon:spin/key-value@2.0.0": "http-with-key-value",
  "fermyon:spin/key-value@2.0.0,fermyon:spin/variables@2.0.0": "http-with-variables-and-key-value"
};
function worldFor(hostImports) {
  let world = worlds[hostImports.join()];
  if (world === void 0)
    throw new FtlError("E_BUG", `No world imports exactly ${hostImports.join(" and ")}.`);
  return world;
}

// src/build/typescript/bundle.ts
import path9 from "node:path";

// src/build/typescript/compile-errors.ts
import path7 from "node:path";

// src/build/typescript/code-frame.ts
function codeFrame({ line, column }, lineText, length = 1) {
  let from = Math.max(0, column - 1 - 80), text = lineText.slice(from, from + 160).replaceAll("	", " "), number = String(line), marked = Math.max(1, Math.min(length, text.length - (column - 1 - from))), mark = " ".repeat(column - 1 - from) + "^".repeat(marked);
  return `  ${number} | ${text}
  ${" ".repeat(number.length)} | ${mark}`;
}

// src/build/typescript/compile-errors.ts
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
  let at = location ? positionOf(location, source) : void 0, frame = location && at ? `

${codeFrame(at, location.lineText, location.length)}` : "";
  return new FtlError("E_BUILD_COMPILE", `${capitalized(source.name)} does not compile: ${text}${frame}`, {
    at,
    hint: hintFor(text)
  });
}
function hintFor(text) {
  let missing = /^Could not resolve "([^."][^"]*)"/.exec(text)?.[1];
  return missing && `Install ${missing} in the project, or correct the name. Modules of Node are not there in a component.`;
}
function positionOf({ file, line, column, lineText }, source) {
  let before = Buffer.from(lineText, "utf8").subarray(0, column).toString("utf8");
  return { file: path7.relative(source.projectFolder, path7.resolve(source.projectFolder, file)).split(path7.sep).join("/"), line, column: before.length + 1 };
}
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/build/typescript/plugins.ts
import path8 from "node:path";

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
var hostInterfaceNames = ["fermyon:spin/key-value@2.0.0", "fermyon:spin/variables@2.0.0"], ownPackages = /^(?:@noble\/curves|@noble\/hashes|@cfworker\/json-schema)(?:\/|$)/;
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
  let known = hostInterfaceNames;
  return {
    name: "host-interfaces",
    setup: (build) => {
      build.onResolve({ filter: /^(?:fermyon|wasi|spin|spinframework):/ }, ({ path: name }) => known.includes(name) ? { path: name, external: !0, sideEffects: !1 } : { errors: [{ text: `A component cannot import "${name}"; of its host it may import ${known.join(" and ")}.` }] }), build.onResolve({ filter: /^node:/ }, ({ path: name }) => ({
        errors: [
          {
            text: `A component cannot import "${name}": it has Web APIs such as fetch and crypto, but no Node.`
          }
        ]
      }));
    }
  };
}
function ownModules({
  toolchain,
  system
}) {
  let components = path8.join(system.packageRoot, "components") + path8.sep;
  return {
    name: "own-modules",
    setup: (build) => {
      build.onResolve({ filter: /^ftl-deploy\/sdk$/ }, () => ({
        path: path8.join(system.packageRoot, "sdk", "typescript", "index.ts"),
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
        return contents === source ? void 0 : { contents, loader: loaderOfEnding[path8.extname(file)] ?? "js" };
      });
    }
  };
}

// src/build/typescript/bundle.ts
async function bundleSource(source, context) {
  let ours = source.projectFolder === path9.join(context.system.packageRoot, "components"), plugins = [
    virtualModules(source.virtualModules ?? {}),
    hostInterfaces(),
    ownModules(context),
    regularExpressions(context)
  ], result = await context.packages.esbuild.build({
    absWorkingDir: source.projectFolder,
    entryPoints: [source.entry],
    outfile: path9.join(source.projectFolder, "component.js"),
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
  let imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports), hostImports = new Set(imports.filter(({ external }) => external).map(({ path: name }) => name));
  return { code, sourceMap, hostImports: [...hostImports].toSorted() };
}

// src/build/typescript/load-errors.ts
import { SourceMap } from "node:module";
import path10 from "node:path";
var hint = "Move what happens at the top level into a handler: a component is loaded once, while it is built.";
async function loadError(source, report, system) {
  let at = originalPosition(report, source), lineText = at && await readLine(source, at, system), frame = at && lineText !== void 0 ? `

${codeFrame(at, lineText)}` : "", what = report.calledImport ? forbiddenCall(report.calledImport) : `it throws ${thrownMessage(report.output)}`;
  return new FtlError("E_BUILD_LOAD", `The ${source.name} cannot be loaded: ${what}${frame}`, { at, hint });
}
function loadTimeoutError(source, timeoutMs) {
  let message = `The ${source.name} did not finish loading in ${timeoutMs / 1e3} s.`;
  return new FtlError("E_BUILD_LOAD", message, { hint: `Is there an endless loop? ${hint}` });
}
function forbiddenCall(calledImport) {
  return calledImport.startsWith("wasi:random/") ? "it asks for random bytes at its top level." : calledImport.startsWith("fermyon:spin/") ? "it reads a variable or a store of its host at its top level." : `it calls ${calledImport} of its host at its top level.`;
}
function thrownMessage(output) {
  let [, line = ""] = /^Exception while evaluating top-level script\n(.*)/m.exec(output) ?? [];
  return line.replace(/^component\.js:\d+:\d+ /, "").replace(/^uncaught exception: /, "").slice(0, 500) || "without a message";
}
function originalPosition({ output, sourceMap }, source) {
  let map = new SourceMap(JSON.parse(sourceMap)), positions = [...output.matchAll(/component\.js:(\d+):(\d+)/g)].flatMap(([, line, column]) => {
    let entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    return "originalSource" in entry ? [toPosition(entry, source)] : [];
  });
  return positions.find(({ file }) => !/^\.\.\/|(?:^|\/)node_modules\//.test(file)) ?? positions[0];
}
function toPosition({ originalSource, originalLine, originalColumn }, source) {
  let absolute = path10.resolve(source.projectFolder, originalSource), file = path10.relative(source.projectFolder, absolute).split(path10.sep).join("/"), installed = file.lastIndexOf("node_modules/");
  return { file: file.slice(Math.max(0, installed)), line: originalLine + 1, column: originalColumn + 1 };
}
async function readLine(source, at, system) {
  return (await system.files.readTextIfExists(path10.resolve(source.projectFolder, at.file)))?.split(`
`)[at.line - 1];
}

// src/build/typescript/toolchain-packages.ts
import path11 from "node:path";
import { pathToFileURL } from "node:url";
async function loadBundlerPackages(toolchain) {
  let load = async (...file) => {
    let module = await import(pathToFileURL(path11.join(toolchain.folder, "node_modules", ...file)).href);
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
  let { toolchain, system, loadTimeoutMs = 3e4 } = options, packages = await loadBundlerPackages(toolchain), wit = await system.files.readText(path12.join(system.packageRoot, "wit", "component.wit")), builder = await system.files.sha256(path12.join(system.packageRoot, "dist", "builder.mjs")), key = keyOf([toolchain.id, builder, wit]), size = Math.min(mostWorkers, system.platform.cores), pool = createWorkerPool(system, { toolchainFolder: toolchain.folder, size, loadTimeoutMs }), context = {
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
    build: (source) => buildComponent(source, context),
    close: async () => {
      await pool.close(), packages.esbuild.stop();
    }
  };
}
async function buildComponent(source, context) {
  let start = performance.now(), bundle = await bundleSource(source, context), world = worldFor(bundle.hostImports), key = keyOf([context.key, world, bundle.code]), found = await context.cache.find(key), component = found ?? await context.cache.store(key, await componentize(source, bundle, { world, ...context }));
  return { id: source.id, ...component, cached: found !== void 0, durationMs: performance.now() - start };
}
async function componentize(source, bundle, { world, engines, pool, system, loadTimeoutMs }) {
  let engine = await engines.get(world), result = await pool.run({ kind: "componentize", engine, bundle: bundle.code });
  switch (result.kind) {
    case "component":
      return result.bytes;
    case "timed-out":
      throw loadTimeoutError(source, loadTimeoutMs);
    case "load-failure":
      throw await loadError(source, { ...result, sourceMap: bundle.sourceMap }, system);
    case "prepared":
      throw new FtlError("E_BUG", "The builder answered another job than was asked.");
  }
}
function keyOf(parts) {
  return createHash4("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/build/own-components.ts
import path13 from "node:path";
function buildGateway(catalog, options) {
  return buildOwn({ id: "mcp-gateway", folder: "gateway", catalog }, options);
}
function buildAuthorizer(options) {
  return buildOwn({ id: "mcp-authorizer", folder: "authorizer" }, options);
}
function buildFixture(options) {
  return buildOwn({ id: "fixture", folder: "fixture" }, options);
}
function buildOwn({ id, folder, catalog }, { builder, system }) {
  let projectFolder = path13.join(system.packageRoot, "components");
  return builder.build({
    id,
    name: `component ${id}`,
    entry: path13.join(projectFolder, folder, "component.ts"),
    projectFolder,
    ...catalog ? { virtualModules: { "ftl:catalog": catalogModule(catalog) } } : {}
  });
}
function catalogModule(catalog) {
  return `export const catalog = JSON.parse(${JSON.stringify(JSON.stringify(catalog))});`;
}

// src/pipeline/throw-all.ts
function throwAll2(errors, fallback) {
  let [first, ...rest] = errors;
  throw first === void 0 ? fallback : rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}

export {
  buildTools,
  createComponentBuilder,
  buildGateway,
  buildAuthorizer,
  buildFixture,
  throwAll2 as throwAll
};
