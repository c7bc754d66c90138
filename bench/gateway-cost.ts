// Prints what the gateway adds to a call, as ratios of one run: `npm run bench:gateway`. Apps with 1, 10
// and 100 tools, and one whose tools are asked at run time, are served side by side on the embedded runtime and asked in turn.
import path from 'node:path';
import type { Catalog } from '../components/shared/catalog.ts';
import type { BuiltComponent } from '../src/build/index.ts';
import { buildGateway, createComponentBuilder } from '../src/build/index.ts';
import { embeddedRuntime } from '../src/runtimes/embedded/index.ts';
import type { LockedApp } from '../src/spin/index.ts';
import { createSystem } from '../src/system/create.ts';
import { ensureToolchain } from '../src/toolchain/index.ts';
import { load, type LoadResult } from './load.ts';

const rounds = 10;
const requestsOfRound = 50;
const system = createSystem({ logStyle: 'plain' });
const toolchain = await ensureToolchain(system);
const given = { content: 'A small text. It is good.' };
const headers = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': '2025-11-25',
};

/** As many tools as asked for, each with the schema of the first. */
function catalogOf(tools: number, changes: Partial<Catalog> = {}): Catalog {
  const inputSchema = {
    type: 'object',
    properties: { content: { type: 'string' }, options: { type: 'object' } },
    required: ['content'],
  };
  const named = (index: number) => (index === 0 ? 'analyze' : `analyze_${index}`);
  const metadata = Array.from({ length: tools }, (_, index) => ({
    name: named(index),
    description: 'Says how long a text is, what it is about and how it sounds.',
    inputSchema,
  }));
  const component = {
    id: 'text-analyzer',
    name: 'text-analyzer',
    kind: 'tools',
    discovery: tools === 0 ? 'request' : 'catalog',
    tools: metadata,
  } as const;
  const server = { name: 'bench', version: '1.0.0' };
  return { version: 1, server, validateArguments: true, components: [component], ...changes };
}

/** The gateway on every path, and the tool on one of its own besides, for the direct call. */
function lock(gateway: BuiltComponent, tool: BuiltComponent): LockedApp {
  const trigger = (component: string, route: string) => ({
    id: `${component}-http-trigger`,
    trigger_type: 'http' as const,
    trigger_config: { component, route },
  });
  const source = ({ digest }: BuiltComponent) => ({ content_type: 'application/wasm' as const, digest });
  const allowed = { allowed_outbound_hosts: ['http://text-analyzer.spin.internal'] };
  return {
    spin_lock_version: 1,
    metadata: { name: 'bench', version: '1.0.0', trigger: { type: 'http' } },
    variables: {},
    triggers: [trigger('mcp-gateway', '/...'), trigger('text-analyzer', '/analyze')],
    components: [
      { id: 'mcp-gateway', metadata: allowed, source: source(gateway) },
      { id: 'text-analyzer', metadata: {}, source: source(tool) },
    ],
  };
}

const builder = await createComponentBuilder({ system, toolchain });
const projectFolder = path.join(system.packageRoot, 'examples', 'text-analyzer', 'text-analyzer');
const tool = await builder.build({
  id: 'text-analyzer',
  name: 'text-analyzer',
  entry: path.join(projectFolder, 'src', 'index.ts'),
  projectFolder,
});
const urls: Record<string, string> = {};
const stops: (() => Promise<void>)[] = [];
const catalogs = {
  1: catalogOf(1),
  10: catalogOf(10),
  100: catalogOf(100),
  unchecked: catalogOf(1, { validateArguments: false }),
  request: catalogOf(0),
};
for (const [name, catalog] of Object.entries(catalogs)) {
  const gateway = await buildGateway(catalog, { builder, system });
  const files = new Map([gateway, tool].map(({ digest, file }) => [digest, file]));
  const app = { locked: lock(gateway, tool), componentFile: (digest: string) => files.get(digest) ?? digest };
  const running = await embeddedRuntime(toolchain)(app, { port: 0 }, system);
  urls[name] = running.url;
  stops.push(running.stop);
}
await builder.close();

const call = { name: 'text-analyzer__analyze', arguments: given };
const message = (method: string, params: object = {}) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
const direct = { url: `${urls['1']}/analyze`, body: JSON.stringify(given), headers };
const toGateway = (name: string, body: string) => ({ url: `${urls[name]}/mcp`, body, headers });
const cases = [
  { name: 'the tool, called directly', ...direct },
  { name: 'tools/call', ...toGateway('1', message('tools/call', call)) },
  { name: 'tools/call, 100 tools in the app', ...toGateway('100', message('tools/call', call)) },
  {
    name: 'tools/call, validate_arguments = false',
    ...toGateway('unchecked', message('tools/call', call)),
  },
  { name: 'tools/call, discovery = "request"', ...toGateway('request', message('tools/call', call)) },
  { name: 'tools/list, 1 tool', ...toGateway('1', message('tools/list')) },
  { name: 'tools/list, 10 tools', ...toGateway('10', message('tools/list')) },
  { name: 'tools/list, 100 tools', ...toGateway('100', message('tools/list')) },
  { name: 'tools/list, discovery = "request"', ...toGateway('request', message('tools/list')) },
];
const rows = new Map<string, LoadResult[]>(cases.map(({ name }) => [name, []]));
for (const one of cases) await load({ ...one, clients: 1, requests: requestsOfRound });
for (let round = 0; round < rounds; round++) {
  for (const { name, ...request } of cases) {
    rows.get(name)?.push(await load({ ...request, clients: 1, requests: requestsOfRound }));
  }
}

/** The middle of the rounds, so that one disturbed round does not count. */
function middle(name: string, figure: 'p50' | 'cpuPerRequest' = 'p50'): number {
  const sorted = (rows.get(name) ?? []).map((row) => row[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const base = { call: middle('the tool, called directly'), list: middle('tools/list, 1 tool') };
console.log(`embedded runtime, Node ${process.versions.node}, ${system.platform.cores} cores`);
console.log(`${rounds} rounds of ${requestsOfRound} requests each, one client; middle of the rounds\n`);
console.log('| request | p50 ms | ratio | CPU ms a request |');
console.log('| --- | --- | --- | --- |');
for (const { name } of cases) {
  const unit = name.startsWith('tools/list') ? base.list : base.call;
  const cells = [middle(name), middle(name) / unit, middle(name, 'cpuPerRequest')];
  console.log(`| ${[name, ...cells.map((cell) => cell.toFixed(2))].join(' | ')} |`);
}
for (const stop of stops) await stop();
await system.close();
