import { jsonAnswer } from '../shared/http/answers.ts';
import type { AuthorizerContext } from './context.ts';
import { discover } from './provider/discovery.ts';
import { Refusal } from './refusal.ts';
import { metadataPath, resourceAt, serverLocation } from './resource.ts';
import { parseSecureUrl } from '../shared/authorizer-settings/secure-url.ts';
import type { Provider } from '../shared/authorizer-settings/provider-settings.ts';

const protectedResource = /^\/\.well-known\/oauth-protected-resource(\/|$)/;
const authorizationServer = /^\/\.well-known\/(oauth-authorization-server|openid-configuration)(\/|$)/;

/** True for the paths of the documents by which a client learns how to log in. */
export function isMetadata(path: string): boolean {
  return protectedResource.test(path) || authorizationServer.test(path);
}

/**
 * The documents by which a client learns how to log in; they need no token. Undefined when the request is for something
 * else. Throws `Refusal`.
 */
export async function metadataAnswer(
  request: Request,
  context: AuthorizerContext,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!isMetadata(pathname)) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal('method_not_allowed', 'Metadata can only be read.', { allow: 'GET, HEAD, OPTIONS' });
  }
  const document = protectedResource.test(pathname)
    ? protectedResourceMetadata(request, context)
    : await authorizationServerMetadata(context);
  return jsonAnswer(JSON.stringify(document), { headers: { 'cache-control': 'max-age=300' } });
}

/** RFC 9728 section 2. */
function protectedResourceMetadata(request: Request, { settings }: AuthorizerContext): object {
  const location = serverLocation(request, settings);
  if (location === undefined)
    throw new Refusal('not_found', 'The public URL of this server is not configured.');
  const path = metadataPath(new URL(request.url).pathname, location);
  if (path === undefined) throw new Refusal('not_found', 'There is no resource at this path.');
  const issuer = settings.provider?.issuer;
  return {
    resource: resourceAt(path, location),
    ...(issuer !== undefined && parseSecureUrl(issuer) !== undefined
      ? { authorization_servers: [issuer] }
      : {}),
    ...(settings.requiredScopes.length > 0 ? { scopes_supported: settings.requiredScopes } : {}),
    bearer_methods_supported: ['header'],
  };
}

/**
 * For clients older than RFC 9728, which look for the authorization server here: its own metadata, or what is made of the
 * configured endpoints.
 */
async function authorizationServerMetadata(context: AuthorizerContext): Promise<object> {
  const { provider } = context.settings;
  if (provider === undefined) throw new Refusal('not_found', 'There is no authorization server.');
  const built = configuredMetadata(provider);
  if (built !== undefined) return built;
  if (parseSecureUrl(provider.issuer) === undefined)
    throw new Refusal('not_found', 'The issuer has no metadata.');
  return (await discover(provider.issuer, context)).metadata;
}

/** RFC 8414 section 2, with what every provider of the code flow with PKCE has. */
function configuredMetadata({ issuer, endpoints, keys }: Provider): object | undefined {
  if (endpoints === undefined) return undefined;
  return {
    issuer,
    authorization_endpoint: endpoints.authorizationEndpoint,
    token_endpoint: endpoints.tokenEndpoint,
    ...(endpoints.userinfoEndpoint === undefined ? {} : { userinfo_endpoint: endpoints.userinfoEndpoint }),
    ...(keys.kind === 'jwks' ? { jwks_uri: keys.uri } : {}),
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
  };
}
