import type { CorsSettings, FinishedComponent, OidcSettings, Project, Variable } from '../project/model.ts';
import type { ManifestComponent, ManifestVariable } from './manifest.ts';
import {
  originalAuthorizerVariables,
  originalGatewayVariables,
  requestEntries,
} from './original-variables.ts';

/** Origin of a component inside its app (Spin, "local service chaining"). */
export function internalOrigin(id: string): string {
  return `http://${id}.spin.internal`;
}

/** What a part of the generated app needs of the component that holds it, alone or with others. */
export type PartNeeds = Pick<
  ManifestComponent,
  'comment' | 'allowedOutboundHosts' | 'keyValueStores' | 'variables'
>;

/** The gateway: it may call each tool of the project by name, and nothing else. */
export function gatewayNeeds(project: Project): PartNeeds {
  return {
    comment: `The gateway: speaks MCP and calls the tools.${originOf(project.mcp.gateway)}`,
    allowedOutboundHosts: project.tools.map(({ id }) => internalOrigin(id)),
    keyValueStores: project.mcp.requestCacheSeconds > 0 || project.mcp.serverRequests ? ['default'] : [],
    variables: [
      ['request_components', '{{ mcp_request_components }}'],
      ['public_url', '{{ mcp_public_url }}'],
      ['allowed_hosts', '{{ mcp_allowed_hosts }}'],
      ['behind_authorizer', String(project.accessControl === 'private')],
      ...(project.middleware.length === 0 ? [] : [['behind_middleware', 'true'] as const]),
      ['state_secret', `{{ ${stateSecretName(project)} }}`],
      ['request_cache_seconds', String(project.mcp.requestCacheSeconds)],
      ...corsVariables(project.mcp.cors),
      ...(project.mcp.gateway === undefined ? [] : originalGatewayVariables(project)),
    ],
  };
}

/** Where a component that is not built here comes from, for its comment. */
function originOf(component: FinishedComponent | undefined): string {
  if (component === undefined) return '';
  const { file, line } = component.at;
  const source = component.kind === 'registry' ? component.reference : component.wasm;
  return ` ${source}, line ${line} of ${file}.`;
}

/** Application variable that signs `requestState` when `mcp.state_secret` names none of the project's own. */
export const stateSecretVariable = 'mcp_state_secret';

/** The variable that signs `requestState`: the project's own, or the generated app's. */
export function stateSecretName({ mcp }: Pick<Project, 'mcp'>): string {
  return mcp.stateSecret ?? stateSecretVariable;
}

function corsVariables(cors: CorsSettings | undefined): ManifestComponent['variables'] {
  if (cors === undefined) return [];
  return [
    ['cors_origins', '{{ mcp_cors_origins }}'],
    ['cors_credentials', String(cors.allowCredentials)],
    ['cors_max_age', String(cors.maxAge)],
  ];
}

/** The variables by which whoever is first lets in hosts and pages. */
export function accessVariables({ mcp }: Project): ManifestComponent['variables'] {
  return [
    ['public_url', '{{ mcp_public_url }}'],
    ['allowed_hosts', '{{ mcp_allowed_hosts }}'],
    ...corsVariables(mcp.cors),
  ];
}

/** The authorizer: it may call the hosts of the issuer, and remembers keys in a store of its own. `next` is an origin. */
export function authorizerNeeds(project: Project, next: string): PartNeeds {
  const settings = oidcVariables(project.oidc).map(
    ({ name }) => [name.slice('mcp_'.length), `{{ ${name} }}`] as const,
  );
  const { staticTokens, authStore } = project.mcp;
  return {
    comment: `The authorizer: lets through requests with a token that it trusts.${originOf(project.mcp.authorizer)}`,
    allowedOutboundHosts: issuerOrigins(project.oidc),
    keyValueStores: authStore === '' ? [] : [authStore],
    variables: [
      ...accessVariables(project),
      ...settings,
      ['static_tokens', staticTokens === undefined ? '' : `{{ ${staticTokens} }}`],
      ['auth_store', authStore],
      ...(project.mcp.serverRequests ? [['server_requests', 'true'] as const] : []),
      ...(project.mcp.authorizer === undefined ? [] : originalAuthorizerVariables(project, next)),
    ],
  };
}

