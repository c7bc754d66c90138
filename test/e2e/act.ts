import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** One line of `act --json`. */
export interface ActLine {
  readonly msg?: string;
  readonly command?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly stepID?: readonly string[];
}

/** What came of a workflow. */
export interface ActRun {
  readonly exitCode: number;
  readonly lines: readonly ActLine[];
  /** All messages, for a look at a failure. */
  readonly text: string;
}

/** How to run a workflow in the place of GitHub. */
export interface ActOptions {
  /** Absolute path of act. */
  readonly act: string;
  /** Absolute folder of the repository that holds the workflow. */
  readonly repository: string;
  /** Absolute folder that stands for `ftl/deploy@v1`. */
  readonly action: string;
  /** Absolute folder for what act keeps between steps. */
  readonly scratch: string;
  /** Environment of the job's steps. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the workflows of a repository for a push, on this machine, in an environment that holds nothing of ours. */
export async function runWorkflow(options: ActOptions): Promise<ActRun> {
  const home = path.join(options.scratch, 'home');
  await mkdir(path.join(home, '.config', 'act'), { recursive: true });
  // Without a configuration act asks which images to use.
  await writeFile(path.join(home, '.config', 'act', 'actrc'), '');
  const args = [
    'push',
    '--json',
    '--no-cache-server',
    '--platform=ubuntu-latest=-self-hosted',
    `--action-cache-path=${path.join(options.scratch, 'actions')}`,
    `--local-repository=ftl/deploy@v1=${options.action}`,
    ...Object.entries(options.env ?? {}).map(([name, value]) => `--env=${name}=${value}`),
  ];
  const child = spawn(options.act, args, {
    cwd: options.repository,
    env: { HOME: home, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 540_000,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').map(parseLine);
  return { exitCode, lines, text: lines.map(({ msg }) => msg ?? '').join('\n') };
}

/** act mixes plain lines into its JSON, and colours into both. */
function parseLine(line: string): ActLine {
  try {
    const parsed = JSON.parse(line) as ActLine;
    return parsed.msg === undefined
      ? parsed
      : { ...parsed, msg: stripVTControlCharacters(parsed.msg).trim() };
  } catch {
    return { msg: stripVTControlCharacters(line) };
  }
}

/** Copies what a tag of ours holds for its users: the actions and what package.json ships. */
export async function copyAction(root: string, target: string): Promise<void> {
  const { files } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    files: string[];
  };
  for (const name of ['package.json', 'action.yml', 'actions', ...files]) {
    const filter = (source: string) => !/[\\/](node_modules|\.ftl)([\\/]|$)/.test(source.slice(root.length));
    await cp(path.join(root, name), path.join(target, name), { recursive: true, filter });
  }
}
