import type { System } from '../../src/system/types.ts';
import path from 'node:path';

/** What is compared with: its latest release when this was written. */
const version = '1.35.0';

/** A component served by `jco serve`, each request in an instance of its own, as this runtime does it. */
export interface JcoServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it, and waits until it answers. jco is installed into the cache by the first run. */
export async function startJcoServe(system: System, component: string): Promise<JcoServer> {
  const folder = await installJco(system);
  const port = await freePort(system);
  const entry = path.join(folder, 'node_modules/@bytecodealliance/jco/dist/jco.js');
  const args = [entry, 'serve', component, '--isolate-requests', 'instance', '--port', String(port)];
  const output: string[] = [];
  const server = await system.processes.start(system.platform.nodePath, args, {
    cwd: await system.files.temporaryFolder('jco-serve'),
    onLine: (line) => output.push(line),
  });
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([
    answers(system, url),
    server.exited.then((code) => {
      throw new Error(`jco serve ended with ${code}: ${output.slice(-5).join(' | ')}`);
    }),
  ]);
  return { url, stop: () => server.stop() };
}

async function installJco(system: System): Promise<string> {
  const folder = path.join(system.cacheFolder, 'bench', `jco-${version}`);
  const finished = path.join(folder, 'installed');
  if (await system.files.stat(finished)) return folder;
  system.log.info(`Installing jco ${version}, which is compared with`);
  await system.files.write(path.join(folder, 'package.json'), '{ "private": true }');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@bytecodealliance/jco@${version}`];
  const { exitCode, stderr } = await system.processes.run('npm', args, { cwd: folder, timeoutMs: 600_000 });
  if (exitCode !== 0) throw new Error(`npm could not install jco ${version}: ${stderr.slice(-500)}`);
  await system.files.write(finished, version);
  return folder;
}

async function freePort(system: System): Promise<number> {
  const listener = await system.network.serve((_request, response) => response.end(), {
    host: '127.0.0.1',
    port: 0,
  });
  await listener.close();
  return listener.port;
}

/** Transpiling comes first, and takes a second or more. */
async function answers(system: System, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await system.network.fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('jco serve did not answer within a minute');
}
