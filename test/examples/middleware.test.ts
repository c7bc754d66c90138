import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/runtimes/types.ts';
import { createSystem } from '../../src/system/create.ts';
import { buildProjectApp } from '../components/project-app.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());
const entries = ['rest/index.ts', 'mask/index.ts', 'text-analyzer/index.ts'];
let app: RunningApp;

beforeAll(async () => {
  const text = await readFile('examples/middleware/ftl.toml', 'utf8');
  const start = await buildProjectApp({ text, folder: 'examples/middleware', entries }, system);
  app = await start();
}, 180_000);
afterAll(() => app?.stop());

describe('examples/middleware', () => {
  it('answers a plain REST call, which a component of the project makes a call of MCP', async () => {
    const answer = await fetch(
      `${app.url}/api/analyze?content=${encodeURIComponent('Good tools are small.')}`,
    );
    expect([answer.status, answer.headers.get('ratelimit-policy')]).toEqual([200, '"limits";q=60;w=60']);
    expect(await answer.json()).toMatchObject({ words: 4, longest: 'small.' });
    expect((await fetch(`${app.url}/api/analyze`)).status).toBe(400);
    expect((await fetch(`${app.url}/api/analyze`, { method: 'DELETE' })).status).toBe(405);
  });

  it('changes what MCP clients get too, and lets the gateway judge what it does not know', async () => {
    const send = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${app.url}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const call = { name: 'text-analyzer__analyze', arguments: { content: 'Write to a.user@example.com.' } };
    const answer = await send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }));
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      result: { structuredContent: { words: 3, longest: '[e-mail].' } },
    });
    expect(text).not.toContain('a.user@example.com');
    expect((await send('{')).status).toBe(400);
    expect((await send('{}', { origin: 'https://attacker.example' })).status).toBe(403);
  });

  it('logs what came in, with no argument of it', () => {
    const lines = app.logs().filter(({ component }) => component === 'request-log');
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain('example.com');
  });
});
