import type { OidcSettings } from '../model.ts';
import type { List, OidcTable, ProjectFile } from '../format/project-file.ts';
import type { DocumentPath } from '../document/positions.ts';
import { positionOfTable, present } from './reading.ts';
import type { Reading } from './reading.ts';
import { readRequiredClaims } from './required-claims.ts';
import { suggestion } from '../document/suggest.ts';
import { urlFault } from '../values/urls.ts';

/** The JWS algorithms that may be asked for (RFC 7518 section 3.1): asymmetric ones alone (RFC 8725 section 3.2). */
const signatureAlgorithms = [
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
  checkEndpoints(table, reading);
  checkKey(table, reading);
  return {
    issuer: table.issuer ?? '',
    audiences: checkWords(entriesOf(table.audience, ['oidc', 'audience']), 'audience', reading),
    jwksUri: table.jwks_uri,
    publicKey: table.public_key,
    algorithms: readAlgorithms(table, reading),
    requiredScopes: readScopes(table, reading),
    allowedSubjects: readSubjects(table, reading),
    requiredClaims: readRequiredClaims(table, reading),
    organizationId: table.org_id,
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
    if (key === 'issuer' && mayBeName(table)) continue;
    const fault = written === undefined ? undefined : urlFault(written, { query: key !== 'issuer' });
    if (fault !== undefined)
      problems.add('E_PROJECT_VALUE', `${problems.print(['oidc', key])} ${fault}.`, { path: ['oidc', key] });
  }
}

/** With keys of its own, an issuer is compared and never asked: then it may be a plain name. */
function mayBeName({ issuer = '', jwks_uri: uri, public_key: key }: OidcTable): boolean {
  return (uri !== undefined || key !== undefined) && /^[\w.-]+$/.test(issuer);
}

/** Clients need both or neither: RFC 8414 section 2 makes them required together for the code flow. */
function checkEndpoints(table: OidcTable, { problems }: Reading): void {
  const { authorize_endpoint: authorize, token_endpoint: token } = table;
  if ((authorize === undefined) === (token === undefined)) return;
  const [given, missing] =
    authorize === undefined
      ? ['token_endpoint', 'authorize_endpoint']
      : ['authorize_endpoint', 'token_endpoint'];
  const message = `[${problems.print(['oidc'])}] has ${given} but lacks "${missing}"; they are only used together.`;
  problems.add('E_PROJECT_REQUIRED', message, { path: ['oidc', given], part: 'key' });
}

function checkKey(table: OidcTable, { problems }: Reading): void {
  if (table.public_key === undefined) return;
  const path = ['oidc', 'public_key'];
  if (table.jwks_uri !== undefined) {
    const message = `${problems.print(['oidc'])} has both jwks_uri and public_key; expected one of them.`;
    problems.add('E_PROJECT_VALUE', message, { path, part: 'key' });
  }
  if (table.public_key.includes('PRIVATE KEY')) {
    const message = `${problems.print(path)} holds a private key, which must not stand in a file that is shared.`;
    problems.add('E_PROJECT_VALUE', message, {
      path,
      hint: 'Replace that key pair, and write the public half here.',
    });
  } else if (
    !/^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/.test(table.public_key)
  ) {
    const message = `${problems.print(path)} is not a PEM block that begins with "-----BEGIN PUBLIC KEY-----".`;
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
    const message = `${reading.problems.print(['oidc', 'algorithm'])} is ${JSON.stringify(value)}; expected one of ${known.join(', ')}.`;
    reading.problems.add('E_PROJECT_VALUE', message, { path, hint });
  }
  return written.map(({ value }) => value);
}

/** A string of scopes is parted by spaces (RFC 6749 section 3.3) or, as the original wrote it, by commas. */
function readScopes({ required_scopes: written }: OidcTable, reading: Reading): readonly string[] {
  const key = 'required_scopes';
  if (typeof written !== 'string') return checkWords(entriesOf(written, ['oidc', key]), key, reading);
  const scopes = written.split(/[\s,]+/).filter((scope) => scope !== '');
  return checkWords(
    scopes.map((value) => ({ value, path: ['oidc', key] })),
    key,
    reading,
  );
}

function readSubjects({ allowed_subjects: written }: OidcTable, reading: Reading): readonly string[] {
  return checkWords(entriesOf(written, ['oidc', 'allowed_subjects']), 'allowed_subjects', reading);
}

/** Characters of a scope (RFC 6749 section 3.3) without the comma, by which lists are joined in variables. */
const wordPattern = /^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+$/;

function checkWords(entries: readonly Entry[], key: string, { problems }: Reading): readonly string[] {
  for (const { value, path } of entries) {
    if (wordPattern.test(value)) continue;
    const message = `${problems.print(['oidc', key])} has ${JSON.stringify(value)}; expected printable ASCII without commas, spaces, quotes and backslashes.`;
    const hint = `Several are written as a list: ${key} = ["a", "b"].`;
    problems.add('E_PROJECT_VALUE', message, { path, hint });
  }
  return entries.map(({ value }) => value);
}

/** One value of a key that takes one or several, and where it stands. */
interface Entry {
  readonly value: string;
  readonly path: DocumentPath;
}

function entriesOf(written: string | List<string> | undefined, path: DocumentPath): readonly Entry[] {
  if (typeof written === 'string') return [{ value: written, path }];
  return present(written).map(([index, value]) => ({ value, path: [...path, index] }));
}
