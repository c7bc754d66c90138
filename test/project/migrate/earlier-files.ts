/** A project file of an earlier form, and what it becomes. */
export interface EarlierFile {
  readonly about: string;
  readonly file: string;
  readonly text: string;
  readonly expected: string;
  /** Parts of the notes, `line: message`. */
  readonly notes: readonly string[];
  /** Something is left for a person to write. */
  readonly incomplete?: true;
  /** It is read as it is, too. */
  readonly alias?: true;
}

const flatAuth: EarlierFile = {
  about: 'July 30: [auth] with its provider in it, [gateway], no wasm',
  file: 'ftl.toml',
  text: `# Our server.
[project]
name = "demo"   # shown to users
version = "0.1.0"

[auth]
enabled = true
provider = "authkit"
issuer = "https://demo.authkit.app"
audience = ""
allowed_domains = "*.demo.example"

[gateway]
version = "0.0.9"
validate_arguments = true

# Says it again.
[tools.echo-tool]
path = "echo-tool"
build.command = "cargo build --target wasm32-wasip1 --release"
build.env = { RUSTFLAGS = "-C opt-level=s" }
allowed_outbound_hosts = ["https://api.demo.example"]

# The end.
`,
  expected: `# Our server.
[project]
name = "demo" # shown to users
version = "0.1.0"
access_control = "private"

[mcp]
validate_arguments = true

[oidc]
issuer = "https://demo.authkit.app"

# Says it again.
[tools.echo-tool]
path = "echo-tool"
allowed_outbound_hosts = ["https://api.demo.example"]
wasm = "echo-tool/target/wasm32-wasip1/release/echo_tool.wasm"

[tools.echo-tool.build]
command = "cargo build --target wasm32-wasip1 --release"
env = { RUSTFLAGS = "-C opt-level=s" }

# The end.
`,
  notes: [
    '11: auth.allowed_domains was left out',
    '14: gateway.version was left out',
    '18: tools.echo-tool.wasm was inferred',
  ],
};

const nestedAuth: EarlierFile = {
  about: 'July 31: [auth.oidc], wasm, profiles',
  file: 'ftl.toml',
  text: `[project]
name = "demo"
[auth]
enabled = true
[auth.oidc]
issuer = "https://i.example"
audience = "api"
provider_name = "auth0"
jwks_uri = "https://i.example/keys"
[tools.echo]
wasm = "echo/echo.wasm"
build.command = "make"
up.profile = "debug"
[tools.echo.profiles.debug]
command = "make debug"
[variables]
key = { required = false }
host = { default = "h.example" }
`,
  expected: `[project]
name = "demo"
access_control = "private"

[oidc]
issuer = "https://i.example"
audience = "api"
jwks_uri = "https://i.example/keys"

[variables]
key = { required = true }
host = { default = "h.example" }

[tools.echo]
wasm = "echo/echo.wasm"
up = { profile = "debug" }

[tools.echo.build]
command = "make"

[tools.echo.profiles.debug]
command = "make debug"
`,
  notes: ['17: variables.key has no default'],
};

const staticTokens: EarlierFile = {
  about: 'August 4: [mcp] with images, [auth.static_token]',
  file: 'ftl.toml',
  text: `[project]
name = "demo"
[auth]
enabled = true
[auth.static_token]
tokens = "secret:client:subject:read"
required_scopes = "read"
[mcp]
gateway = "ghcr.io/fastertools/mcp-gateway:0.0.10"
`,
  expected: `[project]
name = "demo"
access_control = "private"

[mcp]
gateway = "ghcr.io/fastertools/mcp-gateway:0.0.10"
static_tokens = "{{ static_tokens }}"

[variables]
static_tokens = { required = true, secret = true }
`,
  notes: [
    '6: The tokens stood in the file in plain text',
    '7: auth.static_token.required_scopes was left out: the gateway in [mcp] does not ask for scopes',
  ],
};

const staticScopes: EarlierFile = {
  about: 'August 4: [auth.static_token] with scopes, and the gateway of the toolchain',
  file: 'ftl.toml',
  text: `[project]
name = "demo"
[auth]
enabled = true
[auth.static_token]
tokens = "{{ tokens }}"
required_scopes = "read, write"
[variables]
tokens = { required = true, secret = true }
[tools.echo-tool]
wasm = "a.wasm"
build.command = "make"
`,
  expected: `[project]
name = "demo"
access_control = "private"

[variables]
tokens = { required = true, secret = true }

[mcp]
static_tokens = "{{ tokens }}"

[tools.echo-tool]
wasm = "a.wasm"
required_scopes = ["read", "write"]

[tools.echo-tool.build]
command = "make"
`,
  notes: ['7: auth.static_token.required_scopes counts for each tool now'],
};

const providerScopes: EarlierFile = {
  about: 'August 5: [auth.oidc] with scopes and a key',
  file: 'ftl.toml',
  text: `[project]
name = "demo"
[auth]
enabled = true
[auth.oidc]
issuer = "https://auth.example.com"
required_scopes = "read,write"
algorithm = "ES256"
`,
  expected: `[project]
name = "demo"
access_control = "private"

[oidc]
issuer = "https://auth.example.com"
algorithm = "ES256"
required_scopes = "read,write"
`,
  notes: [],
};

