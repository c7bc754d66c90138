import { decodeBase64 } from '../bytes.ts';
import { JwsError } from './errors.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Decodes base64url as RFC 7515 section 2 has it: no padding, no white space, and only the one canonical
 * spelling of each byte string, so that two different tokens never mean the same.
 * Throws `JwsError` `malformed` for anything else.
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!isCanonical(text)) throw new JwsError('malformed', 'A part is not canonical base64url.');
  return decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** The bits of the last character that belong to no whole byte must be zero (RFC 4648 section 3.5). */
function isCanonical(text: string): boolean {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return false;
  const unusedBits = { 0: 0, 2: 0b1111, 3: 0b11 }[text.length % 4];
  if (unusedBits === undefined) return false;
  return unusedBits === 0 || (alphabet.indexOf(text.charAt(text.length - 1)) & unusedBits) === 0;
}
