import type { AST } from 'toml-eslint-parser';

/** Keys and array indices from the root to a value. */
export type DocumentPath = readonly (string | number)[];

/** Line and column, both from 1. `verbatim`: a string on one line that holds no escape. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly verbatim?: boolean;
}

/** `pathKey(path)` -> where its key and its value stand. */
export type PositionIndex = ReadonlyMap<string, { readonly key?: Place; readonly value?: Place }>;

/** The key under which `indexPositions` files a path. */
export function pathKey(path: DocumentPath): string {
  return JSON.stringify(path);
}

/** Files the position of every key and value of a parsed document; the first place counts when a table has several. */
export function indexPositions(program: AST.TOMLProgram): PositionIndex {
  const index = new Map<string, { key?: Place; value?: Place }>();
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') {
      indexKeyValue(index, [], node);
      continue;
    }
    const written = node.key.keys;
    const names = node.resolvedKey.flatMap((part, at) => (typeof part === 'string' ? [at] : []));
    names.forEach((at, which) => {
      const segment = written[which];
      if (segment === undefined) return;
      fileKey(index, node.resolvedKey.slice(0, at + 1), segment);
      if (typeof node.resolvedKey[at + 1] === 'number')
        fileKey(index, node.resolvedKey.slice(0, at + 2), segment);
    });
    for (const entry of node.body) indexKeyValue(index, node.resolvedKey, entry);
  }
  return index;
}

type WritableIndex = Map<string, { key?: Place; value?: Place }>;

function indexKeyValue(index: WritableIndex, parent: DocumentPath, node: AST.TOMLKeyValue): void {
  const path = [...parent];
  for (const segment of node.key.keys) {
    path.push(segment.type === 'TOMLBare' ? segment.name : segment.value);
    fileKey(index, path, segment);
  }
  indexValue(index, path, node.value);
}

function indexValue(index: WritableIndex, path: DocumentPath, node: AST.TOMLContentNode): void {
  const entry = entryOf(index, path);
  entry.value ??= { ...placeOf(node), verbatim: isVerbatim(node) };
  if (node.type === 'TOMLArray') {
    node.elements.forEach((element, at) => indexValue(index, [...path, at], element));
  }
  if (node.type === 'TOMLInlineTable') {
    for (const keyValue of node.body) indexKeyValue(index, path, keyValue);
  }
}

function isVerbatim(node: AST.TOMLContentNode): boolean {
  if (node.type !== 'TOMLValue' || node.kind !== 'string' || node.multiline) return false;
  return node.range[1] - node.range[0] === node.value.length + 2;
}

function fileKey(index: WritableIndex, path: DocumentPath, node: AST.TOMLNode): void {
  entryOf(index, path).key ??= placeOf(node);
}

function entryOf(index: WritableIndex, path: DocumentPath): { key?: Place; value?: Place } {
  const name = pathKey(path);
  const found = index.get(name) ?? {};
  index.set(name, found);
  return found;
}

function placeOf(node: AST.TOMLNode): Place {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}
