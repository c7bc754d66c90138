import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'smol-toml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseRuntime } from '../../src/runtimes/index.ts';
import { spinRuntime } from '../../src/runtimes/spin/index.ts';
import type { RunnableApp, RunningApp, StartOptions } from '../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { unusedPort } from '../loopback.ts';
import { writeSpinStandIn } from './write-spin-stand-in.ts';

/** Process handling only: what a real Spin does is in test/contract. */
let system: OwnedSystem;
let spinPath: string;
const running: RunningApp[] = [];

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent' });
  spinPath = await writeSpinStandIn(system);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.stop()));
  await system.close();
});

const app: RunnableApp = {
  componentFile: (digest) => `/blobs/${digest.slice('sha256:'.length)}`,
  locked: {
    spin_lock_version: 1,
    metadata: { name: 'an "app"', version: '1.0.0', trigger: { type: 'http' } },
    variables: { token: { secret: true }, city: { default: 'Graz\u007f' } },
    triggers: [
      { id: 'one', trigger_type: 'http', trigger_config: { component: 'gateway', route: '/...' } },
      { id: 'two', trigger_type: 'http', trigger_config: { component: 'tool', route: { private: true } } },
    ],
    components: [
      {
        id: 'gateway',
        metadata: {
          allowed_outbound_hosts: ['http://tool.spin.internal', 'https://{{ city }}'],
          key_value_stores: ['default'],
        },
        source: { content_type: 'application/wasm', digest: 'sha256:aa' },
        config: { token: '{{ token }}' },
        env: { 'A.B': 'line\nbreak' },
      },
      { id: 'tool', metadata: {}, source: { content_type: 'application/wasm', digest: 'sha256:bb' } },
    ],
  },
};

interface StandInOptions extends Partial<StartOptions> {
  readonly startTimeoutMs?: number;
  readonly served?: RunnableApp;
}

async function start(mode: string, options: StandInOptions = {}) {
  const { startTimeoutMs = 60_000, served = app, ...rest } = options;
  const env = {
    ...process.env,
    SPIN_STAND_IN: mode,
    SPIN_VARIABLE_OTHER: 'planted',
    GITHUB_TOKEN: 'planted',
    SPIN_AUTH_TOKEN: 'planted',
    SPIN_AKA_ACCESS_TOKEN: 'planted',
    NODE_OPTIONS: '',
  };
  const runtime = spinRuntime(spinPath, { startTimeoutMs });
  const started = await runtime(
    served,
    { port: 0, variables: { token: 'SeCrEt' }, ...rest },
    { ...system, env },
  );
  running.push(started);
  return started;
}

interface Told {
  readonly pid: number;
  readonly argv: readonly string[];
  readonly variables: readonly (readonly [string, string])[];
  /** Names of all that its environment holds. */
  readonly environment: readonly string[];
  readonly manifest: string;
}

async function ask(started: RunningApp): Promise<Told> {
  return (await fetch(started.url)).json() as Promise<Told>;
}

test('Spin gets what it needs of the environment, and no token of anybody', async () => {
  const { environment, variables } = await ask(await start(''));
  expect(environment).toEqual(expect.arrayContaining(['PATH', 'HOME', 'SPIN_STAND_IN']));
  expect(environment.filter((name) => name.includes('TOKEN'))).toEqual(['SPIN_VARIABLE_TOKEN']);
  expect(environment).not.toEqual(expect.arrayContaining(['NODE_OPTIONS']));
  expect(JSON.stringify(variables)).not.toContain('planted');
});

test('values of variables reach Spin by the environment, never by argv or the manifest', async () => {
  const { argv, variables, manifest } = await ask(await start(''));
  expect(variables).toContainEqual(['SPIN_VARIABLE_TOKEN', 'SeCrEt']);
  expect(variables).toContainEqual(['SPIN_VARIABLE_CITY', 'Graz\u007f']);
  expect(`${argv.join(' ')} ${manifest}`).not.toContain('SeCrEt');
});

