import { randomUUID } from 'node:crypto';
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

/**
 * A static token, and the value that gives it to the project's variable, which is a secret elsewhere. Where the format
 * cannot say a caller with every right, there is a value, but no token to be tried.
 */
export function makeStaticToken(project: Project): {
  readonly staticToken: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
} {
  const { staticTokens } = project.mcp;
  if (staticTokens === undefined) return { staticToken: undefined, variables: {} };
  const token = randomUUID();
  const rights = staticRights(project);
  return {
    staticToken: rights === undefined ? undefined : token,
    variables: { [staticTokens]: `${token}:${rights ?? 'conformance:conformance:'}` },
  };
}
