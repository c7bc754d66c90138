import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  encodeVector,
  exportMutableGlobals,
  exportNameOfGlobal,
  externalKind,
  readExports,
  readGlobals,
  replaceSections,
  sectionId
} from "./chunks/chunk-NZTUYXQX.mjs";
import {
  concatenate,
  cursorOver,
  encodeName,
  encodeSection,
  encodeSigned,
  encodeUnsigned,
  readByte,
  readUnsigned,
  sections
} from "./chunks/chunk-PV5KUKCF.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// src/build/builder.worker.ts
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";

// src/build/componentize/compiled-bindings.ts
var definition = /^defineBuiltinModule\('(?:fermyon:spin|wasi:config|wasi:keyvalue)\/[^']*', \{([^}]*)\}\);/gm, given = /^let \[(\$memory, \$realloc, \$dealloc, [^\]]+)\] = \$bindings;$/m;
function compiledBindings(bindings) {
  let names = given.exec(bindings)?.[1]?.split(", "), functions = [...bindings.matchAll(definition)].map(([, members = ""]) => members).flatMap(
    (members) => [...members.matchAll(/: ([\w$]+)/g)].map(([, name]) => name)
  );
  if (names === void 0 || functions.length === 0) return bindings;
  let all = `[${names.join(", ")}]`;
  return `${bindings}
{
  const real = ${all};
  const result = Uint8Array.of(1, 0, 0, 0, 1, ...new Array(59).fill(0));
  ${all} = [{ buffer: result.buffer }, ...real.slice(1).map(() => () => 0)];
  for (const one of [${functions.join(", ")}]) {
    const resource = Object.assign(Object.create(one.prototype), { [symbolRscHandle]: 1 });
    const calls = [
      () => one('a'),
      ...Object.getOwnPropertyNames(one).map((name) => () => one[name]('a')),
      ...Object.getOwnPropertyNames(one.prototype).map((name) => () => resource[name]('a', result)),
    ];
    for (const call of calls) try { call(); } catch {}
  }
  ${all} = real;
}`;
}

// src/build/componentize/memory.ts
function readMemoryLimits(module) {
  for (let section of sections(module)) {
    if (section.id !== sectionId.memory) continue;
    let cursor = cursorOver(module, section.start, section.end);
    if (readUnsigned(cursor) !== 1) break;
    let hasMaximum = readByte(cursor) === 1;
    return { minimum: readUnsigned(cursor), maximum: hasMaximum ? readUnsigned(cursor) : void 0 };
  }
  throw new Error("The engine does not have exactly one memory.");
}
function encodeMemoryLimits({ minimum, maximum }) {
  let limits = maximum === void 0 ? [minimum] : [minimum, maximum];
  return concatenate([Uint8Array.of(1, limits.length - 1), ...limits.map(encodeUnsigned)]);
}
function limitMemory(module, maximum) {
  let { minimum } = readMemoryLimits(module);
  return replaceSections(module, { [sectionId.memory]: encodeMemoryLimits({ minimum, maximum }) });
}

// src/build/componentize/random-import.ts
var original = encodeName("random_get"), replacement = encodeName("random_gex");
function renameRandomImport(module) {
  let at = Buffer.from(module.buffer, module.byteOffset, module.byteLength).indexOf(original);
  if (at < 0) throw new Error("The module has no random_get to rename: toolchain and builder do not fit.");
  let renamed = module.slice();
  return renamed.set(replacement, at), renamed;
}

