import { verifyAccessToken } from './access-token.ts';
import { bearerToken } from './bearer.ts';
import type { Next } from '../shared/handler.ts';
import { withHeaders } from '../shared/http/entrance.ts';
import type { AuthorizerContext } from './context.ts';
import type { Caller } from './caller.ts';
import { headersWithIdentity } from './identity.ts';
import { metadataAnswer } from './metadata.ts';
import { providerLinkAnswer } from './provider-links.ts';
import { Refusal } from './refusal.ts';
import { defaultAudiences, isEndpoint } from './resource.ts';
import { requireRights } from './rights.ts';
import { identifyStaticToken } from './static-token.ts';
import { statusAnswer } from './status.ts';

/**
 * The way of a request through the authorizer. Only one with a right to it reaches `next`, with the caller's identity in
 * its headers and without the token. Throws `Refusal` for every other one.
 */
export async function authorize(request: Request, context: AuthorizerContext, next: Next): Promise<Response> {
  const open = (await metadataAnswer(request, context)) ?? (await providerLinkAnswer(request, context));
  if (open !== undefined) return open;
  requireMethod(request, context);
  const token = bearerToken(request);
  const caller = await authenticate(token, request, context);
  const status = statusAnswer(request, caller, context.settings);
  if (status !== undefined) return status;
  requireRights(caller, context.settings);
  return next(withHeaders(request, headersWithIdentity(request.headers, caller.identity)));
}

/**
 * An MCP endpoint takes POST, and where it has sessions GET from who comes back for a stream. Said before a token is asked
 * for: clients probe with GET, and a 401 would send some of them to log in again and again.
 */
function requireMethod({ url, method, headers }: Request, context: AuthorizerContext): void {
  const resumes = method === 'GET' && headers.has('last-event-id') && context.settings.serverRequests;
  if (isEndpoint(new URL(url).pathname) && method !== 'POST' && !resumes) {
    throw new Refusal('method_not_allowed', 'The MCP endpoint takes POST only.', { allow: 'POST, OPTIONS' });
  }
}

async function authenticate(token: string, request: Request, context: AuthorizerContext): Promise<Caller> {
  const { provider, publicUrl, staticTokens } = context.settings;
  const known = await identifyStaticToken(token, staticTokens, { now: context.now() / 1000 });
  if (known !== undefined) return known;
  if (provider === undefined) throw new Refusal('invalid_token', 'The access token is not known.');
  const { audiences: configured } = provider;
  const audiences =
    configured.length > 0 ? configured : defaultAudiences(new URL(request.url).pathname, publicUrl);
  if (audiences.length === 0) {
    context.log('oidc_audiences and public_url are both empty: the audience of a token cannot be checked');
    throw new Refusal('server_error', 'The server is not configured to check this access token.');
  }
  return verifyAccessToken(token, { provider, audiences }, context);
}
