import { RpcError } from '../json-rpc.ts';
import { mcpErrorCodes } from './codes.ts';

const encodedValue = /^=\?base64\?(.*)\?=$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The text of a header that repeats a value of the body: `=?base64?…?=` is decoded, anything else taken
 * literally (MCP 2026-07-28, basic/transports/streamable-http, "Value encoding").
 * @throws RpcError -32020 with status 400 when the base64 or the UTF-8 in it is malformed.
 */
export function decodeHeaderValue(name: string, value: string): string {
  const encoded = encodedValue.exec(value.trim())?.[1];
  if (encoded === undefined) return value.trim();
  if (!base64.test(encoded)) throw headerMismatch(`${name} is not valid base64`);
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw headerMismatch(`${name} is not base64 of UTF-8 text`);
  }
}

/** The inverse of `decodeHeaderValue`: text that a header cannot carry as it is becomes `=?base64?…?=`. */
export function encodeHeaderValue(value: string): string {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !encodedValue.test(value)) return value;
  const bytes = new TextEncoder().encode(value);
  return `=?base64?${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}?=`;
}

/** The error for a header that is missing or says something else than the body. */
export function headerMismatch(message: string): RpcError {
  return new RpcError(mcpErrorCodes.headerMismatch, `Header mismatch: ${message}`, { status: 400 });
}