/** The application's own variables: those of `[variables]`, then ours, whose values can be given at deployment. */
export function applicationVariables(project: Project): readonly ManifestVariable[] {
  return [
    ...project.variables.map(declared),
    own(
      'mcp_request_components',
      project.mcp.gateway === undefined ? '' : requestEntries(project),
      'Components that are asked for their tools at run time: name or name:mcp, by commas.',
    ),
    own('mcp_public_url', project.mcp.publicUrl ?? '', 'URL of the MCP endpoint as clients know it.'),
    own(
      'mcp_allowed_hosts',
      project.mcp.allowedHosts.join(','),
      'Hosts accepted besides loopback; empty means all.',
    ),
    ...stateSecretVariables(project),
    ...(project.mcp.cors === undefined
      ? []
      : [
          own(
            'mcp_cors_origins',
            project.mcp.cors.allowedOrigins.join(','),
            'Origins of pages that may call.',
          ),
        ]),
    ...(project.accessControl === 'private' ? oidcVariables(project.oidc) : []),
  ];
}

/** A secret has no default that could be guessed: without a value nothing is signed. */
function stateSecretVariables({ mcp }: Project): readonly ManifestVariable[] {
  if (mcp.stateSecret !== undefined) return [];
  const description = 'Signs requestState: one secret, or the new one and the old one by a comma.';
  return [{ name: stateSecretVariable, default: '', secret: true, description }];
}

/** `[oidc]` as variables, so that one build serves every environment; '' where nothing was written. */
function oidcVariables(oidc: OidcSettings | undefined): readonly ManifestVariable[] {
  return [
    own('mcp_oidc_issuer', oidc?.issuer ?? ''),
    own('mcp_oidc_audiences', oidc?.audiences.join(',') ?? ''),
    own('mcp_oidc_jwks_uri', oidc?.jwksUri ?? ''),
    own('mcp_oidc_public_key', oidc?.publicKey ?? ''),
    own('mcp_oidc_algorithms', oidc?.algorithms.join(',') ?? ''),
    own('mcp_oidc_required_scopes', oidc?.requiredScopes.join(',') ?? ''),
    own('mcp_oidc_allowed_subjects', oidc?.allowedSubjects.join(',') ?? ''),
    own('mcp_oidc_required_claims', requiredClaims(oidc)),
    own('mcp_oidc_org_id', oidc?.organizationId ?? ''),
    own('mcp_oidc_authorize_endpoint', oidc?.authorizeEndpoint ?? ''),
    own('mcp_oidc_token_endpoint', oidc?.tokenEndpoint ?? ''),
    own('mcp_oidc_userinfo_endpoint', oidc?.userinfoEndpoint ?? ''),
  ];
}

/** As JSON: claims have names and values of any form. */
function requiredClaims(oidc: OidcSettings | undefined): string {
  const claims = oidc?.requiredClaims ?? [];
  return claims.length === 0 ? '' : JSON.stringify(Object.fromEntries(claims));
}

/** The origins that keys and metadata of the issuer come from; an issuer that is a plain name has none. */
function issuerOrigins(oidc: OidcSettings | undefined): readonly string[] {
  const urls = [oidc?.issuer, oidc?.jwksUri].filter((url) => url !== undefined && URL.canParse(url));
  return [...new Set(urls.map((url) => new URL(String(url)).origin))];
}

function declared({ name, default: value, secret, description }: Variable): ManifestVariable {
  return { name, default: value, secret, description };
}

function own(name: string, value: string, description?: string): ManifestVariable {
  return { name, default: value, secret: false, description };
}
