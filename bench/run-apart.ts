import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a program of this folder in a process of its own, and gives the JSON that it prints. Rejects when it fails. */
export function runApart(args: readonly [program: string, ...rest: string[]]): Promise<unknown> {
  const runner = fileURLToPath(new URL('../../.ci/run-ts.mjs', import.meta.url));
  const child = spawn(process.execPath, [runner, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
}
