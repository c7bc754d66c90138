import { describe, expect, test } from 'vitest';
import type { RequestRecord } from '../../src/pages/messages.ts';
import { recordRequest } from '../../src/pages/record-request.ts';
import { hideSecrets } from '../../src/runtimes/log-lines.ts';

const secret = 'se"cr\\et-value';
const call = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'a__b', arguments: { text: secret } },
};

interface Recorded {
  readonly headers?: readonly (readonly [string, string])[];
  readonly path?: string;
  readonly body?: string;
  readonly answer?: string;
  readonly answerHeaders?: readonly (readonly [string, string])[];
  readonly status?: number;
  readonly whole?: boolean;
}

/** The last record of an exchange. */
function record({
  headers = [],
  path = '/mcp',
  body = '',
  answer = '',
  answerHeaders = [],
  status = 200,
  whole = true,
}: Recorded): RequestRecord {
  let last: RequestRecord | undefined;
  const hide = hideSecrets([secret]);
  const observer = recordRequest(
    { method: 'POST', path, headers, hide },
    { id: 7, tell: (told) => (last = told) },
  );
  for (const part of parts(body)) observer.requestBody(part);
  observer.answer(status, answerHeaders);
  for (const part of parts(answer)) observer.answerBody(part);
  observer.closed(status, whole);
  if (!last) throw new Error('Nothing was told.');
  return last;
}

/** In pieces that cut characters and secrets apart; their memory is used again. */
function* parts(text: string): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  const memory = new Uint8Array(7);
  for (let start = 0; start < bytes.length; start += memory.length) {
    const part = bytes.subarray(start, start + memory.length);
    memory.set(part);
    yield memory.subarray(0, part.length);
  }
}

test('says what was called, how it ended, and how much went each way', () => {
  const body = JSON.stringify({ ...call, params: { ...call.params, arguments: { text: 'ü' } } });
  const answer = '{"jsonrpc":"2.0","id":1,"result":{"content":[]}}';
  expect(record({ body, answer })).toMatchObject({
    id: 7,
    method: 'tools/call',
    name: 'a__b',
    state: 'answered',
    status: 200,
    outcome: 'result',
    request: { bytes: Buffer.byteLength(body), text: body, isCut: false },
    answer: { bytes: answer.length, text: answer, isCut: false },
  });
});

describe('what the answer says', () => {
  test.each([
    ['{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[]}}', 'tool error'],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"no"}}', 'protocol error'],
    [
      'data: {"jsonrpc":"2.0","method":"notifications/progress"}\n\ndata: {"jsonrpc":"2.0","id":1,"result":{}}\n\n',
      'result',
    ],
    ['data: {"jsonrpc":"2.0","method":"notifications/progress"}\n\n', undefined],
    ['not JSON', undefined],
  ])('%s', (answer, outcome) => {
    expect(record({ body: JSON.stringify(call), answer }).outcome).toBe(outcome);
  });

  test('that it was cut off', () => {
    expect(record({ body: JSON.stringify(call), whole: false }).state).toBe('cut off');
  });
});

describe('what is hidden', () => {
  test('secrets in bodies, also as JSON inside JSON writes them', () => {
    const nested = JSON.stringify({ text: JSON.stringify({ secret }) });
    const told = record({
      body: JSON.stringify(call),
      answer: `{"jsonrpc":"2.0","id":1,"result":${nested}}`,
    });
    const shown = JSON.stringify(told);
    expect(shown).toContain('***');
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), 'et-value'])
      expect(shown).not.toContain(form);
  });

  test('a secret at the place where a body is cut', () => {
    for (const length of [65_520, 65_530, 65_535]) {
      const body = JSON.stringify({
        ...call,
        params: { text: 'x'.repeat(length - 60) + secret + 'x'.repeat(90_000) },
      });
      const { request } = record({ body });
      expect(request).toMatchObject({ isCut: true, bytes: body.length });
      expect(request.text?.length).toBeLessThanOrEqual(64 * 1024);
      expect(request.text).not.toContain('se\\"');
    }
  });

  test('values of headers that may let somebody in, and what follows "?"', () => {
    const headers = [
      'authorization',
      'cookie',
      'mcp-session-id',
      'x-api-key',
      'proxy-authorization',
      'x-auth-user',
    ].map((name) => [name, 'planted'] as const);
    const told = record({
      headers: [...headers, ['mcp-method', 'tools/call']],
      answerHeaders: [['set-cookie', 'planted']],
      path: '/mcp?token=planted',
      body: JSON.stringify(call),
    });
    expect(JSON.stringify(told)).not.toContain('planted');
    expect(told.request.headers).toContainEqual(['mcp-method', 'tools/call']);
    expect(told.request.headers).toContainEqual(['authorization', 'hidden']);
  });

  test.each(['{"access_token":"planted"}', 'grant_type=x&code=planted', ''])(
    'bodies of anything but JSON-RPC: %s',
    (body) => {
      const told = record({ path: '/token', body, answer: '{"token":"planted"}' });
      expect(JSON.stringify(told)).not.toContain('planted');
      expect(told.request.text).toBeUndefined();
      expect(told.request.bytes).toBe(body.length);
    },
  );
});

test('a body of hostile JSON is shown as text and no more', () => {
  const body = `{"jsonrpc":"2.0","method":"x","params":${'['.repeat(20_000)}`;
  expect(record({ body })).toMatchObject({ method: 'x' });
});
