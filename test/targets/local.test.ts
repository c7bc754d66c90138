import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StartRuntime } from '../../src/runtimes/types.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import type { System } from '../../src/system/types.ts';
import { type DeployRequest, findTarget, listDeployments, stopDeployment } from '../../src/targets/index.ts';
import { isFree, unusedPort } from '../loopback.ts';
import { packSample } from '../oci/sample-app.ts';
import { type Behaviour, startDeployment, tool } from './mcp-server.ts';

let system: OwnedSystem;
/** The same, but its dist/ftl.mjs is a stand-in: here it is about processes, not about what they serve. */
let withStandIn: System;
let folder: string;
let digest: string;
let started: string[];

/** Serves one tool that is named after the digest it was started for. */
const standIn = `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
const flag = (name) => process.argv.find((argument) => argument.startsWith('--' + name + '='))?.split('=')[1];
if (process.env.SPIN_VARIABLE_MODE === 'exits') process.exit(3);
if (process.argv[2] !== 'up' || !process.argv.includes('--quiet') || flag('runtime') !== 'embedded') process.exit(4);
if (process.env.GITHUB_TOKEN) process.exit(5);
readFileSync(flag('layout') + '/index.json');
const tools = process.env.SPIN_VARIABLE_MODE === 'empty' ? [] : [{ name: flag('digest').slice(7, 15), inputSchema: {} }];
const failsOn = process.env.SPIN_VARIABLE_FAILS_ON;
createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk)).on('end', () => {
    const { id, method } = JSON.parse(body);
    const result = method === 'tools/list' && failsOn !== flag('port') + flag('digest') ? { tools } : { tools: [] };
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
  });
}).listen(Number(flag('port')), '127.0.0.1');
`;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent' });
  folder = mkdtempSync(path.join(tmpdir(), 'ftl-targets-'));
  const packageRoot = path.join(folder, 'package');
  await system.files.write(path.join(packageRoot, 'dist', 'ftl.mjs'), standIn);
  withStandIn = { ...system, packageRoot, env: { ...system.env, GITHUB_TOKEN: 'planted-secret' } };
  digest = (await packSample(folder, system)).appDigest;
  started = [];
});
afterEach(async () => {
  await stopDeployment({ name: 'sample', stateFolder: state() }, system);
  await system.close();
  rmSync(folder, { recursive: true, force: true });
});

const state = () => path.join(folder, 'state');

function request(overrides: Partial<DeployRequest> = {}): DeployRequest {
  return {
    project: { name: 'sample', accessControl: 'public', tools: [{ name: 'text', examples: [] }] },
    projectFolder: folder,
    layoutFolder: path.join(folder, 'oci'),
    stateFolder: state(),
    digest,
    port: 0,
    keep: false,
    runtime: { name: 'embedded', start: serve({ tools: [tool('text__read')] }) },
    ...overrides,
  };
}

/** A runtime that serves a fixed answer, and notes what it was given and when it was stopped. */
function serve(behaviour: Behaviour): StartRuntime {
  return async (app, { port }) => {
    const server = await startDeployment(behaviour, port);
    const bytes = app.locked.components.map(
      ({ source }) => readFileSync(app.componentFile(source.digest)).length,
    );
    started.push(`${app.locked.metadata.name} ${bytes.length}`);
    return {
      runtime: 'embedded',
      url: server.url,
      routes: [],
      logs: () => [],
      replace: () => Promise.reject(new Error('Nothing is replaced here.')),
      ended: new Promise(() => undefined),
      stop: async () => {
        started.push('stopped');
        await server.close();
      },
    };
  };
}

const deploy = (overrides: Partial<DeployRequest> = {}) =>
  findTarget('local').deploy(request(overrides), withStandIn);
const keep = (overrides: Partial<DeployRequest> = {}) => deploy({ keep: true, ...overrides });

/** Name of the tool that answers there, which is the beginning of the digest that runs. */
async function whoAnswers(url: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: '{"id":1,"method":"tools/list"}' });
  const { result } = (await response.json()) as { result: { tools: { name: string }[] } };
  return result.tools[0]?.name ?? '';
}

/** Builds another app into the same layout. */
async function buildAgain(seed: number): Promise<string> {
  return (await packSample(folder, system, { seed })).appDigest;
}

it('names the targets there are when one is unknown', () => {
  expect(() => findTarget('moon')).toThrow(
    expect.objectContaining({ code: 'E_DEPLOY_TARGET', hint: 'Known targets: local.' }),
  );
});

