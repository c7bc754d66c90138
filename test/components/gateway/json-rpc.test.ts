import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { send } from './messages.ts';
import { textApp } from './tools.ts';

const app = createApp(textApp());
const suite = new URL('../../../../shared/vectors/json-test-suite/test_parsing/', import.meta.url);

describe.skipIf(!existsSync(suite))(
  'JSONTestSuite (skipped where ../shared/vectors/json-test-suite is missing)',
  () => {
    const files = existsSync(suite) ? readdirSync(suite) : [];
    const bodies = (letter: string) =>
      files.filter((name) => name.startsWith(`${letter}_`)).map((name) => [name] as const);

    it.each(bodies('n'))('%s: 400 and -32700', async (name) => {
      const answer = await send(app, readFileSync(new URL(encodeURIComponent(name), suite)));
      expect([answer.status, answer.error.code]).toEqual([400, -32700]);
    });

    it.each(bodies('y'))('%s is read, if only to be refused as no request', async (name) => {
      const answer = await send(app, readFileSync(new URL(encodeURIComponent(name), suite)));
      expect([answer.status, answer.error.code]).toEqual([400, -32600]);
    });

    it('the undecided ones are always answered, with the same codes', async () => {
      const codes: Record<string, number> = {};
      for (const [name] of bodies('i')) {
        const answer = await send(app, readFileSync(new URL(encodeURIComponent(name), suite)));
        expect(answer.status).toBe(400);
        codes[name] = answer.error.code;
      }
      expect(codes).toMatchSnapshot();
    });
  },
);

describe('ids', () => {
  it.each([
    '0',
    '""',
    '-1',
    '9007199254740993',
    '12345678901234567890123',
    '1.50',
    '1e2',
    '"a\\u0000b"',
    '"ü"',
  ])('the id %s comes back as it was sent', async (id) => {
    const request = (method: string) =>
      new Request('http://127.0.0.1/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"params":{"id":5},"jsonrpc":"2.0","id":${id},"method":"${method}"}`,
      });
    for (const method of ['ping', 'unknown', 'tools/list']) {
      const text = await (await app.handle(request(method))).text();
      const expected = id.startsWith('"') || id === '1e2' ? JSON.stringify(JSON.parse(id)) : id;
      expect(text.startsWith(`{"jsonrpc":"2.0","id":${expected},`), text).toBe(true);
    }
  });

  it.each(['null', 'true', '[1]', '{}'])('the id %s is refused', async (id) => {
    const answer = await send(app, `{"jsonrpc":"2.0","id":${id},"method":"ping"}`);
    expect([answer.status, answer.error.code, answer.id]).toEqual([400, -32600, undefined]);
  });
});

// JSON-RPC 2.0, section 7. MCP has neither `subtract` nor batches nor an id of null.
describe('the examples of the JSON-RPC specification', () => {
  it.each([
    [
      'rpc call with positional parameters',
      '{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}',
      400,
      -32602,
      1,
    ],
    [
      'rpc call with named parameters',
      '{"jsonrpc": "2.0", "method": "subtract", "params": {"a": 23}, "id": 3}',
      200,
      -32601,
      3,
    ],
    [
      'rpc call of non-existent method',
      '{"jsonrpc": "2.0", "method": "foobar", "id": "1"}',
      200,
      -32601,
      '1',
    ],
    [
      'rpc call with invalid JSON',
      '{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]',
      400,
      -32700,
      undefined,
    ],
    [
      'rpc call with invalid Request object',
      '{"jsonrpc": "2.0", "method": 1, "params": "bar"}',
      400,
      -32600,
      undefined,
    ],
    [
      'rpc call Batch, invalid JSON',
      '[{"jsonrpc": "2.0", "method": "sum", "id": "1"},{"jsonrpc": "2.0", "method"]',
      400,
      -32700,
      undefined,
    ],
    ['rpc call with an empty Array', '[]', 400, -32600, undefined],
    ['rpc call with an invalid Batch', '[1]', 400, -32600, undefined],
    ['rpc call with invalid Batch', '[1,2,3]', 400, -32600, undefined],
    [
      'rpc call Batch',
      '[{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"}]',
      400,
      -32600,
      undefined,
    ],
    [
      'rpc call Batch (all notifications)',
      '[{"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]}]',
      400,
      -32600,
      undefined,
    ],
  ])('%s', async (_, body, status, code, id) => {
    const answer = await send(app, body);
    expect([answer.status, answer.error.code, answer.id]).toEqual([status, code, id]);
  });

  it.each([
    '{"jsonrpc": "2.0", "method": "update", "params": {"a": 1}}',
    '{"jsonrpc": "2.0", "method": "foobar"}',
  ])('a Notification: %s', async (body) => {
    expect((await send(app, body)).status).toBe(202);
  });

  it.each([
    ['version check', '{"jsonrpc":"1.0","id":4,"method":"ping"}', 4],
    ['missing jsonrpc', '{"id":4,"method":"ping"}', 4],
    ['missing method', '{"jsonrpc":"2.0","id":4}', 4],
    ['a response', '{"jsonrpc":"2.0","id":4,"result":{}}', 4],
    ['params null', '{"jsonrpc":"2.0","id":4,"method":"ping","params":null}', 4],
  ])('%s: -32600 with the id', async (_, body, id) => {
    const answer = await send(app, body);
    expect([answer.status, answer.error.code, answer.id]).toEqual([400, -32600, id]);
  });

  it('an empty body is -32700', async () => {
    expect((await send(app, '')).error.code).toBe(-32700);
  });
});
