import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../../components/shared/catalog.ts';
import { counterStore } from '../../middleware/counter-store.ts';
import { catalogComponent } from '../app.ts';
import { allEvents, openClient, type SentEvent, sessionApp, type SessionClient } from './session-client.ts';

// No response comes in time here, so that it need not be waited for; what ends a call that hangs stays as it is.
const { setTimeout: start } = globalThis;
beforeAll(() => {
  const quick = (action: () => void, milliseconds = 0) =>
    start(action, milliseconds <= 400 ? milliseconds / 50 : milliseconds);
  vi.stubGlobal('setTimeout', quick);
});
afterAll(() => void vi.unstubAllGlobals());

const identity = (user: string) => ({
  'x-auth-user-id': user,
  'x-auth-client-id': 'c',
  'x-auth-issuer': 'i',
  'x-auth-scopes': 'files',
});
const isPrivate = { variables: { behind_authorizer: 'true' } };

/** Has the tool ask, and lets the stream end without a response. */
async function ask(client: SessionClient) {
  const [request, point] = await allEvents(await client.call('files__remove', { folder: '/tmp' }));
  return { id: request?.data.id as string, point: point?.id ?? '' };
}

const last = (events: readonly SentEvent[]) => events.at(-1)?.data;

describe('a response', { timeout: 60_000 }, () => {
  it.each([
    ['an id that nobody made', async (client: SessionClient) => client.accept('1.2.3', {})],
    ['an id that is no text', async (client: SessionClient) => client.post({ id: 7, result: {} })],
    ['a changed id', async (client: SessionClient, id: string) => client.accept(id.replace(/.$/, 'x'), {})],
    [
      'a later end',
      async (client: SessionClient, id: string) => client.accept(id.replace(/^\d+/, '9999999999'), {}),
    ],
    [
      'no session',
      async (client: SessionClient, id: string) => {
        const { 'mcp-session-id': _session, ...headers } = client.headers;
        return (await openClient(client.app, { capabilities: {} }))
          .with({ ...headers, 'mcp-session-id': '' })
          .post({ id, result: {} });
      },
    ],
    [
      'another session',
      async (client: SessionClient, id: string) => (await openClient(client.app)).accept(id, {}),
    ],
  ])('with %s is refused, and the call waits on', async (_, respond) => {
    const { app, rounds } = sessionApp();
    const client = await openClient(app);
    const { id, point } = await ask(client);
    const { status } = await respond(client, id);
    expect([400, 404]).toContain(status);
    expect(last(await allEvents(await client.get(point)))).toBeUndefined();
    expect(rounds).toHaveLength(1);
  });

  it('of another caller is refused, with the very session', async () => {
    const { app } = sessionApp(isPrivate);
    const alice = await openClient(app, { headers: identity('alice') });
    const { id, point } = await ask(alice);
    const mallory = alice.with(identity('mallory'));
    expect((await mallory.accept(id, { name: 'x' })).status).toBe(404);
    const own = (await openClient(app, { headers: identity('mallory') })).headers['mcp-session-id'] ?? '';
    expect((await mallory.with({ 'mcp-session-id': own }).accept(id, { name: 'x' })).status).toBe(400);
    expect((await mallory.with({ 'mcp-session-id': own }).get(point)).status).toBe(400);
    expect((await mallory.get(point)).status).toBe(404);
    await alice.accept(id, { name: 'a' });
    expect(last(await allEvents(await alice.get(point))).result.content[0].text).toContain('/tmp/a');
  });

  it('counts when it is the first', async () => {
    const { app } = sessionApp();
    const client = await openClient(app);
    const { id, point } = await ask(client);
    expect((await client.accept(id, { name: 'first' })).status).toBe(202);
    expect((await client.accept(id, { name: 'second' })).status).toBe(202);
    expect(JSON.stringify(last(await allEvents(await client.get(point))))).toContain('/tmp/first');
  });

  it('that is too late is refused', async () => {
    const clock = { now: 1_700_000_000_000 };
    const { app } = sessionApp({ now: () => clock.now });
    const client = await openClient(app);
    const { id, point } = await ask(client);
    clock.now += 3_600_000;
    expect((await client.accept(id, {})).status).toBe(400);
    expect((await client.get(point)).status).toBe(400);
  });

  it('that is too large is refused, and the call ends', async () => {
    const { app, rounds } = sessionApp();
    const client = await openClient(app);
    const { id, point } = await ask(client);
    expect((await client.accept(id, { name: 'x'.repeat(300_000) })).status).toBe(413);
    const { result } = last(await allEvents(await client.get(point)));
    expect([result.isError, rounds.length]).toEqual([true, 1]);
    expect(result.content[0].text).toContain('longer than');
  });

  it('that is an error ends the call with a result that says so', async () => {
    const { app, rounds } = sessionApp();
    const client = await openClient(app);
    const { id, point } = await ask(client);
    expect((await client.post({ id, error: { code: -1, message: 'User rejected it' } })).status).toBe(202);
    const { result } = last(await allEvents(await client.get(point)));
    expect([result.isError, result.content[0].text, rounds.length]).toEqual([
      true,
      expect.stringContaining('User rejected it'),
      1,
    ]);
  });
});

