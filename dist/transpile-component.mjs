import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  borrowedPageFunctions,
  ownPageFunctions,
  pageCount,
  pageExports,
  pageFunctionTypes
} from "./chunks/chunk-AAHGGFV2.mjs";
import {
  exportState,
  initialMemory,
  readMemories
} from "./chunks/chunk-HR2QQCLY.mjs";
import {
  appendEntries,
  countEntries,
  encodeVector,
  externalKind,
  readGlobals,
  readImports,
  replaceSections,
  sectionId
} from "./chunks/chunk-NZTUYXQX.mjs";
import {
  concatenate,
  cursorOver,
  encodeName,
  encodeUnsigned,
  readByte,
  readUnsigned,
  sections,
  skip,
  skipLeb128
} from "./chunks/chunk-PV5KUKCF.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// src/runtimes/embedded/transpile/transpile-component.worker.ts
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

// src/wasm/instructions.ts
function* functionBodies(bytes) {
  for (let section of sections(bytes)) {
    if (section.id !== sectionId.code) continue;
    let cursor = cursorOver(bytes, section.start, section.end);
    for (let left = readUnsigned(cursor); left > 0; left -= 1) {
      let size = readUnsigned(cursor), start = cursor.offset;
      skip(cursor, size);
      let instructions = cursorOver(bytes, start, cursor.offset);
      repeat(readUnsigned(instructions), () => {
        readUnsigned(instructions), skipValueType(instructions);
      }), yield { start, end: cursor.offset, instructions };
    }
  }
}
function skipInstruction(cursor) {
  let opcode = readByte(cursor), ofPrefix = prefixes.get(opcode);
  if (ofPrefix) {
    let operation = readUnsigned(cursor);
    return ofPrefix(cursor, operation) ? prefixed(opcode, operation) : void 0;
  }
  let skipRest = immediatesOf(opcode);
  return skipRest?.(cursor), skipRest && opcode;
}
function prefixed(prefix, operation) {
  return prefix * 65536 + operation;
}
function skipValueType(cursor) {
  let type = readByte(cursor);
  (type === 99 || type === 100 || type >= 128) && skipLeb128(cursor);
}
var none = () => {
}, one = skipLeb128, two = (cursor) => skipNumbers(cursor, 2);
function immediatesOf(opcode) {
  return opcode >= 69 && opcode <= 196 ? none : opcode >= 40 && opcode <= 62 ? skipMemoryArgument : immediates.get(opcode);
}
var withOne = [
  // catch, throw, rethrow, br, br_if, call, return_call, call_ref, return_call_ref, delegate
  [7, 8, 9, 12, 13, 16, 18, 20, 21, 24],
  // access to locals, globals and tables, memory.size, memory.grow, i32.const, i64.const
  [32, 33, 34, 35, 36, 37, 38, 63, 64, 65, 66],
  // ref.null, ref.func, br_on_null, br_on_non_null
  [208, 210, 213, 214]
].flat(), withNone = [0, 1, 5, 10, 11, 15, 25, 26, 27, 209, 211, 212], immediates = new Map([
  ...withNone.map((opcode) => [opcode, none]),
  ...withOne.map((opcode) => [opcode, one]),
  // block, loop, if and try: nothing, a value type, or the number of a type
  ...[2, 3, 4, 6].map((opcode) => [opcode, skipValueType]),
  // call_indirect and return_call_indirect
  [17, two],
  [19, two],
  // br_table, select with types, try_table, f32.const, f64.const
  [14, (cursor) => skipNumbers(cursor, readUnsigned(cursor) + 1)],
  [28, (cursor) => repeat(readUnsigned(cursor), () => skipValueType(cursor))],
  [31, skipTryTable],
  [67, (cursor) => skip(cursor, 4)],
  [68, (cursor) => skip(cursor, 8)]
]), prefixes = /* @__PURE__ */ new Map([
  [252, skipMiscellaneous],
  [253, skipVector],
  [254, skipAtomic]
]);
function skipMiscellaneous(cursor, operation) {
  if (operation <= 7) return !0;
  if ([8, 10, 12, 14].includes(operation)) two(cursor);
  else if ([9, 11, 13, 15, 16, 17].includes(operation)) one(cursor);
  else return !1;
  return !0;
}
function skipVector(cursor, operation) {
  return operation <= 11 || operation === 92 || operation === 93 ? skipMemoryArgument(cursor) : operation === 12 || operation === 13 ? skip(cursor, 16) : operation >= 21 && operation <= 34 ? skip(cursor, 1) : operation >= 84 && operation <= 91 && (skipMemoryArgument(cursor), skip(cursor, 1)), operation <= 275;
}
function skipAtomic(cursor, operation) {
  if (operation === 3) skip(cursor, 1);
  else if (operation <= 2 || operation >= 16 && operation <= 78) skipMemoryArgument(cursor);
  else return !1;
  return !0;
}
function skipTryTable(cursor) {
  skipValueType(cursor), repeat(readUnsigned(cursor), () => skipNumbers(cursor, readByte(cursor) <= 1 ? 2 : 1));
}
function skipMemoryArgument(cursor) {
  skipNumbers(cursor, readUnsigned(cursor) & 64 ? 2 : 1);
}
function skipNumbers(cursor, count2) {
  repeat(count2, () => skipLeb128(cursor));
}
function repeat(count2, work) {
  for (let left = count2; left > 0; left -= 1) work();
}

