import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readExpectedFailures, readRatchet, tightenRatchet } from '../../src/conformance/ratchet.ts';
import {
  type Revision,
  revisions,
  runFailedAgain,
  runOfficialSuite,
} from '../../src/conformance/official-suite.ts';
import { suitesPass } from '../../src/conformance/model.ts';
import { createSystem } from '../../src/system/create.ts';
import { type Toolchain, ensureToolchain } from '../../src/toolchain/index.ts';
import { fixtureTools } from './fixture-tools.ts';
import { type TestServer, startMcpServer } from '../mcp-client/mcp-server.ts';

const system = createSystem();
let toolchain: Toolchain;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  toolchain = await ensureToolchain(system);
  server = await startMcpServer({ endpoints: { '/mcp/x/conformance-fixture': fixtureTools } });
  folder = await system.files.temporaryFolder('conformance-test');
}, 600_000);
afterAll(async () => {
  await server?.close();
  await system.close();
});

const optionsOf = (revision: Revision, mustPass: readonly string[]) => ({
  url: `${server.url}/mcp/x/conformance-fixture`,
  revision,
  toolchain,
  outputFolder: path.join(folder, revision),
  mustPass,
  system,
});

const run = (revision: Revision, mustPass: readonly string[]) =>
  runOfficialSuite(optionsOf(revision, mustPass));

describe('runOfficialSuite', { timeout: 300_000 }, () => {
  it.each([
    ['2026-07-28', 37],
    ['2025-11-25', 30],
  ] as const)('judges %s by the scenarios that must pass', async (revision, total) => {
    const must = ['tools-call-simple-text', 'tools-call-image', 'dns-rebinding-protection', 'prompts-list'];
    const suite = await run(revision, must);
    expect(suite).toMatchObject({ name: 'official', revision, scored: { total } });

    const byId = new Map(suite.checks.map((check) => [check.id, check]));
    expect(byId.get('tools-call-simple-text')).toEqual({
      id: 'tools-call-simple-text',
      required: true,
      status: 'passed',
    });
    expect(byId.get('prompts-list')).toMatchObject({ required: true, status: 'failed' });
    expect(byId.get('prompts-list')?.message).toContain('prompts-list: ');
    expect(byId.get('tools-call-audio')).toMatchObject({ required: false, status: 'failed' });

    expect(suite.newlyPassing).toContain('tools-call-error');
    expect(suite.newlyPassing).not.toContain('tools-call-image');
    expect(suite.scored.passed).toBe((suite.newlyPassing?.length ?? 0) + 3);
    expect(tightenRatchet({ [revision]: ['a-scenario-of-old'] }, [suite])[revision]).toContain(
      'a-scenario-of-old',
    );
  });

  it('fails a scenario that must pass and that the suite does not know', async () => {
    const suite = await run('2026-07-28', ['no-such-scenario']);
    expect(suite.checks.find(({ id }) => id === 'no-such-scenario')).toMatchObject({
      status: 'failed',
      required: true,
    });
  });
});

describe('runFailedAgain', { timeout: 300_000 }, () => {
  it('takes a scenario that passes alone for passed, and says so; one that fails again stays failed', async () => {
    const ids = ['tools-call-simple-text', 'prompts-list', 'no-such-scenario'];
    const failed = (id: string) => ({ id, status: 'failed', required: true, message: 'no answer' }) as const;
    const suite = { name: 'official', checks: ids.map(failed), scored: { passed: 0, total: 3 } } as const;
    const again = await runFailedAgain(suite, optionsOf('2026-07-28', ids));
    expect(again.scored).toEqual({ passed: 1, total: 3 });
    expect(again.checks).toEqual([
      { ...failed(ids[0]!), status: 'warning', message: expect.stringContaining('first: no answer') },
      failed(ids[1]!),
      failed(ids[2]!),
    ]);
    expect(suitesPass([again])).toBe(false);
  });

  it('leaves a suite alone in which many fail', async () => {
    const checks = ['a', 'b', 'c', 'd'].map((id) => ({ id, status: 'failed', required: true }) as const);
    const suite = { name: 'official', checks, scored: { passed: 0, total: 4 } } as const;
    expect(await runFailedAgain(suite, optionsOf('2026-07-28', []))).toBe(suite);
  });
});

describe('the list of scenarios that must pass', () => {
  it('names scored scenarios only, and with the known failures all of them', async () => {
    const ratchet = await readRatchet(system);
    for (const revision of revisions) {
      const listed = ratchet[revision] ?? [];
      const file = `node_modules/@modelcontextprotocol/conformance/requirements/${revision}.yaml`;
      const text = readFileSync(path.join(toolchain.folder, file), 'utf8');
      const scored = (parseYaml(text) as { server: string[] }).server;
      const known = await readExpectedFailures(revision, system);
      expect([...new Set([...listed, ...known.keys()])].sort()).toEqual(scored.toSorted());
      expect(listed).toEqual([...new Set(listed)].sort());
    }
  });

  it('has a reason for each known failure', async () => {
    const known = await readExpectedFailures('2025-11-25', system);
    expect(known.size).toBe(5);
    expect([...known.values()].every((reason) => reason.includes('session'))).toBe(true);
    expect((await readExpectedFailures('2026-07-28', system)).size).toBe(0);
  });
});
