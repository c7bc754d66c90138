import type { Row } from '../row.ts';

const authorizer = 'test/components/authorizer';

/** The authorizer: rows 80 to 113. */
export const authorizerRows: readonly Row[] = [
  {
    number: 80,
    feature: 'bearer token',
    here: 'goes beyond',
    use: '`Authorization: Bearer`, the scheme in any case, one header alone, up to 8 KiB',
    shown: [
      [`${authorizer}/tokens.test.ts`, 'may be sent with the scheme in any case'],
      [`${authorizer}/tokens.test.ts`, 'a valid token twice'],
    ],
  },
  {
    number: 81,
    feature: 'signature by key set',
    here: 'works',
    use: '`oidc.jwks_uri`, or what the issuer says',
    shown: [
      [`${authorizer}/tokens.test.ts`, 'is let through: %s, by key and by key set'],
      ['test/components/jws/wycheproof.test.ts', 'Wycheproof, on the source'],
    ],
  },
  {
    number: 82,
    feature: 'signature by a static key',
    here: 'goes beyond',
    use: '`oidc.public_key`: RSA, EC and Ed25519; the original checked RSA alone',
    shown: [['test/components/jws/verify.test.ts', 'is accepted: %s by PEM']],
  },
  {
    number: 83,
    feature: 'issuer',
    here: 'works',
    use: '`oidc.issuer`, compared as it is written, the slash at its end too',
    shown: [
      [`${authorizer}/claims.test.ts`, 'issuer'],
      [`${authorizer}/settings.test.ts`, 'keeps the slash at the end of an issuer'],
    ],
  },
  {
    number: 84,
    feature: 'audience, several',
    here: 'goes beyond',
    use: '`oidc.audience`, by default `mcp.public_url`; a token for nobody is for nobody',
    shown: [
      [`${authorizer}/tokens.test.ts`, 'may be for several audiences, and several may be configured'],
      [`${authorizer}/tokens.test.ts`, 'is on by default'],
    ],
  },
  {
    number: 85,
    feature: 'exp, nbf, 60 seconds of skew',
    here: 'works',
    use: 'Always.',
    shown: [[`${authorizer}/claims.test.ts`, '%s at -61, -60, -59, 0, +59, +60, +61 seconds']],
  },
  {
    number: 86,
    feature: 'required scopes, from scope or scp',
    here: 'works',
    use: '`oidc.required_scopes`, and for one component or tool `tools.X.required_scopes`, `tools.X.tool_scopes`',
    shown: [
      [`${authorizer}/claims.test.ts`, 'takes scopes: %s'],
      ['test/components/gateway/scopes.test.ts', 'lists show only what the caller may call'],
    ],
  },
  {
    number: 87,
    feature: 'choice of the algorithm',
    here: 'goes beyond',
    use: '`oidc.algorithm`, one or several; a token never chooses it, and shared secrets are refused',
    shown: [
      [
        'test/components/jws/verify.test.ts',
        'is fixed by the key: no token of one algorithm passes with the key for another',
      ],
      ['test/project/wrong-files.ts', 'a shared-secret algorithm'],
    ],
  },
  {
    number: 88,
    feature: 'key set kept for 5 minutes',
    here: 'works',
    use: 'In the store of the authorizer',
    shown: [[`${authorizer}/keys.test.ts`, 'serve the second call, and are fetched again after 5 minutes']],
  },
  {
    number: 89,
    feature: 'which key of a set',
    here: 'works',
    use: 'By `kid`; without one only where the set leaves no choice',
    shown: [['test/components/jws/verify.test.ts', 'the key of a set']],
  },
  {
    number: 90,
    feature: 'unknown kid fetches anew',
    here: 'goes beyond',
    use: 'At once when keys are 30 seconds old, and not more often',
    shown: [
      [
        `${authorizer}/keys.test.ts`,
        'is seen at once when 30 seconds have passed, and the old key is withdrawn',
      ],
      [`${authorizer}/keys.test.ts`, '1,000 tokens with unknown kid cause at most three fetches a minute'],
    ],
  },
  {
    number: 91,
    feature: 'discovery from the issuer',
    here: 'goes beyond',
    use: 'Of every issuer, by RFC 8414 and OpenID Connect; the original knew WorkOS',
    shown: [
      [`${authorizer}/settings.test.ts`, 'discovers the keys of a generic OIDC provider'],
      [`${authorizer}/keys.test.ts`, 'of the issuer at %j finds %s'],
    ],
  },
  {
    number: 92,
    feature: 'keys of WorkOS',
    here: 'goes beyond',
    use: 'By its host names, not by a part of the text',
    shown: [
      [`${authorizer}/auth-addresses.test.ts`, 'keys of %s'],
      [`${authorizer}/auth-addresses.test.ts`, '%s is a provider like any other'],
    ],
  },
  {
    number: 93,
    feature: 'static tokens',
    here: 'works',
    use: '`mcp.static_tokens`, alone or beside `[oidc]`',
    shown: [
      [`${authorizer}/static-tokens.test.ts`, 'let their callers through, each with its own identity'],
      [
        `${authorizer}/static-tokens.test.ts`,
        'may be on together with a provider; each is checked by its own rules',
      ],
    ],
  },
  {
    number: 94,
    feature: 'tenant',
    here: 'works',
    use: '`oidc.org_id`',
    shown: [[`${authorizer}/rights.test.ts`, 'the organization (tenant)']],
  },
  {
    number: 95,
    feature: 'policy in Rego',
    here: 'otherwise',
    use: 'Lists that are checked when the file is read: `oidc.allowed_subjects`, `oidc.required_claims`, `oidc.org_id`, scopes. A policy engine would stand before every call, with a language that fails at run time.',
    shown: [
      [`${authorizer}/rights.test.ts`, 'required claims'],
      [`${authorizer}/rights.test.ts`, 'subjects'],
    ],
  },
  {
    number: 96,
    feature: 'data of the policy',
    here: 'otherwise',
    use: 'The lists stand in the project file and become variables of the deployment',
    shown: [['test/project/parse-project.test.ts', 'who may call a private app, and which stores are whose']],
  },
  {
    number: 97,
    feature: 'policy for one tool or component',
    here: 'otherwise',
    use: '`tools.X.required_scopes`, `tools.X.tool_scopes`: asked by the gateway, which resolves names, so that no second parser can disagree',
    shown: [
      ['test/components/gateway/scopes.test.ts', 'calls'],
      ['test/components/gateway/plain-http.test.ts', 'a missing scope is refused as at /mcp'],
    ],
  },
  {
    number: 98,
    feature: 'generated policies: owner, organization',
    here: 'otherwise',
    use: '`oidc.allowed_subjects` and `oidc.org_id`',
    shown: [
      [`${authorizer}/rights.test.ts`, 'subjects'],
      [
        `${authorizer}/component.test.ts`,
        'lets in subjects, claims and an organization, and tells a caller what it lacks',
      ],
    ],
  },
  {
    number: 99,
    feature: 'x-auth-client-id, -user-id, -issuer',
    here: 'works',
    use: 'Headers of every request to a tool',
    shown: [
      [
        `${authorizer}/component.test.ts`,
        'passes on the request with the identity of its token, and without the token',
      ],
      [
        'test/components/gateway/answers.test.ts',
        'identity headers are passed on behind the authorizer, tokens and cookies never',
      ],
    ],
  },
  {
    number: 100,
    feature: 'x-auth-scopes, -org-id',
    here: 'works',
    use: 'The same',
    shown: [
      [`${authorizer}/claims.test.ts`, 'takes org_id when it is text'],
      [
        `${authorizer}/forwarding.test.ts`,
        'is what the token says, whatever the client writes, in any spelling and number',
      ],
    ],
  },
  {
    number: 101,
    feature: 'x-auth-* of clients removed',
    here: 'goes beyond',
    use: 'In every spelling, by whoever comes first',
    shown: [
      [
        `${authorizer}/forwarding.test.ts`,
        'is what the token says, whatever the client writes, in any spelling and number',
      ],
      [
        'test/components/gateway/answers.test.ts',
        'identity headers of a client are stripped when the gateway is first, whatever their spelling',
      ],
    ],
  },
  {
    number: 102,
    feature: 'tools learn who calls',
    here: 'works',
    use: '`context` of the SDK, in four languages',
    shown: [
      ['test/sdk/define-tools.test.ts', 'the context is what the gateway says of the caller'],
      ['test/build/languages/contract.test.ts', 'who calls'],
    ],
  },
  {
    number: 103,
    feature: 'trace header',
    here: 'works',
    use: '`x-trace-id`, and `traceparent`',
    shown: [
      [`${authorizer}/answers.test.ts`, 'give the trace id back, also with an error, when it is one'],
      ['test/components/gateway/answers.test.ts', 'the trace context of _meta becomes a header'],
    ],
  },
  {
    number: 104,
    feature: 'bodies and statuses of errors',
    here: 'goes beyond',
    use: 'Of one form; 503 where the issuer is at fault',
    shown: [
      [`${authorizer}/answers.test.ts`, 'are errors of one form, also when something fails that must not'],
      [`${authorizer}/keys.test.ts`, 'a server that never answers: 503 after 5 seconds'],
    ],
  },
  {
    number: 105,
    feature: 'WWW-Authenticate with resource_metadata',
    here: 'works',
    use: 'On every 401, and where scopes are missing',
    shown: [[`${authorizer}/answers.test.ts`, 'leads to metadata that really is there']],
  },
  {
    number: 106,
    feature: '403 insufficient_scope',
    here: 'goes beyond',
    use: 'With every scope that is needed, at once',
    shown: [[`${authorizer}/answers.test.ts`, '403: insufficient_scope with all scopes at once']],
  },
  {
    number: 107,
    feature: 'metadata of the protected resource',
    here: 'goes beyond',
    use: 'By RFC 9728: `resource` is a text, and of each endpoint its own',
    shown: [
      [`${authorizer}/metadata.test.ts`, 'names the issuer exactly, as text, and the scopes that are needed'],
      [
        'test/e2e/login.test.ts',
        'walk from 401 to discovery, registration, login, token and a tool call: %s',
      ],
    ],
  },
  {
    number: 108,
    feature: 'metadata of the authorization server',
    here: 'works',
    use: 'Passed through from the issuer, or from the endpoints that are configured',
    shown: [[`${authorizer}/metadata.test.ts`, 'is passed through from the issuer: %s']],
  },
  {
    number: 109,
    feature: 'openid-configuration',
    here: 'works',
    use: 'The same',
    shown: [
      [`${authorizer}/metadata.test.ts`, 'is made of the configured endpoints, without asking the issuer'],
    ],
  },
  {
    number: 110,
    feature: 'CORS of the authorizer',
    here: 'goes beyond',
    use: '`mcp.cors.allowed_origins`; a page that is let in can read the challenge',
    shown: [
      [`${authorizer}/access.test.ts`, 'a preflight needs no token: %s'],
      [`${authorizer}/access.test.ts`, 'lets a page that is let in read the challenge'],
    ],
  },
  {
    number: 111,
    feature: 'https for every URL',
    here: 'works',
    use: 'Plain http on loopback alone',
    shown: [
      [`${authorizer}/settings.test.ts`, 'takes plain http on loopback: %s'],
      [`${authorizer}/settings.test.ts`, 'an http issuer'],
    ],
  },
  {
    number: 112,
    feature: 'path, query, method and body go on',
    here: 'works',
    use: 'As they came, streams too; 502 when there is no answer',
    shown: [
      [`${authorizer}/forwarding.test.ts`, 'keeps method, path, query and body'],
      [`${authorizer}/forwarding.test.ts`, 'is 502 when there is none'],
    ],
  },
  {
    number: 113,
    feature: 'public route /auth/*',
    here: 'works',
    use: '`/auth/status`, and the ways to the login of the provider',
    shown: [
      [`${authorizer}/auth-addresses.test.ts`, 'the ways to the provider'],
      [`${authorizer}/auth-addresses.test.ts`, '/auth/status'],
    ],
  },
];
