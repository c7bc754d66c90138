import { describe, expect, it } from 'vitest';
import { createApp, type Handler } from './app.ts';
import { textApp } from './tools.ts';

const given = '{"content":"a","id":18446744073709551615,"list":[-0.12345678901234567,{"n":1e400}]}';
const modernMeta =
  '{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}';

/** Says in its result, digit by digit, what it was given. */
const tools: Handler = async (request) => new Response(`{"given":${await request.text()}}`);
const server: Handler = async (request) => {
  const text = await request.text();
  return new Response(`{"jsonrpc":"2.0","id":1,"result":{"content":[],"structuredContent":${text}}}`);
};
const stream: Handler = async (request) => {
  const event = (json: string) => `data: ${json}\n\n`;
  const progress = '{"method":"notifications/progress","params":{"progress":1}}';
  const body = event(progress) + event(`{"result":{"given":${await request.text()}}}`);
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};

async function post(name: string, component: Handler, isModern: boolean, meta = '{}'): Promise<string> {
  const app = createApp(
    textApp({
      variables: { request_components: 'suite:mcp' },
      components: { suite: component, 'text-analyzer': component },
    }),
  );
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...(isModern
      ? { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name }
      : {}),
  };
  const params = `{"name":"${name}","arguments":${given},"_meta":${isModern ? modernMeta : meta}}`;
  const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`;
  const request = new Request('http://127.0.0.1:3000/mcp', { method: 'POST', headers, body });
  return (await app.handle(request)).text();
}

describe('numbers that a double cannot hold', () => {
  it.each([true, false])('reach a tool and come back with all digits, modern: %s', async (isModern) => {
    const text = await post('text_analyzer__analyze', tools, isModern);
    expect(text).toContain(`"structuredContent":{"given":${given}}`);
    expect(text).toContain(JSON.stringify(`{"given":${given}}`));
  });

  it.each([true, false])('and a component that speaks MCP, modern: %s', async (isModern) => {
    const text = await post('suite__x', server, isModern);
    expect(text).toContain(`"arguments":${given}`);
  });

  it('and in events', async () => {
    const text = await post('text_analyzer__analyze', stream, false, '{"progressToken":1}');
    expect(text).toContain('"progress":1');
    expect(text).toContain(`"structuredContent":{"given":${given}}`);
  });

  it('a state that was signed for one number is not good for its neighbour', async () => {
    const asking: Handler = () =>
      Response.json({
        jsonrpc: '2.0',
        id: 1,
        result: { resultType: 'input_required', inputRequests: {}, requestState: 'x' },
      });
    const app = createApp({
      variables: { request_components: 'suite:mcp', state_secret: 's'.repeat(32) },
      components: { suite: asking },
    });
    const call = async (id: string, state?: string) => {
      const rest = state === undefined ? '' : `,"requestState":"${state}"`;
      const params = `{"name":"suite__x","arguments":{"ids":[{"id":${id}}]},"_meta":${modernMeta}${rest}}`;
      const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`;
      const headers = {
        'content-type': 'application/json',
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/call',
        'mcp-name': 'suite__x',
      };
      const request = new Request('http://127.0.0.1:3000/mcp', { method: 'POST', headers, body });
      return (await (await app.handle(request)).json()) as {
        result?: { requestState: string };
        error?: { code: number };
      };
    };
    const state = (await call('1234567890123456789')).result?.requestState;
    expect((await call('1234567890123456789', state)).result?.requestState).toContain('.x');
    expect((await call('1234567890123456788', state)).error?.code).toBe(-32602);
  });
});
