import { describe, expect, test } from 'vitest';
import { parseProject } from '../../src/project/index.ts';
import { factsOf } from './in-memory-facts.ts';

const twoTools = factsOf({
  'components/text-analyzer/index.ts': '',
  'weather/src/index.ts': '',
  'vendor/done.wasm': '',
  'engine/main.c': '',
});

describe('a file with everything', () => {
  const project = parseProject(
    `[project]
name = "my-project"
version = "1.2.3-beta.1"
description = "Two tools"
authors = ["A <a@example.com>"]
access_control = "private"

[mcp]
validate_arguments = false
discovery = "request"
public_url = "https://mcp.example.com/mcp"
allowed_hosts = ["mcp.example.com", "[::1]:3000"]
static_tokens = "{{ tokens }}"

[oidc]
issuer = "https://auth.example.com/"
audience = ["a", "b"]
jwks_uri = "https://auth.example.com/keys?v=1"
algorithm = "ES256"
required_scopes = "read, write"
authorize_endpoint = "https://auth.example.com/authorize"
token_endpoint = "https://auth.example.com/token"

[variables]
tokens = { required = true, secret = true, description = "Static tokens" }
api_host = { default = "api.example.com" }

[tools.text_analyzer]
path = "./components//text-analyzer/"
allowed_outbound_hosts = ["https://{{ api_host }}", "http://weather.spin.internal"]
variables = { host = "https://{{api_host}}/v1" }

[[tools.text_analyzer.examples]]
tool = "analyze"
arguments = { content = "hi", options.sentiment = true }
expect = { words = 1 }

[tools.weather]

[tools.vendor]
kind = "mcp"
wasm = "vendor/done.wasm"

[tools.engine]
wasm = "engine/out/engine.wasm"
build = { command = ["make", "make check"], workdir = "engine", watch = ["*.c"], env = { CC = "clang" } }
`,
    twoTools,
  );

  test('gives each section its values', () => {
    expect(project).toMatchObject({
      name: 'my-project',
      version: '1.2.3-beta.1',
      authors: ['A <a@example.com>'],
      accessControl: 'private',
      mcp: {
        gateway: undefined,
        validateArguments: false,
        discovery: 'request',
        chain: 'separate',
        staticTokens: 'tokens',
        allowedHosts: ['mcp.example.com', '[::1]:3000'],
      },
      oidc: {
        issuer: 'https://auth.example.com/',
        audiences: ['a', 'b'],
        algorithms: ['ES256'],
        requiredScopes: ['read', 'write'],
        userinfoEndpoint: undefined,
      },
    });
    expect(project.variables.map(({ name, required, secret }) => [name, required, secret])).toEqual([
      ['tokens', true, true],
      ['api_host', false, false],
    ]);
  });

  test('gives tools in order, with ids, sources and positions', () => {
    expect(project.tools.map(({ name, id, path, at }) => [name, id, path, at.line, at.column])).toEqual([
      ['text_analyzer', 'text-analyzer', 'components/text-analyzer', 28, 8],
      ['weather', 'weather', 'weather', 38, 8],
      ['vendor', 'vendor', 'vendor', 40, 8],
      ['engine', 'engine', 'engine', 44, 8],
    ]);
    expect(project.tools.map(({ build }) => build)).toEqual([
      { kind: 'typescript', entry: 'components/text-analyzer/index.ts' },
      { kind: 'typescript', entry: 'weather/src/index.ts' },
      { kind: 'prebuilt', wasm: 'vendor/done.wasm', at: { file: 'ftl.toml', line: 42, column: 8 } },
      {
        kind: 'command',
        command: ['make', 'make check'],
        workdir: 'engine',
        watch: ['*.c'],
        env: { CC: 'clang' },
        wasm: 'engine/out/engine.wasm',
      },
    ]);
    expect(project.tools[0]).toMatchObject({
      kind: 'tools',
      variables: [['host', 'https://{{api_host}}/v1']],
      examples: [
        {
          tool: 'analyze',
          arguments: { content: 'hi', options: { sentiment: true } },
          expect: { words: 1 },
          at: { file: 'ftl.toml', line: 33, column: 23 },
        },
      ],
    });
    expect(project.tools[2]?.kind).toBe('mcp');
  });
});

test('the smallest file has the defaults', () => {
  const project = parseProject('\uFEFF[project]\r\nname = "a"\r\n', factsOf({}));
  expect(project).toEqual({
    file: 'ftl.toml',
    name: 'a',
    version: '0.1.0',
    description: '',
    authors: [],
    accessControl: 'public',
    mcp: {
      gateway: undefined,
      authorizer: undefined,
      validateArguments: true,
      discovery: 'catalog',
      chain: 'separate',
      staticTokens: undefined,
      publicUrl: undefined,
      allowedHosts: [],
      prefix: 'always',
      validateResults: false,
      requestCacheSeconds: 0,
      serverRequests: false,
      stateSecret: undefined,
      cors: undefined,
      authStore: 'default',
    },
    oidc: undefined,
    variables: [],
    tools: [],
    middleware: [],
  });
});

