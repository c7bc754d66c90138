import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createComponentCache } from '../../src/build/component-cache.ts';
import { createEngineStore } from '../../src/build/componentize/engine-store.ts';
import { readBuildRecord, writeBuildRecord } from '../../src/build/command/build-record.ts';
import { readLockFile } from '../../src/build/finished/lock-file.ts';
import { readCatalog } from '../../src/catalog/index.ts';
import { findServing } from '../../src/cli/server/running-app.ts';
import { FtlError } from '../../src/errors.ts';
import { openLayout } from '../../src/oci/index.ts';
import { readLock } from '../../src/oci/layout/read-lock.ts';
import { findProof, writeProof } from '../../src/pipeline/proof.ts';
import { readStepOutputs } from '../../src/pipeline/result-file.ts';
import { requestTimeoutOf } from '../../src/runtimes/embedded/component-limits.ts';
import { publicRoutes } from '../../src/runtimes/embedded/components.ts';
import { openKeyValueFiles } from '../../src/runtimes/embedded/key-value/key-value-files.ts';
import { readCachedFiles, readCacheEntry } from '../../src/runtimes/embedded/transpile/transpile-cache.ts';
import { manifestOf } from '../../src/runtimes/spin/manifest.ts';
import { resolveVariables, secretValues } from '../../src/runtimes/variables.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { findRunning, listDeployments } from '../../src/targets/local/deployments.ts';
import { packSample } from '../oci/sample-app.ts';

let system: OwnedSystem;
let folder: string;
const digest = `sha256:${'ab'.repeat(32)}`;

beforeAll(async () => {
  const plain = createSystem({ logStyle: 'silent' });
  folder = await plain.files.temporaryFolder('damaged');
  system = { ...plain, cacheFolder: path.join(folder, 'cache') };
});
afterAll(() => system.close());

const junk = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, '', 'x', 'é', '../../x', '__proto__', 'a\u0000b'),
  fc.constantFrom([], {}, [null], [[]], { toString: 1 }, { length: 3 }, [1, 'a', {}], { '../x': 'y' }),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

/** Every value in a value, by its path. */
function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...place, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const changed = Object.entries(value as object).flatMap(([name, child]): [string, unknown][] => {
    if (name !== key) return [[name, child]];
    return rest.length === 0 && by === undefined ? [] : [[name, replaced(child, rest, by)]];
  });
  return Array.isArray(value) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

/** A file that was written by us with any one value in it replaced or left out, any other JSON, or a part of the file. */
function damaged(valid: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(valid);
  const changed = fc
    .tuple(fc.constantFrom(...placesIn(valid)), fc.option(junk, { nil: undefined }))
    .map(([place, by]) => JSON.stringify(replaced(valid, place, by)) ?? '');
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 2, arbitrary: junk.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.nat(text.length).map((length) => text.slice(0, length)) },
  );
}

/** Reads each damaged file; nothing but an error by code may be thrown. */
async function check(valid: unknown, read: (text: string) => unknown, runs = 300): Promise<void> {
  const once = async (text: string) => {
    try {
      await read(text);
    } catch (error) {
      if (!(error instanceof FtlError) || error.code === 'E_BUG') throw error;
    }
  };
  // What is whole is read, so that the changes are not all refused for one and the same reason.
  await read(JSON.stringify(valid));
  await fc.assert(fc.asyncProperty(damaged(valid), once), { numRuns: runs });
}

