import type { Project } from '../project/model.ts';
import type { ManifestComponent } from './manifest.ts';

/**
 * What a gateway of the original FTL reads (its transpiler, crates/commands/src/config/transpiler.rs): the tools'
 * components under both names that it had, and whether arguments are checked.
 */
export function originalGatewayVariables(project: Project): ManifestComponent['variables'] {
  const names = project.tools.map(({ name }) => name).join(',');
  return [
    ['tool_components', names],
    ['component_names', names],
    ['validate_arguments', String(project.mcp.validateArguments)],
  ];
}

/** What an authorizer of the original FTL reads, from the same application variables as ours. */
export function originalAuthorizerVariables(
  project: Project,
  gatewayOrigin: string,
): ManifestComponent['variables'] {
  const { staticTokens } = project.mcp;
  return [
    ['mcp_gateway_url', gatewayOrigin],
    ['mcp_trace_header', 'x-trace-id'],
    ['mcp_provider_type', project.oidc === undefined && staticTokens !== undefined ? 'static' : 'jwt'],
    ['mcp_jwt_issuer', '{{ mcp_oidc_issuer }}'],
    ['mcp_jwt_audience', '{{ mcp_oidc_audiences }}'],
    ['mcp_jwt_required_scopes', '{{ mcp_oidc_required_scopes }}'],
    ['mcp_jwt_jwks_uri', '{{ mcp_oidc_jwks_uri }}'],
    ['mcp_jwt_public_key', '{{ mcp_oidc_public_key }}'],
    ['mcp_jwt_algorithm', '{{ mcp_oidc_algorithms }}'],
    ['mcp_oauth_authorize_endpoint', '{{ mcp_oidc_authorize_endpoint }}'],
    ['mcp_oauth_token_endpoint', '{{ mcp_oidc_token_endpoint }}'],
    ['mcp_oauth_userinfo_endpoint', '{{ mcp_oidc_userinfo_endpoint }}'],
    ['mcp_static_tokens', staticTokens === undefined ? '' : `{{ ${staticTokens} }}`],
    ['mcp_tenant_id', '{{ mcp_oidc_org_id }}'],
  ];
}

/**
 * The tools' components as a gateway is told to ask them at run time: by the name that clients see where the gateway
 * finds the component by it, else by id.
 */
export function requestEntries(project: Project): string {
  const entries = project.tools.map(({ name, id, kind }) => {
    const shown = name.toLowerCase().replaceAll('_', '-') === id ? name : id;
    return kind === 'mcp' ? `${shown}:mcp` : shown;
  });
  return entries.join(',');
}
