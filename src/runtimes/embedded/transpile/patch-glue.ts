/**
 * The glue of jco made cheaper to run, its meaning unchanged, and its handles such that they can be set back. Whatever
 * does not look as expected stays as it is, so that another version of jco is at worst slower.
 */
export function patchGlue(glue: string): string {
  return withVisibleHandles(withDirectHostCalls(withPlainAllocators(withoutDebugLog(glue))));
}

const tableOfHandles = /^ *HANDLE_TABLES\[\d+\] = handleTable\d+;$/gm;
const tableOfResources = /^( *const captureTable(\d+) *= )new Map\(\);$/gm;
const listOfTables = /^( *const HANDLE_TABLES *= \[\]);$/m;
const result = /^ *return promise \|\| maybeSyncReturn;$/m;

/**
 * Gives an instance the property `_handles`: for each type of resource the table of handles that the guest holds, and the
 * resources of the host that are behind them. What a guest does not drop stays there, and the next request could use it.
 */
function withVisibleHandles(glue: string): string {
  const tables = count(glue, tableOfHandles);
  if (count(glue, tableOfResources) !== tables || !listOfTables.test(glue) || !result.test(glue)) return glue;
  return glue
    .replace(listOfTables, '$1, RESOURCE_TABLES = [];')
    .replace(tableOfResources, '$1RESOURCE_TABLES[$2] = new Map();')
    .replace(
      result,
      `return promise || Object.assign(maybeSyncReturn, { _handles: [HANDLE_TABLES, RESOURCE_TABLES] });`,
    );
}

/**
 * The glue hands several hundred debug lines a request to a function that drops them, unless an environment variable is
 * set. To ask for it, and to make the lines, costs a fourth of the glue's time: the calls stay, but are never made.
 */
function withoutDebugLog(glue: string): string {
  return glue.replace(/^(\s*)_debugLog\(/gm, '$1false && _debugLog(');
}

/**
 * Every instance makes a variant of its allocators that can be suspended, which costs several milliseconds each: more than
 * all else of an instance. It is for asynchronous calls, which WASI 0.2 has none of, and the glue itself goes on with the
 * plain allocator where the engine has no such variants.
 */
function withPlainAllocators(glue: string): string {
  return glue.replace(/^(\s*realloc\w*Async = )WebAssembly\.promising\(([\w.]+)\);$/gm, '$1$2;');
}

/** Where a function of the host begins: it makes a task of the Component Model's asynchronous ABI for itself. */
const ownTask =
  /^ *const hostProvided = true;\s*let parentTask;\s*let task;\s*let subtask;\s*const createTask = \(\) => \{\n(?:.*\n){1,50}? *const started = task\.enterSync\(\);\n/gm;
const callOfHost =
  /_withGlobalCurrentTaskMeta(?=\(\{\s*componentIdx: task\.componentIdx\(\),\s*taskID: task\.id\(\),\s*fn: \(\) => _trackHostOperation\()/g;
const lowered = /(?<=\)\)\) : )_lowerImportBackwardsCompat\.bind\(\s*null,/g;
const lowering = /^ *function _lowerImportBackwardsCompat\(args\) \{/m;

/**
 * Each call of the host makes a task, a subtask, four promises and a waitable, and drops them: nobody can see them when
 * neither the call nor its caller is asynchronous, as is all that WASI 0.2 has. That was a tenth of a request. What
 * traps a component stays: leaving when it may not, and calls after a trap. Only when all of the glue looks as it should:
 * a function without a task of its own must not be called in the long way, which waits for that task's result.
 */
function withDirectHostCalls(glue: string): string {
  const functions = count(glue, /const hostProvided = true;/g);
  const expected = count(glue, ownTask) === functions && count(glue, callOfHost) === functions;
  if (!expected || count(glue, lowered) !== count(glue, /\)\)\) : _lower/g) || !lowering.test(glue))
    return glue;
  return glue
    .replace(ownTask, 'const task = HOST_TASK;\n')
    .replace(callOfHost, '_callHost')
    .replace(lowered, '_lowerHostCall(')
    .replace(lowering, (original) => `${directCalls}\n${original}`);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** What the patched functions use instead. */
const directCalls = `
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