describe('local, for now', () => {
  it('starts the digest from the layout, not from the build folder, and checks it', async () => {
    rmSync(path.join(folder, 'build'), { recursive: true });
    const deployment = await deploy();
    expect(deployment.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);
    expect(deployment.verification.tools).toEqual(['text__read']);
    expect(deployment.instructions.join('\n')).toContain(
      `claude mcp add --transport http sample ${deployment.url}`,
    );
    expect(started).toEqual(['sample 2']);
    await deployment.stop();
    expect(started).toEqual(['sample 2', 'stopped']);
    await expect(fetch(deployment.url)).rejects.toThrow();
  });

  it('is stopped when the process ends', async () => {
    await deploy();
    await system.close();
    expect(started).toEqual(['sample 2', 'stopped']);
  });

  it('leaves nothing running when the app does not answer as it should', async () => {
    const runtime = { name: 'embedded', start: serve({ tools: [] }) } as const;
    await expect(deploy({ runtime })).rejects.toMatchObject({ code: 'E_DEPLOY_UNHEALTHY' });
    expect(started).toEqual(['sample 2', 'stopped']);
  });

  it('refuses a digest that the layout does not hold, and a layout that was changed', async () => {
    const other = `sha256:${'0'.repeat(64)}`;
    await expect(deploy({ digest: other })).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
    writeFileSync(path.join(folder, 'oci/blobs/sha256', digest.slice(7)), '{}');
    await expect(deploy()).rejects.toMatchObject({ code: 'E_OCI_LAYOUT' });
    expect(started).toEqual([]);
  });
});

