import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../meta/imports.ts';
import { blockOf } from './blocks.ts';
import { runCommands, type Serving, startCommand } from './shell.ts';

const patience = { timeout: 60_000, interval: 100 };
let parent: string;
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'ftl-docs-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true, maxRetries: 3 }));

function copyExample(from: string, to: string): void {
  cpSync(path.join(root, 'examples', from), to, { recursive: true });
}

describe('an app of the blocks of several pages', { timeout: 600_000 }, () => {
  let folder: string;
  let site: Server;
  let app: Serving;
  const [start = '', ...requests] = blockOf('authorization.md', 'sh').replaceAll('\\\n', ' ').split('\n');

  beforeAll(async () => {
    site = createServer((_, response) => response.end('twelve bytes'));
    await new Promise<void>((resolve) => void site.listen(0, '127.0.0.1', resolve));
    await runCommands('ftl init notes', { folder: parent });
    folder = path.join(parent, 'notes');
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    write(
      'ftl.toml',
      [
        blockOf('authorization.md', 'toml'),
        blockOf('middleware.md', 'toml'),
        '[middleware.metrics]\nrequired_scopes = ["mcp"]',
        '[tools.text-analyzer]\n[tools.words]\n[tools.greeter]',
        `[tools.pages]\nallowed_outbound_hosts = ["http://127.0.0.1:${(site.address() as AddressInfo).port}"]`,
      ].join('\n'),
    );
    copyExample('middleware/text-analyzer', path.join(folder, 'text-analyzer'));
    write('rest/index.ts', blockOf('middleware.md', 'ts'));
    write('words/index.ts', blockOf('typescript-sdk.md', 'ts'));
    write('pages/index.ts', pagesTool(blockOf('typescript-sdk.md', 'ts', 1)));
    write('greeter/index.ts', blockOf('typescript-sdk.md', 'ts', 2));
    app = await startCommand(start, folder);
  }, 600_000);
  afterAll(async () => {
    await app?.stop();
    await new Promise((resolve) => site.close(resolve));
  });

  /** The second block of the page is one member of a tool. */
  const pagesTool = (handler: string) => `import { defineTools } from 'ftl-deploy/sdk';
defineTools({
  read: {
    description: 'Reads pages.',
    inputSchema: {
      type: 'object',
      properties: { pages: { type: 'array', items: { type: 'string' } } },
      required: ['pages'],
    },
    ${handler}
  },
});
`;

  const post = (params: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${app.url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: 'Bearer dev-token',
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
    });
  const call = (name: string, given: object, meta: object = {}) =>
    post({ name, arguments: given, _meta: meta });

  test('has no fault of types, by the tsconfig.json of ftl init', () => {
    const tsc = path.join(root, 'node_modules', '.bin', 'tsc');
    const check = () => execFileSync(tsc, ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    expect(check()).toBe('');
    const bad = path.join(folder, 'bad.ts');
    writeFileSync(bad, "export const count: number = 'one';\n");
    expect(check).toThrow();
    rmSync(bad);
  });

  test('docs/authorization.md: a private app on a laptop', async () => {
    const [list = '', status = ''] = await runCommands(requests.join('\n'), { folder, url: app.url });
    expect(list).toContain('"name":"words__count_words"');
    expect(JSON.parse(status)).toMatchObject({ active: true, admitted: true, sub: 'alice' });
    expect((await fetch(`${app.url}/mcp`, { method: 'POST' })).status).toBe(401);
  });

  test('docs/typescript-sdk.md: a tool', async () => {
    const answer = await call('words__count_words', { content: 'one two  three' });
    expect(await answer.json()).toMatchObject({ result: { structuredContent: { words: 3 } } });
  });

  test('docs/typescript-sdk.md: progress of a call', async () => {
    const page = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
    const answer = await call('pages__read', { pages: [page, page] }, { progressToken: 'p' });
    const events = (await answer.text()).split('\n\n').filter((event) => event !== '');
    const messages = events.map((event) => JSON.parse(event.replace(/^data: /, '')) as object);
    expect(messages).toMatchObject([
      { method: 'notifications/progress', params: { progress: 1, total: 2, message: page } },
      { method: 'notifications/progress', params: { progress: 2, total: 2, message: page } },
      { result: { structuredContent: { length: 24 } } },
    ]);
  });

  test('docs/typescript-sdk.md: a tool that asks', async () => {
    const name = 'greeter__greet';
    expect(await (await call(name, {})).text()).toContain('Hello, stranger!');
    const version = '2026-07-28';
    const modern = { 'mcp-protocol-version': version, 'mcp-method': 'tools/call', 'mcp-name': name };
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': version,
      'io.modelcontextprotocol/clientCapabilities': { elicitation: {} },
    };
    const asked = await post({ name, arguments: {}, _meta }, modern);
    expect(await asked.json()).toMatchObject({
      result: { resultType: 'input_required', inputRequests: { name: { method: 'elicitation/create' } } },
    });
    const inputResponses = { name: { action: 'accept', content: { name: 'Ada' } } };
    const answered = await post({ name, arguments: {}, inputResponses, _meta }, modern);
    expect(await answered.text()).toContain('Hello, Ada!');
  });

  test('docs/middleware.md: a component of your own', async () => {
    const answer = await call('text-analyzer__analyze', { content: 'It works.' });
    expect(answer.headers.get('ratelimit-policy')).toBe('"limits";q=60;w=60');
    expect(await answer.json()).toMatchObject({ result: { structuredContent: { words: 2 } } });
  });

  test('docs/middleware.md: a line of the request log', async () => {
    const written = JSON.parse(blockOf('middleware.md', 'json')) as object;
    const lines = () =>
      [...app.output().matchAll(/\{"time":.*\}/g)].map(([line]) => JSON.parse(line) as { tool?: string });
    const find = () => lines().find(({ tool }) => tool === 'text-analyzer__analyze');
    await vi.waitFor(() => expect(find()).toBeDefined(), patience);
    expect(Object.keys(find() ?? {})).toEqual(Object.keys(written));
    expect(find()).toMatchObject({ path: '/mcp', method: 'tools/call', outcome: 'ok', status: 200 });
  });

  test('docs/middleware.md: figures', async () => {
    const answer = await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer dev-token' } });
    const figures = (await answer.text()).split('\n').map((line) => line.split(' ')[0]);
    const written = blockOf('middleware.md', '').trim().split('\n');
    expect(written.length).toBeGreaterThan(2);
    expect(figures).toEqual(expect.arrayContaining(written.map((line) => line.split(' ')[0])));
  });
});