const disabledAuth: EarlierFile = {
  about: 'an app whose [auth] was switched off',
  file: 'ftl.toml',
  text: '[project]\nname = "demo"\n[auth]\nenabled = false\nprovider = "oidc"\nissuer = "https://i.example"\n',
  expected: '[project]\nname = "demo"\naccess_control = "public"\n',
  notes: ['3: auth.enabled was not true'],
};

const laterNames: EarlierFile = {
  about: 'August 7 and 8: [oauth] and [component.X]',
  file: 'ftl.toml',
  alias: true,
  text: `[project]
name = "demo"
access_control = "private"
[oauth] # ours
issuer = "https://i.example"
[component.echo]
# where it is
path = "echo"
variables = { a = "b" }
[[component.echo.examples]]
tool = "say" # a call
arguments = { text = "x" }
`,
  expected: `[project]
name = "demo"
access_control = "private"

[oidc] # ours
issuer = "https://i.example"

[tools.echo]
# where it is
path = "echo"

[tools.echo.variables]
a = "b"

[[tools.echo.examples]]
tool = "say" # a call
arguments = { text = "x" }
`,
  notes: [],
};

const component: EarlierFile = {
  about: 'July 6: the file of one component',
  file: 'ftl.toml',
  text: '[component]\nname = "echo"\nversion = "1.0.0"\ndescription = "Says it again"\n',
  expected: `[project]
name = "echo"
version = "1.0.0"
description = "Says it again"

[tools.echo]
path = "."
`,
  notes: ['1: The file did not say whether the component speaks MCP itself'],
};

const tool: EarlierFile = {
  about: 'the first versions: the file of one tool',
  file: 'ftl.toml',
  text: `[tool]
name = "echo"
version = "1.0.0"
description = "Says it again"
language = "rust"
[build]
profile = "tiny"
features = ["simd", "net"]
[optimization]
flags = ["-Oz"]
[runtime]
allowed_hosts = ["api.example.com"]
`,
  expected: `[project]
name = "echo"
version = "1.0.0"
description = "Says it again"

[tools.echo]
kind = "mcp"
path = "."
allowed_outbound_hosts = ["https://api.example.com"]

[tools.echo.build]
command = "cargo build --target wasm32-wasip2 --release --target-dir target --features simd,net"
`,
  incomplete: true,
  notes: [
    '1: Tools of that time speak MCP themselves',
    '7: build.profile "tiny" was left out',
    '9: [optimization] has no counterpart',
    '12: runtime.allowed_hosts named no scheme',
  ],
};

const applicationYaml: EarlierFile = {
  about: 'the application file in YAML',
  file: 'ftl.yaml',
  text: `# The app.
name: demo
version: 1.0.0 # the first
access: custom
auth:
  jwt_issuer: https://i.example
  jwt_audience: api
  policy: |
    package mcp.authorization
components:
  # Built here.
  - id: echo
    source: ./build/echo.wasm
    build:
      command: make
      workdir: echo
      watch: ["*.c"]
    variables:
      MODE: x
  - id: geo
    source: { registry: ghcr.io, package: "acme:geo", version: 1.2.3 }
`,
  expected: `[project]
# The app.
name = "demo"
version = "1.0.0" # the first
access_control = "private"

[oidc]
issuer = "https://i.example"
audience = "api"

# Built here.
[tools.echo]
path = "echo"
wasm = "build/echo.wasm"

[tools.echo.build]
command = "make"
workdir = "echo"
watch = ["*.c"]

[tools.echo.variables]
MODE = "x"

[tools.geo]
repo = "ghcr.io/acme/geo:1.2.3"
`,
  incomplete: true,
  notes: ['4: access was "custom"', '8: auth.policy was left out'],
};

const applicationJson: EarlierFile = {
  about: 'the application file in JSON',
  file: 'ftl.json',
  text: JSON.stringify({
    name: 'demo',
    access: 'public',
    components: [{ id: 'echo', source: 'echo/echo.wasm' }],
  }),
  expected: `[project]
name = "demo"
access_control = "public"

[tools.echo]
wasm = "echo/echo.wasm"
`,
  notes: [],
};

const nestedApplication: EarlierFile = {
  about: 'the application file with a table application',
  file: 'ftl.json',
  text: JSON.stringify({
    application: { name: 'demo', version: '0.1.0', description: 'A demo', authors: ['A'] },
    components: [{ id: 'geo', source: { registry: 'ghcr.io', package: 'acme:geo', version: '0.0.1' } }],
    triggers: [],
  }),
  expected: `[project]
name = "demo"
version = "0.1.0"
description = "A demo"
access_control = "public"

[tools.geo]
repo = "ghcr.io/acme/geo:0.0.1"
`,
  notes: ['1: application.authors has no counterpart'],
};

export const earlierFiles: readonly EarlierFile[] = [
  flatAuth,
  nestedAuth,
  staticTokens,
  staticScopes,
  providerScopes,
  disabledAuth,
  laterNames,
  component,
  tool,
  applicationYaml,
  applicationJson,
  nestedApplication,
  {
    about: 'the application file with a name and no more',
    file: 'ftl.yaml',
    text: 'name: shop\nversion: 0.2.0\n',
    expected: '[project]\nname = "shop"\nversion = "0.2.0"\naccess_control = "public"\n',
    notes: [],
  },
];
