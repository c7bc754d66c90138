import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProject } from '../../src/project/index.ts';
import { importApp, readManifest, transpile, writeManifest } from '../../src/spin/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';
import { generatedProject } from './generated-projects.ts';

const app = `spin_manifest_version = 2
[application]
name = "my shop"
version = "1.0"
authors = ["A"]

[variables]
key = { required = true, secret = true }
mcp_own = { default = "x" }

[[trigger.http]]
route = "/prices/..."
component = "prices"
executor = { type = "http" }

[[trigger.redis]]
channel = "orders"
component = "orders"

[[trigger.http]]
route = "/files/..."
component = "files"

[[trigger.http]]
route = "/rates"
component = "rates"

[[trigger.http]]
route = { private = true }
component = "mcp-gateway"

[component.prices]
source = "prices/prices.wasm"
allowed_outbound_hosts = ["https://api.example.com"]
key_value_stores = ["default"]
environment = { LOG = "1" }
files = ["data/*"]
variables = { key = "{{ key }}" }
build = { command = "make", workdir = "prices", watch = ["*.c"] }

[component.orders]
source = "orders.wasm"

[component.files]
source = { url = "https://example.com/files.wasm", digest = "sha256:${'0'.repeat(64)}" }

[component.rates]
source = { registry = "ghcr.io", package = "owner:rates", version = "1.2.3" }

[component.mcp-gateway]
source = "gateway.wasm"
`;

test('makes tools of components, and lists what does not carry over', () => {
  const imported = importApp(readManifest(app, 'spin.toml'));
  expect(imported.tools).toEqual(['prices', 'rates']);
  expect(imported.text).toBe(`[project]
name = "my-shop"
authors = ["A"]
access_control = "public"

[variables]
key = { required = true, secret = true }

[tools.prices]
path = "prices"
wasm = "prices/prices.wasm"
allowed_outbound_hosts = ["https://api.example.com"]
key_value_stores = ["default"]
files = ["data/*"]

[tools.prices.build]
command = "make"
watch = ["*.c"]

[tools.prices.variables]
key = "{{ key }}"

[tools.rates]
repo = "ghcr.io/owner/rates:1.2.3"
`);
  for (const { next } of imported.leftOut) expect(next).toMatch(/^[A-Z].{20,}\.$/);
  expect(imported.leftOut.map(({ at, reason }) => `${at.line} ${reason}`)).toEqual([
    expect.stringMatching(/^1 The name "my shop" became "my-shop"/),
    expect.stringMatching(/^1 The version "1.0" is left out/),
    expect.stringMatching(/^9 The variable "mcp_own" is left out/),
    expect.stringMatching(/^11 The trigger has "executor"/),
    expect.stringMatching(/^32 The component "prices" had the route "\/prices\/\.\.\."; .*\/mcp\/x\/prices/),
    expect.stringMatching(/^32 The component "prices" has "environment"/),
    expect.stringMatching(
      /^41 The component "orders" is left out: it is started by a trigger of the type "redis"/,
    ),
    expect.stringMatching(/^44 The component "files" is left out: it is downloaded from a URL/),
    expect.stringMatching(/^47 The component "rates" had the route "\/rates"/),
    expect.stringMatching(/^50 The component "mcp-gateway" is left out: the generated app has its own/),
  ]);
});

const head = 'spin_manifest_version = 2\n[application]\nname = "a"\n';
const leftOutOf = (text: string) =>
  importApp(readManifest(text, 'spin.toml')).leftOut.map(({ at, reason }) => `${at.line} ${reason}`);

test('takes a component that is written inside its trigger, under the name that Spin gives it', () => {
  const text = `${head}[[trigger.http]]
route = "/a"
component = { source = "a.wasm", key_value_stores = ["default"] }
[[trigger.http]]
id = "front"
route = "/b"
component = { source = "b.wasm" }
[[trigger.http]]
id = "taken"
route = "/c"
component = { source = "c.wasm" }
[[trigger.http]]
route = "/d"
component = "taken-component"
[component.taken-component]
source = "d.wasm"
`;
  const { tools, text: made } = importApp(readManifest(text, 'spin.toml'));
  expect(tools).toEqual([
    'taken-component',
    'http-trigger1-component',
    'front-component',
    'inline-component1',
  ]);
  expect(made).toContain(
    '[tools.http-trigger1-component]\npath = "."\nwasm = "a.wasm"\nkey_value_stores = ["default"]\n',
  );
  const wrong = text.replace('source = "b.wasm"', 'sorce = "b.wasm"');
  expect(() => readManifest(wrong, 'spin.toml')).toThrow('component.sorce is a key that Spin refuses');
});

