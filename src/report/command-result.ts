import type { FtlError } from '../errors.ts';
import { stripTerminal } from './escape.ts';
import { type ErrorValue, formatErrorJson } from './format-error.ts';

/** Version of schemas/result.schema.json; grows when a reader of the old form would misread the new one. */
export const resultSchemaVersion = 2;

/**
 * What a command came to: what `--json` prints, and what a step leaves in `.ftl/<step>.json`. One form for all
 * (schemas/result.schema.json).
 */
export interface CommandResult {
  readonly schemaVersion: typeof resultSchemaVersion;
  /** As it is typed after `ftl`; of a step its id. */
  readonly command: string;
  readonly ok: boolean;
  readonly durationMs: number;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;
  readonly unchanged: boolean;
  readonly dryRun: boolean;
  readonly warnings: readonly ErrorValue[];
  readonly error: ErrorValue | null;
  /** Of a pipeline: the results of its steps, in order. */
  readonly steps?: readonly CommandResult[];
}

/** How a command went: its outcome, what ended it, or both when it did its work and the answer is no. */
export interface EndedCommand {
  readonly command: string;
  /** ms. */
  readonly durationMs: number;
  readonly dryRun?: boolean;
  readonly outcome?:
    | {
        readonly summary: string;
        readonly outputs?: Readonly<Record<string, string>>;
        readonly unchanged?: boolean;
        readonly details?: Readonly<Record<string, unknown>>;
        readonly warnings?: readonly FtlError[];
        readonly steps?: readonly CommandResult[];
      }
    | undefined;
  readonly error?: FtlError | undefined;
}

/** Builds the result of a command as a JSON value. */
export function commandResult(ended: EndedCommand): CommandResult {
  const { command, durationMs, dryRun = false, outcome, error } = ended;
  const { summary = '', outputs = {}, unchanged = false, details = {}, warnings = [] } = outcome ?? {};
  return {
    schemaVersion: resultSchemaVersion,
    command,
    ok: error === undefined,
    durationMs: Math.round(durationMs),
    summary: stripTerminal(error?.message ?? summary),
    outputs: error ? {} : outputs,
    details,
    unchanged: error ? false : unchanged,
    dryRun,
    warnings: warnings.map(formatErrorJson),
    error: error ? formatErrorJson(error) : null,
    ...(outcome?.steps ? { steps: outcome.steps } : {}),
  };
}

/** The text of a result: two-space indentation and a newline at its end. */
export function commandResultText(result: CommandResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
