import type { SourcePosition } from '../errors.ts';
import type { ConformanceCheck } from './model.ts';

/** A rule: it returns what is wrong in words, or undefined; an error that it throws is what is wrong too. */
export interface Rule<Context> {
  readonly id: string;
  /** A rule that is not required gives a warning where it is broken. */
  readonly required: boolean;
  readonly check: (context: Context) => Promise<string | undefined>;
}

export interface CheckSubject {
  readonly id: string;
  readonly required?: boolean;
  readonly tool?: string;
  readonly at?: SourcePosition | undefined;
}

/** Runs rules one after another, so that none sees the load of another. */
export async function checkRules<Context>(
  rules: readonly Rule<Context>[],
  context: Context,
): Promise<readonly ConformanceCheck[]> {
  const checks: ConformanceCheck[] = [];
  for (const { id, required, check } of rules) {
    checks.push(await runCheck({ id, required }, () => check(context)));
  }
  return checks;
}

/** Runs one check: what it returns, or throws, is what is wrong. */
export async function runCheck(
  subject: CheckSubject,
  check: () => Promise<string | undefined>,
): Promise<ConformanceCheck> {
  const problem = await check().catch(messageOf);
  return checkOf(subject, problem);
}

/** A check from what is wrong; undefined means that nothing is. */
export function checkOf(
  { id, required = true, tool, at }: CheckSubject,
  problem: string | undefined,
): ConformanceCheck {
  return {
    id,
    required,
    status: problem === undefined ? 'passed' : required ? 'failed' : 'warning',
    ...(problem === undefined ? {} : { message: problem }),
    ...(tool === undefined ? {} : { tool }),
    ...(at === undefined ? {} : { at }),
  };
}

/** What a thrown value says. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
