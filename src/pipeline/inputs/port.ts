import { FtlError } from '../../errors.ts';

/** A port as typed, 0 to 65535; throws `E_USAGE`. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new FtlError('E_USAGE', `port is "${text.slice(0, 20)}"; expected a number from 0 to 65535.`);
}