function place(...parts: readonly string[]): string {
  const file = path.join(folder, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

describe('a damaged or foreign file is absent, or an error by code', () => {
  test('the result of a step', async () => {
    const file = place('results', '.ftl', 'componentize.json');
    const context = { projectFolder: path.join(folder, 'results'), system, dryRun: false };
    await check({ ok: true, outputs: { digest, layout: '/x' } }, async (text) => {
      writeFileSync(file, text);
      const outputs = await readStepOutputs('componentize', context);
      for (const value of Object.values(outputs)) expect(value).toBeTypeOf('string');
    });
  });

  test('a proof, which then proves nothing', async () => {
    const projectFolder = path.join(folder, 'proofs');
    const report = { passed: true, suites: [] } as unknown as Parameters<typeof writeProof>[1]['report'];
    const file = await writeProof(projectFolder, { proven: { digest }, report, summary: 'all' }, system);
    const valid = JSON.parse(await system.files.readText(file)) as { hmac: string; passed: boolean };
    const { subject } = valid as unknown as { subject: object };
    await check(valid, async (text) => {
      writeFileSync(file, text);
      const found = await findProof(projectFolder, { digest }, system);
      if (found) expect(JSON.parse(text)).toMatchObject({ subject, passed: true, hmac: valid.hmac });
    });
    writeFileSync(file, JSON.stringify({ ...valid, hmac: 'é'.repeat(valid.hmac.length) }));
    expect(await findProof(projectFolder, { digest }, system)).toBeUndefined();
  });

  test('the catalog', async () => {
    const tool = { name: 'a', description: 'A.', inputSchema: { type: 'object' }, icons: [{}], _meta: {} };
    const component = { id: 'a', name: 'a', kind: 'tools', route: '/a', discovery: 'catalog', tools: [tool] };
    const scopes = { requiredScopes: ['x'], toolScopes: { a: ['y'] } };
    const server = { name: 'n', version: '1' };
    const valid = { version: 1, server, validateArguments: true, components: [{ ...component, ...scopes }] };
    expect(readCatalog(JSON.stringify(valid))).toEqual(valid);
    await check(valid, (text) => {
      for (const { name, tools, toolScopes = {} } of readCatalog(text)?.components ?? [])
        expect(
          [name, ...tools.map((each) => each.name), ...Object.values(toolScopes).flat()].join(),
        ).toBeTypeOf('string');
    });
  });

  test('what ftl up serves, and what was left running', async () => {
    const projectFolder = path.join(folder, 'running');
    const up = place('running', '.ftl', 'up.json');
    const identity = (await system.processes.identify(process.pid)) ?? '';
    const served = { version: 1, url: 'http://127.0.0.1:1/mcp', pid: process.pid, identity };
    await check(served, async (text) => {
      writeFileSync(up, text);
      await findServing(projectFolder, system);
    });
    const stateFolder = path.join(projectFolder, '.ftl', 'deployments');
    const current = place('running', '.ftl', 'deployments', 'app', 'current.json');
    const inside = path.join(stateFolder, 'app', 'x');
    const places = { layoutFolder: inside, logFile: inside, startedAt: '2026-01-01T00:00:00.000Z' };
    const kept = { version: 1, name: 'app', digest, pid: 4_000_000, port: 1, runtime: 'spin', ...places };
    await check({ ...kept, url: served.url }, async (text) => {
      writeFileSync(current, text);
      for (const { url, startedAt } of await listDeployments(stateFolder, system))
        expect(url + startedAt).toBeTypeOf('string');
      expect(await findRunning({ name: 'app', stateFolder }, system)).toBeUndefined();
      await findServing(projectFolder, system);
    });
  });

  test('ftl.lock', async () => {
    const file = place('lock', 'ftl.lock');
    const entry = { digest, tag: '1' };
    await check({ version: 1, components: { 'ghcr.io/a/b:1': entry } }, async (text) => {
      writeFileSync(file, text);
      await readLockFile(path.dirname(file), system);
    });
  });

  test('a key-value store', async () => {
    const file = place('kv', 'default.json');
    const options = { folder: path.dirname(file), labels: ['default'], log: () => undefined };
    await check(
      [['key', 'AAAA']],
      async (text) => {
        writeFileSync(file, text);
        await (await openKeyValueFiles(system, options)).close();
      },
      100,
    );
  });
});

describe('a damaged file of the cache is absent', () => {
  test('components by what they were built from', async () => {
    const cache = createComponentCache(system);
    const { digest: stored, size } = await cache.store('k', new Uint8Array(9));
    const file = place('cache', 'components', 'keys', 'k.json');
    await check({ digest: stored, size }, async (text) => {
      writeFileSync(file, text);
      await cache.find('k');
      writeFileSync(file, text);
      await cache.prune();
    });
  });

  test('the prepared engine, which is then prepared anew', async () => {
    const bytes = new Uint8Array([1]);
    const engine = { module: bytes, template: bytes, bindings: 'b', environment: { A: 'b' } };
    const pool = { run: async () => ({ kind: 'prepared', engine }), close: async () => undefined };
    const store = () =>
      createEngineStore(system, { pool: pool as never, wit: '', key: 'key' }).get({
        name: 'world',
        text: '',
      });
    await store();
    const file = path.join(system.cacheFolder, 'engines', 'key', 'world', 'engine.json');
    await check(JSON.parse(await system.files.readText(file)), async (text) => {
      writeFileSync(file, text);
      const { bindings, environment } = await store();
      expect([bindings, Object.values(environment).join()]).toEqual([expect.any(String), expect.any(String)]);
    });
  });

  test('what a build command made', async () => {
    const build = { projectFolder: folder, id: 'a' };
    await writeBuildRecord(build, { inputs: 'a', result: 'b' }, system);
    const commands = path.join(system.cacheFolder, 'commands');
    const [{ name = '' } = {}] = await system.files.list(commands);
    await check({ inputs: 'a', result: 'b' }, async (text) => {
      writeFileSync(path.join(commands, name), text);
      await readBuildRecord(build, system);
    });
  });

  test('a transpiled component, whose files are never looked for elsewhere', async () => {
    const file = place('transpiled', 'component.json');
    const digests = { 'component.mjs': 'ab', 'a.core.wasm': 'cd' };
    await check({ digests, resettable: true, initialMemory: 1 }, async (text) => {
      writeFileSync(file, text);
      const entry = await readCacheEntry(system, path.dirname(file));
      if (!entry) return;
      expect(Object.keys(entry.digests).join()).not.toMatch(/[/\\\0]/);
      expect(await readCachedFiles(system, path.dirname(file), entry)).toBeUndefined();
    });
    for (const text of ['{"digests":null}', '{"digests":[]}', '{"digests":{"../x":"ab"}}', 'null', '[]']) {
      writeFileSync(file, text);
      expect(await readCacheEntry(system, path.dirname(file))).toBeUndefined();
    }
  });
});

describe('a damaged image layout is refused, or can be started', () => {
  test('its index and its mark', async () => {
    const { layoutFolder } = await packSample(path.join(folder, 'layout'), system);
    for (const name of ['index.json', 'oci-layout']) {
      const file = path.join(layoutFolder, name);
      const whole = await system.files.readText(file);
      await check(
        JSON.parse(whole),
        async (text) => {
          writeFileSync(file, text);
          await openLayout(layoutFolder, system);
        },
        150,
      );
      writeFileSync(file, whole);
    }
  });

  test('the lock of the app', async () => {
    const component = {
      id: 'a',
      metadata: {
        allowed_outbound_hosts: ['https://a.example'],
        key_value_stores: ['default'],
        limits: { memory: 9 },
      },
      source: { content_type: 'application/wasm', digest },
      env: { A: 'b' },
      config: { a: '{{ v }}' },
      files: [{ path: 'x', digest }],
    };
    const trigger = { id: 't', trigger_type: 'http', trigger_config: { component: 'a', route: '/...' } };
    const valid = {
      spin_lock_version: 1,
      metadata: { name: 'n', version: '1', trigger: { type: 'http' } },
      variables: { v: { default: 'x', secret: true }, w: { default: null } },
      triggers: [trigger],
      components: [component],
    };
    await check(
      valid,
      (text) => {
        const locked = readLock(new TextEncoder().encode(text), 'The lock');
        const values = resolveVariables(locked, { given: { w: 'y' }, environment: {} });
        for (const value of [...secretValues(locked, values), ...values.values()])
          expect(value).toBeTypeOf('string');
        requestTimeoutOf(locked);
        publicRoutes(locked);
        manifestOf(locked, { componentFile: () => '/x', noNetwork: true });
        for (const { id } of locked.components) expect(id).toMatch(/^[\w-]+$/);
      },
      1000,
    );
  });
});
