import type { Pair, ParsedNode, YAMLMap } from 'yaml';
import { lineStart } from './lines.ts';

/** A mapping of YAML or JSON, with the places of what it holds. */
export type ParsedMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;
type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Offsets of a key and of the end of its value. */
export function spanOf({ key, value }: ParsedPair): { readonly from: number; readonly to: number } {
  return { from: key.range[0], to: (value ?? key).range[1] };
}

/** How what is added to a mapping in braces is laid out. */
export interface FlowLayout {
  /** Of one more level; '' keeps a mapping that is empty on its line. */
  readonly unit: string;
  readonly lineEnd: string;
}

/** The text with a member at the end of a mapping in braces: on a line of its own where the others are. */
export function addToFlow(
  text: string,
  map: ParsedMap,
  { name, value, unit, lineEnd }: FlowLayout & { readonly name: string; readonly value: unknown },
): string {
  const member = (indent: string, step: string) =>
    `${JSON.stringify(name)}: ${JSON.stringify(value, null, step).replaceAll('\n', lineEnd + indent)}`;
  const last = map.items.at(-1);
  if (last === undefined) {
    const outer = indentAt(text, map.range[0]);
    const inner =
      unit === ''
        ? ` ${member('', '')} `
        : `${lineEnd}${outer}${unit}${member(outer + unit, unit)}${lineEnd}${outer}`;
    return replace(text, { from: map.range[0] + 1, to: map.range[1] - 1 }, inner);
  }
  const { from, to } = spanOf(last);
  const indent = text.slice(lineStart(text, from), from);
  const added = /^[ \t]*$/.test(indent) ? lineEnd + indent + member(indent, unit) : ` ${member('', '')}`;
  return replace(text, { from: to, to }, `,${added}`);
}

/** The text without a member of a mapping in braces, and without the comma that it needed. */
export function removeFromFlow(text: string, map: ParsedMap, index: number): string {
  const [before, own, after] = [map.items[index - 1], map.items[index], map.items[index + 1]];
  if (own === undefined) return text;
  const { from, to } = spanOf(own);
  if (after) return replace(text, { from, to: spanOf(after).from }, '');
  if (before) return replace(text, { from: spanOf(before).to, to }, '');
  return replace(text, { from: map.range[0] + 1, to: map.range[1] - 1 }, '');
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

function replace(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  by: string,
): string {
  return text.slice(0, from) + by + text.slice(to);
}
