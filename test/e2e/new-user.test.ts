import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../meta/imports.ts';
import { emptyCache, writeProject } from './project.ts';

const options = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Packs the package and installs it elsewhere, as npm does for a user; returns the installed `ftl`. */
function installPacked(folder: string): string {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, ...options], { cwd: root });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const prefix = path.join(folder, 'installed');
  execFileSync('npm', ['install', '--global', '--prefix', prefix, path.join(folder, archive), ...options]);
  return path.join(prefix, 'bin', 'ftl');
}

const env = () => {
  const { GITHUB_ACTIONS: _, ...clean } = process.env;
  return { ...clean, FTL_CACHE_DIR: emptyCache(), NO_COLOR: '1' };
};

/** Starts `ftl up` and resolves with all of its output when it serves. */
async function startUp(ftl: string, cwd: string, environment: NodeJS.ProcessEnv) {
  const child: ChildProcess = spawn(ftl, ['up', '--port', '0'], { cwd, env: environment });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: unknown) => {
      output += String(chunk);
      if (output.includes('Stop: ')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`ftl up ended with ${code}:\n${output}`)));
  });
  return { child, output };
}

test(
  'from an empty folder to a called tool in five commands, from the packed package',
  { timeout: 600_000 },
  async () => {
    const folder = writeProject({});
    const ftl = installPacked(folder);
    const environment = env();
    const run = (cwd: string, ...args: string[]) =>
      execFileSync(ftl, args, { cwd, env: environment, encoding: 'utf8' });

    const started = performance.now();
    expect(run(folder, 'init', 'demo')).toContain('Next: cd demo && ftl add hello && ftl up');
    const demo = path.join(folder, 'demo');
    expect(run(demo, 'add', 'hello')).toContain('hello/index.ts');
    const { child, output } = await startUp(ftl, demo, environment);
    const [, line = ''] = /^Call one: +ftl (call .*)$/m.exec(output) ?? [];
    expect(line).toBe('call hello__greet name=Ada');
    expect(run(demo, ...line.split(' '))).toBe('{"greeting":"Hello, Ada!"}\n');
    const [, page = ''] = /^In the browser: +(\S+)$/m.exec(output) ?? [];
    for (const file of ['', 'page.js', 'page.css'])
      expect((await fetch(new URL(file, page))).status).toBe(200);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(
      `From an empty folder to a called tool: ${seconds.toFixed(1)} s, nothing of it built before.\n`,
    );

    expect(run(demo, 'tools')).toContain('hello__greet');
    const files = readFileSync(path.join(demo, '.gitignore'), 'utf8');
    expect(files).toContain('.ftl/');
    const stopped = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await stopped;
    expect(() => run(demo, 'tools')).toThrow();
  },
);
