import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { runBundle, writeProject } from '../e2e/project.ts';
import { root } from '../meta/imports.ts';
import { keepDeployment as keepStandIn } from './kept-stand-in.ts';

const digest = `sha256:${'a'.repeat(64)}`;
let folder: string;
let state: string;

const keepDeployment = async (health: number) => (await keepStandIn(folder, health)).url;

/** `ftl logs --follow`, running: what it prints, and how it ends. */
function follow(...args: string[]) {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'ftl.mjs'), 'logs', '--follow', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => (stderr += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    ended,
    prints: (text: string) => expect.poll(() => stdout).toBe(text),
    says: (text: string) => expect.poll(() => stderr).toContain(text),
  };
}

const ftl = (...args: string[]) => runBundle('ftl', args, { cwd: folder });

beforeEach(() => {
  folder = writeProject({ 'ftl.toml': '[project]\nname = "sample"\n' });
  state = path.join(folder, '.ftl', 'deployments');
});

describe('deployments', () => {
  test('are listed, asked for their health, and taken down', async () => {
    const url = await keepDeployment(200);
    expect((await ftl('list')).stdout).toMatch(new RegExp(`^sample +running +${url}`, 'm'));
    const status = await ftl('status', '--json');
    expect(status.exitCode).toBe(0);
    expect(JSON.parse(status.stdout)).toMatchObject({
      ok: true,
      outputs: { url, digest, state: 'running and healthy' },
    });
    expect((await ftl('logs', '--tail', '2')).stdout).toBe('two\nthree\n');

    const asked = await ftl('delete');
    expect([asked.exitCode, asked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect((await ftl('delete', '--dry-run')).stdout).toContain('would delete sample');
    expect((await ftl('delete', '--yes')).stdout).toBe('Deleted sample\n');
    expect(existsSync(path.join(state, 'sample'))).toBe(false);
    expect((await ftl('list')).stdout).toBe('0 deployments on local\n');
  });

  test('are followed line by line, also when the log makes room, until Ctrl-C', async () => {
    await keepDeployment(200);
    const log = path.join(state, 'sample', 'up.log');
    const following = follow('--tail', '2');
    await following.prints('two\nthree\n');
    appendFileSync(log, 'four\nfi');
    await following.prints('two\nthree\nfour\n');
    appendFileSync(log, 've\n');
    renameSync(log, `${log}.1`);
    writeFileSync(log, '\u001b]0;title\u0007six\n');
    await following.prints('two\nthree\nfour\nfive\nsix\n');
    following.child.kill('SIGINT');
    expect(await following.ended).toBe(0);
    expect((await ftl('logs', '--tail', '3')).stdout).toBe('four\nfive\nsix\n');
  });

  test('are followed on when they are deployed anew, and to their end', async () => {
    await keepDeployment(200);
    const following = follow('sample', '-n', '1');
    await following.prints('three\n');
    const file = path.join(state, 'sample', 'current.json');
    const record = JSON.parse(readFileSync(file, 'utf8')) as { readonly pid: number };
    const logFile = path.join(state, 'sample', 'next.log');
    writeFileSync(logFile, 'the next one\n');
    const next = { ...record, logFile, startedAt: '2026-01-02T03:05:00.000Z' };
    writeFileSync(file, JSON.stringify(next));
    await following.says('sample was deployed anew');
    await following.prints('three\nthe next one\n');
    process.kill(record.pid, 'SIGKILL');
    appendFileSync(logFile, 'its last words');
    expect(await following.ended).toBe(0);
    await following.prints('three\nthe next one\nits last words\n');
    await following.says('sample does not run any more.');
  });

  test('are not followed for ever by whom nobody reads', async () => {
    await keepDeployment(200);
    const following = follow();
    await following.prints('one\ntwo\nthree\n');
    following.child.stdout.destroy();
    const log = path.join(state, 'sample', 'up.log');
    const writing = setInterval(() => appendFileSync(log, 'more\n'), 100);
    onTestFinished(() => clearInterval(writing));
    expect(await following.ended).toBe(130);
  });

  test('that run and do not answer are unhealthy', async () => {
    await keepDeployment(500);
    const { exitCode, stdout, stderr } = await ftl('status', 'sample');
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^state +running$/m);
    expect(stderr).toContain('E_DEPLOY_UNHEALTHY');
  });

  test('whose files lie elsewhere are not ours', async () => {
    await keepDeployment(200);
    const file = path.join(state, 'sample', 'current.json');
    const record = JSON.parse(readFileSync(file, 'utf8')) as object;
    for (const elsewhere of [{ logFile: '/etc/passwd' }, { layoutFolder: `${state}/sample/../../..` }]) {
      writeFileSync(file, JSON.stringify({ ...record, ...elsewhere }));
      expect((await ftl('list')).stdout).toBe('0 deployments on local\n');
      expect((await ftl('logs')).exitCode).toBe(2);
    }
  });

  test.each([
    [['status'], '"sample" is not deployed to local'],
    [['logs', 'other'], '"other" is not deployed to local'],
    [['list', '--target', 'moon'], 'is not a deploy target'],
    [['logs', '--tail', 'all'], 'expected a number of lines'],
    [['logs', '--follow'], '"sample" is not deployed to local'],
  ])('that are not there: %j', async (args, message) => {
    const { exitCode, stderr } = await ftl(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  test('--follow and --json do not go together', async () => {
    const { exitCode, stdout } = await ftl('logs', '--follow', '--json');
    expect([exitCode, JSON.parse(stdout)]).toEqual([2, expect.objectContaining({ ok: false })]);
  });
});
