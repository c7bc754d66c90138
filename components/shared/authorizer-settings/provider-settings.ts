import { commaList } from '../comma-list.ts';
// Not by the index of jws: that brings what verifies, which whoever only reads settings has no use for.
import { isJwsAlgorithm, type JwsAlgorithm, jwsAlgorithms } from '../jws/algorithms.ts';
import { JwsError } from '../jws/errors.ts';
import type { PublicKey } from '../jws/public-key.ts';
import { importSpkiPem } from '../jws/spki.ts';
import { parseSecureUrl } from './secure-url.ts';
import type { ReadVariable } from './variables.ts';
import { SettingsError } from './settings-error.ts';

/** Who signs the tokens, and what a token must say. */
export interface Provider {
  /** Compared with `iss` character by character. A URL, unless keys are given and nothing is discovered. */
  readonly issuer: string;
  /** Audiences accepted; empty means the server's own URL. */
  readonly audiences: readonly string[];
  readonly keys: KeySource;
  /** Algorithms accepted; empty means the one that each key is for. */
  readonly algorithms: readonly JwsAlgorithm[];
  /** What signatures are checked by, as it was written: where it differs, nothing that is remembered counts. */
  readonly signatureConfiguration: string;
  /** Endpoints told to clients instead of the provider's own metadata; undefined when none is configured. */
  readonly endpoints: ProviderEndpoints | undefined;
}

/** Where the keys come from; `discovery` is the `jwks_uri` of the issuer's metadata. */
export type KeySource =
  | { readonly kind: 'public-key'; readonly key: PublicKey }
  | { readonly kind: 'jwks'; readonly uri: string }
  | { readonly kind: 'discovery' };

/** RFC 8414 section 2. */
export interface ProviderEndpoints {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userinfoEndpoint: string | undefined;
}

/** The provider, undefined when no variable names one. Throws `SettingsError`. */
export function readProvider(read: ReadVariable): Provider | undefined {
  const issuer = read('oidc_issuer');
  const jwksUri = read('oidc_jwks_uri');
  const publicKey = read('oidc_public_key');
  if (issuer === '' && jwksUri === '' && publicKey === '') return undefined;
  if (issuer === '')
    throw new SettingsError('oidc_issuer is empty although keys are configured', ['oidc_issuer']);
  if (/^http:/i.test(issuer) && parseSecureUrl(issuer) === undefined) throw notSecure('oidc_issuer');
  return {
    issuer,
    audiences: commaList(read('oidc_audiences')),
    keys: keySource({ issuer, jwksUri, publicKey }),
    algorithms: algorithms(read('oidc_algorithms')),
    signatureConfiguration: JSON.stringify([issuer, jwksUri, publicKey, read('oidc_algorithms')]),
    endpoints: endpoints(read),
  };
}

function keySource(given: { issuer: string; jwksUri: string; publicKey: string }): KeySource {
  const { issuer, jwksUri, publicKey } = given;
  if (jwksUri !== '' && publicKey !== '')
    throw new SettingsError('oidc_jwks_uri and oidc_public_key are both set', [
      'oidc_jwks_uri',
      'oidc_public_key',
    ]);
  if (publicKey !== '') return { kind: 'public-key', key: parsePublicKey(publicKey) };
  if (jwksUri !== '') return { kind: 'jwks', uri: secureUrl('oidc_jwks_uri', jwksUri) };
  if (isAuthKit(issuer)) return { kind: 'jwks', uri: `${issuer.replace(/\/$/, '')}/oauth2/jwks` };
  if (parseSecureUrl(issuer) === undefined) throw notSecure('oidc_issuer');
  return { kind: 'discovery' };
}

/**
 * WorkOS AuthKit: `https://<name>.authkit.app`, where keys are at `/oauth2/jwks`. The whole host is compared: a name that
 * only holds that of WorkOS belongs to somebody else.
 */
function isAuthKit(issuer: string): boolean {
  return /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.authkit\.app\/?$/.test(issuer);
}

/** Line breaks may be written as `\n`, for providers of variables that hold one line only. */
function parsePublicKey(pem: string): PublicKey {
  try {
    return importSpkiPem(pem.replaceAll(String.raw`\n`, '\n'));
  } catch (error) {
    if (error instanceof JwsError)
      throw new SettingsError(`oidc_public_key cannot be used: ${error.message}`, ['oidc_public_key']);
    throw error;
  }
}

function algorithms(text: string): readonly JwsAlgorithm[] {
  const names = commaList(text);
  if (!names.every(isJwsAlgorithm)) {
    const known = Object.keys(jwsAlgorithms).join(', ');
    throw new SettingsError(`oidc_algorithms may hold ${known}`, ['oidc_algorithms']);
  }
  return names.filter(isJwsAlgorithm);
}

function endpoints(read: ReadVariable): ProviderEndpoints | undefined {
  const [authorize, token, userinfo] = ['authorize', 'token', 'userinfo'].map((name) => {
    const variable = `oidc_${name}_endpoint`;
    const text = read(variable);
    return text === '' ? undefined : secureUrl(variable, text);
  });
  if (authorize === undefined && token === undefined) return undefined;
  if (authorize === undefined || token === undefined) {
    const both = ['oidc_authorize_endpoint', 'oidc_token_endpoint'];
    throw new SettingsError(`${both.join(' and ')} are only used together`, both);
  }
  return { authorizationEndpoint: authorize, tokenEndpoint: token, userinfoEndpoint: userinfo };
}

function secureUrl(variable: string, text: string): string {
  const url = parseSecureUrl(text);
  if (url === undefined) throw notSecure(variable);
  return url.href;
}

function notSecure(variable: string): SettingsError {
  return new SettingsError(`${variable} must be an https URL (http only on loopback)`, [variable]);
}
