import { setMember } from './plain-data.ts';
import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, ParsedNode, Scalar } from 'yaml';
import { FtlError } from '../../errors.ts';
import { projectLimits, tooDeep } from './limits.ts';
import { type ParsedText, invalid } from './parsed-text.ts';
import { type Place, type PositionTree, branch, newPositionTree, placesOf } from './positions.ts';
import { guardYaml } from './yaml-guard.ts';

/**
 * The plain data of YAML 1.2 (core schema): one document, keys that are strings, no key twice, no aliases, anchors,
 * tags and directives. Throws as `parseDocument`.
 */
export function parseYaml(text: string, file: string): ParsedText {
  guardYaml(text, file);
  const reader: Reader = { text, file, placeAt: placesOf(text) };
  const documents: readonly Document.Parsed[] = parseAllDocuments(text, {
    version: '1.2',
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document, ...others] = documents;
  if (document === undefined) throw invalid('YAML', 'the file is empty', { file, line: 1, column: 1 });
  const [error] = [...document.errors, ...document.warnings];
  if (error?.code === 'RESOURCE_EXHAUSTION') throw tooDeep(placeIn(reader, error.pos[0]));
  if (error !== undefined) throw invalid('YAML', reasonOf(error.message), placeIn(reader, error.pos[0]));
  const second = others[0]?.range[0];
  if (second !== undefined) throw invalid('YAML', 'expected one document', placeIn(reader, second));
  const positions = newPositionTree();
  const contents = document.contents;
  if (!isMap(contents)) {
    throw invalid('YAML', 'expected a mapping', placeIn(reader, contents?.range[0] ?? 0));
  }
  return { root: readNode(contents, { reader, tree: positions, depth: 0 }) as ParsedText['root'], positions };
}

interface Reader {
  readonly text: string;
  readonly file: string;
  readonly placeAt: (offset: number) => Place;
}

interface Spot {
  readonly reader: Reader;
  readonly tree: PositionTree;
  readonly depth: number;
}

function readNode(node: ParsedNode | null, { reader, tree, depth }: Spot): unknown {
  if (node === null) return null;
  tree.value ??= reader.placeAt(node.range[0]);
  if (depth > projectLimits.depth) throw tooDeep(placeIn(reader, node.range[0]));
  if (isSeq(node)) {
    return node.items.map((item, at) =>
      readNode(item as ParsedNode, { reader, tree: branch(tree, at), depth: depth + 1 }),
    );
  }
  if (isMap(node)) {
    const members: object = {};
    for (const { key, value } of node.items) {
      const place = keyPlace(key, reader);
      const name = isScalar(key) ? String(key.value ?? '') : '';
      refuseSurrogates(name, key.range[0], reader);
      if (Object.hasOwn(members, name)) {
        throw invalid('YAML', `the key ${JSON.stringify(name)} is there twice`, {
          file: reader.file,
          ...place,
        });
      }
      const child = branch(tree, name);
      child.key = place;
      const read = readNode(value as ParsedNode | null, { reader, tree: child, depth: depth + 1 });
      setMember(members, name, read);
    }
    return members;
  }
  if (!isScalar(node)) throw new FtlError('E_BUG', 'A YAML node is neither a collection nor a scalar.');
  refuseSurrogates(node.value, node.range[0], reader);
  tree.value = { ...tree.value, textColumn: textColumn(node, tree.value) };
  return node.value;
}

/** An escape can name half a character, which no UTF-8 file can hold. */
function refuseSurrogates(value: unknown, offset: number, reader: Reader): void {
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw invalid('YAML', 'a string is not valid Unicode', placeIn(reader, offset));
}

/** A plain scalar begins where its text does, a quoted one a character later. */
function textColumn({ value, range }: Scalar.Parsed, { column }: Place): number | undefined {
  if (typeof value !== 'string') return undefined;
  const quotes = range[1] - range[0] - value.length;
  return quotes === 0 ? column : quotes === 2 ? column + 1 : undefined;
}

function keyPlace(key: unknown, reader: Reader): Place {
  return reader.placeAt(isScalar(key) && key.range ? key.range[0] : 0);
}

function placeIn(reader: Reader, offset: number) {
  return { file: reader.file, ...reader.placeAt(Math.min(offset, reader.text.length)) };
}

/** The parser's first sentence, to stand in one of ours. */
function reasonOf(message: string): string {
  const [first = ''] = message.split('\n');
  return first.replace(/[.:]$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
