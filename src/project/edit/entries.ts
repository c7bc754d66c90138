import { isMap, isScalar, parseDocument as parseYaml } from 'yaml';
import { parseDocument } from '../document/document.ts';
import { isTable } from '../document/plain-data.ts';
import { addToBlock, blockLines, endOfEntry, removeFromBlock } from './block-entries.ts';
import { addToFlow, type ParsedMap, removeFromFlow, spanOf } from './flow-entries.ts';
import { lineEndOf, lineStart } from './lines.ts';

/** An entry of a table at the root of a file. */
export interface EntryPlace {
  readonly section: string;
  readonly name: string;
}

/**
 * A YAML or JSON text with one more entry at the end of a table, which is made when it is missing; all else stays byte
 * for byte. Undefined where the result would say something else, as with a table that stands there as a list.
 */
export function addEntry(
  text: string,
  file: string,
  { section, name, value }: EntryPlace & { readonly value: unknown },
): string | undefined {
  const { root } = parseDocument(text, file);
  const expected = { ...root, [section]: { ...tableIn(root, section), [name]: value } };
  const map = rootOf(text);
  const after = map && added(text, { map, section, name, value, isJson: file.endsWith('.json') });
  return sayingOnly(expected, after, file);
}

/** The text without an entry and the comments above it; undefined as for `addEntry`, and when it is not there. */
export function removeEntry(text: string, file: string, { section, name }: EntryPlace): string | undefined {
  const { root } = parseDocument(text, file);
  const { [name]: own, ...others } = tableIn(root, section);
  const map = rootOf(text);
  if (own === undefined || map === undefined) return undefined;
  const isLast = Object.keys(others).length === 0;
  const { [section]: _, ...rest } = root;
  const after = removed(text, map, { section, name });
  return (
    sayingOnly({ ...root, [section]: others }, after, file) ??
    (isLast ? sayingOnly(rest, after, file) : undefined)
  );
}

interface Addition extends EntryPlace {
  readonly map: ParsedMap;
  readonly value: unknown;
  readonly isJson: boolean;
}

function added(text: string, { map, section, name, value, isJson }: Addition): string {
  const lineEnd = lineEndOf(text);
  const unit = indentOf(text, map);
  const flow = { unit: isJson ? unit : '', lineEnd };
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === section);
  if (pair === undefined) {
    const table = { name: section, value: { [name]: value } };
    return map.flow
      ? addToFlow(text, map, { ...table, ...flow })
      : addToBlock(text, map, { ...table, unit: unit.length });
  }
  const { value: inner } = pair;
  if (isMap(inner) && inner.flow) return addToFlow(text, inner as ParsedMap, { name, value, ...flow });
  if (isMap(inner)) return addToBlock(text, inner as ParsedMap, { name, value, unit: unit.length });
  const { from } = spanOf(pair);
  const outer = text.slice(lineStart(text, from), from);
  const at = endOfEntry(text, pair.key.range[1], outer.length);
  const head = text.slice(0, at);
  const lines = blockLines(name, value, { indent: outer + unit, unit: unit.length, lineEnd });
  return (head.endsWith('\n') ? head : head + lineEnd) + lines + text.slice(at);
}

/** A table by lines goes with its last entry: without one it would not be a table. */
function removed(text: string, map: ParsedMap, { section, name }: EntryPlace): string {
  const indexIn = ({ items }: ParsedMap, wanted: string) =>
    items.findIndex(({ key }) => isScalar(key) && key.value === wanted);
  const at = indexIn(map, section);
  const inner = map.items[at]?.value;
  if (!isMap(inner)) return text;
  const own = inner as ParsedMap;
  if (own.flow) return removeFromFlow(text, own, indexIn(own, name));
  return own.items.length === 1
    ? removeFromBlock(text, map, at)
    : removeFromBlock(text, own, indexIn(own, name));
}

/** The text, if it parses and says what is expected and nothing else. */
function sayingOnly(expected: object, text: string | undefined, file: string): string | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.stringify(parseDocument(text, file).root) === JSON.stringify(expected) ? text : undefined;
  } catch {
    return undefined;
  }
}

function rootOf(text: string): ParsedMap | undefined {
  const { contents } = parseYaml(text, { prettyErrors: false, logLevel: 'silent' });
  return isMap(contents) ? (contents as ParsedMap) : undefined;
}

/** By how much the first table at the root stands further in than its key; two spaces where nothing tells. */
function indentOf(text: string, { items }: ParsedMap): string {
  for (const { key, value } of items) {
    const first = isMap(value) ? (value as ParsedMap).items[0]?.key.range[0] : undefined;
    if (first === undefined) continue;
    const [outer, inner] = [key.range[0], first].map((at) => text.slice(lineStart(text, at), at));
    if (inner !== undefined && outer !== undefined && /^[ \t]+$/.test(inner) && inner.startsWith(outer))
      return inner.slice(outer.length) || '  ';
  }
  return '  ';
}

function tableIn(
  root: Readonly<Record<string, unknown>>,
  section: string,
): Readonly<Record<string, unknown>> {
  const table = root[section];
  return isTable(table) ? table : {};
}
