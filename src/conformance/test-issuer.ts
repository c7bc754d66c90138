import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { System } from '../system/types.ts';

/** An authorization server on loopback that signs whatever it is asked to; it exists for as long as a test runs. */
export interface TestIssuer {
  /** `http://127.0.0.1:<port>`. */
  readonly issuer: string;
  readonly jwksUri: string;
  /** The audience of its tokens unless a claim says otherwise. */
  readonly audience: string;
  /** The public key that signs now, as PEM. */
  publicKey(): Promise<string>;
  /**
   * A token of RFC 9068, valid for an hour, for subject and client `conformance`; claims are put over these, and one that
   * is undefined is left out.
   */
  sign(claims?: TestClaims, options?: SignOptions): Promise<string>;
  /** Values for the variables of a private app that make it trust this issuer. */
  variables(options?: {
    readonly keys: 'public-key' | 'jwks' | 'discovery';
  }): Promise<Readonly<Record<string, string>>>;
  /** Signs with a new key from now on; the old one is published no longer. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}

/** Claims of one token; one that is undefined is left out. */
export type TestClaims = { readonly [Name in keyof JWTPayload]: JWTPayload[Name] | undefined };

/** How one token differs in its header. */
export interface SignOptions {
  readonly typ?: string;
  /** Undefined leaves it out. */
  readonly kid?: string | undefined;
}

/** What signs the tokens. */
export interface TestIssuerOptions {
  /** RS256 by default. */
  readonly algorithm?:
    | 'RS256'
    | 'RS384'
    | 'RS512'
    | 'PS256'
    | 'PS384'
    | 'PS512'
    | 'ES256'
    | 'ES384'
    | 'ES512'
    | 'EdDSA';
  /** Claims of every token, in place of the usual ones. */
  readonly claims?: TestClaims;
}

/** Milliseconds that open requests get when the issuer is closed. */
const drainMs = 1_000;

/** Starts an issuer on a free port; the caller must `close()` it. */
export async function startTestIssuer(
  system: Pick<System, 'network'>,
  { algorithm = 'RS256', claims: usual = {} }: TestIssuerOptions = {},
): Promise<TestIssuer> {
  let current = await makeKey(algorithm, 1);
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    answerDocument(request, response, { keys: [current.jwk] });
  const listener = await system.network.serve(answer, { host: '127.0.0.1', port: 0 });
  const issuer = `http://127.0.0.1:${listener.port}`;
  const audience = 'urn:ftl:conformance';
  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    audience,
    publicKey: () => exportSPKI(current.publicKey),
    sign: (claims = {}, options = {}) =>
      signToken(current, { iss: issuer, aud: audience, ...usual, ...claims }, options),
    variables: async (options = { keys: 'public-key' }) => ({
      mcp_oidc_issuer: issuer,
      mcp_oidc_audiences: audience,
      mcp_oidc_algorithms: algorithm,
      mcp_oidc_jwks_uri: options.keys === 'jwks' ? `${issuer}/jwks` : '',
      mcp_oidc_public_key: options.keys === 'public-key' ? await exportSPKI(current.publicKey) : '',
    }),
    rotate: async () => {
      current = await makeKey(algorithm, current.number + 1);
    },
    close: () => listener.close(drainMs),
  };
}

interface SigningKey {
  readonly number: number;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK & { readonly kid: string };
}

async function makeKey(algorithm: string, number: number): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: `key-${number}`, alg: algorithm, use: 'sig' };
  return { number, algorithm, privateKey, publicKey, jwk };
}

async function signToken(key: SigningKey, claims: TestClaims, options: SignOptions): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { typ, kid } = { typ: 'at+jwt', kid: key.jwk.kid, ...options };
  const defaults = { sub: 'conformance', client_id: 'conformance', iat: now, exp: now + 3600 };
  const header = { alg: key.algorithm, typ, ...(kid === undefined ? {} : { kid }) };
  const payload = { ...defaults, ...claims } as JWTPayload;
  return new SignJWT(payload).setProtectedHeader(header).sign(key.privateKey);
}

/** The key set, and metadata at both well-known addresses (RFC 8414, OpenID Connect Discovery). */
function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  keySet: { keys: readonly JWK[] },
): void {
  const issuer = `http://127.0.0.1:${request.socket.localPort}`;
  const metadata = {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
  };
  const documents: Readonly<Record<string, object>> = {
    '/jwks': keySet,
    '/.well-known/oauth-authorization-server': metadata,
    '/.well-known/openid-configuration': metadata,
  };
  const document = documents[request.url ?? ''];
  response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(document ?? { error: 'not_found' }));
}
