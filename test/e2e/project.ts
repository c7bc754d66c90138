import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { root } from '../meta/imports.ts';

/** A project in a temporary folder outside of the repository, removed after the test. */
export function writeProject(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ftl-project-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** A tool that greets: the smallest that passes conformance. */
export const greeterSource = `import { defineTools } from 'ftl-deploy/sdk';

defineTools({
  greet: {
    description: 'Greets somebody by name.',
    inputSchema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
    annotations: { readOnlyHint: true },
    handler: (input) => ({ greeting: 'Hello, ' + input.name + '!' }),
  },
});
`;

export const greeterManifest = `[project]
name = "greetings"
version = "1.2.3"

[tools.greeter]

[[tools.greeter.examples]]
tool = "greet"
arguments = { name = "Ada" }
expect = { greeting = "Hello, Ada!" }
`;

/** A whole project of one tool. */
export const greeterProject = { 'ftl.toml': greeterManifest, 'greeter/index.ts': greeterSource };

/** A cache folder with the installed toolchain and Node, and nothing that was built. */
export function emptyCache(): string {
  const system = createSystem({ logStyle: 'silent' });
  const folder = writeProject({});
  for (const name of ['toolchain', 'node']) {
    const installed = path.join(system.cacheFolder, name);
    if (existsSync(installed)) symlinkSync(installed, path.join(folder, name));
  }
  return folder;
}

/** Milliseconds that what was killed may take to be gone. */
const patience = 10_000;

/** What a bundle of dist/ ended with. */
export interface BundleRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Command lines of processes that were left behind; always empty where /proc is missing. */
  readonly leftovers: readonly string[];
}

export interface BundleOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all of stderr so far; may send a signal. */
  readonly onOutput?: (text: string, interrupt: () => void) => void;
}

/** Runs an entry of dist/ as a user does, with a pipe in place of a terminal. */
export function runBundle(
  name: string,
  args: readonly string[],
  options: BundleOptions = {},
): Promise<BundleRun> {
  const mark = randomUUID();
  const { GITHUB_ACTIONS: _, ...clean } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'dist', `${name}.mjs`), ...args], {
      cwd: options.cwd ?? tmpdir(),
      env: { ...clean, FTL_TEST_MARK: mark, NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
      options.onOutput?.(stderr, () => child.kill('SIGINT'));
    });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      void leftBehind(mark).then((leftovers) => resolve({ exitCode, stdout, stderr, leftovers }));
    });
  });
}

/** What a process that was killed left takes its time to end on a busy machine. */
async function leftBehind(mark: string): Promise<readonly string[]> {
  const end = Date.now() + patience;
  for (;;) {
    const found = marked(mark);
    if (found.length === 0 || Date.now() > end) return found;
    await pause(50);
  }
}

function marked(mark: string): readonly string[] {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const processes =
    process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return processes
    .filter((pid) => read(pid, 'environ').includes(mark))
    .map((pid) => read(pid, 'cmdline').replaceAll('\0', ' '));
}

/** Names of all files below a folder, relative to it. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
