import { decodeBase64url } from './base64url.ts';
import { JwsError } from './errors.ts';
import { parseJsonObject } from './json-object.ts';

/** The largest token that is looked at, in characters. */
export const maximumTokenLength = 8192;

/** The parts of a JWS in compact form (RFC 7515 section 7.1). Nothing in it is verified yet. */
export interface CompactJws {
  readonly header: JoseHeader;
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** The ASCII bytes of `header.payload`, which the signature is over. */
  readonly signingInput: Uint8Array<ArrayBuffer>;
}

/**
 * The members of the protected header that are used. `jku`, `jwk`, `x5u` and `x5c` are not among them on purpose:
 * a token never brings its own key (RFC 8725 section 3.10).
 */
export interface JoseHeader {
  readonly alg: string;
  readonly kid: string | undefined;
  readonly typ: string | undefined;
}

/**
 * Takes a token apart and checks its form: its size before anything else, exactly three parts, canonical base64url,
 * a JSON header with an `alg`, and no extension that would have to be understood.
 * Throws `JwsError` `malformed` or `header_not_supported`.
 */
export function parseCompactJws(token: string): CompactJws {
  if (token.length > maximumTokenLength) throw new JwsError('malformed', 'The token is too large.');
  const [header, payload, signature, ...rest] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    throw new JwsError('malformed', 'The token does not have three parts.');
  }
  return {
    header: parseHeader(decodeBase64url(header)),
    payload: decodeBase64url(payload),
    signature: decodeBase64url(signature),
    signingInput: new TextEncoder().encode(`${header}.${payload}`),
  };
}

/**
 * RFC 7515 section 4.1. No critical extension is understood, so `crit` refuses the token (section 4.1.11); `b64` changes
 * what is signed (RFC 7797) and is refused even where `crit` does not name it.
 */
function parseHeader(bytes: Uint8Array): JoseHeader {
  const header = parseJsonObject(bytes);
  for (const name of ['crit', 'b64']) {
    if (Object.hasOwn(header, name)) throw new JwsError('header_not_supported', `The header has ${name}.`);
  }
  const { alg, kid, typ } = header;
  if (typeof alg !== 'string') throw new JwsError('malformed', 'The header has no alg.');
  if (kid !== undefined && typeof kid !== 'string')
    throw new JwsError('malformed', 'The kid is not a string.');
  if (typ !== undefined && typeof typ !== 'string')
    throw new JwsError('malformed', 'The typ is not a string.');
  return { alg, kid, typ };
}
