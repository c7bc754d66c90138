/** A project file, and what is wrong with it: `CODE line:column`, in the order of the lines. */
export interface WrongFile {
  readonly about: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const project = '[project]\nname = "a"\n';
const privately = '[project]\nname = "a"\naccess_control = "private"\n';

function inProject(about: string, rest: string, ...expected: string[]): WrongFile {
  return { about, text: project + rest, expected };
}

function inPrivate(about: string, rest: string, ...expected: string[]): WrongFile {
  return { about, text: privately + rest, expected };
}

/** The smallest tool that is right. */
const tool = '[tools.a]\n';

export const wrongFiles: readonly WrongFile[] = [
  { about: 'an empty file', text: '', expected: ['E_PROJECT_REQUIRED 1:1'] },
  { about: 'no name', text: '\n[project]\n', expected: ['E_PROJECT_REQUIRED 2:2'] },
  { about: 'an empty name', text: '[project]\nname = ""', expected: ['E_PROJECT_VALUE 2:8'] },
  { about: 'a name with a space', text: '[project]\nname = "my project"', expected: ['E_PROJECT_VALUE 2:8'] },
  { about: 'a name with a digit first', text: '[project]\nname = "1a"', expected: ['E_PROJECT_VALUE 2:8'] },
  { about: 'a name that is a number', text: '[project]\nname = 1', expected: ['E_PROJECT_TYPE 2:8'] },
  { about: 'a project that is no table', text: 'project = "a"', expected: ['E_PROJECT_TYPE 1:11'] },
  { about: 'a value that is missing', text: '[project]\nname =\n', expected: ['E_PROJECT_SYNTAX 2:7'] },
  { about: 'a key that is there twice', text: `${project}name = "b"`, expected: ['E_PROJECT_SYNTAX 3:1'] },
  { about: 'an unfinished string', text: '[project]\nname = "a\n', expected: ['E_PROJECT_SYNTAX 2:10'] },
  { about: '100,000 brackets', text: `a = ${'['.repeat(100_000)}`, expected: ['E_PROJECT_LIMIT 1:37'] },
  { about: '100,000 braces', text: `a = ${'{a='.repeat(100_000)}`, expected: ['E_PROJECT_LIMIT 1:101'] },
  {
    about: 'a string of 300,000 characters',
    text: `[project]\nname = "a"\ndescription = "${'x'.repeat(300_000)}"`,
    expected: ['E_PROJECT_LIMIT 3:16'],
  },
  {
    about: 'a string of 300,000 characters on many lines',
    text: `[project]\nname = "a"\ndescription = """\n${'some text\n'.repeat(30_000)}"""`,
    expected: ['E_PROJECT_LIMIT 4:1'],
  },
  {
    about: 'a key of 100,000 parts',
    text: `a${'.a'.repeat(100_000)} = 1`,
    expected: ['E_PROJECT_LIMIT 1:1'],
  },
  {
    about: 'a header of 100,000 parts',
    text: `[a${'.a'.repeat(100_000)}]`,
    expected: ['E_PROJECT_LIMIT 1:1'],
  },
  inProject('a version that is none', 'version = "v1"', 'E_PROJECT_VALUE 3:11'),
  inProject('an author that is a number', 'authors = ["a", 2]', 'E_PROJECT_TYPE 3:17'),
  inProject('an access that does not exist', 'access_control = "org"', 'E_PROJECT_VALUE 3:18'),
  inProject('an unknown table', '[mpc]\n', 'E_PROJECT_KEY 3:2'),
  inProject('an unknown key of a known table', '[mcp]\nvalidate = true', 'E_PROJECT_KEY 4:1'),
  inProject('an unknown dotted key', 'mcp.x.y = 1\n', 'E_PROJECT_KEY 3:1'),
  inProject('a key called __proto__', '[mcp]\n__proto__ = 1', 'E_PROJECT_KEY 4:1'),
  inProject(
    'a key called __proto__, and one called constructor',
    '__proto__ = 1\nconstructor = 1',
    'E_PROJECT_KEY 3:1',
    'E_PROJECT_KEY 4:1',
  ),
  { about: 'a table called constructor', text: `${project}[constructor]\n`, expected: ['E_PROJECT_KEY 3:2'] },
  {
    about: 'a required key that is misspelt',
    text: '[project]\nnmae = "a"',
    expected: ['E_PROJECT_KEY 2:1'],
  },
  inProject(
    'a default that is misspelt',
    '[variables]\na = { defalt = "1" }\nb = { requird = true }',
    'E_PROJECT_KEY 4:7',
    'E_PROJECT_KEY 5:7',
  ),
  inProject('a date', 'description = 2026-01-01', 'E_PROJECT_TYPE 3:15'),
  inProject('a flag in quotes', '[mcp]\nvalidate_arguments = "true"', 'E_PROJECT_TYPE 4:22'),
  inProject('a public URL without https', '[mcp]\npublic_url = "http://example.com"', 'E_PROJECT_VALUE 4:14'),
  inProject('a public URL with a query', '[mcp]\npublic_url = "https://a.com/?b"', 'E_PROJECT_VALUE 4:14'),
  inProject(
    'an allowed host with a scheme',
    '[mcp]\nallowed_hosts = ["a.com", "https://a.com"]',
    'E_PROJECT_VALUE 4:27',
  ),
  inProject(
    'bare names of two tools',
    '[mcp]\nprefix = "never"\n[tools.a]\n[tools.b]',
    'E_PROJECT_VALUE 4:10',
  ),
  inProject(
    'limits without a unit, beyond what is sensible, of a wrong type and unknown',
    `${tool}limits = { memory = "256", timeout = "2h" }\n[tools.b.limits]\nmemory = 1000\ntimeout = 10\ncpu = 1`,
    'E_PROJECT_VALUE 4:21',
    'E_PROJECT_VALUE 4:38',
    'E_PROJECT_VALUE 6:10',
    'E_PROJECT_TYPE 7:11',
    'E_PROJECT_KEY 8:1',
  ),
  inProject(
    'files that leave the project, do not exist, are whole or have no place',
    `${tool}files = ["../x", "none.txt", ".", { source = "index.ts" }, { source = "index.ts", destination = "/" }, 1]`,
    'E_PROJECT_PATH 4:10',
    'E_PROJECT_PATH 4:18',
    'E_PROJECT_PATH 4:30',
    'E_PROJECT_REQUIRED 4:35',
    'E_PROJECT_PATH 4:71',
    'E_PROJECT_TYPE 4:104',
  ),
  inProject('a cache for ever', '[mcp]\nrequest_cache_seconds = 100000', 'E_PROJECT_VALUE 4:25'),
  inProject('a cache for half a second', '[mcp]\nrequest_cache_seconds = 0.5', 'E_PROJECT_TYPE 4:25'),
  inProject('sessions for some', '[mcp]\nserver_requests = "yes"', 'E_PROJECT_TYPE 4:19'),
  inProject(
    'sessions of a gateway that does not know them',
    '[mcp]\ngateway = "ghcr.io/a/gateway:1.0.0"\nserver_requests = true',
    'E_PROJECT_VALUE 5:1',
  ),
  inProject(
    'a tool with the store of the gateway that asks clients',
    '[mcp]\nserver_requests = true\n[tools.a]\nkey_value_stores = ["default"]',
    'E_PROJECT_VALUE 6:21',
  ),
  inProject('a state secret in plain text', '[mcp]\nstate_secret = "abc"', 'E_PROJECT_SECRET 4:16'),
  inProject(
    'a state secret of a variable that is no secret',
    '[mcp]\nstate_secret = "{{ s }}"\n[variables]\ns = { required = true }',
    'E_PROJECT_VALUE 4:16',
  ),
  inProject('origins that are not named', '[mcp.cors]\nmax_age = 1', 'E_PROJECT_REQUIRED 3:6'),
  inProject(
    'an origin with a path, one without a scheme, one with its usual port',
    '[mcp.cors]\nallowed_origins = ["https://a.example/", "b.example", "https://c.example:443"]',
    'E_PROJECT_VALUE 4:20',
    'E_PROJECT_VALUE 4:42',
    'E_PROJECT_VALUE 4:55',
  ),
  inProject(
    'every origin with credentials',
    '[mcp.cors]\nallowed_origins = ["*"]\nallow_credentials = true',
    'E_PROJECT_VALUE 5:21',
  ),
  inProject('scopes of a public app', '[tools.a]\nrequired_scopes = ["read"]', 'E_PROJECT_VALUE 4:1'),
  inPrivate(
    'a scope with a space',
    '[oidc]\nissuer = "https://a.example"\n[tools.a.tool_scopes]\nb = ["read write"]',
    'E_PROJECT_VALUE 7:6',
  ),
  inPrivate('private without anybody', '', 'E_PROJECT_REQUIRED 3:18'),
  inProject('an issuer without private', '[oidc]\nissuer = "https://a.com"', 'E_PROJECT_REQUIRED 3:2'),
  inProject(
    'static tokens without private',
    '[mcp]\nstatic_tokens = "{{ t }}"\n[variables]\nt = { required = true, secret = true }',
    'E_PROJECT_REQUIRED 4:1',
  ),
  inPrivate('tokens in plain text', '[mcp]\nstatic_tokens = "t:c:s"', 'E_PROJECT_SECRET 5:17'),
  inPrivate('tokens of two variables', '[mcp]\nstatic_tokens = "{{ a }}{{ b }}"', 'E_PROJECT_SECRET 5:17'),
  inPrivate('tokens of no variable', '[mcp]\nstatic_tokens = "{{ nobody }}"', 'E_PROJECT_REFERENCE 5:21'),
  inPrivate(
    'tokens of a variable that is no secret',
    '[mcp]\nstatic_tokens = "{{ t }}"\n[variables]\nt = { required = true }',
    'E_PROJECT_VALUE 5:17',
  ),
  inPrivate(
    "a tool with the authorizer's store",
    '[oidc]\nissuer = "https://a.com"\n[tools.a]\nkey_value_stores = ["notes", "default"]',
    'E_PROJECT_VALUE 7:30',
  ),
  inPrivate(
    "a tool with the authorizer's store of another name",
    '[mcp]\nauth_store = "b"\n[oidc]\nissuer = "https://a.com"\n[tools.a]\nkey_value_stores = ["b"]',
    'E_PROJECT_VALUE 9:21',
  ),
  inProject(
    "a tool with the gateway's store",
    '[mcp]\nrequest_cache_seconds = 5\n[tools.a]\nkey_value_stores = ["default"]',
    'E_PROJECT_VALUE 6:21',
  ),
  inProject(
    'labels that no store has',
    '[mcp]\nauth_store = "a b"\n[tools.a]\nkey_value_stores = [""]',
    'E_PROJECT_VALUE 4:14',
    'E_PROJECT_VALUE 6:21',
  ),
  inPrivate(
    'a subject with a comma',
    '[oidc]\nissuer = "https://a.com"\nallowed_subjects = ["a,b"]',
    'E_PROJECT_VALUE 6:21',
  ),
  inPrivate(
    'claims that cannot be asked for',
    '[oidc]\nissuer = "https://a.com"\n[oidc.required_claims]\nrole = []\naud = "x"\nid = { a = 1 }',
    'E_PROJECT_VALUE 7:8',
    'E_PROJECT_VALUE 8:1',
    'E_PROJECT_TYPE 9:6',
  ),
  inPrivate('no issuer', '[oidc]\naudience = "a"', 'E_PROJECT_REQUIRED 4:2'),
  inPrivate('an issuer that is no URL', '[oidc]\nissuer = "auth0"', 'E_PROJECT_VALUE 5:10'),
  inPrivate('an issuer without https', '[oidc]\nissuer = "http://auth.example.com"', 'E_PROJECT_VALUE 5:10'),
  inPrivate(
    'keys in two places',
    '[oidc]\nissuer = "https://a.com"\njwks_uri = "https://a.com/k"\npublic_key = "-----BEGIN PUBLIC KEY-----AA==-----END PUBLIC KEY-----"',
    'E_PROJECT_VALUE 7:1',
  ),
  inPrivate(
    'a key that is no PEM',
    '[oidc]\nissuer = "https://a.com"\npublic_key = "AAAA"',
    'E_PROJECT_VALUE 6:14',
  ),
  inPrivate(
    'a shared-secret algorithm',
    '[oidc]\nissuer = "https://a.com"\nalgorithm = "HS256"',
    'E_PROJECT_VALUE 6:13',
  ),
  inPrivate(
    'an algorithm that does not exist',
    '[oidc]\nissuer = "https://a.com"\nalgorithm = ["ES256", "none"]',
    'E_PROJECT_VALUE 6:23',
  ),
  inPrivate(
    'two audiences in one',
    '[oidc]\nissuer = "https://a.com"\naudience = "a,b"',
    'E_PROJECT_VALUE 6:12',
  ),
  inPrivate(
    'a scope with a quote',
    '[oidc]\nissuer = "https://a.com"\nrequired_scopes = "read wri\\"te"',
    'E_PROJECT_VALUE 6:19',
  ),
  inPrivate(
    'one of two endpoints',
    '[oidc]\nissuer = "https://a.com"\ntoken_endpoint = "https://a.com/t"',
    'E_PROJECT_REQUIRED 6:1',
  ),
  inPrivate(
    'an issuer without https, with keys',
    '[oidc]\nissuer = "http://a.com"\njwks_uri = "https://a.com/k"',
    'E_PROJECT_VALUE 5:10',
  ),
  inProject('a variable that is a string', '[variables]\na = "b"', 'E_PROJECT_TYPE 4:5'),
  inProject('a variable with nothing', '[variables]\na = {}', 'E_PROJECT_REQUIRED 4:1'),
  inProject(
    'a variable that is not required',
    '[variables]\na = { required = false }',
    'E_PROJECT_REQUIRED 4:1',
  ),
  inProject(
    'a default that is required',
    '[variables]\na = { default = "", required = true }',
    'E_PROJECT_VALUE 4:32',
  ),
  inProject('a default that is a number', '[variables]\na = { default = 1 }', 'E_PROJECT_TYPE 4:17'),
  inProject(
    'a secret in plain text',
    '[variables]\na = { default = "s", secret = true }',
    'E_PROJECT_SECRET 4:17',
  ),
  inProject('a variable in upper case', '[variables]\nA = { default = "" }', 'E_PROJECT_NAME 4:1'),
  inProject('a variable with a digit after _', '[variables]\na_1 = { default = "" }', 'E_PROJECT_NAME 4:1'),
  inProject('a variable of ours', '[variables]\nmcp_x = { default = "" }', 'E_PROJECT_NAME 4:1'),
  inProject('a variable called __proto__', '[variables]\n__proto__ = { default = "" }', 'E_PROJECT_NAME 4:1'),
  inProject('a tool called __proto__', '[tools.__proto__]\npath = "a"', 'E_PROJECT_NAME 3:8'),
  inProject('a tool that is no table', '[tools]\na = 1', 'E_PROJECT_TYPE 4:5'),
  inProject('a tool without its folder', '[tools.nowhere]', 'E_PROJECT_PATH 3:8'),
  inProject('a path that does not exist', `${tool}path = "nowhere"`, 'E_PROJECT_PATH 4:8'),
  inProject('a path that is a file', `${tool}path = "file.txt"`, 'E_PROJECT_PATH 4:8'),
  inProject('a path that goes up', `${tool}path = "a/../../b"`, 'E_PROJECT_PATH 4:8'),
  inProject('an absolute path', `${tool}path = "/a"`, 'E_PROJECT_PATH 4:8'),
  inProject('an absolute path of Windows', `${tool}path = 'C:\\a'`, 'E_PROJECT_PATH 4:8'),
  inProject('a link that leaves', `${tool}path = "away"`, 'E_PROJECT_PATH 4:8'),
  inProject('a link that leaves, by name', '[tools.away]', 'E_PROJECT_PATH 3:8'),
  inProject('a language nobody knows', `${tool}path = "empty"`, 'E_PROJECT_LANGUAGE 4:8'),
  inProject('Python without app.py', `${tool}path = "snake"`, 'E_PROJECT_LANGUAGE 4:8'),
  inProject('two languages', `${tool}path = "both"`, 'E_PROJECT_LANGUAGE 4:8'),
  inProject('a component that is not there', `${tool}wasm = "a/nothing.wasm"`, 'E_PROJECT_PATH 4:8'),
  inProject('a command that makes nothing', `${tool}build.command = "make"`, 'E_PROJECT_REQUIRED 3:8'),
  inProject(
    'a build without command',
    `${tool}wasm = "a/x.wasm"\n[tools.a.build]`,
    'E_PROJECT_REQUIRED 5:10',
  ),
  inProject('an empty command', `${tool}wasm = "a/x.wasm"\nbuild = { command = "" }`, 'E_PROJECT_VALUE 5:21'),
  inProject(
    'a workdir that leaves',
    `${tool}wasm = "a/x.wasm"\nbuild = { command = "make", workdir = ".." }`,
    'E_PROJECT_PATH 5:39',
  ),
  inProject(
    'an env that is no name',
    `${tool}wasm = "x.wasm"\nbuild = { command = "m", env = { "A B" = "" } }`,
    'E_PROJECT_VALUE 5:34',
  ),
  inProject('one folder for two tools', `${tool}[tools.c]\npath = "a"`, 'E_PROJECT_VALUE 5:8'),
  inProject(
    'one wasm for two tools',
    '[tools.a]\nwasm = "made/tool.wasm"\n[tools.b]\nwasm = "./made/tool.wasm"',
    'E_PROJECT_VALUE 6:8',
  ),
  inProject('a reserved name', '[tools.mcp_gateway]\npath = "a"', 'E_PROJECT_NAME 3:8'),
  inProject('a reserved name in camel case', '[tools.mcpAuthorizer]\npath = "a"', 'E_PROJECT_NAME 3:8'),
  inProject('a name with __', '[tools.a__b]\npath = "a"', 'E_PROJECT_NAME 3:8'),
  inProject('a name with a dot', '[tools."a.b"]\npath = "a"', 'E_PROJECT_NAME 3:8'),
  inProject('a name with a word of digits', '[tools.a-1]\npath = "a"', 'E_PROJECT_NAME 3:8'),
  inProject('a name that is too long', `[tools.${'a'.repeat(62)}]\npath = "a"`, 'E_PROJECT_NAME 3:8'),
  inProject(
    'two names with one id',
    '[tools.a-b]\npath = "a"\n[tools.a_b]\npath = "b"',
    'E_PROJECT_NAME 5:8',
  ),
  inProject(
    'a host without scheme',
    `${tool}allowed_outbound_hosts = ["https://ok.com", "example.com"]`,
    'E_PROJECT_VALUE 4:45',
  ),
  inProject(
    'a host with a path',
    `${tool}allowed_outbound_hosts = ["https://a.com/x"]`,
    'E_PROJECT_VALUE 4:27',
  ),
  inProject(
    'every component at once',
    `${tool}allowed_outbound_hosts = ["http://*.spin.internal"]`,
    'E_PROJECT_VALUE 4:27',
  ),
  inProject(
    'the gateway',
    `${tool}allowed_outbound_hosts = ["http://mcp-gateway.spin.internal"]`,
    'E_PROJECT_VALUE 4:27',
  ),
  inProject(
    'a tool that does not exist',
    `${tool}allowed_outbound_hosts = ["http://b.spin.internal"]`,
    'E_PROJECT_REFERENCE 4:27',
  ),
  inProject(
    'a host of no variable',
    `${tool}allowed_outbound_hosts = ["https://{{ host }}"]`,
    'E_PROJECT_REFERENCE 4:39',
  ),
  inProject(
    'a variable that makes a wrong host',
    `[variables]\nh = { default = "a.com/x" }\n${tool}allowed_outbound_hosts = ["https://{{ h }}"]`,
    'E_PROJECT_VALUE 6:27',
  ),
  inProject(
    'a template of no variable',
    `${tool}variables = { x = "a {{ y }}" }`,
    'E_PROJECT_REFERENCE 4:25',
  ),
  inProject('a template that is open', `${tool}variables = { x = "{{ y" }`, 'E_PROJECT_VALUE 4:20'),
  inProject(
    'a template that only closes',
    `${tool}variables = { x = '{"a":{"b":1}}' }`,
    'E_PROJECT_VALUE 4:31',
  ),
  inProject(
    'a template with an expression',
    `${tool}variables = { x = "{{ a b }}" }`,
    'E_PROJECT_VALUE 4:20',
  ),
  inProject('a variable of a tool in upper case', `${tool}variables = { X = "" }`, 'E_PROJECT_NAME 4:15'),
  inProject(
    'an example without tool',
    `${tool}[[tools.a.examples]]\narguments = {}`,
    'E_PROJECT_REQUIRED 4:11',
  ),
  inProject(
    'an example with a date',
    `${tool}[[tools.a.examples]]\ntool = "t"\narguments.x = 12:00:00`,
    'E_PROJECT_TYPE 6:15',
  ),
  {
    about: 'many problems at once, in the order of their lines',
    text: '[project]\nname = "9"\ncolour = 1\n[tools.mcp]\npath = "nowhere"\n[variables]\nB = 1\n[tools.a]\nkind = "rpc"\n',
    expected: [
      'E_PROJECT_VALUE 2:8',
      'E_PROJECT_KEY 3:1',
      'E_PROJECT_NAME 4:8',
      'E_PROJECT_PATH 5:8',
      'E_PROJECT_TYPE 7:5',
      'E_PROJECT_VALUE 9:8',
    ],
  },
];
