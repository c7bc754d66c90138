import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printFigure } from '../../figure.ts';
import { headersWithIdentity } from '../../../components/authorizer/identity.ts';
import { endToEndHeaders } from '../../../components/shared/http/end-to-end.ts';
import type { RecordingServer } from './harness.ts';
import { mcpRequest, startAuthorizer, startGateway, startServer } from './harness.ts';

const token = 'the-token';
const static_tokens = `${token}:cli:alice:read,write`;

let gateway: RecordingServer;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const authorizer = (next = gateway.url) => startAuthorizer({ next, static_tokens });
const last = () => gateway.received.at(-1) ?? expect.unreachable('nothing was forwarded');

describe('a request that goes on', () => {
  it('keeps method, path, query and body', async () => {
    const { send } = authorizer();
    const headers = { authorization: `Bearer ${token}` };
    await send(mcpRequest(token, {}, '/mcp/x/a?b=c%20d&e'));
    expect(last()).toMatchObject({
      method: 'POST',
      url: '/mcp/x/a?b=c%20d&e',
      body: '{"jsonrpc":"2.0","id":1,"method":"ping"}',
    });
    await send(
      new Request('http://localhost/other/path', {
        method: 'PUT',
        headers,
        body: new Uint8Array(3 * 1024 * 1024).fill(120),
      }),
    );
    expect(last()).toMatchObject({ method: 'PUT', url: '/other/path' });
    expect(last().body).toHaveLength(3 * 1024 * 1024);
    await send(new Request('http://localhost/get', { headers }));
    expect(last()).toMatchObject({ method: 'GET', url: '/get', body: '' });
  });

  it('goes to no other host, whatever the path is', async () => {
    const { send, fetched } = authorizer();
    for (const path of [
      '//evil.example/mcp',
      '/\\evil.example',
      '/@evil.example',
      '/%2f%2fevil.example',
      '/..//evil.example',
      '/mcp/x/http://evil.example',
    ]) {
      expect((await send(mcpRequest(token, {}, path))).status).toBe(200);
    }
    expect(fetched.every((url) => url.startsWith(`${gateway.url}/`))).toBe(true);
  });

  it('does not have the token', async () => {
    await authorizer().call(token, { 'x-other': 'kept' });
    expect(JSON.stringify(last())).not.toContain(token);
    expect(last().headers).toMatchObject({ 'x-other': 'kept', 'content-type': 'application/json' });
  });
});

describe('H2: identity', () => {
  it('is what the token says, whatever the client writes, in any spelling and number', async () => {
    const forged = Object.fromEntries(
      [
        'x-auth-user-id',
        'X-AUTH-USER-ID',
        'x_auth_user_id',
        'X-Auth_User-Id',
        'x-auth-scopes',
        'x-auth-org-id',
        'x-auth-admin',
        'X-Auth-Issuer',
        'x-auth-client-id',
        'ftl-client-address',
        'ftl_client_address',
        'FTL-Client_Address',
        'spin-client-addr',
        'SPIN_full_url',
        'spin-path-info',
      ].map((name) => [name, 'root']),
    );
    await authorizer().call(token, forged);
    const raw = last().rawHeaders;
    expect(raw.filter((_, index) => index % 2 === 1)).not.toContain('root');
    const identity = raw.flatMap((name, index) =>
      index % 2 === 0 && /^(x[-_]auth|spin)/i.test(name) ? [[name.toLowerCase(), raw[index + 1]]] : [],
    );
    expect(identity.sort()).toEqual([
      ['x-auth-client-id', 'cli'],
      ['x-auth-issuer', 'static'],
      ['x-auth-scopes', 'read write'],
      ['x-auth-user-id', 'alice'],
    ]);
    const count = Object.keys(forged).length;
    printFigure(
      'H2',
      `source: ${count} of ${count} client copies of identity headers dropped, 4 of 4 true ones passed on`,
    );
  });

  it('does not go away when the client calls its headers those of one connection', async () => {
    const connection = 'x-auth-user-id, X-Auth-Scopes, x-auth-client-id, x-auth-issuer, authorization';
    const names = headersWithIdentity(
      new Headers({ connection, authorization: 'Bearer x', 'x-auth-user-id': 'root' }),
      {
        clientId: 'c',
        userId: 'alice',
        issuer: 'i',
        scopes: ['read'],
        organizationId: undefined,
      },
    );
    const passedOn = new Headers(endToEndHeaders(new Headers(names)));
    expect(Object.fromEntries(passedOn)).toEqual({
      'x-auth-client-id': 'c',
      'x-auth-issuer': 'i',
      'x-auth-scopes': 'read',
      'x-auth-user-id': 'alice',
    });
  });

  it('replaces a header that was sent twice', () => {
    const received = new Headers([
      ['x-auth-user-id', 'root'],
      ['X-Auth-User-Id', 'admin'],
      ['x_auth_user_id', 'root'],
    ]);
    const headers = headersWithIdentity(received, {
      clientId: 'c',
      userId: 'alice',
      issuer: 'i',
      scopes: [],
      organizationId: undefined,
    });
    expect(headers).toEqual([
      ['x-auth-client-id', 'c'],
      ['x-auth-user-id', 'alice'],
      ['x-auth-issuer', 'i'],
    ]);
  });

  it.each([
    ['alice', 'alice'],
    ['auth0|507f1f77', 'auth0|507f1f77'],
    ['alice\r\nx-auth-scopes: admin', 'alice%0D%0Ax-auth-scopes: admin'],
    ['ali\u0000ce', 'ali%00ce'],
    [' alice ', '%20alice%20'],
    ['al ice', 'al ice'],
    ['100%', '100%25'],
    ['ali%00ce', 'ali%2500ce'],
    ['jos\u00e9', 'jos%C3%A9'],
    ['\u{1f600}', '%F0%9F%98%80'],
    ['a\tb\u007f', 'a%09b%7F'],
  ])('writes %j as %s, and it can be read back', (userId, value) => {
    const headers = new Headers(
      headersWithIdentity(new Headers(), {
        clientId: 'c',
        userId,
        issuer: 'i',
        scopes: [],
        organizationId: userId,
      }),
    );
    expect(headers.get('x-auth-user-id')).toBe(value);
    expect(headers.get('x-auth-org-id')).toBe(value);
    expect(decodeURIComponent(value)).toBe(userId);
  });

  it('drops hop-by-hop headers and those that Connection names', () => {
    const received = new Headers({
      connection: 'close, X-Secret , keep-alive',
      'x-secret': '1',
      'keep-alive': 'timeout=5',
      'proxy-authorization': 'Basic x',
      'proxy-connection': 'x',
      te: 'trailers',
      trailer: 'x',
      'transfer-encoding': 'chunked',
      upgrade: 'h2c',
      'http2-settings': 'x',
      'x-kept': '1',
    });
    const headers = headersWithIdentity(received, {
      clientId: 'c',
      userId: 'u',
      issuer: 'i',
      scopes: [],
      organizationId: undefined,
    });
    expect(headers.map(([name]) => name).sort()).toEqual([
      'x-auth-client-id',
      'x-auth-issuer',
      'x-auth-user-id',
      'x-kept',
    ]);
  });
});

