import type { CommandResult } from './command-result.ts';
import { escapeMarkdown, inlineCode } from './escape.ts';
import type { ErrorValue } from './format-error.ts';
import { joinSections, markdownTable, stepSummaryLimit } from './markdown.ts';

/** Rows of a table of problems; further ones are counted. */
const rowLimit = 500;

export interface StepSummaryOptions {
  /** Markdown that is safe already, for example of `conformanceMarkdown`; left out from the end when too big. */
  readonly sections?: readonly string[];
  /** Bytes; 1 MiB by default, which is where GitHub drops the whole file. */
  readonly limit?: number;
}

/** What a step appends to `$GITHUB_STEP_SUMMARY`: a heading, one line, a table of errors and one of warnings. */
export function stepSummary(title: string, result: CommandResult, options: StepSummaryOptions = {}): string {
  const { sections = [], limit = stepSummaryLimit } = options;
  return joinSections(
    [
      `### ${result.ok ? '✓' : '✗'} ${escapeMarkdown(title)}`,
      result.ok ? escapeMarkdown(result.summary) : '',
      problemTable('Errors', result.error === null ? [] : [result.error]),
      problemTable('Warnings', result.warnings),
      ...sections,
    ],
    limit,
  );
}

function problemTable(title: string, problems: readonly ErrorValue[]): string {
  const all = problems.flatMap(({ errors, ...single }) => errors ?? [single]);
  if (all.length === 0) return '';
  const rows = all
    .slice(0, rowLimit)
    .map(({ code, message, at, hint = '' }) => [
      inlineCode(code),
      escapeMarkdown(message.slice(0, 1000)),
      at === undefined ? '' : inlineCode(`${at.file}:${at.line}:${at.column}`),
      escapeMarkdown(hint),
    ]);
  const rest = all.length > rowLimit ? `\n\n${all.length - rowLimit} more are not shown.` : '';
  return `**${title}**\n\n${markdownTable(['Code', 'Message', 'Where', 'What to do'], rows)}${rest}`;
}
