import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { checkHttpRules } from '../../src/conformance/http-rules.ts';
import { createSystem } from '../../src/system/create.ts';
import { type TestAnswer, type TestServer, startMcpServer } from '../mcp-client/mcp-server.ts';

const system = createSystem();
let server: TestServer | undefined;
afterEach(() => server?.close());

async function failing(instead?: (request: IncomingMessage, body: string) => TestAnswer | undefined) {
  server = await startMcpServer({ endpoints: { '/mcp': [] }, ...(instead ? { instead } : {}) });
  const suite = await checkHttpRules({ url: `${server.url}/mcp`, system });
  const broken = suite.checks.filter(({ status }) => status === 'failed' || status === 'warning');
  return { suite, ids: broken.map(({ id }) => id) };
}

const json = (status: number, body: unknown): TestAnswer => ({ status, body: JSON.stringify(body) });
const methodOf = (body: string) => (JSON.parse(body || '{}') as { method?: string }).method;

describe('checkHttpRules', () => {
  it('passes a server that keeps them', async () => {
    const { suite, ids } = await failing();
    expect(ids).toEqual([]);
    expect(suite.scored).toEqual({ passed: suite.scored.total, total: suite.scored.total });
    expect(suite.scored.total).toBeGreaterThan(15);
  });

  it('says what a dead server did', async () => {
    const suite = await checkHttpRules({ url: 'http://127.0.0.1:9/mcp', system });
    expect(suite.scored.passed).toBe(0);
    expect(suite.checks[0]?.message).toBe('GET /mcp was not answered: ECONNREFUSED.');
  });

  it.each<[string, (request: IncomingMessage, body: string) => TestAnswer | undefined, string[]]>([
    [
      'a GET that hangs on 400',
      ({ method }) => (method === 'GET' ? { status: 400 } : undefined),
      ['get-405'],
    ],
    [
      'a 405 without Allow',
      ({ method }) => (method === 'DELETE' ? { status: 405 } : undefined),
      ['delete-405'],
    ],
    [
      'an answer to a notification',
      (_, body) => (body.includes('notifications/') ? json(200, {}) : undefined),
      ['notification-202'],
    ],
    [
      'a version that was not asked for',
      (_, body) =>
        body.includes('2025-06-18')
          ? json(200, { jsonrpc: '2.0', id: 1, result: { protocolVersion: 'x' } })
          : undefined,
      ['initialize-echoes-version'],
    ],
    [
      'an error to an old client',
      (_, body) =>
        body.includes('1999')
          ? json(200, { jsonrpc: '2.0', id: 1, error: { code: -32_602, message: '' } })
          : undefined,
      ['initialize-negotiates'],
    ],
    [
      'a rounded id',
      (_, body) =>
        body.includes('9007199254740993')
          ? { status: 200, body: '{"jsonrpc":"2.0","id":9007199254740992,"result":{}}' }
          : undefined,
      ['large-id-kept'],
    ],
    [
      'a batch that is answered',
      (_, body) => (body.startsWith('[') ? json(200, [{ jsonrpc: '2.0', id: 1, result: {} }]) : undefined),
      ['batch-refused'],
    ],
    [
      'an origin that is let in',
      ({ headers }, body) =>
        headers.origin && methodOf(body) ? json(200, { jsonrpc: '2.0', id: 1, result: {} }) : undefined,
      ['origin-refused'],
    ],
    [
      'CORS with credentials',
      ({ method }) =>
        method === 'OPTIONS'
          ? {
              status: 204,
              headers: { 'access-control-allow-credentials': 'true', 'access-control-allow-origin': '*' },
            }
          : undefined,
      ['cors-without-credentials'],
    ],
    [
      'a catch-all path',
      ({ url, method }) => (url !== '/mcp' && method === 'POST' ? json(200, {}) : undefined),
      ['unknown-path-404', 'unknown-component-404'],
    ],
    [
      'a result for an unknown tool',
      (_, body) =>
        body.includes('no_such_tool_here')
          ? json(200, { jsonrpc: '2.0', id: 1, result: { isError: true, content: [] } })
          : undefined,
      ['unknown-tool-modern', 'unknown-tool-legacy'],
    ],
    [
      'a session id',
      (_, body) =>
        body.includes('2025-11-25') && methodOf(body) === 'initialize'
          ? { ...json(200, { jsonrpc: '2.0', id: 1, result: {} }), headers: { 'mcp-session-id': 'x' } }
          : undefined,
      ['unknown-session-404'],
    ],
    [
      'HTML instead of JSON',
      ({ headers }) => (headers['mcp-method'] === 'no/such' ? { status: 404, body: '<html>' } : undefined),
      ['unknown-method-modern'],
    ],
  ])('finds %s', async (_what, instead, expected) => {
    expect((await failing(instead)).ids).toEqual(expected);
  });
});
