import { expect, test } from 'vitest';
import { FtlErrors } from '../../../src/errors.ts';
import { readManifest } from '../../../src/spin/index.ts';

function problems(text: string): readonly string[] {
  try {
    readManifest(text, 'spin.toml');
    return [];
  } catch (error) {
    if (!(error instanceof FtlErrors)) throw error;
    return error.errors.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  }
}

/** In the style of the templates of Spin 3: two components, a database, files, a middleware, a private route. */
const shop = `#:schema https://schemas.spinframework.dev/spin/manifest-v2/latest.json
spin_manifest_version = 2

[application]
name = "shop"
version = "0.3.0"
authors = ["Somebody <somebody@example.com>"]
description = "Sells things"
targets = ["spin-up@3.6"]

[application.trigger.redis]
address = "redis://localhost:6379"

[variables]
api_url = { default = "https://api.example.com" }
api_key = { required = true, secret = true }

[[trigger.http]]
id = "front"
route = "/..."
component = "pages"

[[trigger.http]]
route = { private = true }
component = "prices"

[[trigger.http]]
route = "/gone"
static_response = { status_code = 410, headers = { x = "y" }, body = "gone" }

[[trigger.redis]]
channel = "orders"
component = "prices"

[component.pages]
source = { url = "https://example.com/files.wasm", digest = "sha256:${'a'.repeat(64)}" }
files = [{ source = "dist", destination = "/" }]
environment = { FALLBACK_PATH = "index.html" }
[component.pages.build]
command = ["npm ci", "npm run build"]
workdir = "web"
watch = ["src/**/*.ts"]

[component.prices]
source = "target/wasm32-wasip1/release/prices.wasm"
description = "Knows what things cost"
allowed_outbound_hosts = ["{{ api_url }}", "postgres://db.example.com", "https://*.example.com:8000..9000"]
key_value_stores = ["default"]
sqlite_databases = ["default"]
dependencies_inherit_configuration = false
[component.prices.variables]
key = "Bearer {{ api_key }}"
[component.prices.dependencies]
"shop:money/convert@1.0.0" = { version = ">=1.0.0", registry = "example.com" }
[component.prices.tool.spin-test]
source = "tests.wasm"
`;

test('reads a manifest of version 2 with all that Spin knows', () => {
  const app = readManifest(shop, 'spin.toml');
  expect(app).toMatchObject({
    manifestVersion: 2,
    name: 'shop',
    version: '0.3.0',
    description: 'Sells things',
  });
  expect(app.variables).toMatchObject([
    { name: 'api_url', default: 'https://api.example.com', secret: false },
    { name: 'api_key', default: undefined, secret: true, at: { line: 16, column: 1 } },
  ]);
  expect(app.triggers).toMatchObject([
    { type: 'http', component: 'pages', route: '/...', others: [] },
    { type: 'http', component: 'prices', route: { private: true } },
    { type: 'http', component: undefined, route: '/gone', others: ['static_response'] },
    { type: 'redis', component: 'prices', route: undefined, others: ['channel'] },
  ]);
  expect(app.components).toMatchObject([
    {
      id: 'pages',
      source: { kind: 'url', url: 'https://example.com/files.wasm' },
      environment: { FALLBACK_PATH: 'index.html' },
      build: { commands: ['npm ci', 'npm run build'], workdir: 'web', watch: ['src/**/*.ts'] },
      files: [{ source: 'dist', destination: '/' }],
      others: [],
      at: { line: 35, column: 12 },
    },
    {
      id: 'prices',
      source: { kind: 'file', path: 'target/wasm32-wasip1/release/prices.wasm' },
      keyValueStores: ['default'],
      variables: [['key', 'Bearer {{ api_key }}']],
      others: ['sqlite_databases', 'dependencies_inherit_configuration', 'dependencies'],
    },
  ]);
});

/** In the style of the templates of Spin 1. */
const older = `spin_manifest_version = "1"
authors = ["Somebody"]
name = "older"
version = "0.1.0"
trigger = { type = "http", base = "/base" }

[variables]
password = { required = true }

[[component]]
id = "hello"
source = "target/hello.wasm"
allowed_http_hosts = ["example.com", "https://api.example.com"]
exclude_files = ["**/node_modules"]
[component.config]
key = "{{ password }}"
[component.trigger]
route = "/hello/..."
executor = { type = "wagi" }
[component.build]
command = "npm run build"
`;

