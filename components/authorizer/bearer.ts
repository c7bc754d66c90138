import { maximumTokenLength } from '../shared/jws/index.ts';
import { Refusal } from './refusal.ts';

/**
 * The token of the request's one `Authorization: Bearer` header (RFC 6750 section 2.1; the scheme in any case, RFC 9110
 * section 11.1). Tokens in the query or the body are never taken (MCP, basic/authorization). Throws `Refusal`:
 * `missing_token` when there is no such header or it has another scheme, `invalid_request` when it is malformed or
 * repeated, `invalid_token` when the token is larger than what is looked at.
 */
export function bearerToken(request: Request): string {
  const header = request.headers.get('authorization');
  if (header === null) throw new Refusal('missing_token', 'An access token is required.');
  if (!/^bearer(?![^ ,])/i.test(header)) {
    throw new Refusal('missing_token', 'The Authorization header must use the Bearer scheme.');
  }
  if (new URL(request.url).searchParams.has('access_token')) {
    throw new Refusal('invalid_request', 'The access token belongs in the Authorization header only.');
  }
  if (header.length > 'Bearer '.length + maximumTokenLength) {
    throw new Refusal('invalid_token', 'The access token is too large.');
  }
  // Repeated headers arrive joined by commas, which no token has, so they do not match either.
  const token = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header)?.[1];
  if (token === undefined)
    throw new Refusal('invalid_request', 'The Authorization header is malformed or repeated.');
  return token;
}
