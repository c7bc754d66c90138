import { JwsError } from './errors.ts';

/**
 * Parses bytes that must be one JSON object in UTF-8 without a byte order mark (RFC 7515 section 5.2, RFC 7519
 * section 7.2). Of members with one name the last counts, as RFC 7515 section 4 allows.
 * Throws `JwsError` `malformed`.
 */
export function parseJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const value = parse(bytes);
  if (!isJsonObject(value)) throw new JwsError('malformed', 'A part is not a JSON object.');
  return value;
}

/** True for an object that is neither null nor an array. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new JwsError('malformed', 'A part is not JSON in UTF-8.');
  }
}
