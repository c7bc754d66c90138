import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { parseProject } from '../../src/project/index.ts';
import { transpile, writeManifest } from '../../src/spin/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';

interface WrittenManifest {
  readonly variables: Record<string, { default?: string }>;
  readonly component: Record<string, { variables: Record<string, string> }>;
}

function written(text: string): WrittenManifest {
  const facts = factsOf({ 'text_analyzer/index.ts': '', 'weather/index.ts': '' });
  return parse(writeManifest(transpile(parseProject(text, facts)))) as unknown as WrittenManifest;
}

const tools = '[tools.text_analyzer]\n[tools.weather]\n';

test('a gateway of a registry gets the names of the tools and the settings that it knows', () => {
  const gateway = 'gateway = "ghcr.io/fastertools/mcp-gateway:0.0.11"\nvalidate_arguments = false\n';
  const { component } = written(`[project]\nname = "a"\n[mcp]\n${gateway}${tools}`);
  expect(component['mcp-gateway']?.variables).toMatchObject({
    tool_components: 'text_analyzer,weather',
    component_names: 'text_analyzer,weather',
    validate_arguments: 'false',
  });
  const own = written(`[project]\nname = "a"\n${tools}`).component['mcp-gateway']?.variables;
  expect(own).not.toHaveProperty('tool_components');
});

const privately = '[project]\nname = "a"\naccess_control = "private"\n[mcp]\n';
const authorizer = 'authorizer = "ghcr.io/fastertools/mcp-authorizer:0.0.13"\n';

test('an authorizer of a registry gets every variable of the original, from [oidc]', () => {
  const oidc = `[oidc]
issuer = "https://auth.example.com"
audience = ["one", "two"]
jwks_uri = "https://auth.example.com/keys"
algorithm = "ES256"
required_scopes = ["read", "write"]
org_id = "org-1"
authorize_endpoint = "https://auth.example.com/authorize"
token_endpoint = "https://auth.example.com/token"
userinfo_endpoint = "https://auth.example.com/userinfo"
`;
  const { component, variables } = written(privately + authorizer + oidc + tools);
  const given = component['mcp-authorizer']?.variables ?? {};
  const values = Object.entries(given).map(([name, template]) => {
    const [, variable] = /^\{\{ (\w+) \}\}$/.exec(template) ?? [];
    return [name, variable === undefined ? template : variables[variable]?.default];
  });
  expect(Object.fromEntries(values)).toMatchObject({
    mcp_gateway_url: 'http://mcp-gateway.spin.internal',
    mcp_trace_header: 'x-trace-id',
    mcp_provider_type: 'jwt',
    mcp_jwt_issuer: 'https://auth.example.com',
    mcp_jwt_audience: 'one,two',
    mcp_jwt_required_scopes: 'read,write',
    mcp_jwt_jwks_uri: 'https://auth.example.com/keys',
    mcp_jwt_public_key: '',
    mcp_jwt_algorithm: 'ES256',
    mcp_oauth_authorize_endpoint: 'https://auth.example.com/authorize',
    mcp_oauth_token_endpoint: 'https://auth.example.com/token',
    mcp_oauth_userinfo_endpoint: 'https://auth.example.com/userinfo',
    mcp_static_tokens: '',
    mcp_tenant_id: 'org-1',
  });
});

test('static tokens reach an authorizer of a registry as the secret variable, never as text', () => {
  const text = `${privately}${authorizer}static_tokens = "{{ tokens }}"\n[variables]\ntokens = { required = true, secret = true }\n${tools}`;
  const { component, variables } = written(text);
  expect(component['mcp-authorizer']?.variables).toMatchObject({
    mcp_provider_type: 'static',
    mcp_static_tokens: '{{ tokens }}',
  });
  expect(variables['tokens']).toEqual({ required: true, secret: true });
});
