import { type ErrorCode, errorCodes, FtlError, FtlErrors } from '../errors.ts';
import { codeFrame } from './code-frame.ts';
import { painter } from './colour.ts';
import { stripTerminal } from './escape.ts';
import { flattenErrors } from './flatten-errors.ts';

export interface FormatErrorOptions {
  /** Text of source files by their name as in `at.file`; a file that is not there gets no frame. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly colour?: boolean;
  /** `warning` for what does not end the run; `error` by default. */
  readonly level?: 'error' | 'warning';
}

/**
 * An error for a terminal: code and message, the place with the lines around it, the hint; for a bug the stack
 * too. Lines that hold a secret are not shown. The parts of an `FtlErrors` follow each other with an empty line between.
 */
export function formatError(error: FtlError, options: FormatErrorOptions = {}): string {
  return flattenErrors(error)
    .map((each) => formatOne(each, options))
    .join('\n\n');
}

/** An error as it stands in JSON results (schemas/result.schema.json, `error`). */
export interface ErrorValue {
  readonly code: string;
  readonly kind: string;
  readonly message: string;
  readonly hint?: string;
  readonly at?: { readonly file: string; readonly line: number; readonly column: number };
  /** The parts, when there are several. */
  readonly errors?: readonly ErrorValue[];
}

/** An error as a JSON value, without stack and cause; control characters are removed from its text. */
export function formatErrorJson(error: FtlError): ErrorValue {
  const parts = flattenErrors(error);
  return {
    code: error.code,
    kind: error.kind,
    message: stripTerminal(error.message),
    ...(error.hint === undefined ? {} : { hint: stripTerminal(error.hint) }),
    ...(error.at === undefined ? {} : { at: { ...error.at } }),
    ...(parts.length > 1 ? { errors: parts.map(formatErrorJson) } : {}),
  };
}

/** The error that a JSON value was made of; one with a code of another release becomes `E_BUG`. */
export function errorFromJson({ code, message, hint, at, errors = [] }: ErrorValue): FtlError {
  const [first, ...rest] = errors.map(errorFromJson);
  if (first && rest.length > 0) return new FtlErrors([first, ...rest]);
  return new FtlError(Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'E_BUG', message, { hint, at });
}

function formatOne(
  error: FtlError,
  { sources = {}, colour = false, level = 'error' }: FormatErrorOptions,
): string {
  const paint = painter(colour);
  const { at } = error;
  const source = at && Object.hasOwn(sources, at.file) ? sources[at.file] : undefined;
  return [
    `${paint(`${level} ${error.code}`, level === 'error' ? 'red' : 'yellow')} ${stripTerminal(error.message)}`,
    ...(at ? [`  ${paint(`${stripTerminal(at.file)}:${at.line}:${at.column}`, 'cyan')}`] : []),
    ...(at && source !== undefined && error.code !== 'E_PROJECT_SECRET'
      ? [codeFrame(source, at, { colour })]
      : []),
    ...(error.hint === undefined ? [] : [`  ${paint('hint:', 'cyan')} ${stripTerminal(error.hint)}`]),
    ...(error.kind === 'bug' ? [paint(stack(error), 'dim')] : []),
  ].join('\n');
}

function stack(error: FtlError): string {
  const thrown = error.cause instanceof Error ? error.cause : error;
  return stripTerminal(thrown.stack ?? '')
    .split('\n')
    .slice(1)
    .join('\n');
}
