import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifyProcess } from '../../src/system/process-identity.ts';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { unusedPort } from '../loopback.ts';

let system: OwnedSystem;
let folder: string;

beforeEach(async () => {
  system = createSystem({ logStyle: 'silent' });
  folder = await system.files.temporaryFolder('ftl-system');
});
afterEach(() => system.close());

describe('files', () => {
  it('writes to a temporary name and renames, making folders on the way', async () => {
    const file = path.join(folder, 'a', 'b.txt');
    await system.files.write(file, 'one');
    await system.files.write(file, 'two');
    expect(await system.files.readText(file)).toBe('two');
    expect(readdirSync(path.dirname(file))).toEqual(['b.txt']);
  });

  it('leaves the old content and no temporary file when a write fails', async () => {
    const target = path.join(folder, 'taken');
    mkdirSync(path.join(target, 'inside'), { recursive: true });
    await expect(system.files.write(target, 'x')).rejects.toMatchObject({ code: 'E_FILE_SYSTEM' });
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('names the path and the reason of a failure', async () => {
    await expect(system.files.readText(path.join(folder, 'none'))).rejects.toThrow(/none: it does not exist/);
    expect(await system.files.readTextIfExists(path.join(folder, 'none'))).toBeUndefined();
    expect(await system.files.stat(path.join(folder, 'none'))).toBeUndefined();
  });

  it('takes links that lead in a circle for nothing', async () => {
    const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
    symlinkSync(one, other);
    symlinkSync(other, one);
    expect(await system.files.stat(one)).toBeUndefined();
    expect(await system.files.readTextIfExists(path.join(one, 'inside'))).toBeUndefined();
    await expect(system.files.readText(one)).rejects.toThrow(/one: its symbolic links lead in a circle/);
  });

  it('takes a record that is missing or damaged for absent', async () => {
    const file = path.join(folder, 'record.json');
    expect(await system.files.readRecord(file)).toBeUndefined();
    writeFileSync(file, '{"a": 1');
    expect(await system.files.readRecord(file)).toBeUndefined();
    writeFileSync(file, '{"a": 1}');
    expect(await system.files.readRecord(file)).toEqual({ a: 1 });
  });

  it('lists sorted by code unit and hashes as sha256sum does', async () => {
    for (const name of ['b', 'B', 'a']) writeFileSync(path.join(folder, name), 'abc');
    expect((await system.files.list(folder)).map((entry) => entry.name)).toEqual(['B', 'a', 'b']);
    expect(await system.files.sha256(path.join(folder, 'a'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('lets one of several rename a file, or put a folder in a place', async () => {
    const { tryRename } = system.files;
    const names = Array.from({ length: 20 }, (_, index) => String(index));
    writeFileSync(path.join(folder, 'one'), 'x');
    const renamed = await Promise.all(
      names.map((name) => tryRename(path.join(folder, 'one'), path.join(folder, name))),
    );
    expect(renamed.filter(Boolean)).toHaveLength(1);
    for (const name of names) mkdirSync(path.join(folder, `made-${name}`, 'inside'), { recursive: true });
    const placed = await Promise.all(
      names.map((name) => tryRename(path.join(folder, `made-${name}`), path.join(folder, 'place'))),
    );
    expect(placed.filter(Boolean)).toHaveLength(1);
    expect(await tryRename(path.join(folder, 'none'), path.join(folder, 'other'))).toBe(false);
    await expect(
      tryRename(path.join(folder, 'place'), path.join(folder, 'none', 'deeper', 'x')),
    ).resolves.toBe(false);
  });

  it('removes temporary folders at close', async () => {
    await system.close();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('processes', () => {
  const node = process.execPath;

  it('gives exit code, output and lines', async () => {
    const lines: string[] = [];
    const result = await system.processes.run(
      node,
      ['-e', 'console.log("a\\nb"); console.error("c"); process.exit(3)'],
      {
        onLine: (line, stream) => lines.push(`${stream} ${line}`),
      },
    );
    expect(result).toMatchObject({ exitCode: 3, stdout: 'a\nb\n', stderr: 'c\n', timedOut: false });
    expect(lines.toSorted()).toEqual(['stderr c', 'stdout a', 'stdout b']);
  });

  it('passes input on stdin and only the environment it is given', async () => {
    const script =
      'process.stdin.on("data", (d) => console.log(String(d), process.env.ONLY, process.env.HOME))';
    const result = await system.processes.run(node, ['-e', script], { input: 'in', env: { ONLY: 'this' } });
    expect(result.stdout).toBe('in this undefined\n');
  });

  it('ends the whole tree at a timeout', async () => {
    const pidFile = path.join(folder, 'pid');
    const grandchild = `require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`;
    const running = await system.processes.start(node, ['-e', child]);
    while (!(await system.files.readTextIfExists(pidFile)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const pid = Number(await system.files.readText(pidFile));
    expect(system.processes.alive(pid)).toBe(true);
    await running.stop(1000);
    await expect.poll(() => system.processes.alive(pid)).toBe(false);
    const slow = await system.processes.run(node, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 });
    expect(slow).toMatchObject({ timedOut: true, exitCode: 137 });
  });

  it('tells a process from another that had its id, and knows when it has ended', async () => {
    const { identify, runs } = system.processes;
    const running = await system.processes.start(node, ['-e', 'setInterval(() => {}, 1000)']);
    const { pid } = running;
    const identity = (await identify(pid)) ?? '';
    expect(identity).toMatch(/^[\w-]+$/);
    expect(await identify(process.pid)).not.toBe(identity);
    expect(await identify(pid)).toBe(identity);
    expect([await runs(pid, identity), await runs(pid, `1${identity}`), await runs(pid, '')]).toEqual([
      true,
      false,
      false,
    ]);
    await running.stop();
    expect([await identify(pid), await runs(pid, identity), await runs(pid, '')]).toEqual([
      undefined,
      false,
      false,
    ]);
    expect(await identify(4_194_304_999)).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')(
    'knows that a process which only waits for its parent has ended',
    async () => {
      // The shell never asks for its child, so that the child stays in the table of processes.
      const running = await system.processes.start('sh', [
        '-c',
        `sleep 0 & echo $! > ${path.join(folder, 'pid')}; exec sleep 60`,
      ]);
      const ended = async () => {
        const pid = Number(await system.files.readTextIfExists(path.join(folder, 'pid')));
        return pid > 0 && system.processes.alive(pid) && (await system.processes.identify(pid)) === undefined;
      };
      await expect.poll(ended).toBe(true);
      await running.stop();
    },
  );

  it('reads the start of a process from ps where there is no table of files', async () => {
    const ps = async (args: readonly string[]) =>
      (await system.processes.run('ps', args, { env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' } }))
        .stdout;
    const table = { os: 'darwin', alive: system.processes.alive, ps };
    const started = Number(await identifyProcess(process.pid, table));
    expect(Math.abs(started - performance.timeOrigin)).toBeLessThan(60_000);
    expect(await identifyProcess(process.pid, { ...table, ps: async () => '' })).toBeUndefined();
    expect(await identifyProcess(process.pid, { ...table, ps: async () => 'S no time' })).toBe('unknown');
    expect(await identifyProcess(process.pid, { ...table, os: 'win32' })).toBe('unknown');
  });

  it('says which program is missing', async () => {
    await expect(system.processes.run('no-such-program-here', [])).rejects.toMatchObject({
      code: 'E_PROCESS',
      message: 'Could not start no-such-program-here: ENOENT.',
    });
  });

  it('stops what runs when the user cancels', async () => {
    const work = system.processes.run(node, ['-e', 'setInterval(() => {}, 1000)']);
    setTimeout(() => system.cancel(), 300);
    await expect(work).rejects.toMatchObject({ code: 'E_CANCELLED' });
  });

  it('keeps the last bytes of long output', async () => {
    const result = await system.processes.run(
      node,
      ['-e', 'process.stdout.write("x".repeat(5000) + "end")'],
      {
        maxOutput: 10,
      },
    );
    expect(result.stdout).toBe('xxxxxxxend');
  });
});

describe('network', () => {
  it('refuses a port in use with a hint', async () => {
    const listener = await system.network.serve((_, response) => response.end('ok'), {
      host: '127.0.0.1',
      port: await unusedPort(),
    });
    expect(await (await fetch(`http://127.0.0.1:${listener.port}/`)).text()).toBe('ok');
    await expect(
      system.network.serve(() => undefined, { host: '127.0.0.1', port: listener.port }),
    ).rejects.toMatchObject({ code: 'E_RUNTIME_PORT', message: expect.stringContaining('already in use') });
    await listener.close();
    await expect(fetch(`http://127.0.0.1:${listener.port}/`)).rejects.toThrow();
  });
});
