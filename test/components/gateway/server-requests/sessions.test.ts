import { describe, expect, it } from 'vitest';
import { legacy, modern } from '../messages.ts';
import { openClient, sessionApp, SessionClient } from './session-client.ts';

const initialize = {
  protocolVersion: '2025-11-25',
  capabilities: {},
  clientInfo: { name: 'a', version: '1' },
};
const list = { id: 2, method: 'tools/list', params: {} };
const initialized = { method: 'notifications/initialized' };

describe('an app without server_requests', () => {
  const { app } = sessionApp({ catalog: { serverRequests: false } });

  it('makes no session, and reads none', async () => {
    expect((await legacy(app, 'initialize', initialize)).headers.get('mcp-session-id')).toBe(null);
    const client = new SessionClient(app, {
      'mcp-session-id': 'anything',
      'mcp-protocol-version': '2025-11-25',
    });
    expect((await client.post(list)).status).toBe(200);
  });

  it('has no streams to come back for, and takes no responses', async () => {
    const client = await openClient(app);
    for (const response of [await client.get(), await client.get('abc.1.def'), await client.get('end')]) {
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect((await client.accept('1', {})).status).toBe(400);
  });

  it('answers for a tool that asks', async () => {
    const client = await openClient(app);
    const { result } = (await (await client.call('files__remove')).json()) as {
      result: { isError: boolean };
    };
    expect(result.isError).toBe(true);
  });
});

describe('a session', () => {
  it('is a session id that lasts for a week and is the same for every instance', async () => {
    const now = { value: 1_700_000_000_000 };
    const { app } = sessionApp({ now: () => now.value });
    const client = await openClient(app);
    expect(client.headers['mcp-session-id']).toMatch(/^[\x21-\x7e]{1,1000}$/);
    const other = sessionApp({ now: () => now.value }).app;
    expect((await new SessionClient(other, client.headers).post(list)).status).toBe(200);
    now.value += 7 * 24 * 3600 * 1000 - 1000;
    expect((await client.post(list)).status).toBe(200);
    now.value += 1000;
    const ended = await client.post(list);
    expect([ended.status, await ended.json()]).toMatchObject([404, { id: 2, error: { code: -32600 } }]);
  });

  it.each([
    ['made up', () => 'abc'],
    ['changed', (id: string) => id.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))],
    ['of a later time', (id: string) => id.replace(/\.\d+\./, '.9999999999.')],
    ['signed by nobody', (id: string) => id.slice(0, -64) + '0'.repeat(64)],
  ])('that is %s is 404 for requests and notifications', async (_, change) => {
    const { app } = sessionApp();
    const opened = await openClient(app);
    const client = opened.with({ 'mcp-session-id': change(opened.headers['mcp-session-id'] ?? '') });
    expect((await client.post(list)).status).toBe(404);
    expect((await client.post(initialized)).status).toBe(404);
    expect((await opened.post(initialized)).status).toBe(202);
    expect((await client.post({ id: 1, method: 'initialize', params: initialize })).status).toBe(200);
  });

  it('belongs to whom the authorizer named', async () => {
    const { app } = sessionApp({ variables: { behind_authorizer: 'true' } });
    const alice = { 'x-auth-user-id': 'alice', 'x-auth-client-id': 'c', 'x-auth-issuer': 'i' };
    const client = await openClient(app, { headers: alice });
    expect((await client.post(list)).status).toBe(200);
    expect((await client.with({ 'x-auth-user-id': 'bob' }).post(list)).status).toBe(404);
    expect((await client.with({ 'x-auth-client-id': 'd' }).post(list)).status).toBe(404);
  });

  it('is not needed, is nothing to clients of 2026-07-28, and is not ended by DELETE', async () => {
    const { app } = sessionApp();
    expect((await legacy(app, 'tools/list')).status).toBe(200);
    expect((await modern(app, 'tools/list', {}, { headers: { 'mcp-session-id': 'x' } })).status).toBe(200);
    const { headers } = await openClient(app);
    const init = { method: 'DELETE', headers };
    expect((await app.handle(new Request('http://127.0.0.1:3000/mcp', init))).status).toBe(405);
  });

  it('is not made without a secret, which the log says', async () => {
    const { app } = sessionApp({ variables: { state_secret: '' } });
    const client = await openClient(app);
    expect(client.headers['mcp-session-id']).toBeUndefined();
    expect(app.log.join()).toContain('state_secret');
    expect((await client.call('files__remove')).status).toBe(200);
  });

  it('is opened where one component is the server, too', async () => {
    const client = await openClient(sessionApp().app, { path: '/mcp/x/suite' });
    expect(client.headers['mcp-session-id']).toBeDefined();
  });

  it('says nothing of who may call', async () => {
    const client = await openClient(sessionApp().app, { headers: { origin: 'https://app.example' } });
    expect(client.headers['mcp-session-id']).toBeUndefined();
    const fine = await openClient(sessionApp().app);
    expect((await fine.with({ origin: 'https://evil.example' }).get('abc')).status).toBe(403);
  });
});
