import type { OidcSettings } from './model.ts';
import type { List, OidcTable, ProjectFile } from './project-file.ts';
import type { DocumentPath } from './positions.ts';
import { positionOfTable, present } from './reading.ts';
import type { Reading } from './reading.ts';
import { suggestion } from './suggest.ts';
import { urlFault } from './urls.ts';

/** The JWS algorithms that may be asked for (RFC 7518 section 3.1): asymmetric ones alone (RFC 8725 section 3.2). */
export const signatureAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

/** `[oidc]`, or undefined when there is none. */
export function readOidc(file: ProjectFile, reading: Reading): OidcSettings | undefined {
  const table = file.oidc;
  if (table === undefined) return undefined;
  checkUrls(table, reading);
  checkKey(table, reading);
  return {
    issuer: table.issuer ?? '',
    audiences: readWords(table.audience, 'audience', reading),
    jwksUri: table.jwks_uri,
    publicKey: table.public_key,
    algorithms: readAlgorithms(table, reading),
    requiredScopes: readScopes(table, reading),
    authorizeEndpoint: table.authorize_endpoint,
    tokenEndpoint: table.token_endpoint,
    userinfoEndpoint: table.userinfo_endpoint,
    at: positionOfTable(reading, ['oidc']),
  };
}

function checkUrls(table: OidcTable, { problems }: Reading): void {
  const keys = ['issuer', 'jwks_uri', 'authorize_endpoint', 'token_endpoint', 'userinfo_endpoint'] as const;
  for (const key of keys) {
    const written = table[key];
    const fault = written === undefined ? undefined : urlFault(written, { query: key !== 'issuer' });
    if (fault !== undefined)
      problems.add('E_PROJECT_VALUE', `oidc.${key} ${fault}.`, { path: ['oidc', key] });
  }
}

function checkKey(table: OidcTable, { problems }: Reading): void {
  if (table.public_key === undefined) return;
  const path = ['oidc', 'public_key'];
  if (table.jwks_uri !== undefined) {
    const message = 'oidc has both jwks_uri and public_key; expected one of them.';
    problems.add('E_PROJECT_VALUE', message, { path, part: 'key' });
  }
  if (table.public_key.includes('PRIVATE KEY')) {
    const message = 'oidc.public_key holds a private key, which must not stand in a file that is shared.';
    problems.add('E_PROJECT_VALUE', message, {
      path,
      hint: 'Replace that key pair, and write the public half here.',
    });
  } else if (
    !/^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/.test(table.public_key)
  ) {
    const message = 'oidc.public_key is not a PEM block that begins with "-----BEGIN PUBLIC KEY-----".';
    problems.add('E_PROJECT_VALUE', message, {
      path,
      hint: 'Convert it: openssl pkey -pubin -in KEY -pubout.',
    });
  }
}

function readAlgorithms(table: OidcTable, reading: Reading): readonly string[] {
  const known: readonly string[] = signatureAlgorithms;
  const written = entriesOf(table.algorithm, ['oidc', 'algorithm']);
  for (const { value, path } of written) {
    if (known.includes(value)) continue;
    const hint = /^HS\d+$/.test(value)
      ? 'With a shared secret, whoever can check a token can also forge one.'
      : suggestion(value, known);
    const message = `oidc.algorithm is ${JSON.stringify(value)}; expected one of ${known.join(', ')}.`;
    reading.problems.add('E_PROJECT_VALUE', message, { path, hint });
  }
  return written.map(({ value }) => value);
}

/** A string of scopes is parted by spaces (RFC 6749 section 3.3) or, as the original wrote it, by commas. */
function readScopes(table: OidcTable, reading: Reading): readonly string[] {
  const written = table.required_scopes;
  if (typeof written === 'string') return written.split(/[\s,]+/).filter((scope) => scope !== '');
  return readWords(written, 'required_scopes', reading);
}

/** Words that are later joined by commas, so that none may hold one. */
function readWords(
  written: string | List<string> | undefined,
  key: string,
  reading: Reading,
): readonly string[] {
  const entries = entriesOf(written, ['oidc', key]);
  for (const { value, path } of entries) {
    // oxlint-disable-next-line no-control-regex -- they could break a header
    if (!/[,\s\u0000-\u001f\u007f"\\]/.test(value) && value !== '') continue;
    const message = `oidc.${key} has ${JSON.stringify(value)}; expected words without commas, quotes and white space.`;
    reading.problems.add('E_PROJECT_VALUE', message, {
      path,
      hint: `Several are written as a list: ${key} = ["a", "b"].`,
    });
  }
  return entries.map(({ value }) => value);
}

function entriesOf(written: string | List<string> | undefined, path: DocumentPath) {
  if (typeof written === 'string') return [{ value: written, path }];
  return present(written).map(([index, value]) => ({ value, path: [...path, index] }));
}