test.each([older, older.replace('spin_manifest_version', 'spin_version')])(
  'reads a manifest of version 1',
  (text) => {
    const app = readManifest(text, 'spin.toml');
    expect(app).toMatchObject({ manifestVersion: 1, name: 'older' });
    expect(app.triggers).toMatchObject([
      { type: 'http', component: 'hello', route: '/base/hello/...', others: ['executor'] },
    ]);
    expect(app.components).toMatchObject([
      {
        id: 'hello',
        allowedOutboundHosts: ['http://example.com', 'https://example.com', 'https://api.example.com'],
        variables: [['key', '{{ password }}']],
        build: { commands: ['npm run build'], workdir: undefined, watch: [] },
        others: ['exclude_files'],
      },
    ]);
  },
);

const head =
  'spin_manifest_version = 2\n[application]\nname = "a"\n[[trigger.http]]\nroute = "/"\ncomponent = "b"\n';
const component = '[component.b]\nsource = "b.wasm"\n';

test.each([
  ['no version', '[application]\nname = "a"', ['E_MANIFEST 1:1']],
  ['version 3', 'spin_manifest_version = 3', ['E_MANIFEST 1:25']],
  ['version 2 as a text', 'spin_manifest_version = "2"', ['E_MANIFEST 1:25']],
  ['no application and no trigger', 'spin_manifest_version = 2', ['E_MANIFEST 1:1', 'E_MANIFEST 1:1']],
  ['an unknown key', `${head}${component}sourse = "c"`, ['E_MANIFEST 9:1']],
  ['a component that is not there', head, ['E_MANIFEST 4:11']],
  ['a component without a source', `${head}[component.b]`, ['E_MANIFEST 7:12']],
  ['an id with two dashes', `${head}${component}[component.c--d]\nsource = "c"`, ['E_MANIFEST 9:12']],
  ['an id of mixed case', `${head}${component}[component.aB]\nsource = "c"`, ['E_MANIFEST 9:12']],
  ['a list of components', `${head}[[component]]\nid = "b"`, ['E_MANIFEST 4:11', 'E_MANIFEST 7:3']],
  [
    'a variable that is neither',
    `${head}${component}[variables]\nx = { secret = true }`,
    ['E_MANIFEST 10:1'],
  ],
  [
    'a variable that is both',
    `${head}${component}[variables]\nx = { required = true, default = "" }`,
    ['E_MANIFEST 10:1'],
  ],
  ['a variable in camel case', `${head}${component}[variables]\naB = { default = "" }`, ['E_MANIFEST 10:1']],
  ['a template of no variable', `${head}${component}variables = { x = "{{ y }}" }`, ['E_MANIFEST 9:19']],
  ['a template that does not end', `${head}${component}variables = { x = "{{ y" }`, ['E_MANIFEST 9:19']],
  ['a host with a path', `${head}${component}allowed_outbound_hosts = ["https://a/b"]`, ['E_MANIFEST 9:27']],
  [
    'a URL without a digest',
    `${head}[component.b]\nsource = { url = "https://a.example/b.wasm" }`,
    ['E_MANIFEST 8:1'],
  ],
  [
    'the image of a registry as a URL',
    `${head}[component.b]\nsource = { url = "ghcr.io/owner/name:tag", digest = "sha256:${'0'.repeat(64)}" }`,
    ['E_MANIFEST 8:18'],
  ],
  [
    'a package of a range of versions, in a path of a registry',
    `${head}[component.b]\nsource = { registry = "a.example/b", package = "x", version = "^1.0.0" }`,
    ['E_MANIFEST 8:23', 'E_MANIFEST 8:48', 'E_MANIFEST 8:63'],
  ],
  ['a route without a slash', head.replace('"/"', '"a"') + component, ['E_MANIFEST 5:9']],
  ['a route that is not private', head.replace('"/"', '{ private = false }') + component, ['E_MANIFEST 5:9']],
  [
    'a route twice',
    `${head}[[trigger.http]]\nroute = "/"\ncomponent = "b"\n${component}`,
    ['E_MANIFEST 7:11'],
  ],
  ['a build without a command', `${head}${component}build = { workdir = "x" }`, ['E_MANIFEST 9:1']],
])('refuses %s', (_about, text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('reports what is no TOML at its place', () => {
  expect(() => readManifest('spin_manifest_version = \n', 'spin.toml')).toThrow(
    expect.objectContaining({ code: 'E_PROJECT_SYNTAX', at: expect.objectContaining({ line: 1 }) }),
  );
});
