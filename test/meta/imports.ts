import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** Absolute folder of the repository, with a trailing separator. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What one module says about another. */
export interface Import {
  /** As written: `../errors.ts`, `node:path`, `semver`. */
  readonly specifier: string;
  /** Gone after compilation: `import type`, or every name marked `type`, or `import('…').T`. */
  readonly typeOnly: boolean;
  /** Names taken that exist at run time; empty for `import '…'`, `import()` and `import * as`. */
  readonly names: readonly string[];
}

/** A module's imports, and the globals of the outside world that it uses. */
export interface ParsedModule {
  readonly imports: readonly Import[];
  /** Of `process`, `fetch`, `WebSocket`, `require`: those used as free names. */
  readonly globals: readonly string[];
}

const watchedGlobals = new Set(['process', 'fetch', 'WebSocket', 'require']);

/** Parses TypeScript; a syntax error throws. */
export function parseModule(source: string): ParsedModule {
  const imports: Import[] = [];
  const globals = new Set<string>();
  const own = new Set<string>();
  walk(parseAst(source, { lang: 'ts' }) as unknown as Node, (node, parent) => {
    const found = importOf(node);
    if (found) imports.push(found);
    for (const name of destructured(node)) own.add(name);
    if (isBinding(node, parent)) own.add(String(node['name']));
    else if (isFreeName(node, parent)) globals.add(String(node['name']));
  });
  return { imports, globals: [...globals].filter((name) => !own.has(name)) };
}

type Node = { readonly type: string; readonly [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

function importOf(node: Node): Import | undefined {
  const source = node['source'];
  const specifier = isNode(source) ? source['value'] : undefined;
  if (typeof specifier !== 'string') return undefined;
  if (node.type === 'ImportExpression') return { specifier, typeOnly: false, names: [] };
  if (node.type === 'TSImportType') return { specifier, typeOnly: true, names: [] };
  const taken = Array.isArray(node['specifiers']) ? (node['specifiers'] as Node[]) : [];
  const isType = (part: Node) => [part['importKind'], part['exportKind']].includes('type');
  const typeOnly = isType(node) || (taken.length > 0 && taken.every(isType));
  return { specifier, typeOnly, names: taken.filter((part) => !isType(part)).flatMap(importedName) };
}

function importedName(part: Node): string[] {
  const imported = part['imported'] ?? part['local'];
  return isNode(imported) && part.type !== 'ImportNamespaceSpecifier' ? [String(imported['name'])] : [];
}

/** Names that a pattern such as `const { fetch } = options` makes. */
function destructured(node: Node): string[] {
  if (node.type !== 'ObjectPattern') return [];
  const values = (node['properties'] as Node[]).map((property) => property['value']);
  return values.flatMap((value) =>
    isNode(value) && value.type === 'Identifier' ? [String(value['name'])] : [],
  );
}

/** A name that the module gives to something of its own: a variable, a parameter, an import. */
function isBinding(node: Node, parent: Node | undefined): boolean {
  if (node.type !== 'Identifier' || !parent) return false;
  const parameters = parent['params'];
  const isDeclared =
    ['VariableDeclarator', 'FunctionDeclaration'].includes(parent.type) && parent['id'] === node;
  return isDeclared || parent['local'] === node || (Array.isArray(parameters) && parameters.includes(node));
}

function isFreeName(node: Node, parent: Node | undefined): boolean {
  if (node.type !== 'Identifier' || !watchedGlobals.has(String(node['name'])) || !parent) return false;
  const isKey = parent['key'] === node && parent['computed'] !== true && parent['shorthand'] !== true;
  const isMember = parent['property'] === node && parent['computed'] !== true;
  const isTypeName = parent.type.startsWith('TS');
  const isOtherName = ['ImportSpecifier', 'ExportSpecifier', 'MethodDefinition'].includes(parent.type);
  return !isKey && !isMember && !isTypeName && !isOtherName;
}

/** Paths of all files below these folders, relative to the repository with `/`, sorted; what is generated is left out. */
export function filesBelow(...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/(^|\/)(node_modules|dist|\.ftl|generated)\//.test(file))
    .toSorted();
}

/** Text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The file that a relative import means, relative to the repository. */
export function resolveImport(from: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(from), specifier);
}
