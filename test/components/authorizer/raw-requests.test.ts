import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { printFigure } from '../../figure.ts';
import { type Form, forms } from '../forms.ts';
import { buildProjectApp } from '../project-app.ts';

const system = createSystem({ logStyle: 'plain' });
const text = (chain: Form) => `[project]
name = "raw"
access_control = "private"

[mcp]
chain = "${chain}"
static_tokens = "{{ tokens }}"

[variables]
tokens = { default = "", secret = true }

[middleware.request-log]

[tools.whoami]
`;
const call =
  '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"whoami__whoami","arguments":{}}}';

/** Byte for byte what a client may send: `fetch` corrects or refuses most of it. */
function exchange(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error),
    );
  });
}

interface Parts {
  readonly target?: string;
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly host?: string;
  readonly body?: string;
}

function written({ target = '/mcp', method = 'POST', headers = [], host, body = call }: Parts): string {
  return [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host ?? '127.0.0.1'}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
    ...headers,
    '',
    body,
  ].join('\r\n');
}

const valid = 'Authorization: Bearer one';

/** Where nothing may be behind without a token, however it is spelled. */
const targets = [
  '/mcp',
  '//mcp',
  '/./mcp',
  '/%6dcp',
  '/mcp;a=b',
  '/mcp%00',
  '/mcp%0d%0aAuthorization:%20Bearer%20one',
  '/mcp#/.well-known/oauth-protected-resource',
  '/mcp?access_token=one',
  '/?/.well-known/oauth-protected-resource',
  '/\\mcp',
  '/MCP',
  '/tools/call',
  '/mcp/x/whoami',
  '/whoami/mcp',
  '/whoami',
  '/mcp-gateway',
  '/.well-known/oauth-protected-resource/../../mcp',
  '/.well-known/oauth-protected-resource/%2e%2e/%2e%2e/mcp',
  '/.well-known/oauth-protected-resource/..%2f..%2fmcp',
  '/.well-known/oauth-protected-resourcex/mcp',
  '/.well-known/openid-configuration/../../tools/call',
  '/auth/authorize/../../mcp',
  '/auth/jwks/..;/..;/mcp',
  '/auth/status/../../mcp',
  '/health/../mcp',
  'http://127.0.0.1/mcp',
  'http://whoami.spin.internal/whoami',
  'http://mcp-gateway.spin.internal/mcp',
  'mcp',
  '*',
];

const withoutToken: readonly (readonly [string, Parts])[] = [
  ...targets.map((target) => [`at ${target}`, { target }] as const),
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY', 'post'].map(
    (method) => [`by ${method}`, { method }] as const,
  ),
  [
    'by an override of the method',
    { headers: ['X-HTTP-Method-Override: OPTIONS', 'X-Original-URL: /auth/jwks'] },
  ],
  ['at the name of a component', { host: 'whoami.spin.internal', target: '/whoami' }],
  ['at the name of the gateway', { host: 'mcp-gateway.spin.internal' }],
  [
    'with a token in a cookie',
    { headers: ['Cookie: access_token=one; authorization=Bearer one; token=one'] },
  ],
  [
    'with a token in a form',
    { body: 'access_token=one', headers: ['Content-Type: application/x-www-form-urlencoded'] },
  ],
  [
    'with identity headers',
    { headers: ['X-Auth-User-Id: root', 'X_AUTH_SCOPES: admin', 'Spin-Path-Info: /auth/jwks'] },
  ],
  ['for the proxy', { headers: ['Proxy-Authorization: Bearer one'] }],
  ['in a header with a space before its colon', { headers: ['Authorization : Bearer one'] }],
  [
    'in a header of another spelling',
    {
      headers: [
        'Authorization_: Bearer one',
        'X-Authorization: Bearer one',
        'X-Forwarded-Authorization: Bearer one',
      ],
    },
  ],
  [
    'in a trailer',
    {
      body: `${call.length.toString(16)}\r\n${call}\r\n0\r\n${valid}\r\n\r\n`,
      headers: ['Transfer-Encoding: chunked', 'Trailer: Authorization'],
    },
  ],
  ...[
    'Basic one',
    'DPoP one',
    'Bearer',
    'Bearer=one',
    'Bearer:one',
    'Bearer "one"',
    'Bearer%20one',
    'Bearer\xc2\xa0one',
    'Bearer\u000bone',
    'Bearer one two',
    'Bearer one, Bearer one',
    'Bearer one;',
    'Bearer one,',
    ', Bearer one',
    'Bearerone',
    'Token one',
    'one',
    'Bearer One',
    'Bearer one=',
    'Bearer on',
    'Bearer onee',
    'Bearer\xc3\xbf one',
  ].map((value) => [`with ${JSON.stringify(value)}`, { headers: [`Authorization: ${value}`] }] as const),
  ['with one right and one wrong', { headers: [valid, 'Authorization: Bearer two'] }],
  ['with one wrong and one right', { headers: ['Authorization: Bearer two', valid] }],
  ['with the right one twice', { headers: [valid, 'authorization: Bearer one'] }],
  ['with two lengths', { headers: [valid, 'Content-Length: 5'] }],
  ['with a length and chunks', { headers: [valid, 'Transfer-Encoding: chunked'] }],
];

