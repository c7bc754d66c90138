import type { ProjectDocument } from '../document/document.ts';
import type { DocumentPath } from '../document/positions.ts';
import { type Draft, tableAt, valueAt } from './draft.ts';

/** The application file of YAML and JSON (ftl.md 1.5): name, at first in a table of its own, `components` as a list, `access`, `auth`. */
export function migrateApplicationForm({ root }: ProjectDocument, draft: Draft): void {
  const isNested = 'application' in root;
  const named = isNested ? ['application'] : [];
  const about = ['name', 'version', 'description'];
  for (const key of about) draft.move([...named, key], ['project', key]);
  moveAccess(root, draft);
  moveAuth(root, draft);
  const components = valueAt(root, ['components']);
  if (Array.isArray(components)) components.forEach((_, at) => moveComponent(root, at, draft));
  if (isNested) draft.leaveOthers(named, about);
  const noTriggers = isEmptyList(valueAt(root, ['triggers'])) ? ['triggers'] : [];
  draft.leaveOthers([], [...(isNested ? named : about), ...noTriggers, 'components', 'access', 'auth']);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** `org` and `custom` were private with rules of their own. */
function moveAccess(root: object, draft: Draft): void {
  const access = valueAt(root, ['access']);
  const isPrivate = access !== undefined && access !== 'public';
  draft.put(['project', 'access_control'], isPrivate ? 'private' : 'public', ['access']);
  if (isPrivate && access !== 'private') {
    const message = `access was ${JSON.stringify(access)}, which is private here; say who may call with org_id, allowed_subjects or required_claims of [oidc].`;
    draft.note(['access'], message);
  }
  if (isPrivate && valueAt(root, ['auth', 'jwt_issuer']) === undefined) {
    draft.note(['access'], 'The platform was the issuer; name yours as issuer in [oidc].');
  }
}

function moveAuth(root: object, draft: Draft): void {
  const keys = { jwt_issuer: 'issuer', jwt_audience: 'audience', jwt_jwks_uri: 'jwks_uri' };
  for (const [from, to] of Object.entries(keys)) draft.move(['auth', from], ['oidc', to]);
  draft.move(['auth', 'required_claims'], ['oidc', 'required_claims']);
  for (const key of ['policy', 'policy_data']) {
    if (valueAt(root, ['auth', key]) === undefined) continue;
    const message = `auth.${key} was left out: policies are not written in Rego here. Scopes, allowed_subjects and required_claims say who may call.`;
    draft.note(['auth', key], message);
  }
  draft.leaveOthers(['auth'], [...Object.keys(keys), 'required_claims', 'policy', 'policy_data']);
}

function moveComponent(root: object, at: number, draft: Draft): void {
  const from = ['components', at];
  const id = valueAt(root, [...from, 'id']);
  if (typeof id !== 'string' || id === '') {
    draft.note(from, 'A component without id was left out.');
    return;
  }
  const to = ['tools', id];
  draft.put(to, {}, from);
  moveSource(root, { from, to, id }, draft);
  draft.move([...from, 'build'], [...to, 'build']);
  draft.move([...from, 'variables'], [...to, 'variables']);
  draft.leaveOthers(from, ['id', 'source', 'build', 'variables']);
}

interface Move {
  readonly from: DocumentPath;
  readonly to: DocumentPath;
  readonly id: string;
}

/** A path, or `{registry, package, version}`. A build ran in the project folder where it named no other. */
function moveSource(root: object, { from, to, id }: Move, draft: Draft): void {
  const source = valueAt(root, [...from, 'source']);
  const place = [...from, 'source'];
  if (typeof source === 'string') {
    const path = source.replace(/^\.\//, '');
    const isBuilt = valueAt(root, [...from, 'build']) !== undefined;
    if (isBuilt) draft.put([...to, 'path'], valueAt(root, [...from, 'build', 'workdir']) ?? '.');
    draft.put([...to, path.endsWith('.wasm') ? 'wasm' : 'path'], path, place);
    return;
  }
  const { registry, package: name, version } = tableAt(root, place);
  if (typeof registry === 'string' && typeof name === 'string' && typeof version === 'string') {
    draft.put([...to, 'repo'], `${registry}/${name.replace(':', '/')}:${version}`, place);
  } else {
    draft.note(
      from,
      `The source of the component ${JSON.stringify(id)} is neither a path nor a package; say where it is.`,
    );
  }
}
