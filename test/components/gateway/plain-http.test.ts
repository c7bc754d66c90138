import { describe, expect, it } from 'vitest';
import { catalogComponent, createApp } from './app.ts';
import { analyze, remove, textApp } from './tools.ts';

const app = createApp(textApp());
const local = 'http://127.0.0.1:3000';
const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json, on = app) =>
  on.handle(new Request(`${local}/tools/call`, { method: 'POST', headers, body }));
const name = 'text_analyzer__analyze';

describe('GET /tools/list', () => {
  it('answers with the result of tools/list', async () => {
    const response = await app.handle(new Request(`${local}/tools/list`));
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const body = (await response.json()) as { tools: { name: string }[] };
    expect(body.tools.map((tool) => tool.name)).toEqual([name, 'text_analyzer__remove']);
  });

  it('has the same views and pages', async () => {
    const readOnly = await app.handle(
      new Request(`${local}/tools/list`, { headers: { 'x-mcp-readonly': 'true' } }),
    );
    expect(((await readOnly.json()) as { tools: unknown[] }).tools).toHaveLength(1);
    const tools = Array.from({ length: 600 }, (_, index) => ({ ...remove, name: `t${index}` }));
    const many = createApp({ catalog: { components: [catalogComponent('many', tools)] } });
    const first = (await (await many.handle(new Request(`${local}/tools/list`))).json()) as {
      nextCursor: string;
    };
    const second = await many.handle(
      new Request(`${local}/tools/list?cursor=${encodeURIComponent(first.nextCursor)}`),
    );
    expect(((await second.json()) as { tools: unknown[] }).tools).toHaveLength(100);
    expect((await many.handle(new Request(`${local}/tools/list?cursor=x`))).status).toBe(400);
  });
});

describe('POST /tools/call', () => {
  it('answers with the result of tools/call', async () => {
    const response = await post(JSON.stringify({ name, arguments: { content: 'a' } }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      content: [{ type: 'text', text: '{"given":{"content":"a"}}' }],
      structuredContent: { given: { content: 'a' } },
    });
  });

  it('arguments are checked', async () => {
    const body = (await (await post(JSON.stringify({ name }))).json()) as { isError: boolean };
    expect(body.isError).toBe(true);
  });

  it.each([
    ['not JSON', '{', json, 400],
    ['no object', '[]', json, 400],
    ['no name', '{}', json, 400],
    ['an unknown tool', '{"name":"x__y"}', json, 400],
    ['arguments that are a list', `{"name":"${name}","arguments":[]}`, json, 400],
    ['a form', '{}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text, which pages may send without asking', '{}', { 'content-type': 'text/plain' }, 415],
    ['more than 4 MiB', `"${'a'.repeat(4 * 1024 * 1024)}"`, json, 413],
    ['100,000 brackets', '['.repeat(100_000), json, 400],
    ['a foreign page', '{}', { ...json, origin: 'https://evil.example' }, 403],
  ])('%s is refused with a status and a reason', async (_, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.any(String) });
  });

  it('a missing scope is refused as at /mcp', async () => {
    const guarded = { ...catalogComponent('text_analyzer', [analyze, remove]), requiredScopes: ['text'] };
    const on = createApp(
      textApp({ variables: { behind_authorizer: 'true' }, catalog: { components: [guarded] } }),
    );
    const body = JSON.stringify({ name, arguments: { content: 'a' } });
    const refused = await post(body, json, on);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      403,
      expect.stringContaining('scope="text"'),
    ]);
    expect((await post(body, { ...json, 'x-auth-scopes': 'text' }, on)).status).toBe(200);
  });
});

it.each([
  ['/tools/list', 'POST', 'GET'],
  ['/tools/call', 'GET', 'POST'],
  ['/tools/call', 'PUT', 'POST'],
])('%s: %s is 405 and says which method is right', async (path, method, allow) => {
  const response = await app.handle(new Request(`${local}${path}`, { method }));
  expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
});
