import type { JsonObject } from '../catalog.ts';
import { parseJson } from '../json/parse-json.ts';
import { isJsonObject } from '../json/values.ts';
import { JwsError } from './errors.ts';

/**
 * Parses bytes that must be one JSON object in UTF-8 without a byte order mark (RFC 7515 section 5.2, RFC 7519
 * section 7.2). Of members with one name the last counts, as RFC 7515 section 4 allows.
 * Throws `JwsError` `malformed`.
 */
export function parseJsonObject(bytes: Uint8Array): JsonObject {
  const value = parse(bytes);
  if (!isJsonObject(value)) throw new JwsError('malformed', 'A part is not a JSON object.');
  return value;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new JwsError('malformed', 'A part is not JSON in UTF-8.');
  }
}
