import type { Answer } from './answer.ts';

/**
 * An endpoint did not do what it was asked for. It has no code of its own: the caller knows what that means for the
 * user, and says so with one of its codes. The message repeats numbers and methods, but no text of the answer.
 */
export class McpError extends Error {
  /** The answer that was something else; undefined when no whole one came. */
  readonly answer: Answer | undefined;

  constructor(message: string, details: { readonly answer?: Answer; readonly cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.name = 'McpError';
    this.answer = details.answer;
  }
}
