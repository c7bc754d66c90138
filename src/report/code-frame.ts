import { painter } from './colour.ts';
import { displayWidth, truncateToWidth } from './display-width.ts';
import { stripTerminal } from './escape.ts';

/** Longest piece of a source line that is shown, in columns. */
const longestLine = 120;
/** What is measured and cut of one line, in UTF-16 units: finding graphemes takes time that grows with their square. */
const longestPiece = 4 * longestLine;

export interface CodeFrameOptions {
  readonly colour?: boolean;
  /** Lines shown before and after; 1 by default. */
  readonly context?: number;
}

/**
 * The lines around a position, numbered, with a caret under its column. Line and column count from 1 (columns in
 * UTF-16 units, as every parser here counts them). A position outside of the text gives ''.
 */
export function codeFrame(
  source: string,
  { line, column }: { readonly line: number; readonly column: number },
  { colour = false, context = 1 }: CodeFrameOptions = {},
): string {
  const lines = source.split(/\r?\n/);
  if (line < 1 || line > lines.length) return '';
  const paint = painter(colour);
  const first = Math.max(1, line - context);
  const last = Math.min(lines.length, line + context);
  const gutter = String(last).length;
  const shown: string[] = [];
  // A line that is longer than what is shown, as of a minified package, is shown around the place.
  const from = firstShown(lines[line - 1] ?? '', column);
  for (let number = first; number <= last; number += 1) {
    const raw = (lines[number - 1] ?? '').slice(from, from + longestPiece);
    const prefix = `${number === line ? '>' : ' '} ${String(number).padStart(gutter)} | `;
    shown.push(`  ${paint(prefix, 'dim')}${truncateToWidth(visible(raw), longestLine)}`.trimEnd());
    if (number === line) {
      const indent = displayWidth(visible(raw.slice(0, Math.max(0, column - 1 - from))));
      const caret = indent < longestLine ? ' '.repeat(indent) + paint('^', 'red') : '';
      shown.push(`  ${paint(`  ${' '.repeat(gutter)} | `, 'dim')}${caret}`.trimEnd());
    }
  }
  return shown.join('\n');
}

/** Index of the first character of the line that is shown, so that the one in `column` is. */
function firstShown(text: string, column: number): number {
  const before = column - 1;
  if (before <= longestPiece && displayWidth(visible(text.slice(0, Math.max(0, before)))) < longestLine)
    return 0;
  // Even where each character is two columns wide, the place is in the middle.
  return before - longestLine / 4;
}

function visible(text: string): string {
  return stripTerminal(text).replaceAll('\t', '  ');
}
