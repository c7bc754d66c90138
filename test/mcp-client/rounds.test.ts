import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../components/shared/catalog.ts';
import { connectMcp, type Question } from '../../src/mcp-client/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { startMcpServer } from './mcp-server.ts';

const system = createSystem({ logStyle: 'silent' });
const form = (message: string) => ({
  method: 'elicitation/create',
  params: { message, requestedSchema: { type: 'object', properties: {} } },
});
const asks = (inputRequests: unknown, requestState?: string) => ({
  resultType: 'input_required',
  inputRequests,
  requestState,
});
const done = { resultType: 'complete', content: [] };

/** Calls a tool that gives these results one after the other, the last one for ever. */
async function call(...results: readonly object[]) {
  const sent: JsonObject[] = [];
  const server = await startMcpServer({
    endpoints: { '/mcp': [] },
    instead: (_, body) => {
      const { id, method, params } = JSON.parse(body) as { id: number; method: string; params: JsonObject };
      if (method !== 'tools/call') return undefined;
      sent.push(params);
      const result = results[Math.min(sent.length, results.length) - 1];
      return { status: 200, body: JSON.stringify({ jsonrpc: '2.0', id, result }) };
    },
  });
  const asked: Question[] = [];
  const askUser = async (question: Question) => {
    asked.push(question);
    return { action: 'accept', content: { of: question.message } } as const;
  };
  try {
    const client = await connectMcp(`${server.url}/mcp`, { system, askUser });
    const answer = await client.callTool({ name: 'x', inputSchema: { type: 'object' } }, { a: 1 });
    return { answer, asked, sent };
  } finally {
    await server.close();
  }
}

describe('a call whose result asks for more', () => {
  it('is sent again with the answers of this round and the state as it came', async () => {
    const two = Object.fromEntries([
      ['__proto__', form('one')],
      ['b', form('two')],
    ]);
    const { answer, sent, asked } = await call(asks(two, 's1'), asks({ c: form('three') }), done);
    expect(answer).toEqual({ result: done });
    expect(asked.map(({ message }) => message)).toEqual(['one', 'two', 'three']);
    const [first, second, third] = sent;
    expect(first).toMatchObject({
      _meta: { 'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {}, url: {} } } },
    });
    expect(Object.entries(second?.['inputResponses'] ?? {})).toEqual([
      ['__proto__', { action: 'accept', content: { of: 'one' } }],
      ['b', { action: 'accept', content: { of: 'two' } }],
    ]);
    expect(second).toMatchObject({ name: 'x', arguments: { a: 1 }, requestState: 's1' });
    expect(third).toMatchObject({ inputResponses: { c: { action: 'accept' } } });
    expect(third).not.toHaveProperty('requestState');
  });

  it('with a state alone is sent again with it', async () => {
    const { sent, asked, answer } = await call({ resultType: 'input_required', requestState: 'later' }, done);
    expect([sent.length, asked.length]).toEqual([2, 0]);
    expect(sent[1]).toMatchObject({ requestState: 'later' });
    expect(sent[1]).not.toHaveProperty('inputResponses');
    expect(answer).toEqual({ result: done });
  });

  it.each([
    ['a model', { m: { method: 'sampling/createMessage', params: {} }, q: form('?') }],
    ['nothing', {}],
    ['nonsense', 'x'],
    ['what is no request', { a: null, b: [] }],
    ['a mode that is unknown', { a: { method: 'elicitation/create', params: { mode: 'voice' } } }],
  ])('for %s is the last one, and nobody is asked', async (_about, requests) => {
    const { sent, asked, answer } = await call(asks(requests), done);
    expect([sent.length, asked.length]).toEqual([1, 0]);
    expect(answer).toMatchObject({ result: { resultType: 'input_required' } });
  });

  it('again and again ends some time', async () => {
    await expect(call(asks({ q: form('again?') }, 's'))).rejects.toMatchObject({
      name: 'McpError',
      message: 'The server asked for more 50 times and did not end.',
    });
  });
});
