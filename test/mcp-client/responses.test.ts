import { describe, expect, it } from 'vitest';
import { readResponse } from '../../src/mcp-client/index.ts';

const answer = (...messages: string[]) => ({ status: 200, headers: {}, text: messages.join('\n'), messages });

describe('readResponse', () => {
  it('finds the response to its request among other messages', () => {
    const messages = [
      '{"jsonrpc":"2.0","method":"notifications/progress","params":{}}',
      '{"jsonrpc":"2.0","id":2,"result":{"a":2}}',
      '{"jsonrpc":"2.0",\n"id":1,"result":{"a":1}}',
    ];
    expect(readResponse(answer(...messages))).toEqual({ result: { a: 1 } });
  });

  it.each(['"id":1,', '"id":null,', ''])('takes an error with %j', (id) => {
    const text = `{"jsonrpc":"2.0",${id}"error":{"code":-32700,"message":"Parse error"}}`;
    const error = { code: -32_700, message: 'Parse error', data: null };
    expect(readResponse(answer(text))).toEqual({ error });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"id":1,"result":{}}',
    '{"jsonrpc":"2.0","id":1,"result":[]}',
    '{"jsonrpc":"2.0","id":2,"error":{"code":1}}',
    '{"jsonrpc":"2.0","id":1,"error":{"code":"1"}}',
  ])('refuses %j', (text) => {
    expect(() => readResponse(answer(text))).toThrow('HTTP 200 without a JSON-RPC response.');
  });

  it('does not follow JSON into depths', () => {
    const text = `{"jsonrpc":"2.0","id":1,"result":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(() => readResponse(answer(text))).toThrow('without a JSON-RPC response');
  });
});
