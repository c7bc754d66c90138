import type { OriginalCase, OriginalCases } from '../original-cases.ts';

/** What the original decided by a policy in Rego is here a list in ftl.toml, or a scope that the gateway asks for. */
const noRego =
  'There is no policy language: subjects, claims, organizations and scopes are lists in ftl.toml.';
const noBody =
  'The authorizer reads no body: what a tool asks for is checked by the gateway, which alone resolves names.';
const tooling = 'A test of the original tests’ own token builder; tokens here are signed by jose.';

function at(file: string, title: string, names: readonly string[]): readonly OriginalCase[] {
  return names.map((name) => ({ name, test: [`${file}.test.ts`, title] }));
}

function left(reason: string, names: readonly string[]): readonly OriginalCase[] {
  return names.map((name) => ({ name, left: reason }));
}

/** The tests of the original authorizer, and what tests the same here. */
export const originalAuthorizerCases: OriginalCases = {
  basics: [
    ...at('answers', '401 without a token: the link and the scopes, and no error', [
      'no token',
      'token required',
    ]),
    ...at('access', 'a preflight needs no token: %s', ['OPTIONS']),
    ...at('metadata', 'public_url %j, asked %s%s: %s', ['protected-resource metadata']),
    ...at('metadata', 'is passed through from the issuer: %s', ['authorization-server metadata']),
    ...at('settings', 'nobody who could be let in', ['provider config']),
    ...at('answers', 'give the trace id back, also with an error, when it is one', ['trace id echoed']),
    ...at('metadata', 'names the issuer exactly, as text, and the scopes that are needed', [
      'metadata with provider',
    ]),
    ...at('settings', 'an http issuer', ['http URL refused']),
    ...at('settings', 'a bare domain as key set', ['bare domain']),
    ...at('settings', 'discovers the keys of a generic OIDC provider', ['https accepted']),
    ...at('settings', 'an http endpoint', ['OAuth endpoint URLs forced https']),
  ],
  jwt: [
    ...at('tokens', 'is let through: %s, by key and by key set', ['valid with PEM']),
    ...at('tokens', 'no token', ['malformed']),
    ...at('answers', '401 without a token: the link and the scopes, and no error', ['missing header']),
    ...at('tokens', 'another scheme', ['not Bearer']),
    ...at('tokens', 'expired', ['expired']),
    ...at('tokens', 'may be for several audiences, and several may be configured', ['several audiences']),
    ...at('claims', 'takes scopes: %s', ['scope formats']),
    ...at('answers', 'lets nobody through when nobody is configured', ['key source required']),
    ...at('settings', 'takes an issuer that is no URL when the key is given', ['string issuer']),
    ...at('claims', 'takes the client from %s', ['client_id extraction']),
  ],
  jwt_verification: [
    ...at('tokens', 'is let through: %s, by key and by key set', ['valid']),
    ...at('tokens', 'expired', ['expired']),
    ...at('forgeries', 'the signature of another token', ['bad signature']),
    ...at('tokens', 'from another issuer', ['wrong issuer']),
    ...at('tokens', 'for another audience', ['wrong audience']),
    ...at('tokens', 'may be for several audiences, and several may be configured', ['multi-audience']),
    ...at('claims', 'takes scopes: %s', ['scope extraction']),
    ...at('claims', 'takes the client from %s', ['explicit client_id']),
  ],
  kid_validation: [
    ...at('../jws/verify', 'the kid is the same', ['match']),
    ...at('../jws/verify', 'the token has no kid and there is one key', ['no kid and a single key']),
    ...at('../jws/verify', 'the kid is another', ['mismatch']),
    ...at('../jws/verify', 'the token has no kid and there are several keys', ['many keys without kid']),
    ...at('../jws/verify', 'the key has no kid but the token has', [
      'key without kid while the token has one',
    ]),
  ],
  jwks_caching: [
    ...at('keys', 'serve the second call, and are fetched again after 5 minutes', [
      'second call from the store',
      'expiry refetches',
    ]),
    ...at('keys', 'are kept for each address', ['per-URI entries']),
  ],
  multiple_audiences: [
    ...at('tokens', 'may be for several audiences, and several may be configured', [
      'one of many',
      'none',
      'array partial',
      'array none',
    ]),
    ...at('settings', 'takes lists with spaces and empty items', ['empty items', 'whitespace']),
  ],
  audience_required: [
    ...at('tokens', 'is on by default', ['required for WorkOS']),
    ...at(
      'tokens',
      'is never the host that a request names: without public_url the token cannot be checked',
      ['required for generic issuers'],
    ),
  ],
  optional_issuer: [
    ...at('tokens', 'from another issuer', ['enforced if set']),
    ...at('settings', 'keys without an issuer', ['empty disables']),
    ...at('settings', 'takes an issuer that is no URL when the key is given', ['non-URL string']),
  ],
  scope_validation: [
    ...at('tokens', 'are none when none are configured', ['none required', 'empty requirement']),
    ...at('claims', 'scope before scp', ['scope wins over scp']),
    ...at('forgeries', '3.8: the issuer is checked, and the key belongs to it', ['string-issuer mismatch']),
    ...at('answers', '403: insufficient_scope with all scopes at once', ['insufficient', 'partial']),
    ...at('tokens', 'required scopes', ['sufficient', 'exact']),
    ...at('claims', 'scp as array', ['scp']),
  ],
  provider_config: [
    ...at('auth-addresses', 'keys of %s', ['WorkOS']),
    ...at('settings', 'discovers the keys of a generic OIDC provider', ['generic OAuth', 'single provider']),
    ...at('settings', 'an http key set', ['https everywhere']),
    ...at('settings', 'a bare domain as key set', ['bare domain']),
    ...left('There is no type to choose: an issuer, static tokens, or both are configured.', [
      'unknown type',
    ]),
    ...at('answers', 'lets nobody through when nobody is configured', ['no key source']),
    ...at('tokens', 'is on by default', ['audience optional or required']),
    ...left('The trace header is x-trace-id in every app, and is echoed; another name is not configured.', [
      'custom trace header',
    ]),
    ...at('../shared/next-component', 'is 500 for every request, and nothing is sent, when next is %j', [
      'gateway URL',
    ]),
    ...at('settings', 'both key sources', ['not both keys']),
    ...at('settings', 'keys without an issuer', ['no issuer check']),
    ...at('settings', 'takes lists with spaces and empty items', ['several audiences']),
    ...at('settings', 'an unknown algorithm', ['algorithm']),
  ],
  oauth_discovery: [
    ...at('metadata', 'public_url %j, asked %s%s: %s', ['protected-resource metadata']),
    ...at('metadata', 'is passed through from the issuer: %s', ['authorization-server metadata']),
    ...at('access', 'lets every page read metadata, and never with credentials', ['no auth needed', 'CORS']),
    ...at('auth-addresses', '%s is a provider like any other', ['WorkOS against generic']),
    ...at('answers', 'leads to metadata that really is there', ['WWW-Authenticate link']),
    ...at('answers', 'is made of the request only on loopback', ['no Host']),
    ...at('metadata', 'is not changed by forwarded-host headers', ['forwarded host']),
    ...at('auth-addresses', 'are those of its metadata', ['JWKS derived']),
  ],
  authkit_integration: [
    ...at('auth-addresses', 'keys of %s', ['JWKS auto-derived', 'issuer with slash']),
    ...at('metadata', 'is passed through from the issuer: %s', ['openid-configuration']),
    ...at('auth-addresses', '%s is a provider like any other', ['workos.com', 'non-WorkOS domain']),
    ...at('tokens', 'is let through: %s, by key and by key set', ['token validation']),
  ],
  gateway_forwarding: [
    ...at('forwarding', 'keeps status, headers and body, errors too', [
      'response passthrough',
      'error passthrough',
    ]),
    ...at('tokens', 'may be sent with the scheme in any case', ['token variants']),
    ...at('forwarding', 'is 502 when there is none', ['failure body format']),
  ],
  error_response: [
    ...at('answers', '401 without a token: the link and the scopes, and no error', ['missing token body']),
    ...at('answers', '401 with a token: invalid_token', ['invalid token body', 'JSON type']),
    ...at('answers', 'leads to the metadata of the endpoint that was asked', ['resource_metadata URL']),
    ...at('answers', 'is made of the request only on loopback', ['no host']),
    ...at('answers', 'is 500 without detail for every request, with one line in the log', ['500 body']),
    ...at('tokens', 'a malformed Authorization header', ['malformed headers']),
    ...at('answers', 'give the trace id back, also with an error, when it is one', ['trace id on error']),
    ...at('answers', 'are 401 again and again for invalid tokens', ['many invalid tokens']),
  ],
  static_provider: [
    ...at('static-tokens', 'let their callers through, each with its own identity', [
      'ok',
      'invalid',
      'several',
    ]),
    ...at('static-tokens', 'need the required scopes', ['scopes']),
    ...at('static-tokens', 'say that they have expired', ['expiry']),
  ],
  tenant_validation: [
    ...at('rights', 'is the one', ['org_id ok']),
    ...at('rights', 'is missing, and the subject is called like it', ['sub fallback', 'wrong sub']),
    ...at('rights', 'is another one', ['wrong org']),
    ...at('rights', 'does not matter when none is asked for', ['not configured']),
    ...at('rights', 'counts for static tokens too', ['static with org_id', 'static wrong org']),
  ],
  policy_basic: [
    ...at('rights', 'does not matter when none is asked for', ['allow-all', 'none configured']),
    ...at('rights', 'is told so, and not to log in again', ['deny-all']),
    ...at('rights', 'subjects', ['subject']),
    ...at('rights', 'that cannot be read let nobody in: %s', ['syntax error']),
    ...left(noRego, ['undefined']),
  ],
  policy_complex: [
    ...at('rights', 'a list that holds one', ['roles']),
    ...at('rights', 'is asked for scopes first, which can be had', ['scopes']),
    ...at('rights', 'a name of the language is a claim like any other', ['custom claims']),
    ...at('rights', 'one is missing', ['combined']),
    ...at('rights', 'a list that holds none', ['deny precedence']),
  ],
  policy_component: [
    ...at(
      '../gateway/scopes',
      'a scoped view is empty, and a component that may not be used is not even asked',
      ['component path', 'sub-path', 'none'],
    ),
    ...left(noRego, ['user map']),
    ...at('../gateway/scopes', 'lists show only what the caller may call', ['roles']),
  ],
  policy_data: left(noRego, ['external data', 'nested', 'dynamic', 'missing']),
  policy_mcp_tool: [
    ...at('../gateway/scopes', 'lists show only what the caller may call', ['tools/list']),
    ...at('../gateway/scopes', 'with every scope reaches the tool', ['tools/call']),
    ...at('../gateway/scopes', 'a scope of the tool', ['per-tool']),
    ...left(noBody, ['non-JSON', 'invalid JSON', 'arguments']),
  ],
  policy_org: at('rights', 'the organization (tenant)', ['members', 'org_id claim']),
  policy_private: [
    ...at('rights', 'subjects', ['private mode', 'WorkOS shape']),
    ...left(noRego, ['data parsing', 'malformed data', 'missing data']),
    ...at('rights', 'is told so, and not to log in again', ['tool call']),
  ],
  critical_audit: [
    ...at('component', 'H7: lets nothing through without a token, and tells where to log in', [
      'auth is real',
    ]),
    ...at('forgeries', '3.3: every signature is verified; a nested token is not opened', [
      'signature checked',
    ]),
    ...at('rights', 'required claims', ['policy reads input']),
    ...at('answers', 'is 401 with the link, or 405 where only POST is taken, and sends nothing on', [
      'no token',
    ]),
    ...at('tokens', 'no token', ['malformed']),
  ],
  critical_verification: [
    ...left('A private app cannot switch its authorizer off; a public one has none.', ['can be disabled']),
    ...at('rights', 'all are there', ['outcome changes with input']),
    ...at('tokens', 'expired', ['expiry precedes policy']),
  ],
  jwt_test_utils: left(tooling, ['builder', 'defaults', 'scp', 'expired token', 'audiences', 'key set']),
};
