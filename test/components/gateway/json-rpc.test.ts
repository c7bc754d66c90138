import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import { createApp } from './app.ts';
import { exchanges, expectExchange } from './json-rpc-exchanges.ts';
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
    '0.5',
    '-9007199254740993',
    '1e400',
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
      const parsed: unknown = JSON.parse(id);
      const isWritten = id.startsWith('"') || ['1e2', '1.50'].includes(id);
      const expected = isWritten ? JSON.stringify(parsed) : id;
      expect(text.startsWith(`{"jsonrpc":"2.0","id":${expected},`), text).toBe(true);
    }
  });

  it.each(['null', 'true', '[1]', '{}'])('the id %s is refused', async (id) => {
    const answer = await send(app, `{"jsonrpc":"2.0","id":${id},"method":"ping"}`);
    expect([answer.status, answer.error.code, answer.id]).toEqual([400, -32600, undefined]);
  });
});

describe('the examples of the JSON-RPC specification', () => {
  it('J2: are answered as the specification says, batches by one refusal', async () => {
    for (const exchange of exchanges) await expectExchange(app, exchange);
    printFigure('J2', `source: ${exchanges.length} of ${exchanges.length} exchanges as specified`);
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
