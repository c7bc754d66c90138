import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import { createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, toolComponent } from './tools.ts';

/** An app whose components are asked at run time, with a clock that can be turned. */
function cachingApp(seconds: string, store: Map<string, Uint8Array> | 'none' = new Map()) {
  const clock = { now: 1_000_000 };
  const asked: (string | null)[] = [];
  const text = toolComponent([analyze], (_, given) => ({ given }));
  const app = createApp({
    variables: {
      request_components: 'text,suite:mcp',
      request_cache_seconds: seconds,
      behind_authorizer: 'true',
    },
    now: () => clock.now,
    ...(store === 'none' ? {} : { store }),
    components: {
      text: (request) => {
        if (request.method === 'GET') asked.push(request.headers.get('x-auth-user-id'));
        return text(request);
      },
      suite: (request) => fixture(request, { log: () => undefined }),
    },
  });
  return { app, asked, clock };
}
const alice = { headers: { 'x-auth-user-id': 'alice' } };

describe('what components answered is kept', () => {
  it('for the time that is set, also between instances', async () => {
    const store = new Map<string, Uint8Array>();
    const { app, asked, clock } = cachingApp('30', store);
    const first = await legacy(app, 'tools/list');
    expect(first.result.tools.length).toBeGreaterThan(2);
    clock.now += 29_999;
    const before = app.inner.length;
    expect((await legacy(app, 'tools/list')).result).toEqual(first.result);
    expect((await legacy(cachingApp('30', store).app, 'tools/list')).result).toEqual(first.result);
    expect([app.inner.length, asked.length]).toEqual([before, 1]);
    clock.now += 1;
    await legacy(app, 'tools/list');
    expect(asked).toHaveLength(2);
  });

  it('a call then makes one inner request', async () => {
    const { app } = cachingApp('30');
    const call = { name: 'text__analyze', arguments: { content: 'a' } };
    await legacy(app, 'tools/call', call);
    app.inner.length = 0;
    expect((await legacy(app, 'tools/call', call)).result.structuredContent).toEqual({
      given: { content: 'a' },
    });
    expect(app.inner).toEqual(['POST http://text.spin.internal/analyze']);
    await legacy(app, 'tools/call', { name: 'text__analyze', arguments: {} });
    expect(app.inner).toHaveLength(1);
  });

  it('for everybody alike: nobody is named when components are asked, and eras are kept apart', async () => {
    const { app, asked } = cachingApp('30');
    await legacy(app, 'tools/list', {}, alice);
    await modern(app, 'tools/list', {}, alice);
    await modern(app, 'tools/list', {}, alice);
    expect(asked).toEqual([null, null]);
  });

  it('nothing is kept when nothing is set, and each caller is named', async () => {
    const { app, asked } = cachingApp('0');
    await legacy(app, 'tools/list', {}, alice);
    await legacy(app, 'tools/list', {}, alice);
    expect(asked).toEqual(['alice', 'alice']);
  });

  it.each([
    ['that was never granted', 'none' as const],
    ['with something else in it', new Map([['mcp-gateway.tools.text.tools.legacy', new Uint8Array([123])]])],
  ])('a store %s is as none', async (_, store) => {
    const { app } = cachingApp('30', store);
    expect((await legacy(app, 'tools/list')).result.tools[0].name).toBe('text__analyze');
    expect(app.log.join('\n')).toContain('key-value store');
  });

  it('a failure is not kept', async () => {
    const store = new Map<string, Uint8Array>();
    const app = createApp({
      variables: { request_components: 'text', request_cache_seconds: '30' },
      store,
      components: { text: () => new Response('x', { status: 500 }) },
    });
    const { result } = await modern(app, 'tools/list');
    expect(result._meta['ftl/skippedComponents']).toEqual(['text']);
    expect(store.size).toBe(0);
  });
});
