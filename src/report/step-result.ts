import type { FtlError } from '../errors.ts';
import { stripTerminal } from './escape.ts';
import { type ErrorValue, formatErrorJson } from './format-error.ts';

/** Version of schemas/result.schema.json; grows when a reader of the old form would misread the new one. */
export const resultSchemaVersion = 1;

/** The result of a step: `.ftl/<step>.json`, and what `--json` prints. One form for all (schemas/result.schema.json). */
export interface StepResult {
  readonly schemaVersion: typeof resultSchemaVersion;
  readonly step: string;
  readonly ok: boolean;
  readonly durationMs: number;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;
  readonly unchanged: boolean;
  readonly dryRun: boolean;
  readonly warnings: readonly ErrorValue[];
  readonly error: ErrorValue | null;
}

/** How a step went; one of `outcome` (a `StepOutcome` of src/pipeline/step.ts) and `error` is there. */
export interface EndedStep {
  readonly step: string;
  /** ms. */
  readonly durationMs: number;
  readonly dryRun?: boolean;
  readonly outcome?:
    | {
        readonly summary: string;
        readonly outputs: Readonly<Record<string, string>>;
        readonly unchanged?: boolean;
        readonly details?: Readonly<Record<string, unknown>>;
        readonly warnings?: readonly FtlError[];
      }
    | undefined;
  /** What ended it; wins over an outcome. */
  readonly error?: FtlError | undefined;
}

/** Builds the result of a step as a JSON value. */
export function stepResult({ step, durationMs, dryRun = false, outcome, error }: EndedStep): StepResult {
  const { summary = '', outputs = {}, unchanged = false, details = {}, warnings = [] } = outcome ?? {};
  return {
    schemaVersion: resultSchemaVersion,
    step,
    ok: error === undefined,
    durationMs: Math.round(durationMs),
    summary: stripTerminal(error?.message ?? summary),
    outputs: error ? {} : outputs,
    details,
    unchanged: error ? false : unchanged,
    dryRun,
    warnings: warnings.map(formatErrorJson),
    error: error ? formatErrorJson(error) : null,
  };
}

/** The text of a result file: two-space indentation and a newline at its end. */
export function stepResultText(result: StepResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
