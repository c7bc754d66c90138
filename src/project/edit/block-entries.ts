import { stringify } from 'yaml';
import { type ParsedMap, spanOf } from './flow-entries.ts';
import { lineAfter, lineEndOf, lineStart } from './lines.ts';

/** Lines that say `name: value` in YAML, each behind `indent`. */
export function blockLines(
  name: string,
  value: unknown,
  { indent, unit, lineEnd }: { readonly indent: string; readonly unit: number; readonly lineEnd: string },
): string {
  const lines = stringify({ [name]: value }, { indent: unit, lineWidth: 0 })
    .trimEnd()
    .split('\n');
  return lines.map((line) => indent + line + lineEnd).join('');
}

/** The text with an entry behind the last of a mapping by lines, after an empty line where the others have one. */
export function addToBlock(
  text: string,
  map: ParsedMap,
  { name, value, unit }: { readonly name: string; readonly value: unknown; readonly unit: number },
): string {
  const spans = map.items.map(spanOf);
  const [first, second, last] = [spans[0], spans[1], spans.at(-1)];
  if (first === undefined || last === undefined) return text;
  const indent = text.slice(lineStart(text, first.from), first.from);
  const lineEnd = lineEndOf(text);
  const at = endOfEntry(text, last.to, indent.length);
  const head = text.slice(0, at);
  const gap = second && /\n[ \t]*\r?\n/.test(text.slice(first.to, second.from)) ? lineEnd : '';
  const begun = head.endsWith('\n') ? head : head + lineEnd;
  return begun + gap + blockLines(name, value, { indent, unit, lineEnd }) + text.slice(at);
}

/** The text without an entry of a mapping by lines, and without the comments right above it. */
export function removeFromBlock(text: string, map: ParsedMap, index: number): string {
  const own = map.items[index];
  if (own === undefined) return text;
  const span = spanOf(own);
  let from = lineStart(text, span.from);
  const indent = span.from - from;
  while (from > 0 && isOwnComment(text.slice(lineStart(text, from - 1), from), indent))
    from = lineStart(text, from - 1);
  let to = endOfEntry(text, span.to, indent);
  // One gap goes with it: that before the last entry, that behind any other.
  if (index === map.items.length - 1)
    while (from > 0 && isEmpty(text.slice(lineStart(text, from - 1), from))) from = lineStart(text, from - 1);
  else while (to < text.length && isEmpty(text.slice(to, lineAfter(text, to)))) to = lineAfter(text, to);
  return text.slice(0, from) + text.slice(to);
}

/** Behind the lines of an entry, and behind comments below it that stand further in than its key. */
export function endOfEntry(text: string, valueEnd: number, indent: number): number {
  let at = lineAfter(text, text.slice(0, valueEnd).trimEnd().length);
  for (;;) {
    const next = lineAfter(text, at);
    const comment = /^( *)#/.exec(text.slice(at, next));
    if (comment === null || (comment[1] ?? '').length <= indent) return at;
    at = next;
  }
}

/** A comment as far in as the key below it; what tells editors the schema belongs to the file. */
function isOwnComment(line: string, indent: number): boolean {
  const found = /^( *)#(?! *yaml-language-server:)/.exec(line);
  return found !== null && (found[1] ?? '').length === indent;
}

function isEmpty(line: string): boolean {
  return line.trim() === '';
}
