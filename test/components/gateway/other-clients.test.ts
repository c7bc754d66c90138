import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWithPeers } from '../../peers.ts';
import { type Served, servers } from './clients/servers.ts';

/** How the built app is linked makes no difference to clients; those of clients.test.ts meet both forms. */
const some = servers.slice(0, 2);

/** What a program under `clients/` tells of the server that it talked to. */
async function toldBy(program: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(program, args, { timeout: 150_000 });
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** What a client of this revision must have got. */
function expected(revision: string): object {
  return {
    revision,
    tools: expect.arrayContaining(['text_analyzer__analyze', 'suite__test_simple_text']),
    structured: { given: { content: 'a' } },
    refused: true,
    unknown: -32602,
    prompts: expect.arrayContaining(['suite__test_simple_prompt']),
    messages: 1,
    resources: expect.arrayContaining(['test://static-text']),
    contents: 1,
    progress: 3,
    // What the tool asks is answered by the client, and requestState comes back signed.
    ...(revision === '2026-07-28' ? { rounds: 'text' } : {}),
  };
}

describeWithPeers(['mcp-python'], 'the official Python SDK', ({ 'mcp-python': python }) => {
  const program = new URL('clients/client.py', import.meta.url).pathname;

  describe.each(some)('against %s', { timeout: 180_000 }, (_, start) => {
    let server: Served;
    beforeAll(async () => void (server = await start()), 300_000);
    afterAll(() => server?.close());

    it.each([
      ['legacy', '2025-11-25'],
      ['auto', '2026-07-28'],
      ['2026-07-28', '2026-07-28'],
    ])('mode %s', async (mode, revision) => {
      expect(await toldBy(python, program, `${server.url}/mcp`, mode)).toEqual(expected(revision));
    });
  });
});

describeWithPeers(['mcp-go'], 'the official Go SDK', ({ 'mcp-go': client }) => {
  describe.each(some)('against %s', { timeout: 180_000 }, (_, start) => {
    let server: Served;
    beforeAll(async () => void (server = await start()), 300_000);
    afterAll(() => server?.close());

    it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'])(
      'revision %s',
      async (revision) => {
        expect(await toldBy(client, `${server.url}/mcp`, revision)).toEqual(expected(revision));
      },
    );
  });
});
