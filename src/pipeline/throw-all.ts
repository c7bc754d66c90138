import { FtlErrors, type FtlError } from '../errors.ts';

/** Throws all of `errors` as one, or `fallback` when there is none. */
export function throwAll(errors: readonly FtlError[], fallback: FtlError): never {
  const [first, ...rest] = errors;
  if (first === undefined) throw fallback;
  throw rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}