// src/runtimes/embedded/transpile/count-pages.ts
var pageTable = Uint8Array.of(112, 0, 2);
function countPages(modules) {
  let counted = [];
  for (let [name, bytes] of modules) {
    let patched = countPagesOf(bytes);
    if (patched === void 0) return modules;
    counted.push([name, patched]);
  }
  return counted;
}
function countPagesOf(bytes) {
  let own = readMemories(bytes), imported = countImports(bytes, externalKind.memory);
  if (own.length + imported === 0) return bytes;
  if (own.length + imported > 1) return;
  let firstType = countFunctionTypes(bytes), functions = countImports(bytes, externalKind.function) + countEntries(bytes, sectionId.function), growth = replaceGrowth(bytes, { size: functions, grow: functions + 1 });
  if (firstType === void 0 || growth === void 0) return;
  let parts = { bytes, firstType, functions, bodies: growth.bodies }, [memory] = own;
  return memory ? memory.flags > lastUsualFlags ? void 0 : withOwnCount(parts, memory.minimum) : growth.found ? [...sections(bytes)].some(({ id }) => id === sectionId.start) ? void 0 : withTable(parts) : bytes;
}
var lastUsualFlags = 1;
function withOwnCount(parts, pages) {
  let { bytes, functions } = parts, global = countImports(bytes, externalKind.global) + countEntries(bytes, sectionId.global);
  return replaceSections(bytes, {
    ...withFunctions(parts, ownPageFunctions(global)),
    [sectionId.global]: appendEntries(bytes, sectionId.global, [pageCount(pages)]),
    [sectionId.export]: appendEntries(bytes, sectionId.export, [
      encodeExport(pageExports.size, externalKind.function, functions),
      encodeExport(pageExports.grow, externalKind.function, functions + 1)
    ])
  });
}
function withTable(parts) {
  let { bytes, firstType } = parts, table = countImports(bytes, externalKind.table) + countEntries(bytes, sectionId.table);
  return replaceSections(bytes, {
    ...withFunctions(parts, borrowedPageFunctions(table, firstType)),
    [sectionId.table]: appendEntries(bytes, sectionId.table, [pageTable]),
    [sectionId.export]: appendEntries(bytes, sectionId.export, [
      encodeExport(pageExports.table, externalKind.table, table)
    ])
  });
}
function withFunctions({ bytes, firstType, bodies }, added) {
  let typesOfAdded = added.map((_, position) => encodeUnsigned(firstType + position));
  return {
    [sectionId.type]: appendEntries(bytes, sectionId.type, pageFunctionTypes),
    [sectionId.function]: appendEntries(bytes, sectionId.function, typesOfAdded),
    [sectionId.code]: encodeVector([...bodies, ...added.map(withSize)])
  };
}
function encodeExport(name, kind, index) {
  return concatenate([encodeName(name), Uint8Array.of(kind), encodeUnsigned(index)]);
}
function withSize(body) {
  return concatenate([encodeUnsigned(body.length), body]);
}
function countImports(bytes, wanted) {
  return readImports(bytes).filter(({ kind }) => kind === wanted).length;
}
function countFunctionTypes(bytes) {
  let count2 = countEntries(bytes, sectionId.type);
  for (let { id, start, end } of sections(bytes)) {
    if (id !== sectionId.type) continue;
    let cursor = cursorOver(bytes, start, end);
    readUnsigned(cursor);
    for (let left = count2; left > 0; left -= 1) {
      if (readByte(cursor) !== functionType) return;
      for (let parameters = readUnsigned(cursor); parameters > 0; parameters -= 1) skipValueType(cursor);
      for (let results = readUnsigned(cursor); results > 0; results -= 1) skipValueType(cursor);
    }
  }
  return count2;
}
var functionType = 96, memorySize = 63, memoryGrow = 64, call = 16;
function replaceGrowth(bytes, functions) {
  let calls = /* @__PURE__ */ new Map([
    [memorySize, Uint8Array.of(call, ...encodeUnsigned(functions.size))],
    [memoryGrow, Uint8Array.of(call, ...encodeUnsigned(functions.grow))]
  ]), found = !1, bodies = [];
  for (let { start, end, instructions } of functionBodies(bytes)) {
    let parts = [], kept = start;
    for (; instructions.offset < end; ) {
      let at = instructions.offset, opcode = skipInstruction(instructions);
      if (opcode === void 0) return;
      let replacement = calls.get(opcode);
      replacement !== void 0 && (parts.push(bytes.subarray(kept, at), replacement), kept = instructions.offset);
    }
    found ||= parts.length > 0, bodies.push(
      withSize(
        parts.length > 0 ? concatenate([...parts, bytes.subarray(kept, end)]) : bytes.subarray(start, end)
      )
    );
  }
  return { bodies, found };
}

