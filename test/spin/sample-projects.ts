import { parseProject, type Project } from '../../src/project/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';

const facts = factsOf({
  'tools/text-analyzer/index.ts': '',
  'weather/Cargo.toml': '[package]\nname = "weather-tool"',
  'vendor/done.wasm': '',
});

/** A public app with a tool of each kind of build. */
export const publicProject: Project = parseProject(
  `[project]
name = "text-tools"
description = "Tools for text"
authors = ["A <a@example.com>", "B"]

[mcp]
allowed_hosts = ["mcp.example.com", "localhost:3000"]

[variables]
weather_host = { default = "api.example.com", description = "Where the weather comes from" }
weather_key = { required = true, secret = true }

[tools.text_analyzer]
path = "tools/text-analyzer"

[tools.weather]
allowed_outbound_hosts = ["https://{{ weather_host }}", "http://text-analyzer.spin.internal"]
variables = { key = "{{ weather_key }}", units = "metric \\"SI\\"" }
build = { command = "cargo build --release", env = { RUSTFLAGS = "-C opt-level='s'" }, watch = ["src/**/*.rs"] }

[tools.vendor]
kind = "mcp"
wasm = "vendor/done.wasm"
`,
  facts,
);

/** A private app with an issuer whose keys lie elsewhere, and static tokens. */
export const privateProject: Project = parseProject(
  `[project]
name = "private-tools"
version = "2.0.0"
access_control = "private"

[mcp]
public_url = "https://mcp.example.com/mcp"
static_tokens = "{{ tokens }}"

[oidc]
issuer = "https://auth.example.com/tenant/"
audience = ["one", "two"]
jwks_uri = "https://keys.example.com:8443/jwks"
algorithm = ["ES256", "RS256"]
required_scopes = "tools:read, tools:call"

[variables]
tokens = { required = true, secret = true }

[tools.text-analyzer]
path = "tools/text-analyzer"
`,
  facts,
);
