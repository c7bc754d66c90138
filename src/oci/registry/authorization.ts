import { isJsonObject } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import { parseChallenges } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import { requireSecure, type Transport, type TransportRequest, type TransportResponse } from './transport.ts';

/** What a request asks to do: `repository:owner/name:pull,push`, one a repository. */
export type Scopes = readonly string[];

/** Sends requests to one registry as somebody. */
export type AuthorizedTransport = (
  request: Omit<TransportRequest, 'authorization'>,
  scopes: Scopes,
) => Promise<TransportResponse>;

/** A registry that names no lifetime means 60 s (Docker token specification). */
const defaultLifetimeMs = 60_000;
/** A token is not used in its last seconds. */
const marginMs = 10_000;

interface Held {
  readonly authorization: string;
  /** ms since the epoch. */
  readonly until: number;
}

/**
 * Adds what the registry asks for: nothing until it answers 401, then Basic, or a Bearer token from its realm, which
 * is kept until it expires (Docker registry token authentication). Credentials and tokens go to the registry's own
 * origin, and to the realm that this origin itself names, only. Throws `E_OCI_AUTH` when the registry refuses.
 */
export function authorize(
  transport: Transport['send'],
  { origin, credentials }: { readonly origin: string; readonly credentials: Credentials | undefined },
): AuthorizedTransport {
  const held = new Map<string, Held>();
  return async (request, scopes) => {
    if (request.url.origin !== origin) return transport(request);
    const key = scopes.join(' ');
    const known = held.get(key);
    const authorization = known && known.until > Date.now() ? known.authorization : undefined;
    const first = await transport({ ...request, authorization });
    // What another origin answers after a redirect is not the registry's word on where credentials go.
    if (first.status !== 401 || first.url.origin !== origin) return first;
    const answered = await answerChallenge(first, scopes, { transport, credentials, origin });
    held.set(key, answered);
    const second = await transport({ ...request, authorization: answered.authorization });
    if (second.status === 401 && second.url.origin === origin) throw refusedBy(origin, credentials);
    return second;
  };
}

/** The error for a registry that lets nobody, or not this one, do what was asked. */
export function refusedBy(origin: string, credentials: Credentials | undefined): FtlError {
  const host = new URL(origin).host;
  if (!credentials) {
    return new FtlError('E_OCI_AUTH', `${host} wants credentials, and none were found.`, {
      hint: 'Log in with docker, or set FTL_REGISTRY_USERNAME and FTL_REGISTRY_PASSWORD.',
    });
  }
  const hint =
    host === 'ghcr.io'
      ? 'The token needs the permission packages: write, and the package must allow this repository.'
      : 'Check the credentials and what they may do.';
  return new FtlError('E_OCI_AUTH', `${host} refused the credentials.`, { hint });
}

interface Context {
  readonly transport: Transport['send'];
  readonly credentials: Credentials | undefined;
  readonly origin: string;
}

async function answerChallenge(
  { headers }: TransportResponse,
  scopes: Scopes,
  context: Context,
): Promise<Held> {
  const challenges = parseChallenges(headers.get('www-authenticate') ?? '');
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
  if (bearer) return fetchToken(bearer.parameters, scopes, context);
  const { credentials, origin } = context;
  const takesBasic = challenges.some(({ scheme }) => scheme === 'basic');
  if (!takesBasic || !credentials || !('password' in credentials)) throw refusedBy(origin, credentials);
  return { authorization: basic(credentials), until: Number.POSITIVE_INFINITY };
}

async function fetchToken(
  parameters: Readonly<Record<string, string>>,
  scopes: Scopes,
  { transport, credentials, origin }: Context,
): Promise<Held> {
  const realm = parameters['realm'] ?? '';
  if (!URL.canParse(realm)) {
    throw new FtlError('E_OCI_REGISTRY', `${origin} asks for a token from a realm that is not a URL.`);
  }
  const url = requireSecure(new URL(realm));
  if (origin.startsWith('https:') && url.protocol !== 'https:') {
    throw new FtlError('E_OCI_REGISTRY', `${origin} asks for a token over plain http.`);
  }
  const query = new URLSearchParams(scopes.map((scope): [string, string] => ['scope', scope]));
  if (parameters['service'] !== undefined) query.set('service', parameters['service']);
  const response = await transport(tokenRequest(url, query, credentials));
  if (response.status === 401 || response.status === 403) throw refusedBy(origin, credentials);
  return readToken(response);
}

/** A refresh token is posted as OAuth 2; anything else is a GET with Basic, or with nothing for nobody. */
function tokenRequest(
  url: URL,
  query: URLSearchParams,
  credentials: Credentials | undefined,
): TransportRequest {
  if (credentials && 'refreshToken' in credentials) {
    const form = new URLSearchParams(query);
    form.set('scope', query.getAll('scope').join(' '));
    form.set('grant_type', 'refresh_token');
    form.set('client_id', 'ftl-deploy');
    form.set('refresh_token', credentials.refreshToken);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new TextEncoder().encode(form.toString());
    return { method: 'POST', url, headers, body, secretBody: true };
  }
  const target = new URL(url);
  for (const [name, value] of query) target.searchParams.append(name, value);
  return { method: 'GET', url: target, authorization: credentials && basic(credentials) };
}

function readToken({ status, body, url }: TransportResponse): Held {
  let answer: unknown;
  try {
    answer = status === 200 ? JSON.parse(new TextDecoder().decode(body)) : undefined;
  } catch {
    answer = undefined;
  }
  const fields = isJsonObject(answer) ? answer : {};
  const token = fields['token'] ?? fields['access_token'];
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new FtlError('E_OCI_REGISTRY', `${url.origin} gave no token (status ${status}).`);
  }
  const seconds = Number(fields['expires_in']);
  const lifetime = seconds > 0 ? seconds * 1000 : defaultLifetimeMs;
  return { authorization: `Bearer ${token}`, until: Date.now() + lifetime - marginMs };
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