test('docs/gateway.md: tools without an MCP client', { timeout: 600_000 }, async () => {
  const folder = path.join(parent, 'text-analyzer');
  copyExample('text-analyzer', folder);
  const app = await startCommand('ftl up', folder);
  try {
    const [list = '', called = ''] = await runCommands(blockOf('gateway.md', 'sh'), { folder, url: app.url });
    expect(list).toContain('"text-analyzer__analyze"');
    expect(JSON.parse(called)).toMatchObject({ structuredContent: { words: 2 } });
  } finally {
    await app.stop();
  }
});

test('docs/toolkits.md: a toolkit from its template to a deployment', { timeout: 600_000 }, async () => {
  const written = blockOf('toolkits.md', 'sh').split('\n');
  const [init = '', build = '', listed = '', serve = '', deploy = ''] = written.map((line) =>
    line.replace(/ +#.*/, ''),
  );
  await runCommands(init, { folder: parent });
  const folder = path.join(parent, 'my-kit');
  await runCommands(build, { folder });
  const app = await startCommand(serve, folder);
  try {
    // A component may take longer than a state is waited for when it is asked for the first time.
    const health = async () => (await fetch(`${app.url}/health`)).json();
    await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'ok' }), patience);
  } finally {
    await app.stop();
  }
  await runCommands(deploy, { folder });
  // The third writes toolkit.toml itself, for folders that have none.
  const bare = path.join(parent, 'bare');
  for (const name of ['hello', 'goodbye']) copyExample('middleware/text-analyzer', path.join(bare, name));
  await runCommands(listed, { folder: bare });
});