// src/runtimes/embedded/transpile/instance-state.ts
function isResettable(bytes) {
  if (readGlobals(bytes).some(({ mutable, type }) => mutable && type < numberTypes)) return !1;
  for (let { instructions } of functionBodies(bytes))
    for (; instructions.offset < instructions.end; ) {
      let opcode = skipInstruction(instructions);
      if (opcode === void 0 || changesOtherState.has(opcode)) return !1;
    }
  return !0;
}
var numberTypes = 124, changesOtherState = /* @__PURE__ */ new Set([
  38,
  ...[9, 12, 13, 14, 15, 17].map((operation) => prefixed(252, operation))
]);

// src/runtimes/embedded/transpile/patch-glue.ts
function patchGlue(glue) {
  return withVisibleHandles(withDirectHostCalls(withPlainAllocators(withoutDebugLog(glue))));
}
var tableOfHandles = /^ *HANDLE_TABLES\[\d+\] = handleTable\d+;$/gm, tableOfResources = /^( *const captureTable(\d+) *= )new Map\(\);$/gm, listOfTables = /^( *const HANDLE_TABLES *= \[\]);$/m, result = /^ *return promise \|\| maybeSyncReturn;$/m;
function withVisibleHandles(glue) {
  let tables = count(glue, tableOfHandles);
  return count(glue, tableOfResources) !== tables || !listOfTables.test(glue) || !result.test(glue) ? glue : glue.replace(listOfTables, "$1, RESOURCE_TABLES = [];").replace(tableOfResources, "$1RESOURCE_TABLES[$2] = new Map();").replace(
    result,
    "return promise || Object.assign(maybeSyncReturn, { _handles: [HANDLE_TABLES, RESOURCE_TABLES] });"
  );
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
  }), modules = Object.entries(files).filter(([name]) => name.endsWith(".wasm")), resettable = modules.every(([, bytes]) => isResettable(bytes)), glue = files["component.js"];
  if (glue === void 0) throw new Error("jco-transpile made no component.js");
  return {
    glue: new TextEncoder().encode(patchGlue(new TextDecoder().decode(glue))),
    modules: (resettable ? countPages(modules) : modules).map(([name, bytes]) => [name, exportState(bytes)]),
    resettable,
    initialMemory: Math.max(0, ...modules.map(([, bytes]) => initialMemory(bytes)))
  };
}
try {
  parentPort?.postMessage({ outcome: await transpile(workerData) });
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
}
