import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import { type AppParts, catalogComponent, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, remove, textApp, toolComponent } from './tools.ts';

const guarded: AppParts = textApp({
  variables: { behind_authorizer: 'true', public_url: 'https://mcp.example.com/mcp' },
  catalog: {
    components: [
      {
        ...catalogComponent('text_analyzer', [analyze, remove]),
        requiredScopes: ['text'],
        toolScopes: { remove: ['text:write', 'text'] },
      },
      catalogComponent('open', [analyze]),
      { ...catalogComponent('suite', []), kind: 'mcp', discovery: 'request', requiredScopes: ['suite'] },
    ],
  },
  components: {
    open: toolComponent([analyze], () => ({ ok: true })),
    suite: (request) => fixture(request, { log: () => undefined }),
  },
});
const scopes = (text: string) => ({ 'x-auth-scopes': text, 'x-auth-user-id': 'alice' });
const names = async (headers: Record<string, string>, path = '/mcp') => {
  const { result } = await legacy(createApp(guarded), 'tools/list', {}, { headers, path });
  return (result.tools as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('suite'));
};
const call = (name: string) => ({ name, arguments: { content: 'a' } });

describe('lists show only what the caller may call', () => {
  it.each([
    ['', ['open__analyze']],
    ['text:write', ['open__analyze']],
    ['text', ['text_analyzer__analyze', 'open__analyze']],
    ['text text:write', ['text_analyzer__analyze', 'text_analyzer__remove', 'open__analyze']],
    ['TEXT texts xtext', ['open__analyze']],
  ])('scopes %j', async (text, expected) => {
    expect(await names(scopes(text))).toEqual(expected);
  });

  it('a scoped view is empty, and a component that may not be used is not even asked', async () => {
    expect(await names(scopes(''), '/mcp/x/text_analyzer')).toEqual([]);
    const app = createApp(guarded);
    for (const method of ['tools/list', 'prompts/list', 'resources/list']) {
      await legacy(app, method, {}, { headers: scopes('text') });
    }
    expect(app.inner).toEqual([]);
    const { result } = await legacy(app, 'prompts/list', {}, { headers: scopes('suite') });
    expect(result.prompts.length).toBeGreaterThan(0);
  });
});

describe('calls', () => {
  it('with every scope reaches the tool', async () => {
    const headers = scopes('text:write other text');
    for (const send of [legacy, modern]) {
      const answer = await send(createApp(guarded), 'tools/call', call('text_analyzer__remove'), { headers });
      expect(answer.result.structuredContent).toEqual({ given: { content: 'a' } });
    }
  });

  it.each([
    ['a scope of the tool', 'text', 'text_analyzer__remove', 'text text:write'],
    ['a scope of the component', 'other', 'text_analyzer__analyze', 'other text'],
    ['any scope', '', 'text_analyzer/remove', 'text text:write'],
    ['the scope of a component that speaks MCP', 'text', 'suite__test_simple_text', 'text suite'],
  ])('without %s: 403 as the authorizer answers it, and no inner request', async (_, text, name, wanted) => {
    const app = createApp(guarded);
    const request = new Request('http://mcp-gateway.spin.internal/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...scopes(text) },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call(name) }),
    });
    const response = await app.handle(request);
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer error="insufficient_scope", error_description="The access token lacks a required scope.", scope="${wanted}", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp"`,
    );
    expect(await response.json()).toEqual({
      error: 'insufficient_scope',
      error_description: 'The access token lacks a required scope.',
    });
    expect(app.inner).toEqual([]);
  });

  it.each([
    ['prompts/get', { name: 'suite__test_simple_prompt' }, '/mcp'],
    ['prompts/list', {}, '/mcp/x/suite'],
    ['resources/read', { uri: 'test://static-text' }, '/mcp/x/suite'],
    [
      'completion/complete',
      { ref: { type: 'ref/prompt', name: 'suite__test_prompt_with_arguments' }, argument: {} },
      '/mcp',
    ],
  ])('%s of a component that speaks MCP is refused too (%j at %s)', async (method, params, path) => {
    const app = createApp(guarded);
    const request = new Request(`http://mcp-gateway.spin.internal${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...scopes('text') },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    expect((await app.handle(request)).status).toBe(403);
    expect(app.inner).toEqual([]);
  });

  it('a resource of a component that may not be used is not found', async () => {
    const app = createApp(guarded);
    const uri = 'test://static-text';
    expect((await modern(app, 'resources/read', { uri }, { headers: scopes('text') })).error.code).toBe(
      -32602,
    );
    expect(app.inner).toEqual([]);
    expect((await modern(app, 'resources/read', { uri }, { headers: scopes('suite') })).result).toBeDefined();
  });

  it('without an authorizer the headers of the caller count for nothing', async () => {
    const app = createApp({ ...guarded, variables: {} });
    const { result } = await legacy(app, 'tools/list', {}, { headers: scopes('text text:write suite') });
    expect(result.tools.map(({ name }: { name: string }) => name)).toEqual(['open__analyze']);
  });
});