describe.each(forms)('requests byte for byte, %s', { timeout: 300_000 }, (form) => {
  let app: RunningApp;
  beforeAll(async () => {
    const source = { text: text(form), folder: 'examples/private', entries: ['whoami/src/index.ts'] };
    app = await (await buildProjectApp(source, system))({ tokens: 'one:cli:alice:read' });
    // The first call loads every component, which on a busy machine takes longer than the gateway waits for a tool.
    await vi.waitFor(async () => expect(await admitted({ headers: [valid] })).toBe(true), {
      timeout: 240_000,
      interval: 100,
    });
  }, 600_000);
  afterAll(() => app?.stop());

  const admitted = async (parts: Parts) => (await exchange(app.url, written(parts))).includes('"user"');

  it('reach no tool without one right token', async () => {
    const reached: string[] = [];
    const odd: string[] = [];
    for (const [name, parts] of withoutToken) {
      const answer = await exchange(app.url, written(parts));
      if (answer.includes('"user"') || answer.includes('"result"')) reached.push(name);
      // A connection that just ends is an answer of the parser; everything else must be a refusal, or what everybody may read.
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'none';
      if (!['none', '400', '401', '403', '404', '405', '413', '501'].includes(status))
        odd.push(`${name}: ${status}`);
      if (/(?:[^\r]\n|\n[^\x20-\x7E\r\n])/.test(answer.split('\r\n\r\n')[0] ?? ''))
        odd.push(`${name}: split head`);
    }
    expect(reached).toEqual([]);
    expect(odd).toEqual([]);
    printFigure('raw', `${form}: ${withoutToken.length - reached.length} of ${withoutToken.length} refused`);
    expect(await admitted({ headers: [valid] })).toBe(true);
  });

  it('with the token are those of its caller alone', async () => {
    for (const headers of [
      ['X-Auth-User-Id: root', 'x-auth-user-id: root', 'X_AUTH_USER_ID: root', 'X-Auth_User-Id: root'],
      ['X-Auth-Scopes: admin', 'Connection: x-auth-user-id, x-auth-scopes'],
      ['Spin-Client-Addr: 8.8.8.8:1', 'Ftl-Client-Address: 8.8.8.8', 'X-Auth-Org-Id: o'],
      ['authorization-type: x', 'X-Auth-Client-Id: root', 'X-Auth-Issuer: https://root.example'],
    ]) {
      const answer = await exchange(app.url, written({ headers: [valid, ...headers] }));
      expect(answer).toContain('"user":"alice","client":"cli","issuer":"static","scopes":["read"]');
      expect(answer).not.toMatch(/root|admin/);
    }
    for (const value of ['bearer one', 'BEARER one', 'Bearer   one', 'Bearer one   '])
      expect(await admitted({ headers: [`Authorization: ${value}`] }), value).toBe(true);
  });

  it('write lines of ASCII into the log, whatever they name', async () => {
    const name = 'a\\u009b31m\\u202e\\u0007\\n__\\u00e9';
    const body = call.replace('whoami__whoami', name);
    await exchange(app.url, written({ headers: [valid], body, target: '/mcp' }));
    const lines = () => app.logs().flatMap(({ line }) => (line.startsWith('{') ? [line] : []));
    await expect.poll(() => lines().at(-1), { timeout: 60_000 }).toContain('u009b31m');
    const log = lines();
    expect(log.filter((line) => !/^[\x20-\x7E]+$/.test(line))).toEqual([]);
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ method: 'tools/call' });
    expect(log.join('\n')).not.toContain('Bearer');
  });
});
