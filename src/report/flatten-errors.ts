import { type FtlError, FtlErrors } from '../errors.ts';

/** The errors that one error stands for: the parts of an `FtlErrors`, at any depth, or the error itself. */
export function flattenErrors(error: FtlError): readonly FtlError[] {
  return error instanceof FtlErrors ? error.errors.flatMap(flattenErrors) : [error];
}
