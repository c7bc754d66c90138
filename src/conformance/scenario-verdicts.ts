import { parse as parseYaml } from 'yaml';
import { FtlError } from '../errors.ts';
import type { ConformanceCheck, ConformanceSuite } from './model.ts';
import type { ScenarioRecord, SuiteCheck } from './scenario-records.ts';

/** Characters kept of what the suite says about one scenario. */
const messageLimit = 1000;

export interface VerdictOptions {
  readonly revision: string;
  /** Scenarios that the revision scores, in the suite's order. */
  readonly scored: readonly string[];
  readonly mustPass: readonly string[];
  readonly expectedFailures?: ReadonlyMap<string, string>;
}

/**
 * The records of a run as a suite. A scenario passes when none of its checks failed; one that must pass and has no
 * record failed. Scenarios outside of `mustPass` are reported and decide nothing.
 */
export function judgeScenarios(
  records: readonly ScenarioRecord[],
  options: VerdictOptions,
): ConformanceSuite {
  const { revision, scored, mustPass, expectedFailures = new Map<string, string>() } = options;
  const byName = new Map(records.map((record) => [record.scenario, record]));
  const names = [...new Set([...scored, ...mustPass, ...byName.keys()])];
  const checks = names.map((id): ConformanceCheck => {
    const required = mustPass.includes(id);
    const verdict = judge(byName.get(id));
    const reason = required ? undefined : expectedFailures.get(id);
    if (reason === undefined || verdict.status === 'passed') return { id, required, ...verdict };
    return { id, required, status: verdict.status, message: `known: ${reason}` };
  });
  const passing = checks
    .filter(({ id, status }) => scored.includes(id) && passes(status))
    .map(({ id }) => id);
  return {
    name: 'official',
    revision,
    checks,
    scored: { passed: passing.length, total: scored.length },
    newlyPassing: passing.filter((id) => !mustPass.includes(id)),
  };
}

/** The scenarios that a revision scores: the `server` list of the suite's own requirements file (YAML). */
export function readScoredScenarios(requirements: string): readonly string[] {
  const value: unknown = parseYaml(requirements, { maxAliasCount: 0 });
  const list = (value as { server?: unknown } | null)?.server;
  if (Array.isArray(list) && list.every((name) => typeof name === 'string')) return list;
  throw new FtlError(
    'E_CONFORMANCE_SUITE',
    'The requirements of the official suite have no list of server scenarios.',
  );
}

function judge(record: ScenarioRecord | undefined): Pick<ConformanceCheck, 'status' | 'message'> {
  if (record === undefined)
    return { status: 'failed', message: 'The suite did not run this scenario to its end.' };
  const failures = record.checks.filter(({ status }) => status === 'FAILURE');
  const warnings = record.checks.filter(({ status }) => status === 'WARNING');
  if (failures.length > 0) return { status: 'failed', message: describe(failures) };
  if (warnings.length > 0) return { status: 'warning', message: describe(warnings) };
  const skipped = record.checks.length > 0 && record.checks.every(({ status }) => status === 'SKIPPED');
  return { status: skipped ? 'skipped' : 'passed' };
}

function describe(checks: readonly SuiteCheck[]): string {
  const text = checks.map(({ id, message }) => (message === '' ? id : `${id}: ${message}`)).join('; ');
  return text.length > messageLimit ? `${text.slice(0, messageLimit)}…` : text;
}

function passes(status: ConformanceCheck['status']): boolean {
  return status === 'passed' || status === 'warning';
}
