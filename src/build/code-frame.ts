import type { SourcePosition } from '../errors.ts';

/** Longer lines, as of minified packages, are cut around the place. */
const longestLine = 160;

/**
 * A line of source with its number and a mark below the place: `3 | let x = ;` and `  |         ^`. `length` is how
 * many characters are marked, at least one.
 */
export function codeFrame({ line, column }: SourcePosition, lineText: string, length = 1): string {
  const from = Math.max(0, column - 1 - longestLine / 2);
  const text = lineText.slice(from, from + longestLine).replaceAll('\t', ' ');
  const number = String(line);
  const marked = Math.max(1, Math.min(length, text.length - (column - 1 - from)));
  const mark = ' '.repeat(column - 1 - from) + '^'.repeat(marked);
  return `  ${number} | ${text}\n  ${' '.repeat(number.length)} | ${mark}`;
}
