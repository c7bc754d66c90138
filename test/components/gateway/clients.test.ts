import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import type { Catalog } from '../../../components/shared/catalog.ts';
import { buildFixture, buildGateway } from '../../../src/build/index.ts';
import { createSystem } from '../../../src/system/create.ts';
import { buildComponents, buildGuest, startApp } from '../built-app.ts';
import { catalogComponent, createApp, type Handler } from './app.ts';
import { serve } from './serve.ts';
import { analyze, remove, textApp } from './tools.ts';

const cacheFolder = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
const peersFolder = process.env['FTL_PEERS_FOLDER'] ?? path.join(cacheFolder, 'ftl-peers');
const folder = path.join(peersFolder, 'mcp-clients');
const packages = path.join(folder, 'node_modules', '@modelcontextprotocol');
const names = ['sdk@1.32.2', 'client@2.4.0', 'inspector@2.12.0'].map(
  (name) => `@modelcontextprotocol/${name}`,
);
const installed = ['sdk', 'client', 'inspector'].every((name) => existsSync(path.join(packages, name)));
const remedy = `npm install --prefix ${folder} ${names.join(' ')}`;

// oxlint-disable-next-line typescript/no-explicit-any -- packages that are not among ours, and so without their types
type Foreign = any;
const load = (file: string): Promise<Foreign> => import(pathToFileURL(path.join(packages, file)).href);

interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const settings = { request_components: 'suite:mcp', state_secret: 's'.repeat(32) };

function serveSource(): Promise<Served> {
  const suite: Handler = (request) => fixture(request, { log: () => undefined });
  return serve(createApp(textApp({ variables: settings, components: { suite } })).handle);
}

/** The same app of components, on the embedded runtime. */
async function serveBuilt(): Promise<Served> {
  const system = createSystem({ logStyle: 'plain' });
  const catalog: Catalog = {
    version: 1,
    server: { name: 'built', version: '1.0.0' },
    validateArguments: true,
    components: [catalogComponent('text_analyzer', [analyze, remove])],
  };
  const built = await buildComponents(system, async (options) => ({
    gateway: await buildGateway(catalog, options),
    fixture: await buildFixture(options),
    guest: await buildGuest('gateway/guest', options),
  }));
  const allowedHosts = ['text-analyzer', 'suite'].map((id) => `http://${id}.spin.internal`);
  const { url, stop } = await startApp(
    [
      { id: 'mcp-gateway', built: built.gateway, route: '/...', allowedHosts, variables: settings },
      { id: 'text-analyzer', built: built.guest },
      { id: 'suite', built: built.fixture },
    ],
    system,
  );
  return { url, close: stop };
}

/** What every client must be able to do. */
async function exercise(client: Foreign): Promise<void> {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }: { name: string }) => name)).toContain('text_analyzer__analyze');
  const call = { name: 'text_analyzer__analyze', arguments: { content: 'a' } };
  const result = await client.callTool(call);
  expect(result.structuredContent).toEqual({ given: { content: 'a' } });
  expect((await client.callTool({ ...call, arguments: {} })).isError).toBe(true);
  await expect(client.callTool({ name: 'nothing__x', arguments: {} })).rejects.toMatchObject({
    code: -32602,
  });
  expect((await client.listPrompts()).prompts.length).toBeGreaterThan(0);
  const prompt = await client.getPrompt({ name: 'suite__test_simple_prompt' });
  expect(prompt.messages).toHaveLength(1);
  const { contents } = await client.readResource({ uri: 'test://static-text' });
  expect(contents).toHaveLength(1);
}

async function exerciseProgress(callTool: (onprogress: (seen: unknown) => void) => Promise<Foreign>) {
  const seen: unknown[] = [];
  await callTool((progress) => seen.push(progress));
  expect(seen).toHaveLength(3);
}

describe.skipIf(!installed).each([
  ['the source', serveSource],
  ['the built components', serveBuilt],
])(
  `official clients against %s (skipped unless they are there: ${remedy})`,
  { timeout: 120_000 },
  (_, start) => {
    let server: Served;
    beforeAll(async () => void (server = await start()), 300_000);
    afterAll(() => server?.close());

    it('SDK 1.32', async () => {
      const { Client } = await load('sdk/dist/esm/client/index.js');
      const { StreamableHTTPClientTransport } = await load('sdk/dist/esm/client/streamableHttp.js');
      const client = new Client({ name: 'test', version: '1.0.0' });
      await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
      await exercise(client);
      const tool = { name: 'suite__test_tool_with_progress', arguments: {} };
      await exerciseProgress((onprogress) => client.callTool(tool, undefined, { onprogress }));
      await client.close();
    });

    it.each([
      ['legacy', 'legacy', '2025-11-25'],
      ['auto', 'auto', '2026-07-28'],
      ['modern', { pin: '2026-07-28' }, '2026-07-28'],
    ])('SDK 2.4, %s', async (_, mode, revision) => {
      const { Client, StreamableHTTPClientTransport } = await load('client/dist/index.mjs');
      const options = { versionNegotiation: { mode }, capabilities: { elicitation: { form: {} } } };
      const client = new Client({ name: 'test', version: '1.0.0' }, options);
      client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { ok: true } }));
      await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
      expect(client.getNegotiatedProtocolVersion()).toBe(revision);
      await exercise(client);
      const tool = { name: 'suite__test_tool_with_progress', arguments: {} };
      await exerciseProgress((onprogress) => client.callTool(tool, { onprogress }));
      if (revision === '2026-07-28') {
        // Two rounds: what the tool asks is answered by the handler, and requestState comes back signed.
        const asking = { name: 'suite__test_input_required_result_request_state', arguments: {} };
        const result = await client.callTool(asking);
        expect([result.isError, result.content[0].type]).toEqual([undefined, 'text']);
      }
      await client.close();
    });

    const nodePath = newerNode();
    it.skipIf(nodePath === undefined).each(['legacy', 'modern'])(
      'Inspector, %s (skipped without the Node of the toolchain)',
      async (era) => {
        const common = ['--transport', 'http', '--protocol-era', era, '--format', 'json'];
        const inspect = (...args: string[]) =>
          promisify(execFile)(
            nodePath ?? '',
            [
              path.join(folder, 'node_modules', '.bin', 'mcp-inspector'),
              '--cli',
              `${server.url}/mcp/x/text_analyzer`,
              ...common,
              ...args,
            ],
            { timeout: 60_000, env: { ...process.env, HOME: folder } },
          );
        const listed = await inspect('--method', 'tools/list', '--strict');
        expect(listed.stdout).toContain('"analyze"');
        const called = await inspect(
          '--method',
          'tools/call',
          '--tool-name',
          'analyze',
          '--tool-arg',
          'content=a',
        );
        expect(called.stdout).toContain('"given"');
      },
    );
  },
);

/** The Node that the toolchain installed: the Inspector asks for 22.19 or newer. */
function newerNode(): string | undefined {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  const versions = path.join(cacheFolder, 'ftl-deploy', 'node');
  const found = existsSync(versions) ? readdirSync(versions) : [];
  return found
    .map((digest) => path.join(versions, digest, 'node_modules', '.bin', 'node'))
    .find((file) => existsSync(file));
}
