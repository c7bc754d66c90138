import type { JsonObject } from '../../shared/catalog.ts';
import { jsonText } from '../../shared/json/exact-numbers.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { isJsonObject } from '../../shared/json/values.ts';
import { decodeBase64url } from '../../shared/jws/base64url.ts';
import type { GatewayContext } from '../context.ts';
import { isSigned, principal, type SignedParts, sign } from '../signature.ts';

/** Who sent a request: its headers, as the authorizer left them, and the gateway that got it. */
export interface Caller {
  readonly headers: Headers;
  readonly context: GatewayContext;
}

/** What a sealed value is for, and what it belongs to besides its caller. */
export interface SealPurpose {
  readonly purpose: string;
  readonly bound: readonly string[];
}

const sealed = /^([A-Za-z0-9_-]+)\.(\d{1,12})\.([0-9a-f]{64})$/;

/**
 * A value that the client keeps for the gateway: it can read it, but neither change it nor give it to another caller. In
 * characters that a header takes. `expiry` in seconds since the epoch. Undefined when there is no secret to sign with.
 */
export async function seal(
  value: JsonObject,
  { expiry, ...rest }: SealPurpose & { readonly expiry: number },
  caller: Caller,
): Promise<string | undefined> {
  const text = encodeBase64url(jsonText(value));
  const signature = await sign(sealParts(text, String(expiry), rest, caller), caller.context);
  return signature === undefined ? undefined : `${text}.${expiry}.${signature}`;
}

/** A value that `seal` gave this caller, and when it expires; undefined for anything else, and once it has expired. */
export async function unseal(
  given: string,
  purpose: SealPurpose,
  caller: Caller,
): Promise<{ readonly value: JsonObject; readonly expiry: number } | undefined> {
  const [, text = '', expiry = '', signature = ''] = sealed.exec(given) ?? [];
  if (!(await isSigned(signature, sealParts(text, expiry, purpose, caller), caller.context)))
    return undefined;
  if (Number(expiry) * 1000 <= caller.context.now()) return undefined;
  const value = parseJson(new TextDecoder().decode(decodeBase64url(text)));
  return isJsonObject(value) ? { value, expiry: Number(expiry) } : undefined;
}

function sealParts(
  text: string,
  expiry: string,
  { purpose, bound }: SealPurpose,
  { headers, context }: Caller,
): SignedParts {
  return [purpose, expiry, principal(headers, context), bound, text];
}

function encodeBase64url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