test('mounted files lie beside the manifest, and what Spin does not do is said', async () => {
  const long = path.join(path.dirname(spinPath), 'long.txt');
  await writeFile(long, 'x'.repeat(200));
  const [gateway, tool] = app.locked.components;
  const files = [
    { path: 'data/long.txt', digest: 'sha256:cc' },
    { path: 'short.txt', digest: 'sha256:dd', inline: 'c2hvcnQ=' },
  ];
  const served = {
    componentFile: (digest: string) => (digest === 'sha256:cc' ? long : digest),
    locked: {
      ...app.locked,
      components: [gateway!, { ...tool!, files, metadata: { limits: { timeout_ms: 10 } } }],
    },
  };
  const warnings: string[] = [];
  system = { ...system, log: { ...system.log, warning: (text) => void warnings.push(text) } };
  const logFolder = path.join(path.dirname(spinPath), 'logs');
  const { argv, manifest } = await ask(await start('', { served, logFolder }));
  const { component } = parse(manifest) as { component: Record<string, { files?: unknown }> };
  expect(component['tool']?.files).toEqual([{ source: 'files/tool', destination: '/' }]);
  expect(component['gateway']).not.toHaveProperty('files');
  const folder = path.join(path.dirname(argv[argv.indexOf('--from') + 1] ?? ''), 'files', 'tool');
  expect(await readFile(path.join(folder, 'data/long.txt'), 'utf8')).toBe('x'.repeat(200));
  expect(await readFile(path.join(folder, 'short.txt'), 'utf8')).toBe('short');
  expect(argv[argv.indexOf('--log-dir') + 1]).toBe(logFolder);
  expect(warnings).toEqual([
    'Spin does not keep to the limits of tool.',
    expect.stringContaining('Spin writes the log files itself'),
  ]);
});

test('the manifest is TOML and says what the lock says', async () => {
  const { manifest } = await ask(await start(''));
  expect(parse(manifest)).toEqual({
    spin_manifest_version: 2,
    application: { name: 'an "app"', version: '1.0.0' },
    variables: { token: { required: true, secret: true }, city: { default: 'Graz\u007f' } },
    trigger: {
      http: [
        { id: 'one', component: 'gateway', route: '/...' },
        { id: 'two', component: 'tool', route: { private: true } },
      ],
    },
    component: {
      gateway: {
        source: '/blobs/aa',
        allowed_outbound_hosts: ['http://tool.spin.internal', 'https://{{ city }}'],
        key_value_stores: ['default'],
        environment: { 'A.B': 'line\nbreak' },
        variables: { token: '{{ token }}' },
      },
      tool: { source: '/blobs/bb', allowed_outbound_hosts: [], key_value_stores: [] },
    },
  });
});

test('without network only service chaining stays allowed', async () => {
  const { manifest } = await ask(await start('', { noNetwork: true }));
  expect(parse(manifest)).toHaveProperty('component.gateway.allowed_outbound_hosts', [
    'http://tool.spin.internal',
  ]);
});

test('lines that components write are handed on and kept', async () => {
  const heard: string[] = [];
  const started = await start('', { onLog: (_component, line) => heard.push(line) });
  await fetch(`${started.url}/log`);
  await expect.poll(() => heard).toEqual(['a line from a component']);
  expect(started.logs()).toEqual([{ component: 'spin', line: 'a line from a component' }]);
});

test('stopping ends the process and removes its folder', async () => {
  const started = await start('');
  const { pid, argv } = await ask(started);
  const folder = path.dirname(argv[argv.indexOf('--from') + 1] ?? '');
  expect((await stat(folder)).isDirectory()).toBe(true);
  await started.stop();
  expect(system.processes.alive(pid)).toBe(false);
  await expect(stat(folder)).rejects.toThrow('ENOENT');
  expect(await started.ended).toContain('exit code 0');
});

test('a Spin that ignores SIGTERM is killed', async () => {
  const started = await start('deaf');
  await started.stop();
  await expect(fetch(started.url)).rejects.toThrow();
});

test('stores with other labels than default are told to Spin, which has only that one', async () => {
  const [gateway, tool] = app.locked.components;
  const stores = { key_value_stores: ['default', 'rate-limits', 'seen_ids'] };
  const components = [
    { ...gateway!, metadata: stores },
    { ...tool!, metadata: stores },
  ];
  const served = { ...app, locked: { ...app.locked, components } };
  const configurationOf = async (options: StandInOptions) => {
    const { argv } = await ask(await start('', options));
    const file = argv[argv.indexOf('--runtime-config-file') + 1];
    return argv.includes('--runtime-config-file') ? parse(await readFile(file ?? '', 'utf8')) : undefined;
  };
  expect(await configurationOf({ served })).toEqual({
    key_value_store: { 'rate-limits': { type: 'spin' }, seen_ids: { type: 'spin' } },
  });
  const stateFolder = path.join(path.dirname(spinPath), 'kv "1"');
  expect(await configurationOf({ served, stateFolder })).toHaveProperty(
    ['key_value_store', 'seen_ids', 'path'],
    path.join(stateFolder, 'seen_ids.db'),
  );
  expect(await configurationOf({})).toBeUndefined();
});

