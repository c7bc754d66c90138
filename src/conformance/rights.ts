import type { OidcSettings, Project } from '../project/model.ts';
import type { TestClaims } from './test-issuer.ts';

/** Claims of a caller who may use a private app: what `[oidc]` asks for besides scopes. Empty where it asks for nothing. */
export function claimsOfRights(oidc: OidcSettings | undefined): TestClaims {
  const [subject] = oidc?.allowedSubjects ?? [];
  const claims = (oidc?.requiredClaims ?? []).map(([name, values]) => [name, values[0]] as const);
  return {
    ...Object.fromEntries(claims),
    ...(oidc?.organizationId === undefined ? {} : { org_id: oidc.organizationId }),
    ...(subject === undefined ? {} : { sub: subject }),
  };
}

/**
 * A static token of a caller with every right, after the token itself: `client:subject:scopes:expiry:organization`.
 * Undefined when the format cannot say one: claims of other names, or values with its own separators.
 */
export function staticRights({ oidc }: Pick<Project, 'oidc'>): string | undefined {
  const { sub = 'conformance', org_id: organization = '', ...others } = claimsOfRights(oidc);
  const scopes = oidc?.requiredScopes ?? [];
  const separators = /[:;,\s]/;
  const said = [...scopes, sub, String(organization)];
  if (Object.keys(others).length > 0 || said.some((value) => separators.test(value))) return undefined;
  return `conformance:${sub}:${scopes.join(',')}${organization === '' ? '' : `::${String(organization)}`}`;
}
