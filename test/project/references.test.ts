import { expect, test } from 'vitest';
import { FtlErrors } from '../../src/errors.ts';
import { parseProject, type Project } from '../../src/project/index.ts';
import { fullReference } from '../../src/project/values/references.ts';
import { factsOf } from './in-memory-facts.ts';

const facts = factsOf({ 'vendor/gateway.wasm': '', 'here/index.ts': '' });

function read(rest: string, project = ''): Project {
  return parseProject(`[project]\nname = "a"\n${project}\n${rest}`, facts);
}

function problems(rest: string, project = ''): readonly string[] {
  try {
    read(rest, project);
    return [];
  } catch (error) {
    if (!(error instanceof FtlErrors)) throw error;
    return error.errors.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  }
}

test.each([
  ['ghcr.io/owner/tool:1.2.3', undefined, 'ghcr.io/owner/tool:1.2.3'],
  ['localhost:5000/tool', 'ghcr.io/owner', 'localhost:5000/tool'],
  ['localhost/tool', undefined, 'localhost/tool'],
  ['123.dkr.ecr.us-west-2.amazonaws.com/x:1', undefined, '123.dkr.ecr.us-west-2.amazonaws.com/x:1'],
  ['docker.io/tool:1', undefined, 'docker.io/library/tool:1'],
  ['docker.io/owner/tool:1', undefined, 'docker.io/owner/tool:1'],
  ['tool:1.2.3', 'ghcr.io/owner', 'ghcr.io/owner/tool:1.2.3'],
  ['team/tool', 'ghcr.io/owner/', 'ghcr.io/owner/team/tool'],
  ['a/b/c', 'ghcr.io', 'ghcr.io/a/b/c'],
  ['tool:1.2.3', undefined, undefined],
])('%s below %s is %s', (written, registry, full) => {
  expect(fullReference(written, registry)).toBe(full);
});

test('a tool of a registry is not built, and has no folder', () => {
  const [tool] = read('[tools.b]\nrepo = "tool:1.2.3"', 'default_registry = "ghcr.io/owner"').tools;
  expect(tool).toMatchObject({
    path: '.',
    build: {
      kind: 'registry',
      reference: 'ghcr.io/owner/tool:1.2.3',
      at: { file: 'ftl.toml', line: 5, column: 8 },
    },
  });
});

test('gateway and authorizer are references, or files', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  const { mcp } = read(
    `[mcp]\ngateway = "vendor/gateway.wasm"\nauthorizer = "ghcr.io/o/a@${digest}"`,
    'default_registry = "ghcr.io"',
  );
  expect(mcp.gateway).toMatchObject({ kind: 'prebuilt', wasm: 'vendor/gateway.wasm' });
  expect(mcp.authorizer).toMatchObject({ kind: 'registry', reference: `ghcr.io/o/a@${digest}` });
});

test.each([
  ['no registry', '[tools.b]\nrepo = "tool:1"', '', 'E_PROJECT_VALUE 5:8'],
  ['a URL', '[tools.b]\nrepo = "https://ghcr.io/o/t:1"', '', 'E_PROJECT_VALUE 5:8'],
  ['upper case', '[tools.b]\nrepo = "ghcr.io/Owner/t:1"', '', 'E_PROJECT_VALUE 5:8'],
  ['half a digest', '[tools.b]\nrepo = "ghcr.io/o/t@sha256:12"', '', 'E_PROJECT_VALUE 5:8'],
  ['a file besides', '[tools.b]\nrepo = "ghcr.io/o/t:1"\nwasm = "b.wasm"', '', 'E_PROJECT_VALUE 6:1'],
  [
    'a build besides',
    '[tools.b]\nrepo = "ghcr.io/o/t:1"\nbuild = { command = "make" }',
    '',
    'E_PROJECT_VALUE 6:1',
  ],
  ['a default that is no host', '', 'default_registry = "owner"', 'E_PROJECT_VALUE 3:20'],
  ['a default that is a URL', '', 'default_registry = "https://ghcr.io"', 'E_PROJECT_VALUE 3:20'],
  ['a gateway that is missing', '[mcp]\ngateway = "other.wasm"', '', 'E_PROJECT_PATH 5:11'],
])('refuses a reference with %s', (_about, rest, project, expected) => {
  expect(problems(rest, project)).toEqual([expected]);
});

test('refuses another gateway where it would let in callers that ours keeps out', () => {
  const gateway = '[mcp]\ngateway = "ghcr.io/o/gateway:1"\n';
  const tool = '[tools.here]\nrequired_scopes = ["a"]\n[tools.here.tool_scopes]\nx = ["b"]';
  const oidc = '\n[oidc]\nissuer = "https://a.example"\naudience = "b"\n';
  expect(problems(gateway + tool + oidc, 'access_control = "private"')).toEqual([
    'E_PROJECT_VALUE 7:1',
    'E_PROJECT_VALUE 8:13',
  ]);
  expect(problems(`${gateway}prefix = "never"\nvalidate_results = true`)).toEqual([
    'E_PROJECT_VALUE 6:1',
    'E_PROJECT_VALUE 7:1',
  ]);
});
