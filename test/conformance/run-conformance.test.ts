import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../components/shared/catalog.ts';
import { type ConformanceReport, runConformance } from '../../src/conformance/index.ts';
import { parseProject, type Project } from '../../src/project/index.ts';
import { lockApp, transpile } from '../../src/spin/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { type Toolchain, ensureToolchain } from '../../src/toolchain/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';
import { createNodeRuntime } from './node-runtime.ts';

const system = createSystem({ logStyle: 'silent' });
let toolchain: Toolchain;
beforeAll(async () => {
  toolchain = await ensureToolchain(system);
}, 600_000);
afterAll(() => system.close());

const metadata = { name: 'add', description: 'Adds two numbers.', inputSchema: { type: 'object' } } as const;
const catalog: Catalog = {
  version: 1,
  server: { name: 'sums', version: '1.0.0' },
  validateArguments: true,
  components: [{ id: 'sum', name: 'sum', kind: 'tools', discovery: 'catalog', tools: [metadata] }],
};

/** A project with this in front of its one tool. */
function projectWith(tables: string): Project {
  const manifest = `${tables}
[tools.sum]
wasm = "sum.wasm"

[[tools.sum.examples]]
tool = "add"
arguments = { a = 1, b = 2 }
expect = { sum = 3 }
`;
  return parseProject(manifest, factsOf({ 'sum.wasm': '' }));
}

const open = projectWith(`[project]
name = "sums"
`);
const closed = projectWith(`[project]
name = "sums"
access_control = "private"

[mcp]
public_url = "https://sums.example/mcp"
static_tokens = "{{ tokens }}"

[oidc]
issuer = "https://issuer.example"
audience = ["https://sums.example/mcp"]
algorithm = ["ES256"]
required_scopes = "tools.call, tools.list"
allowed_subjects = ["auth0|alice", "bob"]
org_id = "org-1"

[variables]
tokens = { required = true, secret = true }
`);

const sum = async (request: Request) => {
  const { a, b } = (await request.json()) as { a: number; b: number };
  return Response.json({ sum: a + b });
};

async function run(
  project: Project,
  tool: (request: Request) => Promise<Response> = sum,
  variables: Readonly<Record<string, string>> = {},
) {
  const runtime = createNodeRuntime({ catalog, tools: { sum: tool } });
  const manifest = transpile(project);
  const ids = manifest.components.map(({ id }) => id);
  const digests = ids.map((id, index) => ({ id, digest: `sha256:${String(index).padStart(64, '0')}` }));
  const report = await runConformance({
    app: { locked: lockApp(manifest, digests), componentFile: () => '/none', appDigest: 'sha256:app' },
    fixture: { digest: `sha256:${'f'.repeat(64)}`, file: '/fixture.wasm' },
    project,
    catalog,
    variables,
    runtime: { name: 'embedded', start: runtime.start },
    toolchain,
    outputFolder: path.join(await system.files.temporaryFolder('conformance-run'), 'conformance'),
    system,
  });
  return { report, runtime };
}

const failures = ({ suites }: ConformanceReport) =>
  suites.flatMap(({ name, revision = '', checks }) =>
    checks
      .filter(({ required, status }) => required && status === 'failed')
      .map(({ id, message }) => `${name} ${revision} ${id}: ${message}`),
  );

/** Ten seconds on an idle machine. */
const timeout = 300_000;

describe('runConformance', { timeout }, () => {
  it('proves a public app', async () => {
    const { report, runtime } = await run(open);
    expect(failures(report)).toEqual([]);
    expect(report).toMatchObject({ passed: true, runtime: 'embedded', digest: 'sha256:app' });
    expect(report.suites.map(({ name, revision }) => [name, revision])).toEqual([
      ['official', '2026-07-28'],
      ['official', '2025-11-25'],
      ['tools', undefined],
      ['http', undefined],
    ]);
    expect(runtime.running()).toBe(0);
    const [locked] = runtime.started;
    expect(runtime.given[0]).toMatchObject({ mcp_request_components: 'conformance-fixture:mcp' });
    expect(locked?.components.filter(({ id }) => id === 'mcp-gateway')).toHaveLength(1);
  });

  it('proves a private app with the tokens of a test issuer, whatever issuer and key the user gives it', async () => {
    const given = {
      mcp_oidc_issuer: 'https://other.example',
      mcp_oidc_public_key: 'not a key',
      mcp_public_url: 'https://sums.example/mcp',
      tokens: 'x:y:z:',
      region: 'eu',
    };
    const { report, runtime } = await run(closed, sum, given);
    expect(runtime.given[0]).toMatchObject({ region: 'eu', mcp_public_url: '' });
    expect(failures(report)).toEqual([]);
    const authorization = report.suites.find(({ name }) => name === 'authorization');
    const ids = authorization?.checks.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'expired-401',
        'missing-scope-403',
        'other-sub-403',
        'other-org_id-403',
        'static-token-200',
      ]),
    );
    expect(report.passed).toBe(true);
    expect(runtime.running()).toBe(0);
  });

  it('fails for a tool that does not do what its example says, and stops the app', async () => {
    const { report, runtime } = await run(open, async () => Response.json({ sum: 4 }));
    expect(failures(report)).toEqual(['tools  example:sum__add:1: structuredContent.sum is 4; expected 3']);
    expect(report.passed).toBe(false);
    expect(runtime.running()).toBe(0);
  });

  it('stops the app when a suite cannot be run', async () => {
    const working = toolchain;
    toolchain = { ...working, nodePath: '/no/such/node' };
    const project = open;
    const runtime = createNodeRuntime({ catalog, tools: { sum } });
    const options = {
      catalog,
      project,
      toolchain,
      system,
      fixture: { digest: `sha256:${'f'.repeat(64)}`, file: '/f' },
    };
    const manifest = transpile(project);
    const digests = manifest.components.map(({ id }) => ({ id, digest: `sha256:${'0'.repeat(64)}` }));
    const app = { locked: lockApp(manifest, digests), componentFile: () => '/none', appDigest: 'sha256:app' };
    const outputFolder = await system.files.temporaryFolder('conformance-run');
    const ended = runConformance({
      ...options,
      app,
      outputFolder,
      runtime: { name: 'embedded', start: runtime.start },
    });
    await expect(ended).rejects.toMatchObject({ code: 'E_CONFORMANCE_SUITE' });
    expect(runtime.started).toHaveLength(1);
    expect(runtime.running()).toBe(0);
    toolchain = working;
  });
});
