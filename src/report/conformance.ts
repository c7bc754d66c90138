import type { ConformanceCheck, ConformanceReport, ConformanceSuite } from '../conformance/model.ts';
import { FtlError, type SourcePosition } from '../errors.ts';
import { escapeMarkdown, inlineCode, singleLine } from './escape.ts';
import { markdownDetails, markdownTable } from './markdown.ts';

/** Rows of the table of problems; further ones are counted. */
const problemLimit = 200;

/** A conformance report as Markdown: a verdict, a table of suites, and what failed or was remarked. */
export function conformanceMarkdown(report: ConformanceReport): string {
  const verdict = report.passed ? '✓ Conformance passed' : '✗ Conformance failed';
  const suites = markdownTable(
    ['Suite', 'Passed', 'To fix', 'Remarks', 'Result'],
    report.suites.map((suite) => [
      escapeMarkdown(suiteTitle(suite)),
      `${suite.scored.passed} of ${suite.scored.total}`,
      String(requiredFailures(suite).length),
      String(otherProblems(suite).length),
      requiredFailures(suite).length === 0 ? '✓' : '✗',
    ]),
  );
  return [
    `**${verdict}** on the ${report.runtime} runtime, ${inlineCode(report.digest)}`,
    suites,
    problems('What must be fixed', report.suites, requiredFailures),
    problems('Not required', report.suites, otherProblems),
    ...newlyPassing(report.suites),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One line: `official 2026-07-28 37/37, official 2025-11-25 26/30, tools 3/3, http 12/12`. */
export function conformanceSummary(report: ConformanceReport): string {
  return report.suites
    .map((suite) => `${suiteTitle(suite)} ${suite.scored.passed}/${suite.scored.total}`)
    .join(', ');
}

/** One `E_CONFORMANCE_FAILED` for each required check that failed, at the line of ftl.toml that owns it. */
export function conformanceFailures(report: ConformanceReport): readonly FtlError[] {
  return report.suites.flatMap((suite) =>
    requiredFailures(suite).map((check) => conformanceError(suite, check)),
  );
}

/** The same for checks of our own suites that ended with a warning; those of the official one are in the table only. */
export function conformanceWarnings(report: ConformanceReport): readonly FtlError[] {
  return report.suites
    .filter(({ name }) => name !== 'official')
    .flatMap((suite) =>
      suite.checks
        .filter(({ status }) => status === 'warning')
        .map((check) => conformanceError(suite, check)),
    );
}

function conformanceError(suite: ConformanceSuite, check: ConformanceCheck): FtlError {
  const hint = hints[suite.name];
  const message = `${suiteTitle(suite)}: ${singleLine(check.message ?? check.id)}`;
  const named = check.message === undefined ? message : `${message} (${check.id})`;
  return new FtlError('E_CONFORMANCE_FAILED', named, { hint, at: check.at });
}

const hints: Readonly<Record<ConformanceSuite['name'], string>> = {
  official: 'Run the scenario alone with the suite itself; its full record is in .ftl/conformance.',
  tools: 'Change the tool, or the example in ftl.toml, so that the two agree.',
  http: 'Clients depend on this rule; a gateway or middleware of your own must keep it.',
  authorization: 'Check [oidc] in ftl.toml, and the authorizer if it is not the one that ftl builds.',
};

function suiteTitle({ name, revision }: ConformanceSuite): string {
  return revision === undefined ? name : `${name} ${revision}`;
}

function requiredFailures({ checks }: ConformanceSuite): readonly ConformanceCheck[] {
  return checks.filter(({ required, status }) => required && status === 'failed');
}

function otherProblems({ checks }: ConformanceSuite): readonly ConformanceCheck[] {
  return checks.filter(({ required, status }) => status === 'warning' || (!required && status === 'failed'));
}

function problems(
  title: string,
  suites: readonly ConformanceSuite[],
  choose: (suite: ConformanceSuite) => readonly ConformanceCheck[],
): string {
  const rows = suites.flatMap((suite) =>
    choose(suite).map((check) => [
      escapeMarkdown(suiteTitle(suite)),
      inlineCode(check.id),
      escapeMarkdown((check.message ?? '').slice(0, 500)),
      check.at === undefined ? '' : inlineCode(place(check.at)),
    ]),
  );
  if (rows.length === 0) return '';
  const table = markdownTable(['Suite', 'Check', 'What was seen', 'Where'], rows.slice(0, problemLimit));
  const rest = rows.length > problemLimit ? `\n\n${rows.length - problemLimit} more are not shown.` : '';
  return markdownDetails(`${title}: ${rows.length}`, table + rest);
}

function newlyPassing(suites: readonly ConformanceSuite[]): readonly string[] {
  return suites
    .filter((suite) => (suite.newlyPassing ?? []).length > 0)
    .map((suite) => {
      const names = (suite.newlyPassing ?? []).map(inlineCode).join(', ');
      return `Newly passing in ${escapeMarkdown(suiteTitle(suite))}: ${names}`;
    });
}

function place({ file, line }: SourcePosition): string {
  return `${file}:${line}`;
}
