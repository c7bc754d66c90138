import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../meta/imports.ts';
import { greeterProject, runBundle, writeProject } from './project.ts';

const patience = { timeout: 120_000, interval: 50 };

/** Commands that stand alone in a block of the page's documentation, or in a line of it. */
const documented = readFileSync(path.join(root, 'docs', 'local-pages.md'), 'utf8');

interface Served {
  readonly output: string;
  /** What the browser was told to open. */
  opened(): string;
  stop(): Promise<void>;
}

/** Runs `ftl up` as documented, on a free port, with a browser that writes down what it is to open. */
async function up(folder: string, command: string): Promise<Served> {
  expect(documented).toContain(command);
  const bin = writeProject({ 'xdg-open': '#!/bin/sh\necho "$1" >"$(dirname "$0")/opened"\n' });
  chmodSync(path.join(bin, 'xdg-open'), 0o755);
  const args = [path.join(root, 'dist', 'ftl.mjs'), ...command.split(' ').slice(1)];
  const child = spawn(process.execPath, [...args, '--no-build', '--port', '0', '--runtime', 'embedded'], {
    cwd: folder,
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1', GITHUB_ACTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  onTestFinished(stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await vi.waitFor(() => expect(output).toContain('Stop: '), patience);
  const file = path.join(bin, 'opened');
  return { output, stop, opened: () => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '') };
}

test(
  'ftl up serves the page, opens it with --open, and leaves it out with --no-pages',
  { timeout: 400_000 },
  async () => {
    const folder = writeProject(greeterProject);
    expect((await runBundle('ftl', ['build', '--project', folder])).exitCode).toBe(0);

    const first = await up(folder, 'ftl up --open');
    const page = /In the browser: +(\S+)/.exec(first.output)?.[1] ?? '';
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\.ftl\/#[0-9a-f]{32}$/);
    await vi.waitFor(() => expect(first.opened()).toBe(page), patience);
    const answer = await fetch(page);
    expect(await answer.text()).toContain('<title>ftl up</title>');
    const [url = '', key = ''] = page.split('#');
    expect((await fetch(`${url}page.js`)).status).toBe(200);
    const feed = await fetch(`${url}feed`, { headers: { 'ftl-pages-key': key } });
    expect(feed.status).toBe(200);
    await feed.body?.cancel();
    const kept = path.join(folder, '.ftl', 'pages-key');
    expect(statSync(kept).mode & 0o777).toBe(0o600);

    await first.stop();
    const second = await up(folder, 'ftl up --no-pages');
    expect(second.output).not.toContain('In the browser');
    const served = /Serving (\S+)\/mcp/.exec(second.output)?.[1] ?? '';
    const missing = await fetch(`${served}/.ftl/`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-security-policy')).toBeNull();

    await second.stop();
    writeFileSync(kept, 'no key\n');
    const third = await up(folder, 'ftl up --open');
    expect(/#([0-9a-f]{32})/.exec(third.output)?.[1]).toBe(readFileSync(kept, 'utf8').slice(0, 32));
  },
);
