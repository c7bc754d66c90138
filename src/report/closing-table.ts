import { type Colour, painter } from './colour.ts';
import type { CommandResult } from './command-result.ts';
import { displayWidth, padToWidth, truncateToWidth } from './display-width.ts';
import { formatDuration } from './duration.ts';
import { escapeMarkdown, singleLine } from './escape.ts';
import { markdownTable } from './markdown.ts';

/** How a step ended; `not run` is one after a failure. */
export type StepResultWord = 'done' | 'unchanged' | 'planned' | 'failed' | 'not run';

/** One line of the table that closes a pipeline. */
export interface StepRow {
  readonly step: string;
  readonly result: StepResultWord;
  /** ms; undefined when the step did not run. */
  readonly durationMs?: number | undefined;
  /** What it made, one line. */
  readonly made: string;
}

/** The row of a step that has run. */
export function stepRow({ command, ok, unchanged, dryRun, durationMs, summary }: CommandResult): StepRow {
  const ended = unchanged ? 'unchanged' : dryRun ? 'planned' : 'done';
  return { step: command, result: ok ? ended : 'failed', durationMs, made: summary };
}

export interface ClosingTableOptions {
  /** Columns of the terminal; 80 by default. No line is longer. */
  readonly width?: number;
  readonly colour?: boolean;
}

const headings = ['step', 'result', 'time', 'what it made'] as const;

const symbols: Readonly<Record<StepResultWord, readonly [symbol: string, colour: Colour]>> = {
  done: ['✓', 'green'],
  unchanged: ['✓', 'green'],
  planned: ['·', 'cyan'],
  failed: ['✗', 'red'],
  'not run': ['-', 'dim'],
};

/** The table of a whole pipeline for a terminal: step, result, time, what it made, and the sum of the times. */
export function closingTable(rows: readonly StepRow[], options: ClosingTableOptions = {}): string {
  const { width = 80, colour = false } = options;
  const paint = painter(colour);
  const cells = rows.map(terminalCells);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[headings, ...cells].map((row) => displayWidth(row[column] ?? ''))),
  );
  const last = Math.max(8, width - widths.reduce((sum, each) => sum + each + 2, 0));
  const line = (row: readonly string[]) =>
    [
      ...widths.map((each, column) => padToWidth(row[column] ?? '', each)),
      truncateToWidth(row[3] ?? '', last),
    ]
      .join('  ')
      .trimEnd();
  return [
    paint(line(headings), 'dim'),
    ...rows.map((row, index) => {
      const text = line(cells[index] ?? []);
      return row.result === 'failed' || row.result === 'not run' ? paint(text, symbols[row.result][1]) : text;
    }),
    paint(`total ${formatDuration(total(rows))}`, 'dim'),
  ].join('\n');
}

/** The same as a Markdown table. */
export function closingTableMarkdown(rows: readonly StepRow[]): string {
  return markdownTable(
    ['Step', 'Result', 'Time', 'What it made'],
    rows.map((row) => [
      escapeMarkdown(row.step),
      `${symbols[row.result][0]} ${row.result}`,
      time(row),
      escapeMarkdown(row.made),
    ]),
  );
}

function terminalCells(row: StepRow): readonly string[] {
  return [singleLine(row.step), `${symbols[row.result][0]} ${row.result}`, time(row), singleLine(row.made)];
}

function time({ durationMs }: StepRow): string {
  return durationMs === undefined ? '' : formatDuration(durationMs);
}

function total(rows: readonly StepRow[]): number {
  return rows.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
}