// src/build/componentize/engine.ts
var initializeExport = "componentize.wizer", checkExport = "check_init", bundlePath = "/component.js", bindingsPath = "/bindings.js", features = ["stdio", "random", "clocks", "http", "fetch-event"], maximumPages = 16384;
function prepareEngine(tools, wit, world) {
  let spliced = tools.splicer.spliceBindings(tools.engine, features, wit, void 0, world, !1), finished = withoutExports(renameRandomImport(spliced.wasm), [initializeExport, "_initialize"]), stubbed = tools.splicer.stubWasi(finished, features, wit, void 0, world), template = tools.wasmTools.componentNew(
    stubbed,
    [["wasi_snapshot_preview1", renameRandomImport(tools.adapter)]],
    !1
  );
  return {
    module: limitMemory(exportMutableGlobals(spliced.wasm), maximumPages),
    bindings: compiledBindings(spliced.jsBindings),
    environment: engineEnvironment(spliced),
    template
  };
}
function engineEnvironment({ exports, imports }) {
  let environment = {
    DEBUG: "",
    SOURCE_NAME: bundlePath.slice(1),
    FEATURE_CLOCKS: "1",
    EXPORT_CNT: String(exports.length),
    IMPORT_CNT: String(imports.length)
  };
  for (let [index, [name, signature]] of exports.entries())
    environment[`EXPORT${index}_NAME`] = name, environment[`EXPORT${index}_ARGS`] = (signature.paramptr ? "*" : "") + signature.params.join(","), environment[`EXPORT${index}_RET`] = (signature.retptr ? "*" : "") + (signature.ret ?? ""), environment[`EXPORT${index}_RETSIZE`] = String(signature.retsize);
  for (let [index, [, name, argumentCount]] of imports.entries())
    environment[`IMPORT${index}_NAME`] = name, environment[`IMPORT${index}_ARGCNT`] = String(argumentCount);
  return environment;
}
function withoutExports(module, names) {
  let entries = readExports(module).filter(
    ({ name, kind }) => kind !== externalKind.function || !names.includes(name)
  ).map(({ start, end }) => module.subarray(start, end));
  return replaceSections(module, { [sectionId.export]: encodeVector(entries) });
}