describe('local, kept', () => {
  it('serves from its own copy, in a process that outlives this one, until it is stopped', async () => {
    const deployment = await keep();
    rmSync(path.join(folder, 'oci'), { recursive: true });
    await system.close();
    expect(await whoAnswers(deployment.url)).toBe(digest.slice(7, 15));
    expect(await listDeployments(state(), system)).toMatchObject([
      { name: 'sample', digest, url: deployment.url, runtime: 'embedded', running: true },
    ]);
    expect(deployment.instructions.at(-1)).toBe(`Stop it: ftl stop --project ${folder}`);

    const stopped = await stopDeployment({ name: 'sample', stateFolder: state() }, system);
    expect(stopped?.url).toBe(deployment.url);
    expect(system.processes.alive(stopped!.pid)).toBe(false);
    await expect(fetch(deployment.url)).rejects.toThrow();
    expect(await listDeployments(state(), system)).toEqual([]);
    expect(await stopDeployment({ name: 'sample', stateFolder: state() }, system)).toBeUndefined();
  });

  it('replaces the earlier one on its port and keeps no more than two copies', async () => {
    const first = await keep();
    const digests = [digest];
    for (const seed of [2, 3]) {
      digests.push(await buildAgain(seed));
      const next = await keep({ digest: digests.at(-1)! });
      expect(next.url).toBe(first.url);
      expect(await whoAnswers(first.url)).toBe(digests.at(-1)!.slice(7, 15));
    }
    const copies = readdirSync(path.join(state(), 'sample')).filter((name) => name !== 'current.json');
    expect(copies.sort()).toEqual(
      digests
        .slice(-2)
        .map((each) => each.slice(7))
        .sort(),
    );
  });

  it.each([
    ['ends at once', 'exits', /exit code 3/],
    ['lists no tools', 'empty', /no tools/],
  ])('leaves the earlier one alone when the new one %s', async (_name, mode, message) => {
    const first = await keep();
    const [before] = await listDeployments(state(), system);
    const failed = keep({ digest: await buildAgain(2), variables: { mode } });
    await expect(failed).rejects.toMatchObject({ code: 'E_DEPLOY_UNHEALTHY' });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toMatchObject({ hint: expect.stringContaining('up.trial.log') as string });
    expect(await whoAnswers(first.url)).toBe(digest.slice(7, 15));
    expect(await listDeployments(state(), system)).toEqual([before]);
  });

  it('starts the earlier one again when the new one works on a spare port only', async () => {
    const first = await keep();
    const failsOn = new URL(first.url).port;
    const next = await buildAgain(2);
    const failed = keep({ digest: next, variables: { fails_on: failsOn + next } });
    await expect(failed).rejects.toMatchObject({ code: 'E_DEPLOY_UNHEALTHY' });
    await expect.poll(() => whoAnswers(first.url).catch(() => '')).toBe(digest.slice(7, 15));
    expect(await listDeployments(state(), system)).toMatchObject([{ digest, running: true }]);
  });

  it('refuses a port that something else listens on, before it starts anything', async () => {
    const other = await startDeployment({});
    try {
      await expect(keep({ port: other.port })).rejects.toMatchObject({ code: 'E_RUNTIME_PORT' });
      expect(existsSync(path.join(state(), 'sample'))).toBe(false);
    } finally {
      await other.close();
    }
  });

  it('of several deployments at the same moment one is done, and what it started is all that runs', async () => {
    const deployed = await Promise.allSettled(Array.from({ length: 5 }, () => keep()));
    const refused = deployed.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(4);
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'E_DEPLOY_TARGET' });
      expect(String(error)).toContain(`Process ${process.pid} deploys or stops "sample"`);
    }
    const [kept] = await listDeployments(state(), system);
    expect(kept).toMatchObject({ running: true, digest });
    expect(await servingProcesses()).toEqual([kept?.pid]);
    const again = keep();
    const owner = path.join(state(), '.claims', 'sample', 'owner');
    await expect.poll(() => readdirSync(owner), { interval: 1 }).not.toEqual(['free']);
    await expect(stopDeployment({ name: 'sample', stateFolder: state() }, system)).rejects.toMatchObject({
      code: 'E_DEPLOY_TARGET',
    });
    await again;
  });

  it('keeps its port when its process was killed, unless another has it now', async () => {
    const first = await keep({ port: await unusedPort() });
    const kill = async () => {
      const [kept] = await listDeployments(state(), system);
      await system.processes.end(kept?.pid ?? 0, 0);
      await expect.poll(() => listDeployments(state(), system)).toMatchObject([{ running: false }]);
      // A process that ends has no command line any more while it still listens.
      await expect.poll(() => isFree(Number(new URL(first.url).port))).toBe(true);
    };
    await kill();
    expect((await keep()).url).toBe(first.url);
    await kill();
    const other = await startDeployment({}, Number(new URL(first.url).port));
    try {
      expect((await keep()).url).not.toBe(first.url);
    } finally {
      await other.close();
    }
  });

  it('tells what it only tries out whom it ends with, and nobody else', async () => {
    const file = path.join(folder, 'owners');
    const told = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(file)}, (process.env.FTL_UP_OWNER ?? 'none') + '\\n');`;
    await system.files.write(path.join(withStandIn.packageRoot, 'dist', 'ftl.mjs'), `${told}\n${standIn}`);
    await keep();
    const identity = await system.processes.identify(process.pid);
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid} ${identity}\nnone\n`);
  });

  /** Ids of the processes that serve something out of this test's folder. */
  async function servingProcesses(): Promise<number[]> {
    const { stdout } = await system.processes.run('ps', ['-ww', '-A', '-o', 'pid=,command=']);
    return stdout
      .split('\n')
      .flatMap((line) => (line.includes(`--layout=${state()}`) ? [Number.parseInt(line, 10)] : []));
  }

  it('never ends a process that only has the id of an earlier deployment', async () => {
    const file = path.join(state(), 'sample', 'current.json');
    await keep();
    await stopDeploymentProcess();
    const stranger = await system.processes.start(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const kept = { ...(JSON.parse(stateText) as object), pid: stranger.pid };
    await system.files.write(file, JSON.stringify(kept));
    expect(await listDeployments(state(), system)).toMatchObject([{ running: false }]);
    expect(await stopDeployment({ name: 'sample', stateFolder: state() }, system)).toBeUndefined();
    expect(system.processes.alive(stranger.pid)).toBe(true);
    await stranger.stop();
  });

  it.each(['', '{', '[]', '{"version":1,"pid":1}', '{"version":1,"pid":"x","port":1}'])(
    'takes a broken state file (%s) for none',
    async (text) => {
      await system.files.write(path.join(state(), 'sample', 'current.json'), text);
      expect(await listDeployments(state(), system)).toEqual([]);
      const { url } = await keep();
      expect(await whoAnswers(url)).toBe(digest.slice(7, 15));
    },
  );

  let stateText = '';
  async function stopDeploymentProcess() {
    stateText = readFileSync(path.join(state(), 'sample', 'current.json'), 'utf8');
    await stopDeployment({ name: 'sample', stateFolder: state() }, system);
  }
});
