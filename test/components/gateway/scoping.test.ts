import { describe, expect, it } from 'vitest';
import type { ToolMetadata } from '../../../components/shared/catalog.ts';
import { catalogComponent, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, remove, textApp, toolComponent } from './tools.ts';

const add: ToolMetadata = {
  name: 'add',
  description: 'Adds.',
  inputSchema: { type: 'object' },
  annotations: { readOnlyHint: true },
};
const parts = textApp({
  catalog: {
    components: [catalogComponent('text_analyzer', [analyze, remove]), catalogComponent('Math', [add])],
  },
  components: { math: toolComponent([add], () => ({ sum: 3 })) },
});
const call = { arguments: { content: 'a' } };
const names = async (path: string, headers: Record<string, string> = {}) => {
  const { result } = await legacy(createApp(parts), 'tools/list', {}, { path, headers });
  return (result.tools as ToolMetadata[]).map(({ name }) => name);
};

describe('names', () => {
  it('unscoped: prefixes; scoped: none', async () => {
    const all = ['text_analyzer__analyze', 'text_analyzer__remove', 'Math__add'];
    expect(await names('/mcp')).toEqual(all);
    expect(await names('/')).toEqual(all);
    expect(await names('/mcp/x/text_analyzer')).toEqual(['analyze', 'remove']);
    expect(await names('/mcp/x/text-analyzer/')).toEqual(['analyze', 'remove']);
  });

  it.each(['text_analyzer__analyze', 'text_analyzer/analyze', 'text-analyzer__analyze'])(
    'unscoped with prefix: %s is called, snake case leading to the kebab-case host',
    async (name) => {
      const app = createApp(parts);
      const answer = await modern(app, 'tools/call', { name, ...call });
      expect(answer.result.structuredContent).toEqual({ given: { content: 'a' } });
      expect(app.inner).toEqual(['POST http://text-analyzer.spin.internal/analyze']);
    },
  );

  it('scoped call bare', async () => {
    const app = createApp(parts);
    const answer = await legacy(
      app,
      'tools/call',
      { name: 'analyze', ...call },
      { path: '/mcp/x/text_analyzer' },
    );
    expect(answer.result.structuredContent).toEqual({ given: { content: 'a' } });
    expect(app.inner).toHaveLength(1);
  });

  it.each([
    ['unscoped needs prefix', '/mcp', 'analyze'],
    ['unknown component', '/mcp', 'nothing__analyze'],
    ['unknown tool', '/mcp', 'text_analyzer__nothing'],
    ['no tool', '/mcp', 'text_analyzer__'],
    ['no component', '/mcp', '__analyze'],
    ['the gateway itself', '/mcp', 'mcp-gateway__mcp'],
    ['a path', '/mcp', 'text_analyzer__../analyze'],
    ['a query', '/mcp', 'text_analyzer__analyze?x=1'],
    ['a host', '/mcp', 'text-analyzer.spin.internal/analyze#__x'],
    ['an inherited name', '/mcp', 'text_analyzer__constructor'],
    ['cross-component blocked', '/mcp/x/text_analyzer', 'add'],
    ['single-tool scope refused', '/mcp/x/Math', 'text_analyzer__analyze'],
  ])('%s: -32602 and no inner request', async (_, path, name) => {
    const app = createApp(parts);
    for (const answer of [
      await legacy(app, 'tools/call', { name, ...call }, { path, id: 'x' }),
      await modern(app, 'tools/call', { name, ...call }, { path, id: 'x' }),
    ]) {
      expect([answer.error.code, answer.id]).toEqual([-32602, 'x']);
    }
    expect(app.inner).toEqual([]);
  });

  it('a tool name with odd characters is encoded as one path segment', async () => {
    const odd = { ...add, name: 'a.b/../c?d#e%2Ff ü' };
    const app = createApp({
      catalog: { components: [catalogComponent('odd', [odd])] },
      components: { odd: (request) => Response.json(new URL(request.url).pathname) },
    });
    const answer = await legacy(app, 'tools/call', { name: `odd__${odd.name}` });
    expect(answer.result.content[0].text).toBe('/a%2Eb%2F%2E%2E%2Fc%3Fd%23e%252Ff%20%C3%BC');
  });
});

describe('paths', () => {
  it.each(['/mcp/x', '/mcp/x/', '/mcp/x/a/b', '/mcpx', '/.well-known/oauth-protected-resource', '//mcp'])(
    'path outside /mcp: %s is 404',
    async (path) => {
      const response = await createApp(parts).handle(
        new Request(`http://127.0.0.1:3000${path}`, { method: 'POST' }),
      );
      expect(response.status).toBe(404);
    },
  );

  it('a component that the app does not have is 404', async () => {
    const request = new Request('http://127.0.0.1:3000/mcp/x/nothing', { method: 'POST' });
    expect((await createApp(parts).handle(request)).status).toBe(404);
  });

  it('GET refused on every endpoint, /health answers', async () => {
    const app = createApp(parts);
    for (const path of ['/mcp', '/mcp/x/Math', '/mcp/readonly']) {
      expect((await app.handle(new Request(`http://127.0.0.1:3000${path}`))).status).toBe(405);
    }
    const health = await app.handle(new Request('http://127.0.0.1:3000/health'));
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const post = await app.handle(new Request('http://127.0.0.1:3000/health', { method: 'POST' }));
    expect(post.status).toBe(405);
  });
});

describe('filters', () => {
  it.each([
    ['path', '/mcp/readonly', {}],
    ['header', '/mcp', { 'X-MCP-Readonly': 'true' }],
    ['a header that says so otherwise', '/mcp', { 'X-MCP-Readonly': '1' }],
    ['two headers', '/mcp', { 'X-MCP-Readonly': 'false, true' }],
  ])('readonly by %s lists and calls only tools that say so', async (_, path, headers) => {
    expect(await names(path, headers)).toEqual(['text_analyzer__analyze', 'Math__add']);
    const app = createApp(parts);
    const refused = await legacy(app, 'tools/call', { name: 'text_analyzer__remove' }, { path, headers });
    expect(refused.error.code).toBe(-32602);
    expect(app.inner).toEqual([]);
    const answer = await legacy(app, 'tools/call', { name: 'Math__add' }, { path, headers });
    expect(answer.result.structuredContent).toEqual({ sum: 3 });
  });

  it('readonly of one component', async () => {
    expect(await names('/mcp/x/text_analyzer/readonly')).toEqual(['analyze']);
  });

  it('toolsets: one, many, with readonly, none', async () => {
    expect(await names('/mcp', { 'X-MCP-Toolsets': 'Math' })).toEqual(['Math__add']);
    expect(await names('/mcp', { 'X-MCP-Toolsets': 'Math, text-analyzer' })).toHaveLength(3);
    expect(await names('/mcp/readonly', { 'X-MCP-Toolsets': 'text_analyzer' })).toEqual([
      'text_analyzer__analyze',
    ]);
    expect(await names('/mcp', { 'X-MCP-Toolsets': '' })).toEqual([]);
    const headers = { 'X-MCP-Toolsets': 'Math' };
    const app = createApp(parts);
    expect((await legacy(app, 'tools/call', { name: 'text_analyzer__remove' }, { headers })).error.code).toBe(
      -32602,
    );
    expect(app.inner).toEqual([]);
  });
});
