import { emptyAnswer } from '../shared/http/answers.ts';
import type { AuthorizerContext } from './context.ts';
import { discover } from './provider/discovery.ts';
import { Refusal } from './refusal.ts';
import { parseSecureUrl } from '../shared/authorizer-settings/secure-url.ts';
import type { Provider } from '../shared/authorizer-settings/provider-settings.ts';

/** Short ways to the provider: the method that each takes, and the status that keeps it. */
const links = {
  '/auth/authorize': { method: 'GET', status: 302, metadata: 'authorization_endpoint' },
  '/auth/token': { method: 'POST', status: 307, metadata: 'token_endpoint' },
  '/auth/jwks': { method: 'GET', status: 302, metadata: 'jwks_uri' },
} as const;

type Link = (typeof links)[keyof typeof links];

/**
 * Sends on to the provider, the query with it, for people and scripts that know this server alone; clients find the
 * provider by its metadata. Undefined when the request is for something else. Throws `Refusal`.
 */
export async function providerLinkAnswer(
  request: Request,
  context: AuthorizerContext,
): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const link: Link | undefined = Object.hasOwn(links, pathname)
    ? links[pathname as keyof typeof links]
    : undefined;
  if (link === undefined) return undefined;
  if (request.method !== link.method) {
    const allow = `${link.method}, OPTIONS`;
    throw new Refusal('method_not_allowed', `This address takes ${link.method} only.`, { allow });
  }
  const target = parseSecureUrl((await addressOf(link, context)) ?? '');
  if (target === undefined) throw new Refusal('not_found', 'The provider has no such address.');
  if (search !== '') target.search = target.search === '' ? search : `${target.search}&${search.slice(1)}`;
  return emptyAnswer(link.status, { location: target.href, 'cache-control': 'no-store' });
}

async function addressOf(link: Link, context: AuthorizerContext): Promise<string | undefined> {
  const { provider } = context.settings;
  if (provider === undefined) return undefined;
  const configured = configuredAddress(link, provider);
  if (configured !== undefined) return configured;
  if (parseSecureUrl(provider.issuer) === undefined) return undefined;
  const address = (await discover(provider.issuer, context)).metadata[link.metadata];
  return typeof address === 'string' ? address : undefined;
}

function configuredAddress({ metadata }: Link, { endpoints, keys }: Provider): string | undefined {
  if (metadata === 'jwks_uri') return keys.kind === 'jwks' ? keys.uri : undefined;
  return metadata === 'token_endpoint' ? endpoints?.tokenEndpoint : endpoints?.authorizationEndpoint;
}
