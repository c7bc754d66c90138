import { createHmac } from 'node:crypto';
import { parseJson } from '../../components/shared/json/parse-json.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { type Answer, exchange, modernRequest, readResponse } from '../mcp-client/index.ts';
import type { System } from '../system/types.ts';
import { type Rule, checkRules } from './checks.ts';
import { type ConformanceSuite, ownSuite } from './model.ts';
import { type TestClaims, type TestIssuer, startTestIssuer } from './test-issuer.ts';

export interface AuthorizationOptions {
  /** Origin of the app itself, not of a proxy that adds tokens. */
  readonly url: string;
  /** Whose tokens the app trusts. */
  readonly issuer: TestIssuer;
  readonly requiredScopes: readonly string[];
  /** Claims besides scopes without which nobody may use the app; tokens of the issuer have them. */
  readonly rights: TestClaims;
  /** A static token that the app was given; undefined when it takes none. */
  readonly staticToken?: string | undefined;
  /** A call of a tool, and text that is in its answer and nowhere else: where it shows, the call got through. */
  readonly probe: { readonly path: string; readonly tool: string; readonly text: string };
  readonly system: Pick<System, 'network' | 'signal'>;
}

/**
 * What a private app owes its users and its clients: nobody gets through without a right to, and everybody who is
 * refused learns where to log in (RFC 6750, RFC 9728, MCP basic/authorization). Only the fixture is called.
 */
export async function checkAuthorization(options: AuthorizationOptions): Promise<ConformanceSuite> {
  const stranger = await startTestIssuer(options.system);
  try {
    const rules = [...openRules, ...refusalRules(stranger), ...grantRules(options)];
    return ownSuite('authorization', await checkRules(rules, options));
  } finally {
    await stranger.close();
  }
}

type AuthorizationRule = Rule<AuthorizationOptions>;

const wellKnown = '/.well-known/oauth-protected-resource';

const openRules: readonly AuthorizationRule[] = [
  rule('no-token-401', async (options) => refused(await callProbe(options, {}), options)),
  rule('metadata-document', async (options) => {
    const challenge = (await callProbe(options, {}, '/mcp')).headers['www-authenticate'] ?? '';
    const address = /\bresource_metadata="([^"]+)"/.exec(challenge)?.[1];
    if (address === undefined || !URL.canParse(address)) return 'the challenge names no resource_metadata';
    return checkMetadata(await exchange(address, { method: 'GET' }, options), options);
  }),
  ...['', '/mcp'].map((path) =>
    rule(`metadata-at-well-known${path.replace('/', '-')}`, async (options) =>
      checkMetadata(await exchange(`${options.url}${wellKnown}${path}`, { method: 'GET' }, options), options),
    ),
  ),
  rule('token-in-query-401', async (options) => {
    const token = await options.issuer.sign({ scope: options.requiredScopes.join(' ') });
    return refused(await callProbe(options, {}, `${options.probe.path}?access_token=${token}`), options);
  }),
  rule('identity-headers-401', async (options) => {
    const claimed = { 'x-auth-client-id': 'admin', 'x-auth-user-id': 'admin', 'X-Auth-Scopes': 'admin' };
    return refused(await callProbe(options, claimed), options);
  }),
  rule('other-scheme-401', async (options) =>
    refused(await callProbe(options, { authorization: 'Basic YTpi' }), options),
  ),
];

/** Tokens that must not be accepted, by the id of their rule. `stranger` signs with keys that the app does not know. */
function refusalRules(stranger: TestIssuer): readonly AuthorizationRule[] {
  const now = Math.floor(Date.now() / 1000);
  const tokens: Readonly<Record<string, (options: AuthorizationOptions) => Promise<string>>> = {
    'forged-signature-401': ({ issuer }) => stranger.sign({ iss: issuer.issuer, aud: issuer.audience }),
    'other-issuer-401': () => stranger.sign(),
    'expired-401': ({ issuer }) => issuer.sign({ iat: now - 7200, exp: now - 3600 }),
    'without-expiry-401': ({ issuer }) => issuer.sign({ exp: undefined }),
    'not-yet-valid-401': ({ issuer }) => issuer.sign({ nbf: now + 3600 }),
    'other-audience-401': ({ issuer }) => issuer.sign({ aud: 'https://other.example/mcp' }),
    'algorithm-none-401': async ({ issuer }) => resign(await issuer.sign(), 'none', () => ''),
    'algorithm-confusion-401': async ({ issuer }) => {
      const key = await issuer.publicKey();
      return resign(await issuer.sign(), 'HS256', (text) =>
        createHmac('sha256', key).update(text).digest('base64url'),
      );
    },
    'changed-claims-401': async ({ issuer }) => {
      const [header = '', payload = '', signature = ''] = (await issuer.sign()).split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      return [header, encode({ ...claims, sub: 'admin' }), signature].join('.');
    },
    'garbage-401': async () => 'not.a.token',
  };
  return Object.entries(tokens).map(([id, token]) =>
    rule(id, async (options) => {
      const answer = await callProbe(options, { authorization: `Bearer ${await token(options)}` });
      const named = /\berror="invalid_token"/.test(answer.headers['www-authenticate'] ?? '');
      return (
        refused(answer, options) ?? (named ? undefined : 'the challenge does not say error="invalid_token"')
      );
    }),
  );
}

