import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A deployment of `sample` that `ftl deploy --keep` could have left. */
export interface KeptStandIn {
  readonly url: string;
  readonly digest: string;
  /** Absolute; `.ftl/deployments` of the project. */
  readonly state: string;
}

/**
 * Starts a process that answers as a kept deployment does, known by its command line as a real one is; its health page
 * answers with `health`, and its log has three lines.
 */
export async function keepDeployment(projectFolder: string, health = 200): Promise<KeptStandIn> {
  const digest = `sha256:${'a'.repeat(64)}`;
  const state = path.join(projectFolder, '.ftl', 'deployments');
  const layoutFolder = path.join(state, 'sample', 'oci');
  const server = `require('node:http').createServer((_, r) => r.writeHead(${health}).end('{}'))
    .listen(0, '127.0.0.1', function () { console.log(this.address().port) })`;
  const child = spawn(process.execPath, ['-e', server, layoutFolder, digest]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (text) => resolve(Number(text))),
  );
  const url = `http://127.0.0.1:${port}/mcp`;
  mkdirSync(path.join(state, 'sample'), { recursive: true });
  const logFile = path.join(state, 'sample', 'up.log');
  writeFileSync(logFile, 'one\n\u001b[31mtwo\u001b[0m\nthree\n');
  const startedAt = '2026-01-02T03:04:05.000Z';
  const kept = { version: 1, name: 'sample', digest, pid: child.pid, port, url, runtime: 'embedded' };
  const record = JSON.stringify({ ...kept, layoutFolder, logFile, startedAt });
  writeFileSync(path.join(state, 'sample', 'current.json'), record);
  return { url, digest, state };
}