describe('an answer that comes back', () => {
  it('keeps status, headers and body, errors too', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(418, 'Teapot', {
        'content-type': 'text/plain',
        'x-a': '1',
        'set-cookie': ['a=1', 'b=2'],
        connection: 'close, x-hop',
        'x-hop': '1',
      });
      response.end('short and stout');
    });
    const response = await authorizer(server.url).call(token);
    expect([response.status, response.statusText, await response.text()]).toEqual([
      418,
      'Teapot',
      'short and stout',
    ]);
    expect(response.headers.get('x-a')).toBe('1');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.has('x-hop')).toBe(false);
    await server.close();
  });

  it('is whole with its length when it is small, also when it came in pieces', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"a":');
      setTimeout(() => response.end('1}'), 20);
    });
    const response = await authorizer(server.url).call(token);
    expect(response.headers.get('content-length')).toBe('7');
    expect(await response.text()).toBe('{"a":1}');
    await server.close();
  });

  it('is complete when it is large', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024, 'abcdefg');
    const server = await startServer((_, response) => response.end(large));
    const response = await authorizer(server.url).call(token);
    expect(Buffer.from(await response.arrayBuffer()).equals(large)).toBe(true);
    await server.close();
  });

  it('may be empty', async () => {
    const server = await startServer((_, response) => response.writeHead(202).end());
    const response = await authorizer(server.url).call(token);
    expect([response.status, await response.text()]).toEqual([202, '']);
    await server.close();
  });

  it('is passed on event by event when it is a stream', async () => {
    let finish = () => {};
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('data: 1\n\n');
      finish = () => response.end('data: 2\n\n');
    });
    const response = await authorizer(server.url).call(token);
    const reader = (response.body ?? expect.unreachable('no body')).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 1\n\n');
    finish();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 2\n\n');
    expect((await reader.read()).done).toBe(true);
    await server.close();
  });

  it('is not followed when it is a redirect', async () => {
    const server = await startServer((_, response) =>
      response.writeHead(307, { location: 'https://evil.example/' }).end(),
    );
    const response = await authorizer(server.url).call(token);
    expect([response.status, response.headers.get('location')]).toEqual([307, 'https://evil.example/']);
    expect(server.received).toHaveLength(1);
    await server.close();
  });

  it('is 502 when there is none', async () => {
    const { call, log } = authorizer('http://127.0.0.1:9');
    const response = await call(token);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: 'bad_gateway' });
    expect(log).toEqual(['the component behind failed: TypeError']);
  });
});
