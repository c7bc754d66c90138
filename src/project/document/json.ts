import { setMember } from './plain-data.ts';
import type { FtlError } from '../../errors.ts';
import { projectLimits, tooDeep } from './limits.ts';
import { type ParsedText, invalid } from './parsed-text.ts';
import { type Place, type PositionTree, branch, newPositionTree, placesOf } from './positions.ts';

/** JSON (RFC 8259), with positions, which JSON.parse does not give. A key that is there twice is refused. Throws as `parseDocument`. */
export function parseJson(text: string, file: string): ParsedText {
  const reader: Reader = { text, file, offset: 0, placeAt: placesOf(text) };
  const positions = newPositionTree();
  const root = readValue(reader, positions, 0);
  skipSpace(reader);
  if (reader.offset < text.length) throw unexpected(reader, 'the end of the file');
  if (typeof root === 'object' && root !== null && !Array.isArray(root)) {
    return { root: root as ParsedText['root'], positions };
  }
  throw invalid('JSON', 'expected an object', { file, line: 1, column: 1 });
}

interface Reader {
  readonly text: string;
  readonly file: string;
  offset: number;
  readonly placeAt: (offset: number) => Place;
}

function readValue(reader: Reader, tree: PositionTree, depth: number): unknown {
  skipSpace(reader);
  const start = reader.offset;
  tree.value = reader.placeAt(start);
  if (depth > projectLimits.depth) throw tooDeep({ file: reader.file, ...tree.value });
  const first = reader.text[start];
  if (first === '{') return readObject(reader, tree, depth);
  if (first === '[') return readArray(reader, tree, depth);
  if (first !== '"') return readWord(reader);
  const value = readString(reader);
  const verbatim = reader.offset - start === value.length + 2;
  if (verbatim) tree.value = { ...tree.value, textColumn: tree.value.column + 1 };
  return value;
}

function readObject(reader: Reader, tree: PositionTree, depth: number): object {
  const members: Record<string, unknown> = {};
  reader.offset += 1;
  if (accept(reader, '}')) return members;
  do {
    skipSpace(reader);
    const key = reader.placeAt(reader.offset);
    if (reader.text[reader.offset] !== '"') throw unexpected(reader, 'a key in double quotes');
    const name = readString(reader);
    if (Object.hasOwn(members, name)) {
      throw invalid('JSON', `the key ${JSON.stringify(name)} is there twice`, { file: reader.file, ...key });
    }
    if (!accept(reader, ':')) throw unexpected(reader, '":"');
    const child = branch(tree, name);
    child.key = key;
    setMember(members, name, readValue(reader, child, depth + 1));
  } while (accept(reader, ','));
  if (!accept(reader, '}')) throw unexpected(reader, '"," or "}"');
  return members;
}

function readArray(reader: Reader, tree: PositionTree, depth: number): readonly unknown[] {
  const elements: unknown[] = [];
  reader.offset += 1;
  if (accept(reader, ']')) return elements;
  do elements.push(readValue(reader, branch(tree, elements.length), depth + 1));
  while (accept(reader, ','));
  if (!accept(reader, ']')) throw unexpected(reader, '"," or "]"');
  return elements;
}

/** The grammar of RFC 8259 sections 6 and 7; JSON.parse takes the escapes out. */
// oxlint-disable-next-line no-control-regex -- a string may not hold them
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const wordPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function readString(reader: Reader): string {
  const at = { file: reader.file, ...reader.placeAt(reader.offset) };
  const value = JSON.parse(match(reader, stringPattern, 'a string that ends on its line')) as string;
  if (/\p{Surrogate}/u.test(value)) throw invalid('JSON', 'a string is not valid Unicode', at);
  return value;
}

function readWord(reader: Reader): unknown {
  return JSON.parse(match(reader, wordPattern, 'a value'));
}

function match(reader: Reader, pattern: RegExp, expected: string): string {
  pattern.lastIndex = reader.offset;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) throw unexpected(reader, expected);
  reader.offset += found.length;
  return found;
}

function accept(reader: Reader, character: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.offset] !== character) return false;
  reader.offset += 1;
  return true;
}

function skipSpace(reader: Reader): void {
  while (' \t\n\r'.includes(reader.text[reader.offset] ?? 'x')) reader.offset += 1;
}

function unexpected(reader: Reader, expected: string): FtlError {
  const at = { file: reader.file, ...reader.placeAt(reader.offset) };
  const ended = reader.offset >= reader.text.length;
  return invalid('JSON', `expected ${expected}${ended ? ', but the file ends' : ''}`, at);
}