// src/build/componentize/preview1.ts
var Preview1Exit = class extends Error {
  status;
  constructor(status) {
    super(`exit ${status}`), this.status = status;
  }
}, errno = { success: 0, badFile: 8, noEntry: 44, notSupported: 58 }, fileType = { characterDevice: 2, directory: 3, regular: 4 }, rootDescriptor = 3, rootName = "/";
function createPreview1(options) {
  let memory, state = {
    view: () => new DataView(attached(memory).buffer),
    bytes: (start, length) => new Uint8Array(attached(memory).buffer, start, length),
    open: /* @__PURE__ */ new Map([[0, { content: new TextEncoder().encode(options.stdin), offset: 0 }]]),
    files: options.files,
    written: [],
    environment: Object.entries(options.environment).map(
      ([name, value]) => new TextEncoder().encode(`${name}=${value}\0`)
    )
  };
  return {
    imports: {
      ...processCalls(state),
      ...descriptorCalls(state),
      ...directoryCalls(state),
      ...clockAndRandomCalls(state)
    },
    attach: (attaching) => {
      memory = attaching;
    },
    output: () => new TextDecoder().decode(Buffer.concat(state.written))
  };
}
function processCalls({ view, bytes, environment }) {
  return {
    args_sizes_get: (count, size) => (view().setUint32(count, 0, !0), view().setUint32(size, 0, !0), errno.success),
    args_get: () => errno.success,
    environ_sizes_get: (count, size) => {
      view().setUint32(count, environment.length, !0);
      let total = environment.reduce((sum, entry) => sum + entry.length, 0);
      return view().setUint32(size, total, !0), errno.success;
    },
    environ_get: (pointers, buffer) => {
      let at = buffer;
      for (let [index, entry] of environment.entries())
        view().setUint32(pointers + index * 4, at, !0), bytes(at, entry.length).set(entry), at += entry.length;
      return errno.success;
    },
    proc_exit: (status) => {
      throw new Preview1Exit(status);
    }
  };
}
function descriptorCalls({ view, bytes, open, written }) {
  return {
    fd_read: (descriptor, vectors, count, result) => {
      let file = open.get(descriptor);
      if (!file) return errno.badFile;
      let total = 0;
      for (let target of ioVectors(view(), vectors, count)) {
        let part = file.content.subarray(file.offset, file.offset + target.length);
        bytes(target.start, part.length).set(part), file.offset += part.length, total += part.length;
      }
      return view().setUint32(result, total, !0), errno.success;
    },
    fd_write: (descriptor, vectors, count, result) => {
      if (descriptor !== 1 && descriptor !== 2) return errno.badFile;
      let parts = ioVectors(view(), vectors, count).map(
        ({ start, length }) => bytes(start, length).slice()
      );
      return written.push(...parts), view().setUint32(
        result,
        parts.reduce((sum, part) => sum + part.length, 0),
        !0
      ), errno.success;
    },
    fd_seek: (descriptor, offset, whence, result) => {
      let file = open.get(descriptor);
      if (!file) return errno.badFile;
      let base = [0, file.offset, file.content.length][whence] ?? 0;
      return file.offset = base + Number(offset), view().setBigUint64(result, BigInt(file.offset), !0), errno.success;
    },
    fd_close: (descriptor) => open.delete(descriptor) ? errno.success : errno.badFile,
    fd_fdstat_get: (descriptor, result) => {
      let type = descriptor <= 2 ? fileType.characterDevice : typeOf(open, descriptor);
      return type === void 0 ? errno.badFile : (bytes(result, 24).fill(0), view().setUint8(result, type), view().setBigUint64(result + 8, allRights, !0), view().setBigUint64(result + 16, allRights, !0), errno.success);
    },
    fd_fdstat_set_flags: () => errno.success
  };
}
function directoryCalls({ view, bytes, open, files }) {
  let pathAt = (start, length) => rootName + new TextDecoder().decode(bytes(start, length)).replace(/^(\.?\/)+/, ""), writeStat = (result, content) => (bytes(result, 64).fill(0), view().setUint8(result + 16, content ? fileType.regular : fileType.directory), view().setBigUint64(result + 24, 1n, !0), view().setBigUint64(result + 32, BigInt(content?.length ?? 0), !0), errno.success);
  return {
    fd_prestat_get: (descriptor, result) => descriptor !== rootDescriptor ? errno.badFile : (view().setUint32(result, 0, !0), view().setUint32(result + 4, rootName.length, !0), errno.success),
    fd_prestat_dir_name: (_descriptor, start, length) => (bytes(start, length).set(new TextEncoder().encode(rootName).subarray(0, length)), errno.success),
    path_open: (...args) => {
      let [, , start, length, , , , , result] = args, content = files.get(pathAt(start, length));
      if (!content) return errno.noEntry;
      let descriptor = Math.max(rootDescriptor, ...open.keys()) + 1;
      return open.set(descriptor, { content, offset: 0 }), view().setUint32(result, descriptor, !0), errno.success;
    },
    path_filestat_get: (_directory, _flags, start, length, result) => {
      let path2 = pathAt(start, length);
      return path2 !== rootName && !files.has(path2) ? errno.noEntry : writeStat(result, files.get(path2));
    },
    fd_filestat_get: (descriptor, result) => writeStat(result, open.get(descriptor)?.content),
    fd_readdir: () => errno.notSupported,
    path_remove_directory: () => errno.notSupported,
    path_unlink_file: () => errno.notSupported
  };
}
function clockAndRandomCalls({ view, bytes }) {
  let elapsed = 0n, seed = 0x9e3779b97f4a7c15n;
  return {
    clock_time_get: (clock, _precision, result) => (elapsed += 1000n, view().setBigUint64(result, clock === 0 ? buildTime + elapsed : elapsed, !0), errno.success),
    clock_res_get: (_clock, result) => (view().setBigUint64(result, 1000n, !0), errno.success),
    random_get: (start, length) => {
      for (let index = 0; index < length; index += 1)
        seed = BigInt.asUintN(64, seed * 6364136223846793005n + 1442695040888963407n), bytes(start + index, 1)[0] = Number(seed >> 56n);
      return errno.success;
    }
  };
}
var buildTime = 1700000000000000000n, allRights = 0x1fffffffn;
function typeOf(open, descriptor) {
  return descriptor === rootDescriptor ? fileType.directory : open.has(descriptor) ? fileType.regular : void 0;
}
function ioVectors(view, vectors, count) {
  return Array.from({ length: count }, (_, index) => ({
    start: view.getUint32(vectors + index * 8, !0),
    length: view.getUint32(vectors + index * 8 + 4, !0)
  }));
}
function attached(memory) {
  if (!memory) throw new Error("The engine called its host before it had a memory.");
  return memory;
}

