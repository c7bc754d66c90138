import type { SourcePosition } from '../errors.ts';

/** How a check ended; `warning` is a pass with a remark. */
export type CheckStatus = 'passed' | 'failed' | 'warning' | 'skipped';

/** One check: a scenario of the official suite, a tool of the project, or one rule. */
export interface ConformanceCheck {
  /** Stable, unique within its suite. */
  readonly id: string;
  readonly status: CheckStatus;
  /** True when its failure fails conformance; the rest is reported only. */
  readonly required: boolean;
  /** What was seen and what was expected; text of a server may be in it, so escape it where it is printed. */
  readonly message?: string;
  /** Name of the tool as clients see it, when the check is about one. */
  readonly tool?: string;
  /** The line of ftl.toml that owns what was checked. */
  readonly at?: SourcePosition;
}

export type SuiteName = 'official' | 'tools' | 'http' | 'authorization';

/** One suite. */
export interface ConformanceSuite {
  readonly name: SuiteName;
  /** The revision of MCP that the official suite was run for. */
  readonly revision?: string;
  readonly checks: readonly ConformanceCheck[];
  /** Official suite: of the scenarios that the revision scores. Others: of the required checks that were not skipped. */
  readonly scored: { readonly passed: number; readonly total: number };
  /** Official suite: scored scenarios that pass and are not yet in the list of those that must. */
  readonly newlyPassing?: readonly string[];
}

/** The result for one digest: what `.ftl/conformance.json` records and deploy asks for. */
export interface ConformanceReport {
  readonly runtime: 'spin' | 'embedded';
  /** Digest of the app that was tested. */
  readonly digest: string;
  readonly suites: readonly ConformanceSuite[];
  /** True when no required check failed. */
  readonly passed: boolean;
}

/** A suite of our own from its checks. */
export function ownSuite(
  name: Exclude<SuiteName, 'official'>,
  checks: readonly ConformanceCheck[],
): ConformanceSuite {
  const counted = checks.filter(({ required, status }) => required && status !== 'skipped');
  return {
    name,
    checks,
    scored: { passed: counted.filter(({ status }) => status !== 'failed').length, total: counted.length },
  };
}

/** True when no required check of these suites failed. */
export function suitesPass(suites: readonly ConformanceSuite[]): boolean {
  return suites.every(
    ({ checks }) => !checks.some(({ required, status }) => required && status === 'failed'),
  );
}
