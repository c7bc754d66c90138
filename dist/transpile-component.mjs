import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  exportState,
  initialMemory
} from "./chunks/chunk-EPZGTCND.mjs";
import {
  readGlobals,
  sectionId
} from "./chunks/chunk-YXVAS5D7.mjs";
import {
  cursorOver,
  readByte,
  readUnsigned,
  sections,
  skip,
  skipLeb128
} from "./chunks/chunk-6KAWFIDL.mjs";
import "./chunks/chunk-EWO6DVKF.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// src/runtimes/embedded/transpile/transpile-component.worker.ts
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

// src/runtimes/embedded/transpile/instance-state.ts
function isResettable(bytes) {
  if (readGlobals(bytes).some(({ mutable, type }) => mutable && type < numberTypes)) return !1;
  for (let section of sections(bytes)) {
    if (section.id !== sectionId.code) continue;
    let cursor = cursorOver(bytes, section.start, section.end), count2 = readUnsigned(cursor);
    for (let index = 0; index < count2; index += 1) if (!bodyIsResettable(cursor)) return !1;
  }
  return !0;
}
var numberTypes = 124;
function bodyIsResettable(cursor) {
  let size = readUnsigned(cursor), body = cursorOver(cursor.bytes, cursor.offset, cursor.offset + size);
  skip(cursor, size);
  let localGroups = readUnsigned(body);
  for (let index = 0; index < localGroups; index += 1)
    readUnsigned(body), skipLeb128(body);
  for (; body.offset < body.end; ) if (!skipInstruction(body)) return !1;
  return !0;
}
var none = { numbers: 0 }, one = { numbers: 1 }, two = { numbers: 2 };
function immediatesOf(opcode) {
  return opcode >= 69 && opcode <= 196 ? none : opcode >= 40 && opcode <= 62 ? "memory-argument" : immediates.get(opcode) ?? "unsafe";
}
var immediates = new Map([
  ...[0, 1, 5, 11, 15, 26, 27, 209].map((opcode) => [opcode, none]),
  // block, loop, if, br, br_if, call, return_call, local and global access, table.get, memory.size, memory.grow,
  // i32.const, i64.const, ref.null, ref.func
  ...[2, 3, 4, 12, 13, 16, 18, 32, 33, 34, 35, 36, 37].map(
    (opcode) => [opcode, one]
  ),
  ...[63, 64, 65, 66, 208, 210].map((opcode) => [opcode, one]),
  [17, two],
  [19, two],
  [14, "table-of-labels"],
  [28, "types"],
  [67, { bytes: 4 }],
  [68, { bytes: 8 }]
]);
function skipInstruction(cursor) {
  let opcode = readByte(cursor);
  if (opcode === 252) return skipMiscellaneous(cursor);
  if (opcode === 253) return skipVector(cursor);
  let following = immediatesOf(opcode);
  return following === "unsafe" ? !1 : (following === "memory-argument" ? skipMemoryArgument(cursor) : following === "table-of-labels" ? skipNumbers(cursor, readUnsigned(cursor) + 1) : following === "types" ? skipNumbers(cursor, readUnsigned(cursor)) : "bytes" in following ? skip(cursor, following.bytes) : skipNumbers(cursor, following.numbers), !0);
}
function skipMiscellaneous(cursor) {
  let operation = readUnsigned(cursor);
  if (operation <= 7) return !0;
  if (operation === 8 || operation === 10) skipNumbers(cursor, 2);
  else if (operation === 11 || operation === 16) skipNumbers(cursor, 1);
  else return !1;
  return !0;
}
function skipVector(cursor) {
  let operation = readUnsigned(cursor);
  return operation <= 11 || operation === 92 || operation === 93 ? skipMemoryArgument(cursor) : operation === 12 || operation === 13 ? skip(cursor, 16) : operation >= 21 && operation <= 34 ? skip(cursor, 1) : operation >= 84 && operation <= 91 && (skipMemoryArgument(cursor), skip(cursor, 1)), !0;
}
function skipMemoryArgument(cursor) {
  skipNumbers(cursor, readUnsigned(cursor) & 64 ? 2 : 1);
}
function skipNumbers(cursor, count2) {
  for (let index = 0; index < count2; index += 1) skipLeb128(cursor);
}

// src/runtimes/embedded/transpile/patch-glue.ts
function patchGlue(glue) {
  return withDirectHostCalls(withPlainAllocators(withoutDebugLog(glue)));
}
function withoutDebugLog(glue) {
  return glue.replace(/^(\s*)_debugLog\(/gm, "$1false && _debugLog(");
}
function withPlainAllocators(glue) {
  return glue.replace(/^(\s*realloc\w*Async = )WebAssembly\.promising\(([\w.]+)\);$/gm, "$1$2;");
}
var ownTask = /^ *const hostProvided = true;\s*let parentTask;\s*let task;\s*let subtask;\s*const createTask = \(\) => \{\n(?:.*\n){1,50}? *const started = task\.enterSync\(\);\n/gm, callOfHost = /_withGlobalCurrentTaskMeta(?=\(\{\s*componentIdx: task\.componentIdx\(\),\s*taskID: task\.id\(\),\s*fn: \(\) => _trackHostOperation\()/g, lowered = /(?<=\)\)\) : )_lowerImportBackwardsCompat\.bind\(\s*null,/g, lowering = /^ *function _lowerImportBackwardsCompat\(args\) \{/m;
function withDirectHostCalls(glue) {
  let functions = count(glue, /const hostProvided = true;/g);
  return !(count(glue, ownTask) === functions && count(glue, callOfHost) === functions) || count(glue, lowered) !== count(glue, /\)\)\) : _lower/g) || !lowering.test(glue) ? glue : glue.replace(ownTask, `const task = HOST_TASK;
`).replace(callOfHost, "_callHost").replace(lowered, "_lowerHostCall(").replace(lowering, (original) => `${directCalls}
${original}`);
}
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
var directCalls = `
const HOST_TASK = {
  componentIdx: () => -1,
  id: () => -1,
  getParentSubtask: () => undefined,
  setErrored: () => undefined,
  reject: () => undefined,
  resolve: () => undefined,
  exit: () => undefined,
};
function _callHost({ fn }) {
  return fn();
}
function _lowerHostCall(args) {
  const { componentIdx, importFn } = args;
  if (args.isAsync || args.isManualAsync || args.funcTypeIsAsync)
    return _lowerImportBackwardsCompat.bind(null, args);
  return (...params) => {
    _checkMayLeave(componentIdx);
    return importFn(...params);
  };
}`;

// src/runtimes/embedded/transpile/transpile-component.worker.ts
async function transpile(job) {
  let entry = path.join(job.toolchainFolder, "node_modules/@bytecodealliance/jco-transpile/dist/index.js"), { transpileBytes } = await import(pathToFileURL(entry).href), { files } = await transpileBytes(job.component, {
    name: "component",
    instantiation: "sync",
    wasiShim: !1,
    emitTypescriptDeclarations: !1
  }), modules = Object.entries(files).filter(([name]) => name.endsWith(".wasm")), glue = files["component.js"];
  if (glue === void 0) throw new Error("jco-transpile made no component.js");
  return {
    glue: new TextEncoder().encode(patchGlue(new TextDecoder().decode(glue))),
    modules: modules.map(([name, bytes]) => [name, exportState(bytes)]),
    resettable: modules.every(([, bytes]) => isResettable(bytes)),
    initialMemory: Math.max(0, ...modules.map(([, bytes]) => initialMemory(bytes)))
  };
}
try {
  parentPort?.postMessage({ outcome: await transpile(workerData) });
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
}
