import type { DocumentPath } from '../document/positions.ts';
import type { ProjectDocument } from '../document/document.ts';
import { type Draft, tableAt, valueAt } from './draft.ts';
import { moveTools } from './tools.ts';

/**
 * The forms of July and August 2025 (ftl.md 1.3): `[auth]` with its provider in it, flat or as a table of its own, and
 * `[gateway]`, which became `[mcp]`.
 */
export function migrateAuthForm({ root }: ProjectDocument, draft: Draft): void {
  for (const key of Object.keys(tableAt(root, ['project']))) draft.move(['project', key], ['project', key]);
  moveAccess(root, draft);
  moveGateway(root, draft);
  moveProvider(root, draft);
  moveVariables(root, draft);
  moveStaticTokens(root, draft);
  moveTools(root, draft);
  moveStaticScopes(root, draft);
  for (const key of Object.keys(root)) {
    if (known.has(key)) continue;
    draft.note([key], `[${key}] has no counterpart and was left out.`);
  }
}

const known = new Set([
  'project',
  'auth',
  'gateway',
  'mcp',
  'oidc',
  'oauth',
  'variables',
  'tools',
  'component',
]);

function moveAccess(root: object, draft: Draft): void {
  const auth = tableAt(root, ['auth']);
  if ('access_control' in tableAt(root, ['project']) || Object.keys(auth).length === 0) return;
  if (auth['enabled'] === true) {
    draft.put(['project', 'access_control'], 'private', ['auth', 'enabled']);
    return;
  }
  draft.put(['project', 'access_control'], 'public', ['auth', 'enabled']);
  const others = Object.keys(auth).filter((key) => key !== 'enabled');
  if (others.length === 0) return;
  const message = 'auth.enabled was not true, so that the app is public; its provider was left out.';
  draft.note(['auth'], message);
}

/** The image of a version that no longer exists is not asked for: the built-in gateway takes its place. */
function moveGateway(root: object, draft: Draft): void {
  for (const key of Object.keys(tableAt(root, ['mcp']))) draft.move(['mcp', key], ['mcp', key]);
  const path = ['gateway'];
  draft.move([...path, 'validate_arguments'], ['mcp', 'validate_arguments']);
  for (const [key, name] of Object.entries({ version: 'gateway', authorizer_version: 'authorizer' })) {
    if (valueAt(root, [...path, key]) === undefined) continue;
    const message = `gateway.${key} was left out: the built-in ${name} is used. To use that image, write ${name} = "ghcr.io/fastertools/mcp-${name}:…" in [mcp].`;
    draft.note([...path, key], message);
  }
  draft.leaveOthers(path, ['validate_arguments', 'version', 'authorizer_version']);
}

const providerKeys = [
  'issuer',
  'audience',
  'jwks_uri',
  'authorize_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'public_key',
  'algorithm',
  'required_scopes',
];

/** `[auth]` itself (provider = "…"), or `[auth.authkit]` or `[auth.oidc]`. */
function moveProvider(root: object, draft: Draft): void {
  for (const key of ['oidc', 'oauth']) {
    for (const name of Object.keys(tableAt(root, [key]))) draft.move([key, name], ['oidc', name]);
  }
  if (tableAt(root, ['auth'])['enabled'] !== true) return;
  const nested = ['authkit', 'oidc'].filter((key) => valueAt(root, ['auth', key]) !== undefined);
  const [first, second] = nested;
  const path: DocumentPath = first === undefined ? ['auth'] : ['auth', first];
  for (const key of providerKeys) draft.move([...path, key], ['oidc', key]);
  if (valueAt(root, [...path, 'allowed_domains']) !== undefined) {
    const message = `${path.join('.')}.allowed_domains was left out; required_claims or allowed_subjects of [oidc] say who may call.`;
    draft.note([...path, 'allowed_domains'], message);
  }
  const own = ['enabled', 'provider', 'provider_name', 'allowed_domains', 'authkit', 'oidc', 'static_token'];
  draft.leaveOthers(path, [...providerKeys, ...own]);
  if (second !== undefined)
    draft.note(['auth', second], `[auth.${second}] was left out: one provider counts.`);
}

function moveVariables(root: object, draft: Draft): void {
  for (const name of Object.keys(tableAt(root, ['variables']))) {
    const path = ['variables', name];
    draft.move(path, path);
    const { default: value, required } = tableAt(root, path);
    if (value !== undefined || required === true) continue;
    draft.put(path, { required: true }, path);
    draft.note(path, `variables.${name} has no default and so was required, whatever its "required" said.`);
  }
}

/** Tokens are secrets: they become a variable, and their text is not carried over. */
function moveStaticTokens(root: object, draft: Draft): void {
  const path = ['auth', 'static_token'];
  const { tokens } = tableAt(root, path);
  if (tokens === undefined || tableAt(root, ['auth'])['enabled'] !== true) return;
  const isReference = typeof tokens === 'string' && /^\s*\{\{[^{}]*\}\}\s*$/.test(tokens);
  if (isReference) {
    draft.move([...path, 'tokens'], ['mcp', 'static_tokens']);
  } else {
    draft.put(['mcp', 'static_tokens'], '{{ static_tokens }}', [...path, 'tokens']);
    draft.put(['variables', 'static_tokens'], { required: true, secret: true });
    const message =
      'The tokens stood in the file in plain text and were not carried over; the old file still holds them. Replace them, and give them at run time as SPIN_VARIABLE_STATIC_TOKENS.';
    draft.note([...path, 'tokens'], message);
  }
  draft.leaveOthers(path, ['tokens', 'required_scopes']);
}

/** What every static token had to have: without an issuer there is no [oidc] for it, so that each tool asks for it. */
function moveStaticScopes(root: object, draft: Draft): void {
  const path = ['auth', 'static_token', 'required_scopes'];
  const written = valueAt(root, path);
  if (typeof written !== 'string' || tableAt(root, ['auth'])['enabled'] !== true) return;
  const scopes = written.split(/[\s,]+/).filter((scope) => scope !== '');
  const names = Object.keys(tableAt(draft.root, ['tools']));
  const isForeign = valueAt(draft.root, ['mcp', 'gateway']) !== undefined;
  const isCarried = names.length > 0 && !isForeign;
  for (const name of isCarried ? names : []) draft.put(['tools', name, 'required_scopes'], scopes);
  const needed = isForeign ? 'the gateway in [mcp] does not ask for scopes; without that line' : 'for them';
  const message = isCarried
    ? 'counts for each tool now, as its required_scopes.'
    : `was left out: ${needed} write required_scopes into each [tools.X].`;
  if (scopes.length > 0) draft.note(path, `${path.join('.')} ${message}`);
}
