import { type Import, resolveImport } from './imports.ts';

/** Leaves of src/ and the other leaves that each may import (DESIGN: arrows). */
const leaves: Readonly<Record<string, readonly string[]>> = {
  project: [],
  spin: ['project'],
  wasm: [],
  toolchain: [],
  build: ['oci', 'project', 'toolchain', 'wasm'],
  'mcp-client': [],
  catalog: ['project', 'mcp-client'],
  runtimes: ['spin', 'toolchain', 'wasm'],
  pages: ['mcp-client'],
  conformance: ['runtimes', 'catalog', 'mcp-client', 'spin', 'toolchain'],
  oci: ['wasm'],
  targets: ['oci', 'runtimes', 'spin', 'catalog', 'mcp-client'],
  preview: ['targets', 'report'],
  report: ['catalog'],
};

/** Rooms of components whose handlers the linked chain puts together. */
const linkedRooms = [
  'authorizer',
  'entrance',
  'gateway',
  'middleware/rate-limit',
  'middleware/request-log',
  'middleware/metrics',
].map((room) => `components/${room}`);

/** Leaves of which a leaf may name the types, and nothing that exists at run time. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  build: ['spin'],
  catalog: ['runtimes', 'spin'],
  conformance: ['project'],
  oci: ['spin'],
  pages: ['runtimes'],
  report: ['conformance'],
  targets: ['project', 'toolchain'],
};

const leafNames = Object.keys(leaves);

/** What the parts that are no leaves may import from src/. */
const others: Readonly<Record<string, readonly string[]>> = {
  system: [],
  pipeline: leafNames,
  cli: ['pipeline', 'system', ...leafNames],
};

/** Rooms that take text and values and give values: no Node module at all. Paths or parts of paths below src/. */
const pure = [
  /^src\/project\//,
  /^src\/spin\//,
  /^src\/report\//,
  /^src\/wasm\//,
  /^src\/catalog\/(lint|compare)/,
];

/** Node modules that touch nothing outside memory; leaves get everything else from `System`. */
const harmlessNodeModules = new Set([
  'node:buffer',
  'node:crypto',
  'node:events',
  'node:path',
  'node:stream',
  'node:stream/promises',
  'node:string_decoder',
  'node:timers/promises',
  'node:url',
  'node:util',
  'node:zlib',
]);

/** Of modules that can do more, the names that touch nothing outside memory. */
const harmlessNames: Readonly<Record<string, readonly string[]>> = {
  'node:module': ['SourceMap', 'isBuiltin'],
  'node:v8': ['setFlagsFromString'],
  'node:worker_threads': ['MessageChannel', 'receiveMessageOnPort'],
};

/** Packages that components may hold, each with its reason. */
export const componentPackages: Readonly<Record<string, string>> = {
  '@noble/curves': 'ES256 and EdDSA: the engine refuses valid signatures now and then',
  '@cfworker/json-schema': 'arguments are checked without code generation, which the engine forbids',
};

/** Why an import is not allowed, or undefined when it is. `file` is relative to the repository. */
export function forbidden(file: string, found: Import): string | undefined {
  const { specifier, typeOnly } = found;
  if (specifier.startsWith('.')) return forbiddenFile(file, resolveImport(file, specifier), typeOnly);
  if (specifier.startsWith('node:')) return forbiddenNodeModule(file, found);
  if (/^(components|sdk)\//.test(file)) return forbiddenInComponent(file, specifier);
  return specifier === 'ftl-deploy/sdk' && file.startsWith('src/') ? 'src does not use the SDK' : undefined;
}

function forbiddenFile(file: string, target: string, typeOnly: boolean): string | undefined {
  if (!target.endsWith('.ts') && !/\.(json|mjs)$/.test(target))
    return 'a relative import names the file with its ending';
  const [from = '', to = ''] = [file, target].map(roomOf);
  if (from === to || from === 'test' || (to === 'errors' && file.startsWith('src/'))) return undefined;
  if (['test', 'scripts', 'actions', 'dist'].includes(to)) return `nothing imports ${to}`;
  const allowed = allowedRooms(from, typeOnly);
  return allowed.includes(to)
    ? undefined
    : `${from} may import ${allowed.join(', ') || 'nothing else'}; not ${to}`;
}

/** `src/oci/digest.ts` -> `oci`; `components/gateway/…` -> `components/gateway`; `scripts/setup.ts` -> `scripts`. */
function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'src') return (parts[1] ?? '').replace(/\.ts$/, '');
  if (parts[0] === 'components') return parts.slice(0, parts[1] === 'middleware' ? 3 : 2).join('/');
  return parts[0] ?? '';
}

function allowedRooms(from: string, typeOnly: boolean): readonly string[] {
  if (from === 'components/shared') return [];
  if (from === 'components/linked') return ['components/shared', ...linkedRooms];
  if (from.startsWith('components/')) return ['components/shared', 'sdk'];
  if (from === 'sdk') return ['components/shared'];
  if (from === 'scripts') return ['cli', 'pipeline'];
  if (from === 'bench' || from === '.ci')
    return [...leafNames, 'pipeline', 'system', 'cli', 'components/shared'];
  const here = leaves[from] ?? others[from];
  const types = typeOnly ? ['system', ...(typesOf[from] ?? [])] : [];
  return here ? [...here, ...types, 'components/shared'] : [];
}

function forbiddenNodeModule(file: string, { specifier, typeOnly, names }: Import): string | undefined {
  if (/^(components|sdk)\//.test(file)) return 'components use Web APIs only';
  if (!file.startsWith('src/') || roomOf(file) === 'system' || typeOnly) return undefined;
  if (pure.some((pattern) => pattern.test(file))) return 'this room is pure';
  if (isBrowser(file)) return 'a browser has no Node';
  if (isEntry(file) || harmlessNodeModules.has(specifier)) return undefined;
  const allowed = harmlessNames[specifier];
  if (allowed && names.length > 0 && names.every((name) => allowed.includes(name))) return undefined;
  return 'only src/system touches files, processes and sockets';
}

/** Runs in a browser, where the outside world is a page and its own origin. */
function isBrowser(file: string): boolean {
  return file.startsWith('src/pages/browser/');
}

/** The first module of a worker thread or a process of its own: nobody can hand it a `System`. */
function isEntry(file: string): boolean {
  return /\.(worker|process)\.ts$/.test(file);
}

function forbiddenInComponent(file: string, specifier: string): string | undefined {
  // What package.json resolves by condition: one module inside a component, another one in Node.
  if (file.startsWith('sdk/') && specifier.startsWith('#host/')) return undefined;
  if (
    /^(fermyon|spin|wasi):/.test(specifier) ||
    ['ftl:catalog', 'ftl:chain', 'ftl-deploy/sdk'].includes(specifier)
  )
    return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (file.startsWith('components/') && Object.hasOwn(componentPackages, name)) return undefined;
  return `${name} is not on the list of packages that components may hold`;
}

/** Why a free use of a global of the outside world is not allowed, or undefined when it is. */
export function forbiddenGlobal(file: string, name: string): string | undefined {
  if (/^(components|sdk)\//.test(file)) return name === 'fetch' ? undefined : 'components use Web APIs only';
  if (!file.startsWith('src/') || roomOf(file) === 'system' || isEntry(file)) return undefined;
  if (isBrowser(file) && name === 'fetch') return undefined;
  return `only src/system touches ${name}`;
}
