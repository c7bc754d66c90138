import type { ClaimValue } from '../model.ts';
import type { OidcTable } from '../format/project-file.ts';
import type { Reading } from './reading.ts';

/** `[oidc.required_claims]`, in order of declaration; a list names several values of which one is enough. */
export function readRequiredClaims(
  { required_claims: table }: OidcTable,
  { problems }: Reading,
): readonly (readonly [name: string, values: readonly ClaimValue[]])[] {
  return Object.entries(table ?? {}).flatMap(([name, written]) => {
    const path = ['oidc', 'required_claims', name];
    const values = (Array.isArray(written) ? written : [written]).filter((value) => value !== undefined);
    if (reservedClaims.has(name)) {
      const message = `${problems.print(path.slice(0, -1))} has "${name}", which is checked for every token.`;
      problems.add('E_PROJECT_VALUE', message, { path, part: 'key', hint: reservedClaims.get(name) });
    }
    return values.length === 0 ? [] : [[name, values] as const];
  });
}

/** Claims with a key of their own, by which a rule could be contradicted. */
const reservedClaims: ReadonlyMap<string, string> = new Map([
  ['iss', 'Write it as issuer in [oidc].'],
  ['aud', 'Write it as audience in [oidc].'],
  ['exp', 'Leave it out.'],
  ['nbf', 'Leave it out.'],
  ['scope', 'Write required_scopes in [oidc].'],
  ['scp', 'Write required_scopes in [oidc].'],
]);
