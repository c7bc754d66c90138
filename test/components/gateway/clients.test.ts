import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../../inspector.ts';
import { describeWithPeers } from '../../peers.ts';
import { type Served, servers } from './clients/servers.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- packages that are not among ours, and so without their types
type Foreign = any;
const loadFrom = (packages: string, file: string): Promise<Foreign> =>
  import(pathToFileURL(path.join(packages, 'node_modules', '@modelcontextprotocol', file)).href);

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

describeWithPeers(['mcp-clients'], 'official clients', ({ 'mcp-clients': packages }) => {
  const load = (file: string) => loadFrom(packages, file);

  describe.each(servers)('against %s', (_, start) => {
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

    it.each(['legacy', 'modern'] as const)('Inspector, %s', async (era) => {
      const url = `${server.url}/mcp/x/text_analyzer`;
      const list = ['--method', 'tools/list', '--strict'];
      expect(await inspect(packages, { url, era, args: list })).toContain('"analyze"');
      const call = ['--method', 'tools/call', '--tool-name', 'analyze', '--tool-arg', 'content=a'];
      expect(await inspect(packages, { url, era, args: call })).toContain('"given"');
    });
  });
});
