import { execFile, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../meta/imports.ts';

/** The environment of a user who has installed `ftl` in a folder: that of this checkout's dist/. */
function environment(folder: string): NodeJS.ProcessEnv {
  const bin = path.join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  const program = path.join(root, 'dist', 'ftl.mjs');
  writeFileSync(path.join(bin, 'ftl'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  });
  const { GITHUB_ACTIONS: _, ...clean } = process.env;
  return { ...clean, NO_COLOR: '1', PATH: `${bin}${path.delimiter}${clean['PATH']}` };
}

/** The address that the documents' commands name. */
const writtenUrl = 'http://127.0.0.1:3000';

/** Runs commands of a document as a user's shell does; gives what each line printed. Rejects when one fails. */
export async function runCommands(
  commands: string,
  { folder, url = writtenUrl }: { readonly folder: string; readonly url?: string },
): Promise<readonly string[]> {
  const env = environment(folder);
  const printed: string[] = [];
  for (const line of commands.replaceAll('\\\n', ' ').split('\n')) {
    const command = line.replaceAll(writtenUrl, url).trim();
    if (command === '') continue;
    const { stdout } = await promisify(execFile)('sh', ['-ec', command], { cwd: folder, env });
    printed.push(stdout);
  }
  return printed;
}

/** A command that serves. */
export interface Serving {
  /** Without a path. */
  readonly url: string;
  /** All that was printed so far. */
  output(): string;
  stop(): Promise<unknown>;
}

/** Starts a command of a document that serves, on a free port; the caller stops it. */
export function startCommand(command: string, folder: string): Promise<Serving> {
  // `exec`, so that the signal at the end reaches the program and not the shell alone.
  const line = command.replace(/\bftl\b/, 'exec ftl').replace(/ --port \d+|$/, ' --port 0');
  const child = spawn('sh', ['-ec', line.replace(/^(\w+=\S+) exec /, 'export $1; exec ')], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url !== undefined && output.includes('Stop: ')) resolve({ url, output: () => output, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`${command} ended:\n${output}`)));
  });
}
