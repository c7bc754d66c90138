// Prints what the gateway costs: `npm run bench`. Builds examples/text-analyzer and serves it on the embedded runtime.
import path from 'node:path';
import { openApp } from '../src/oci/index.ts';
import { stateFiles } from '../src/pipeline/state.ts';
import { chooseRuntime } from '../src/runtimes/index.ts';
import { createSystem } from '../src/system/create.ts';
import { ensureToolchain } from '../src/toolchain/index.ts';
import { type LoadResult, load } from './load.ts';

const system = createSystem({ logStyle: 'plain' });
const projectFolder = path.join(system.packageRoot, 'examples', 'text-analyzer');
const pipeline = path.join(system.packageRoot, 'dist', 'local-pipeline.mjs');
await system.processes.run(system.platform.nodePath, [
  pipeline,
  '--project',
  projectFolder,
  '--to',
  'componentize',
]);
const result = JSON.parse(await system.files.readText(stateFiles(projectFolder).stepResult('componentize')));
const app = await openApp(stateFiles(projectFolder).layout, result.outputs.digest, system);
const toolchain = await ensureToolchain(system);

const calls = {
  ping: { jsonrpc: '2.0', id: 1, method: 'ping' },
  'tools/list': { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  'tools/call': {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'text-analyzer__analyze', arguments: { content: 'A small text. It is good.' } },
  },
};
const headers = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': '2025-11-25',
};

const { name, start } = await chooseRuntime(process.env['BENCH_RUNTIME'] ?? 'embedded', {
  system,
  toolchain,
});
const begun = performance.now();
const running = await start(app, { port: 0 }, system);
console.log(`runtime ${name}, Node ${process.versions.node}, ${system.platform.cores} cores`);
console.log(`started in ${(performance.now() - begun).toFixed(0)} ms\n`);
console.log('| request | clients | requests/s | p50 ms | p99 ms | CPU ms a request |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [method, message] of Object.entries(calls)) {
  const request = { url: `${running.url}/mcp`, body: JSON.stringify(message), headers };
  await load({ ...request, clients: 4, requests: 200 });
  for (const clients of [1, 8]) row(method, clients, await load({ ...request, clients, requests: 1000 }));
}
console.log(`\nmemory ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MiB`);
await running.stop();
await system.close();

function row(method: string, clients: number, { perSecond, p50, p99, cpuPerRequest }: LoadResult): void {
  const cells = [
    method,
    clients,
    perSecond.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    cpuPerRequest.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
