import { parse, TomlError } from 'smol-toml';
import { type AST, parseTOML } from 'toml-eslint-parser';
import { FtlError } from '../../errors.ts';
import { refuseDeepNesting, refuseLongStrings, tooDeep, projectLimits } from './limits.ts';
import { branch, newPositionTree } from './positions.ts';
import type { Place, PositionTree } from './positions.ts';
import { type ParsedText, invalid } from './parsed-text.ts';

/** TOML 1.1: smol-toml gives the values, toml-eslint-parser where they stand. Throws as `parseDocument`. */
export function parseToml(text: string, file: string): ParsedText {
  try {
    const root = parse(text, { maxDepth: projectLimits.depth });
    refuseDeepNesting(root, file);
    // Longer ones exhaust the stack of the parser that knows the places.
    refuseLongStrings(root, text, file);
    return { root, positions: indexPositions(parseTOML(text, { tomlVersion: '1.1' })) };
  } catch (error) {
    throw syntaxError(error, { text, file });
  }
}

/** What the parser says in its own terms, in those of whoever wrote the file. */
const plainerReasons: ReadonlyMap<string, string> = new Map([
  ['trying to redefine an already defined table or value', 'this key or table is there already'],
  ['integer value cannot be represented losslessly', 'the number is too large to be read exactly'],
]);

function syntaxError(
  error: unknown,
  { text, file }: { readonly text: string; readonly file: string },
): FtlError {
  if (error instanceof FtlError) return error;
  if (error instanceof TomlError) {
    const reason = error.message.split('\n')[0]?.replace('Invalid TOML document: ', '') ?? 'not TOML';
    const at = { file, line: error.line, column: error.column };
    if (reason.includes('excessively nested')) return tooDeep(at);
    const isLineEnd = (text.split('\n')[at.line - 1] ?? '').trimEnd().length < at.column;
    const endsEarly = isLineEnd && reason === 'control characters are not allowed in strings';
    const shown = endsEarly ? 'the string does not end on its line' : (plainerReasons.get(reason) ?? reason);
    return invalid('TOML', shown, at);
  }
  if (error instanceof SyntaxError && 'lineNumber' in error && 'column' in error) {
    const at = { file, line: Number(error.lineNumber), column: Number(error.column) + 1 };
    return invalid('TOML', error.message, at);
  }
  return new FtlError('E_PROJECT_SYNTAX', `${file} is not valid TOML.`, {
    at: { file, line: 1, column: 1 },
    cause: error,
  });
}

/** The position of every key and value; the first place counts when a table has several. */
function indexPositions(program: AST.TOMLProgram): PositionTree {
  const root = newPositionTree();
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') indexKeyValue(root, node);
    else indexTable(root, node);
  }
  return root;
}

/** A header has one name fewer than its path has parts where an array of tables adds an index. */
function indexTable(root: PositionTree, node: AST.TOMLTable): void {
  const names = [...node.key.keys];
  let tree = root;
  let written = names[0];
  for (const part of node.resolvedKey) {
    if (typeof part === 'string') written = names.shift();
    tree = branch(tree, part);
    if (written !== undefined) tree.key ??= placeOf(written);
  }
  for (const entry of node.body) indexKeyValue(tree, entry);
}

function indexKeyValue(parent: PositionTree, node: AST.TOMLKeyValue): void {
  let tree = parent;
  for (const segment of node.key.keys) {
    tree = branch(tree, segment.type === 'TOMLBare' ? segment.name : segment.value);
    tree.key ??= placeOf(segment);
  }
  indexValue(tree, node.value);
}

function indexValue(tree: PositionTree, node: AST.TOMLContentNode): void {
  const place = placeOf(node);
  tree.value ??= isVerbatim(node) ? { ...place, textColumn: place.column + 1 } : place;
  if (node.type === 'TOMLArray') {
    node.elements.forEach((element, at) => indexValue(branch(tree, at), element));
  }
  if (node.type === 'TOMLInlineTable') {
    for (const keyValue of node.body) indexKeyValue(tree, keyValue);
  }
}

function isVerbatim(node: AST.TOMLContentNode): boolean {
  if (node.type !== 'TOMLValue' || node.kind !== 'string' || node.multiline) return false;
  return node.range[1] - node.range[0] === node.value.length + 2;
}

function placeOf(node: AST.TOMLNode): Place {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}