describe('an event id', { timeout: 60_000 }, () => {
  it.each([
    ['changed', (point: string) => point.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))],
    ['cut off', (point: string) => point.slice(0, -1)],
    ['of a later end', (point: string) => point.replace(/\.\d+\./, '.9999999999.')],
    ['made up', () => 'abc'],
    ['a session id', (_: string, client: SessionClient) => client.headers['mcp-session-id'] ?? ''],
  ])('that is %s is refused', async (_, change) => {
    const { app } = sessionApp();
    const client = await openClient(app);
    const { id, point } = await ask(client);
    await client.accept(id, { name: 'a' });
    expect((await client.get(change(point, client))).status).toBe(400);
  });

  it('is good in its session and at its endpoint', async () => {
    const { app, rounds } = sessionApp();
    const client = await openClient(app);
    const { id, point } = await ask(client);
    await client.accept(id, { name: 'a' });
    expect((await (await openClient(app)).get(point)).status).toBe(400);
    expect((await client.with({}, '/mcp/x/files').get(point)).status).toBe(400);
    expect((await client.with({ 'mcp-session-id': 'x' }).get(point)).status).toBe(404);
    expect((await client.get()).status).toBe(405);
    expect((await client.get('end')).status).toBe(405);
    expect(rounds).toHaveLength(1);
  });
});

describe('a call', { timeout: 60_000 }, () => {
  it('goes on only for who still has the scopes, and says where nothing more comes', async () => {
    const tool = { name: 'remove', description: 'Removes.', inputSchema: { type: 'object' } };
    const component = { ...catalogComponent('files', [tool]), requiredScopes: ['files'] };
    const { app, rounds } = sessionApp({
      ...isPrivate,
      catalog: { serverRequests: true, components: [component] },
    });
    const client = await openClient(app, { headers: identity('alice') });
    const { id, point } = await ask(client);
    const poorer = client.with({ 'x-auth-scopes': 'other' });
    await poorer.accept(id, { name: 'a' });
    const ended = (await allEvents(await poorer.get(point))).at(-1);
    expect(ended).toMatchObject({ id: 'end', data: { id: 'call', error: { code: -32600 } } });
    expect(rounds).toHaveLength(1);
    expect((await poorer.call('files__remove')).status).toBe(403);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'only clients of MCP 2026-07-28'],
    ['sampling only', { sampling: {} }, 'the client cannot be asked'],
    ['pages only', { elicitation: { url: {} } }, 'the client cannot be asked'],
  ])('of a client that can be asked for %s ends with an error', async (_, capabilities, reason) => {
    const { app } = sessionApp();
    const client = await openClient(app, { capabilities });
    expect(await (await client.call('files__remove')).text()).toContain(reason);
  });

  it('of a client that takes no stream is answered as without a session', async () => {
    const { app } = sessionApp();
    const client = (await openClient(app)).with({ accept: 'application/json' });
    expect(await (await client.call('files__remove')).text()).toContain('only clients of MCP 2026-07-28');
  });

  it('of a tool that needs a capability is an error with status 200', async () => {
    const { app } = sessionApp();
    const client = await openClient(app, { capabilities: { elicitation: {} } });
    const response = await client.call('suite__test_sampling', { prompt: 'a' });
    expect([response.status, await response.json()]).toMatchObject([200, { error: { code: -32021 } }]);
  });

  it('asks ten times at most, and sixteen things at once', async () => {
    const question = { method: 'roots/list', params: {} };
    const many = (count: number): JsonObject => ({
      resultType: 'input_required',
      inputRequests: Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, question])),
    });
    const { app } = sessionApp({ components: { files: () => Response.json(many(17)) } });
    expect(await (await (await openClient(app)).call('files__remove')).text()).toContain('more than 16');

    let calls = 0;
    const endless = () => {
      calls += 1;
      return Response.json(many(0));
    };
    const again = sessionApp({ components: { files: endless } });
    expect(await (await (await openClient(again.app)).call('files__remove')).text()).toContain(
      'more than 10 times',
    );
    expect(calls).toBe(11);
  });

  it('ends with an error when the store fails', async () => {
    const broken = counterStore(() => {
      throw new Error('the disk is full');
    });
    const { app } = sessionApp({ counters: broken });
    const client = await openClient(app);
    const events = await allEvents(await client.call('files__remove'));
    expect(last(events)).toMatchObject({ id: 'call', error: { code: -32603, message: 'Internal error' } });
    expect(app.log.join()).toContain('the disk is full');
  });
});
