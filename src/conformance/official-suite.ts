import { FtlError } from '../errors.ts';
import type { ConformanceCheck, ConformanceSuite } from './model.ts';
import { judgeScenarios, readScoredScenarios } from './scenario-verdicts.ts';
import { type SuiteProcessOptions, readSuiteFile, runSuiteProcess } from './suite-process.ts';

/** Revisions of MCP that an app is tested for: the stateless one, and the newest that begins with `initialize`. */
export const revisions = ['2026-07-28', '2025-11-25'] as const;
export type Revision = (typeof revisions)[number];

export interface OfficialSuiteOptions extends SuiteProcessOptions {
  readonly revision: Revision;
  /** Scenarios whose failure fails the suite. */
  readonly mustPass: readonly string[];
  /** Scenarios that are known to fail, and why; reported as such. */
  readonly expectedFailures?: ReadonlyMap<string, string>;
}

/**
 * Runs `@modelcontextprotocol/conformance` for the scenarios that a revision requires and reads its records. The
 * verdict is ours: the suite's own exit code counts every scenario alike.
 * Throws `E_CONFORMANCE_SUITE` when the suite could not be run to its end, `E_CANCELLED`.
 */
export async function runOfficialSuite(options: OfficialSuiteOptions): Promise<ConformanceSuite> {
  const { revision } = options;
  const scored = readScoredScenarios(await readSuiteFile(`requirements/${revision}.yaml`, options));
  const records = await runSuiteProcess(['--requirements', revision], options);
  return judgeScenarios(records, { ...options, scored });
}

/** More failures than this are no accident of a busy machine. */
const mostSecondRuns = 3;

/**
 * The suite with those that failed of the scenarios that must pass run once more, each alone: some of them wait half a
 * second for an answer, which a busy machine can miss. One that passes then is a warning that tells of its first run;
 * one that fails again stays as it was. Throws as `runOfficialSuite`.
 */
export async function runFailedAgain(
  suite: ConformanceSuite,
  options: OfficialSuiteOptions,
): Promise<ConformanceSuite> {
  const failed = suite.checks.filter(({ required, status }) => required && status === 'failed');
  if (failed.length === 0 || failed.length > mostSecondRuns) return suite;
  const passed = new Map<string, ConformanceCheck>();
  for (const check of failed) {
    const second = await runAlone(check.id, options);
    if (second !== 'failed')
      passed.set(check.id, {
        ...check,
        status: 'warning',
        message: `passed in a second run, alone; first: ${check.message ?? ''}`,
      });
  }
  const { scored } = suite;
  return {
    ...suite,
    checks: suite.checks.map((check) => passed.get(check.id) ?? check),
    scored: { ...scored, passed: scored.passed + passed.size },
  };
}

async function runAlone(id: string, options: OfficialSuiteOptions): Promise<ConformanceCheck['status']> {
  const { revision, outputFolder } = options;
  const selection = ['--scenario', id, '--spec-version', revision];
  try {
    const records = await runSuiteProcess(selection, { ...options, outputFolder: `${outputFolder}-${id}` });
    const { checks } = judgeScenarios(records, { revision, scored: [id], mustPass: [id] });
    return checks.find((check) => check.id === id)?.status ?? 'failed';
  } catch (error) {
    // A scenario that the suite does not know, for one: it failed before, and still does.
    if (error instanceof FtlError && error.code === 'E_CONFORMANCE_SUITE') return 'failed';
    throw error;
  }
}
