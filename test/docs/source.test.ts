import { expect, test } from 'vitest';
import { catalogComponent, createApp } from '../components/gateway/app.ts';
import { legacy, modern } from '../components/gateway/messages.ts';
import { analyze, remove, textApp } from '../components/gateway/tools.ts';
import { blockOf } from './blocks.ts';

test('docs/gateway.md: the events of a tool', async () => {
  const events = blockOf('gateway.md', '', 0);
  const answer = () => new Response(`${events}\n`, { headers: { 'content-type': 'text/event-stream' } });
  const app = createApp(textApp({ components: { 'text-analyzer': answer } }));
  const meta = { progressToken: 'p', 'io.modelcontextprotocol/logLevel': 'debug' };
  const params = { name: 'text_analyzer__analyze', arguments: { content: 'a' } };
  const { notifications, result } = await modern(app, 'tools/call', params, { meta });
  expect(notifications).toMatchObject([
    { method: 'notifications/progress', params: { progress: 1, total: 2 } },
    { method: 'notifications/message', params: { level: 'info', data: 'half way' } },
  ]);
  expect(result.structuredContent).toEqual({ words: 3 });
});

test('docs/gateway.md: the refusal of a scope', async () => {
  const [header = '', body = ''] = blockOf('gateway.md', '', 1).trim().split('\n');
  const text = catalogComponent('text', [analyze, remove]);
  const components = [{ ...text, requiredScopes: ['text'], toolScopes: { remove: ['text:write'] } }];
  const variables = { behind_authorizer: 'true', public_url: 'https://mcp.example.com/mcp' };
  const app = createApp({ catalog: { components }, variables });
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'text__remove' } };
  const request = new Request('http://127.0.0.1:3000/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-scopes': 'text' },
    body: JSON.stringify(call),
  });
  const refused = await app.handle(request);
  const [name = '', value = ''] = header.split(/: (.*)/s);
  const parts = value.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(refused.status).toBe(403);
  expect(refused.headers.get(name)).toMatch(new RegExp(`^${parts.join('[^"]+')}$`));
  expect(await refused.json()).toEqual(JSON.parse(body));
  const allowed = await legacy(app, 'tools/list', {}, { headers: { 'x-auth-scopes': 'text text:write' } });
  expect(allowed.result.tools).toHaveLength(2);
});