function grantRules({
  requiredScopes,
  rights,
  staticToken,
}: AuthorizationOptions): readonly AuthorizationRule[] {
  return [
    rule('valid-token-200', async (options) => {
      const token = await options.issuer.sign({ scope: requiredScopes.join(' ') });
      return granted(await callProbe(options, { authorization: `Bearer ${token}` }), options);
    }),
    ...(requiredScopes.length === 0 ? [] : [rule('missing-scope-403', (options) => checkScopes(options))]),
    ...Object.keys(rights).map((name) => rule(`other-${name}-403`, (options) => checkRight(name, options))),
    ...(staticToken === undefined
      ? []
      : [
          rule('static-token-200', async (options) =>
            granted(await callProbe(options, { authorization: `Bearer ${staticToken}` }), options),
          ),
        ]),
  ];
}

function rule(id: string, check: AuthorizationRule['check']): AuthorizationRule {
  return { id, required: true, check };
}

function callProbe(
  options: AuthorizationOptions,
  headers: Readonly<Record<string, string>>,
  path = options.probe.path,
): Promise<Answer> {
  const request = modernRequest('tools/call', { name: options.probe.tool, arguments: {} });
  return exchange(
    `${options.url}${path}`,
    { ...request, headers: { ...request.headers, ...headers } },
    options,
  );
}

function refused(answer: Answer, { probe }: AuthorizationOptions): string | undefined {
  if (answer.text.includes(probe.text)) return 'the call got through to the tool';
  if (answer.status !== 401) return `HTTP ${answer.status}, expected 401`;
  const challenge = answer.headers['www-authenticate'] ?? '';
  if (!/^Bearer\b/i.test(challenge)) return 'no WWW-Authenticate: Bearer';
  return /\bresource_metadata="/.test(challenge) ? undefined : 'the challenge names no resource_metadata';
}

function granted(answer: Answer, { probe }: AuthorizationOptions): string | undefined {
  if (answer.status !== 200) return `HTTP ${answer.status}, expected 200`;
  if ('error' in readResponse(answer)) return 'a JSON-RPC error instead of a result';
  return answer.text.includes(probe.text) ? undefined : 'the answer is not that of the tool';
}

/** A caller whose subject, organization or claim is another one has no right that could be asked for. */
async function checkRight(name: string, options: AuthorizationOptions): Promise<string | undefined> {
  const scope = options.requiredScopes.join(' ');
  const token = await options.issuer.sign({ scope, [name]: 'conformance-other' });
  const answer = await callProbe(options, { authorization: `Bearer ${token}` });
  if (answer.text.includes(options.probe.text)) return 'the call got through to the tool';
  return answer.status === 403 ? undefined : `HTTP ${answer.status}, expected 403`;
}

async function checkScopes(options: AuthorizationOptions): Promise<string | undefined> {
  const token = await options.issuer.sign({ scope: 'something-else' });
  const answer = await callProbe(options, { authorization: `Bearer ${token}` });
  if (answer.text.includes(options.probe.text)) return 'the call got through to the tool';
  if (answer.status !== 403) return `HTTP ${answer.status}, expected 403`;
  const challenge = answer.headers['www-authenticate'] ?? '';
  if (!/\berror="insufficient_scope"/.test(challenge))
    return 'the challenge does not say error="insufficient_scope"';
  const scopes = /\bscope="([^"]*)"/.exec(challenge)?.[1]?.split(' ') ?? [];
  const missing = options.requiredScopes.filter((scope) => !scopes.includes(scope));
  return missing.length === 0 ? undefined : 'the challenge does not name every scope that is needed';
}

/** RFC 9728, 2: the resource is the URL that the user typed, and the server that gives tokens is named. */
function checkMetadata(answer: Answer, { url, issuer }: AuthorizationOptions): string | undefined {
  if (answer.status !== 200) return `HTTP ${answer.status} for the metadata, expected 200`;
  const document = parseJson(answer.text);
  if (!isJsonObject(document)) return 'the metadata is not a JSON object';
  if (document['resource'] !== `${url}/mcp`) return `"resource" is not the URL of the endpoint, ${url}/mcp`;
  const servers = document['authorization_servers'];
  return Array.isArray(servers) && servers.includes(issuer.issuer) ? undefined : 'the issuer is not named';
}

/** A token with another algorithm in its header, and a signature to fit. */
function resign(token: string, alg: string, sign: (text: string) => string): string {
  const [header = '', payload = ''] = token.split('.');
  const fields = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  const text = `${encode({ ...fields, alg })}.${payload}`;
  return `${text}.${sign(text)}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