// src/build/componentize/initialize.ts
var LoadFailure = class extends Error {
  /** What the engine printed: the thrown message and its stack. */
  output;
  /** The host's function that was called, as `wasi:http/types#…`. */
  calledImport;
  constructor(output, calledImport) {
    super("The bundle did not load."), this.output = output, this.calledImport = calledImport;
  }
};
function initialize(engine, bundle) {
  let host = createPreview1({
    environment: engine.environment,
    stdin: [
      "--init-location http://localhost/",
      `--initializer-script-path ${bindingsPath}`,
      `--strip-path-prefix / ${bundlePath.slice(1)}`
    ].join(" "),
    files: /* @__PURE__ */ new Map([
      [bundlePath, new TextEncoder().encode(bundle)],
      [bindingsPath, new TextEncoder().encode(engine.bindings)]
    ])
  }), forbidden = { first: void 0 }, { exports } = instantiate(engine.module, host, forbidden);
  try {
    call(exports, "_initialize"), call(exports, initializeExport);
  } catch (error) {
    throw error instanceof WebAssembly.RuntimeError || error instanceof Preview1Exit || forbidden.first ? new LoadFailure(host.output(), forbidden.first) : error;
  }
  let snapshot = takeSnapshot(engine.module, exports);
  if (call(exports, checkExport) !== 0) throw new LoadFailure(host.output(), forbidden.first);
  return snapshot;
}
function instantiate(bytes, host, forbidden) {
  let module = new WebAssembly.Module(bytes), imports = {
    wasi_snapshot_preview1: { ...host.imports }
  };
  for (let { module: from, name } of WebAssembly.Module.imports(module)) {
    let target = imports[from] ??= {};
    target[name] ??= () => {
      throw forbidden.first ??= `${from}#${name}`, new Error(`${from}#${name} was called at build time.`);
    };
  }
  let instance = new WebAssembly.Instance(module, imports);
  return host.attach(exportedMemory(instance.exports)), instance;
}
function takeSnapshot(module, exports) {
  let globals = readGlobals(module).filter(({ mutable }) => mutable).map(({ index }) => [index, globalValue(exports, index)]);
  return { memory: new Uint8Array(exportedMemory(exports).buffer).slice(), globals: new Map(globals) };
}
function globalValue(exports, index) {
  let exported = exports[exportNameOfGlobal(index)];
  if (!(exported instanceof WebAssembly.Global))
    throw new Error(`Global ${index} of the engine is not exported.`);
  return exported.value;
}
function exportedMemory(exports) {
  let memory = exports.memory;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error("The engine does not export its memory.");
  return memory;
}
function call(exports, name) {
  let exported = exports[name];
  if (typeof exported != "function") throw new Error(`The engine does not export ${name}.`);
  return exported();
}