test('a Spin that ends by itself is reported', async () => {
  const started = await start('');
  await fetch(`${started.url}/crash`).catch(() => undefined);
  expect(await started.ended).toBe('Spin ended with exit code 7.');
});

describe('another app in its place', () => {
  const named = (name: string): RunnableApp => ({
    ...app,
    locked: { ...app.locked, metadata: { ...app.locked.metadata, name } },
  });

  test('is a Spin of its own at the same address, and the end of the first is not that of the app', async () => {
    const started = await start('', { port: await unusedPort() });
    const first = await ask(started);
    await started.replace(named('other'));
    const second = await ask(started);
    expect(second.pid).not.toBe(first.pid);
    expect(system.processes.alive(first.pid)).toBe(false);
    expect(second.manifest).toContain('= "other"');
    expect(second.variables).toContainEqual(['SPIN_VARIABLE_TOKEN', 'SeCrEt']);
    await fetch(`${started.url}/crash`).catch(() => undefined);
    expect(await started.ended).toBe('Spin ended with exit code 7.');
  });

  test('that does not start leaves the app as it was', async () => {
    const started = await start('', { port: await unusedPort() });
    await expect(started.replace(named('crash'))).rejects.toMatchObject({ code: 'E_RUNTIME_START' });
    expect((await ask(started)).manifest).toContain(String.raw`"an \"app\""`);
    const { pid } = await ask(started);
    const needy = { ...app, locked: { ...app.locked, variables: { needed: {} } } };
    await expect(started.replace(needy)).rejects.toMatchObject({ code: 'E_RUNTIME_VARIABLE' });
    expect((await ask(started)).pid).toBe(pid);
  });

  test('is stopped with it', async () => {
    const started = await start('', { port: await unusedPort() });
    const replaced = started.replace(named('other'));
    await started.stop();
    await replaced;
    await expect(fetch(started.url)).rejects.toThrow();
  });
});

describe('a start that fails', () => {
  test('because Spin ends says so with its last lines', async () => {
    await expect(start('crash')).rejects.toMatchObject({
      code: 'E_RUNTIME_START',
      message: expect.stringMatching(/exit code 1[^]*something is wrong[^]*Caused by/) as string,
    });
  });

  test('because Spin never gets ready ends it', async () => {
    const started = start('silent', { startTimeoutMs: 1000 });
    await expect(started).rejects.toMatchObject({ code: 'E_RUNTIME_START' });
  });

  test('because the port is taken says so', async () => {
    const { url } = await start('');
    const port = Number(new URL(url).port);
    await expect(start('', { port })).rejects.toMatchObject({ code: 'E_RUNTIME_PORT' });
  });

  test('because there is no such program says so', async () => {
    const runtime = spinRuntime('/nonexistent/spin');
    const options = { port: 0, variables: { token: 'x' } };
    await expect(runtime(app, options, system)).rejects.toMatchObject({ code: 'E_PROCESS' });
  });
});

describe('the choice of a runtime', () => {
  const toolchain = { folder: '/toolchain', nodePath: process.execPath, id: '0' };
  const choose = async (choice: string, env: Record<string, string>) => {
    const cacheFolder = await system.files.temporaryFolder('ftl-cache');
    const own = createSystem({ logStyle: 'silent', env, cacheFolder });
    return chooseRuntime(choice, { system: own, toolchain });
  };

  test('auto takes the Spin that SPIN_BIN names, and says so', async () => {
    const chosen = await choose('auto', { SPIN_BIN: spinPath });
    expect(chosen).toMatchObject({ name: 'spin', note: `Runtime: Spin (${spinPath}).` });
  });

  test('what setup chose is taken without another look', async () => {
    const setUp = { system, toolchain };
    expect(await chooseRuntime('auto', { ...setUp, spin: '/opt/spin' })).toMatchObject({ name: 'spin' });
  });

  test('auto takes the embedded runtime when there is no Spin', async () => {
    expect(await choose('auto', { PATH: '' })).toMatchObject({ name: 'embedded' });
  });

  test('embedded is taken when asked for, whatever is there', async () => {
    expect(await choose('embedded', { SPIN_BIN: spinPath })).toMatchObject({ name: 'embedded' });
  });

  test('spin without a Spin is an error, and so is an unknown name', async () => {
    await expect(choose('spin', { PATH: '' })).rejects.toMatchObject({ code: 'E_RUNTIME_START' });
    await expect(choose('wasmtime', {})).rejects.toMatchObject({ code: 'E_USAGE' });
  });
});