test('who may call a private app, and which stores are whose', () => {
  const project = parseProject(
    `[project]
name = "a"
access_control = "private"
[mcp]
auth_store = "tokens"
[oidc]
issuer = "https://auth.example.com"
allowed_subjects = ["alice", "auth0|bob"]
org_id = "org-1"
[oidc.required_claims]
role = ["admin", "owner"]
verified = true
[tools.a]
key_value_stores = ["default", "notes"]
`,
    factsOf({ 'a/index.ts': '' }),
  );
  expect(project.oidc).toMatchObject({
    allowedSubjects: ['alice', 'auth0|bob'],
    organizationId: 'org-1',
    requiredClaims: [
      ['role', ['admin', 'owner']],
      ['verified', [true]],
    ],
  });
  expect([project.mcp.authStore, project.tools[0]?.keyValueStores]).toEqual(['tokens', ['default', 'notes']]);
});

test("the file of the original's architecture page reads without change", () => {
  const text = `[project]
name = "my-project"
access_control = "private"  # Enables authentication

[mcp]
gateway = "ghcr.io/fastertools/mcp-gateway:0.0.11"
authorizer = "ghcr.io/fastertools/mcp-authorizer:0.0.13"
validate_arguments = true

[oidc]  # Custom OAuth provider
issuer = "https://auth.example.com"
audience = "api-identifier"

[variables]
custom_api_key = { default = "demo-key" }

[tools.text-analyzer]
path = "components/text-analyzer"
allowed_outbound_hosts = ["https://api.openai.com"]
`;
  const project = parseProject(
    text,
    factsOf({ 'components/text-analyzer/Cargo.toml': '[package]\nname = "text-analyzer"' }),
  );
  expect(project.mcp.gateway).toMatchObject({
    kind: 'registry',
    reference: 'ghcr.io/fastertools/mcp-gateway:0.0.11',
    at: { line: 6, column: 11 },
  });
  expect(project.oidc?.audiences).toEqual(['api-identifier']);
  expect(project.tools[0]?.build).toEqual({ kind: 'rust', folder: 'components/text-analyzer' });
});

test('500 tools are read whole', () => {
  const names = Array.from({ length: 500 }, (_, index) => `tool-x${index}`);
  const files = Object.fromEntries(names.map((name) => [`${name}/index.ts`, '']));
  const text = `[project]\nname = "many"\n${names.map((name) => `[tools.${name}]\nallowed_outbound_hosts = ["https://example.com"]\n`).join('')}`;
  expect(parseProject(text, factsOf(files)).tools).toHaveLength(500);
});

describe('public keys', () => {
  const projectWith = (oidc: string) =>
    parseProject(
      `[project]\nname = "a"\naccess_control = "private"\n[oidc]\nissuer = "http://127.0.0.1:9000"\n${oidc}`,
      factsOf({}),
    );

  test('a PEM block is kept as it is', () => {
    const pem = '-----BEGIN PUBLIC KEY-----\nMFkwEwYH\n-----END PUBLIC KEY-----\n';
    expect(projectWith(`public_key = """\n${pem}"""`).oidc?.publicKey).toBe(pem);
  });

  test('an issuer whose keys are given may be a plain name', () => {
    const text = `[project]\nname = "a"\naccess_control = "private"\n[oidc]\nissuer = "my-issuer"\n`;
    const project = parseProject(`${text}jwks_uri = "https://a.com/k"`, factsOf({}));
    expect(project.oidc?.issuer).toBe('my-issuer');
    expect(() => parseProject(text, factsOf({}))).toThrow('oidc.issuer is not an absolute URL');
  });

  test('a private key is refused, and not repeated', () => {
    const secret = 'MC4CAQAwBQYDK2VwBCIEIA';
    const pem = `-----BEGIN PRIVATE KEY-----\\n${secret}\\n-----END PRIVATE KEY-----`;
    expect(() => projectWith(`public_key = "${pem}"`)).toThrow(
      expect.objectContaining({ code: 'E_PROJECT_VALUE' }),
    );
    expect(() => projectWith(`public_key = "${pem}"`)).not.toThrow(secret);
  });
});

test.each([
  ['limits = { memory = "256MiB", timeout = "10s" }', { memoryBytes: 256 * 2 ** 20, timeoutMs: 10_000 }],
  ['limits = { memory = 1048576, timeout = "250ms" }', { memoryBytes: 2 ** 20, timeoutMs: 250 }],
  ['[tools.a.limits]\nmemory = "4GiB"\ntimeout = "60m"', { memoryBytes: 2 ** 32, timeoutMs: 3_600_000 }],
  ['limits = { memory = "2048KiB" }', { memoryBytes: 2 ** 21, timeoutMs: undefined }],
  ['', { memoryBytes: undefined, timeoutMs: undefined }],
])('limits of a tool: %s', (written, limits) => {
  const text = `[project]\nname = "a"\n[tools.a]\n${written}\n`;
  expect(parseProject(text, factsOf({ 'a/index.ts': '' })).tools[0]?.limits).toEqual(limits);
});

test('files of a tool, in both forms of Spin', () => {
  const files = 'files = ["./data/*.json", "assets", { source = "assets", destination = "/x/" }]';
  const text = `[project]\nname = "a"\n[tools.a]\n${files}\n`;
  const [tool] = parseProject(text, factsOf({ 'a/index.ts': '', 'assets/logo.svg': '' })).tools;
  expect(tool?.files.map(({ source, isGlob, destination }) => [source, isGlob, destination])).toEqual([
    ['data/*.json', true, undefined],
    ['assets', false, undefined],
    ['assets', false, 'x'],
  ]);
  expect(tool?.files.map(({ at }) => at.column)).toEqual([10, 27, 37]);
});
