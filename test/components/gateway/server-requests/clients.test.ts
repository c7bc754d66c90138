import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeWithPeers } from '../../../peers.ts';
import { serve } from '../serve.ts';
import { sessionApp } from './session-client.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- packages that are not among ours, and so without their types
type Foreign = any;

const schema = { type: 'object', properties: { name: { type: 'string' } } };

/** Method and status of each request, and whether it came back for a stream. */
interface Seen {
  readonly method: string;
  readonly status: number;
  readonly resumes: boolean;
}

describeWithPeers(['mcp-clients'], 'official clients that are asked', ({ 'mcp-clients': packages }) => {
  const load = (file: string): Promise<Foreign> =>
    import(pathToFileURL(path.join(packages, 'node_modules', '@modelcontextprotocol', file)).href);

  const seen: Seen[] = [];
  /** Asks, and answers the next round with an error. */
  const failing = async (request: Request) => {
    const { params } = (await request.json()) as { params: { inputResponses?: object } };
    const elicitation = {
      method: 'elicitation/create',
      params: { message: 'Sure?', requestedSchema: schema },
    };
    const result = { resultType: 'input_required', inputRequests: { sure: elicitation } };
    const error = { code: -32001, message: 'No' };
    return Response.json({
      jsonrpc: '2.0',
      id: 1,
      ...(params.inputResponses === undefined ? { result } : { error }),
    });
  };
  const parts = sessionApp({
    variables: { request_components: 'suite:mcp,failing:mcp' },
    components: { failing },
  });
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(async (request) => {
      const { status, body, headers } = await parts.app.handle(request);
      const { method } = request;
      seen.push({ method, status, resumes: method === 'GET' && request.headers.has('last-event-id') });
      return new Response(body, { status, headers });
    });
  });
  afterAll(() => server?.close());

  const info = { name: 'test', version: '1.0.0' };
  const capabilities = { elicitation: {}, sampling: {}, roots: {} };

  /** Connects a client whose user does what `respond` says. */
  const connect: Readonly<Record<string, (respond: () => Promise<object>) => Promise<Foreign>>> = {
    'SDK 1.32': async (respond) => {
      const { Client } = await load('sdk/dist/esm/client/index.js');
      const { StreamableHTTPClientTransport } = await load('sdk/dist/esm/client/streamableHttp.js');
      const { ElicitRequestSchema } = await load('sdk/dist/esm/types.js');
      const client = new Client(info, { capabilities });
      client.setRequestHandler(ElicitRequestSchema, respond);
      await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
      return client;
    },
    'SDK 2.4, legacy': async (respond) => {
      const { Client, StreamableHTTPClientTransport } = await load('client/dist/index.mjs');
      const client = new Client(info, { versionNegotiation: { mode: 'legacy' }, capabilities });
      client.setRequestHandler('elicitation/create', respond);
      await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
      return client;
    },
    'SDK 2.4, modern': async (respond) => {
      const { Client, StreamableHTTPClientTransport } = await load('client/dist/index.mjs');
      const client = new Client(info, { versionNegotiation: { mode: { pin: '2026-07-28' } }, capabilities });
      client.setRequestHandler('elicitation/create', respond);
      await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
      return client;
    },
  };
  const accept = { action: 'accept', content: { name: 'a' } };
  const call = { name: 'files__remove', arguments: { folder: '/tmp' } };
  const comeBack = () => seen.filter(({ resumes, status }) => resumes && status === 200).length;

  describe.each(Object.entries(connect))('%s', { timeout: 60_000 }, (name, open) => {
    it('asks its user, and gets the result', async () => {
      const client = await open(async () => accept);
      const result = await client.callTool(call);
      expect(result.content[0].text).toBe('removed /tmp/a state');
      await client.close();
    });

    it('gets several answers at once, each for its own call', async () => {
      let asked = 0;
      const client = await open(async () => ({ action: 'accept', content: { name: `n${asked++}` } }));
      const results = await Promise.all(Array.from({ length: 4 }, () => client.callTool(call)));
      const texts = results.map(({ content }) => content[0].text as string).toSorted();
      expect(texts).toEqual([0, 1, 2, 3].map((index) => `removed /tmp/n${index} state`));
      await client.close();
    });

    // A client of 2026-07-28 has the question in the result, and calls again when its user has answered.
    if (name.endsWith('modern')) return;

    it('comes back for the result of a user who thinks', async () => {
      seen.length = 0;
      parts.rounds.length = 0;
      // The user responds when the client has come back once without finding a result.
      const client = await open(async () => {
        await vi.waitFor(() => expect(comeBack()).toBeGreaterThan(0), { timeout: 50_000, interval: 50 });
        return accept;
      });
      const result = await client.callTool(call);
      expect(result.content[0].text).toBe('removed /tmp/a state');
      expect([comeBack() > 1, parts.rounds.length]).toEqual([true, 2]);
      expect(seen.filter(({ status }) => status >= 400 && status !== 405)).toEqual([]);
      await client.close();
    });
  });

  it('SDK 1.32 leaves off after an error', { timeout: 60_000 }, async () => {
    const client = await connect['SDK 1.32']?.(async () => accept);
    seen.length = 0;
    await expect(client.callTool({ name: 'failing__any', arguments: {} })).rejects.toMatchObject({
      code: -32001,
    });
    // It takes an error for a part that is followed by more, and is told that there is none.
    const ends = () => seen.some(({ resumes, status }) => resumes && status === 405);
    await vi.waitFor(() => expect(ends()).toBe(true), { timeout: 50_000, interval: 50 });
    await client.close();
  });
});