// src/build/componentize/snapshot.ts
var pageSize = 65536, coreModuleSection = 1, shortestGap = 16, mostSegments = 9e4;
function fillTemplate(template, snapshot) {
  let engine = [...sections(template)].filter(({ id }) => id === coreModuleSection).reduce(
    (largest, section) => section.end - section.start > largest.end - largest.start ? section : largest
  ), module = withState(template.subarray(engine.start, engine.end), snapshot);
  return concatenate([
    template.subarray(0, engine.header),
    encodeSection(coreModuleSection, module),
    template.subarray(engine.end)
  ]);
}
function withState(module, snapshot) {
  let segments = dataSegments(snapshot.memory), { maximum } = readMemoryLimits(module);
  return replaceSections(module, {
    [sectionId.memory]: encodeMemoryLimits({ minimum: snapshot.memory.length / pageSize, maximum }),
    [sectionId.global]: globalsWithValues(module, snapshot.globals),
    [sectionId.dataCount]: encodeUnsigned(segments.length),
    [sectionId.data]: encodeVector(segments)
  });
}
function globalsWithValues(module, values) {
  let globals = readGlobals(module).map(({ index, type, mutable, start, end }) => {
    if (!mutable) return module.subarray(start, end);
    let value = values.get(index);
    if (value === void 0) throw new Error(`The snapshot lacks global ${index}.`);
    return concatenate([Uint8Array.of(type, 1, ...constant(type, value), endOpcode)]);
  });
  return encodeVector(globals);
}
var endOpcode = 11;
function constant(type, value) {
  if (type === 127)
    return concatenate([Uint8Array.of(65), encodeSigned(BigInt.asIntN(32, BigInt(value)))]);
  if (type === 126)
    return concatenate([Uint8Array.of(66), encodeSigned(BigInt.asIntN(64, BigInt(value)))]);
  throw new Error(`A mutable global of the engine has the type ${type}.`);
}
function dataSegments(memory) {
  return mergeRanges(nonZeroRanges(memory)).map(
    ([start, end]) => concatenate([
      Uint8Array.of(0, 65, ...encodeSigned(BigInt.asIntN(32, BigInt(start))), endOpcode),
      encodeUnsigned(end - start),
      memory.subarray(start, end)
    ])
  );
}
function nonZeroRanges(memory) {
  let ranges = [], start = -1, end = -1;
  for (let at = 0; at < memory.length; at += 1)
    memory[at] !== 0 && (start >= 0 && at - end > shortestGap ? (ranges.push([start, end]), start = at) : start < 0 && (start = at), end = at + 1);
  return start >= 0 && ranges.push([start, end]), ranges;
}
function mergeRanges(ranges) {
  if (ranges.length <= mostSegments) return ranges;
  let merged = [];
  for (let index = 0; index < ranges.length; index += 2) {
    let [start, end] = ranges[index] ?? [0, 0];
    merged.push([start, ranges[index + 1]?.[1] ?? end]);
  }
  return mergeRanges(merged);
}

// src/build/componentize/tools.ts
import path from "node:path";
import { pathToFileURL } from "node:url";
async function loadComponentTools(toolchainFolder2, readBytes) {
  let packages = path.join(toolchainFolder2, "node_modules", "@bytecodealliance"), load = (...file) => import(pathToFileURL(path.join(packages, ...file)).href), splicerModule = await load("componentize-js", "lib", "spidermonkey-embedding-splicer.js"), wasmToolsModule = await load("jco", "obj", "wasm-tools.js");
  return await wasmToolsModule.$init, {
    engine: await readBytes(path.join(packages, "componentize-js", "lib", "starlingmonkey_embedding.wasm")),
    adapter: await readBytes(path.join(packages, "jco", "lib", "wasi_snapshot_preview1.reactor.wasm")),
    splicer: splicerModule.splicer,
    wasmTools: wasmToolsModule.tools
  };
}

// src/build/componentize/wrap.ts
function wrapModule(tools, module, { wit, world }) {
  let embedded = tools.wasmTools.componentEmbed({
    binary: module,
    witSource: wit,
    world,
    stringEncoding: "utf8"
  });
  return tools.wasmTools.componentNew(embedded, [["wasi_snapshot_preview1", tools.adapter]], !1);
}

// src/build/builder.worker.ts
var { toolchainFolder } = workerData;
parentPort?.on("message", (job) => {
  run(job).then(answer, (error) => answer(failure(error)));
});
async function run(job) {
  if (job.kind !== "componentize") {
    let tools = await loadComponentTools(toolchainFolder, readFile);
    return job.kind === "wrap" ? { kind: "component", bytes: wrapModule(tools, job.module, job) } : { kind: "prepared", engine: prepareEngine(tools, job.wit, job.world) };
  }
  answer({ kind: "loading" });
  let snapshot = initialize(job.engine, job.bundle);
  return { kind: "component", bytes: fillTemplate(job.engine.template, snapshot) };
}
function failure(error) {
  return error instanceof LoadFailure ? { kind: "load-failure", output: error.output, calledImport: error.calledImport } : { kind: "failed", message: error instanceof Error ? error.stack ?? error.message : String(error) };
}
function answer(message) {
  parentPort?.postMessage(message);
}