test('lists settings of trigger types, and triggers of other types that have no component', () => {
  const text = `${head}[application.trigger.http]
base = "/api"
[application.trigger.redis]
address = "redis://localhost"
[[trigger.redis]]
channel = "x"
components = { }
[[trigger.http]]
route = "/a"
component = "a"
[component.a]
source = "a.wasm"
`;
  expect(leftOutOf(text).slice(0, 3)).toEqual([
    '4 What is set for all triggers of the type "http" is left out: "base".',
    '6 What is set for all triggers of the type "redis" is left out: "address".',
    '8 The trigger of the type "redis" is left out.',
  ]);
});

test('mounts no file of a component that kept some out', () => {
  const text = `${head}[[trigger.http]]
route = "/a"
component = "a"
[component.a]
source = "a.wasm"
files = ["assets/**"]
exclude_files = ["assets/secret"]
ai_models = ["x"]
sqlite_databases = ["default"]
environment = { A = "b" }
`;
  expect(importApp(readManifest(text, 'spin.toml')).text).not.toContain('assets');
  expect(leftOutOf(text).slice(1)).toEqual([
    '7 The files of the component "a" are left out: it has "exclude_files", which an ftl.toml does not have.',
    '7 The component "a" has "ai_models", "sqlite_databases" and "environment", which an ftl.toml does not have.',
  ]);
});

test('takes a component whose path leaves the project for none', () => {
  const outside = app.replace('prices/prices.wasm', '../prices.wasm');
  const { leftOut, tools } = importApp(readManifest(outside, 'spin.toml'));
  expect(tools).toEqual(['rates']);
  expect(leftOut.map(({ reason }) => reason)).toContainEqual(
    expect.stringContaining('leaves the project folder'),
  );
});

test('gives the tools of a generated app back: ftl.toml -> spin.toml -> ftl.toml', () => {
  fc.assert(
    fc.property(generatedProject, (project) => {
      const text = writeManifest(transpile(project, { manifestFolder: '.' }));
      const imported = importApp(readManifest(text, 'spin.toml'));
      const made = project.tools.flatMap(({ id }) => [`.ftl/build/${id}.wasm`, `.ftl/build/files/${id}/x`]);
      const there = Object.fromEntries(made.map((file) => [file, '']));
      // What an imported private app asks for.
      const oidc = project.accessControl === 'private' ? '\n[oidc]\nissuer = "https://i.example"\n' : '';
      const again = parseProject(imported.text + oidc, factsOf({ ...there, 'src/index.ts': '', 'x/y': '' }));
      expect(again.accessControl).toBe(project.accessControl);
      const essence = ({
        id,
        allowedOutboundHosts,
        keyValueStores,
        variables,
      }: (typeof again.tools)[number]) => ({
        id,
        allowedOutboundHosts,
        keyValueStores,
        variables,
      });
      expect(again.tools.map(essence)).toEqual(project.tools.map(essence));
      const plain = (variable: (typeof again.variables)[number]) => ({ ...variable, at: undefined });
      expect(again.variables.map(plain)).toEqual(project.variables.map(plain));
    }),
    { numRuns: 100 },
  );
});

test.each(['mcp-authorizer', 'ftl-mcp-gateway'])('an app with %s stays private', (id) => {
  const imported = importApp(readManifest(app.replaceAll('mcp-gateway', id), 'spin.toml'));
  expect(imported.text).toContain('access_control = "private"\n');
  expect(imported.leftOut).toContainEqual({
    at: expect.objectContaining({ line: 50 }) as unknown,
    reason: expect.stringContaining('whose tokens it takes') as unknown,
    next: expect.stringContaining('Write [oidc]') as unknown,
  });
});
