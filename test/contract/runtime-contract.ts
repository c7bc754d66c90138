import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunnableApp, RunningApp, StartRuntime } from '../../src/runtimes/types.ts';
import { createSystem } from '../../src/system/create.ts';
import { unusedPort } from '../loopback.ts';
import type { GuestParts } from './guest-app.ts';
import { type EchoedRequest, headerValues, listenOnLoopback, rawRequest } from './http-client.ts';

/** What a member of the contract gives. */
export interface Member {
  readonly start: StartRuntime;
  /** The guest as a component. */
  readonly file: string;
  makeApp(parts: GuestParts): RunnableApp;
}

/**
 * What every runtime does, and Spin in production too (spin.md 2.5, 3, 4), as far as it is more than a request and its
 * answer: those are the files of `suite/`.
 */
export function runtimeContract(name: string, prepare: () => Promise<Member>): void {
  describe(`the runtime ${name}`, () => {
    const system = createSystem({ logStyle: 'silent' });
    let member: Member;
    let app: RunningApp;
    let peer: Awaited<ReturnType<typeof listenOnLoopback>>;

    beforeAll(async () => {
      peer = await listenOnLoopback();
      member = await prepare();
      app = await member.start(
        member.makeApp(contractApp(peer.url)),
        { port: 0, variables: { city: 'Vienna' } },
        system,
      );
      // The first call of each component may have to prepare it.
      await Promise.all(['/a', '/b'].map((path) => fetch(`${app.url}${path}/echo`)));
    });

    afterAll(async () => {
      await app?.stop();
      await peer?.close();
      await system.close();
    });

    const ask = async (path: string) =>
      (await fetch(app.url + path)).json() as Promise<Record<string, unknown>>;
    const callOut = (to: string, more = '') => ask(`/a/fetch?to=${encodeURIComponent(to)}${more}`);

    describe('routes', () => {
      test('are listed in order, without private ones', () => {
        expect(app.routes.slice(0, 2)).toEqual([
          { component: 'a', route: '/a/...' },
          { component: 'b', route: '/b/...' },
        ]);
        expect(app.routes.map(({ component }) => component)).not.toContain('hidden');
      });

      test('reserved paths do not reach a component', async () => {
        const health = await fetch(`${app.url}/.well-known/spin/health`);
        expect([health.status, await health.text()]).toEqual([200, 'OK']);
        const info = await (await fetch(`${app.url}/.well-known/spin/info`)).text();
        expect(info).toBe('{\n  "name": "contract",\n  "version": "1.0.0"\n}');
        expect((await fetch(`${app.url}/.well-known/spin/other`)).status).toBe(404);
        const oauth = await fetch(`${app.url}/.well-known/oauth-protected-resource`);
        expect(oauth.status).toBe(200);
      });
    });

    describe('requests', () => {
      test('carry method, path, query, headers and body as sent', async () => {
        const body = 'grüße';
        const response = await fetch(`${app.url}/a/echo/x?y=1&z=%20`, {
          method: 'PUT',
          headers: { 'x-one': '1', 'content-type': 'text/plain;charset=utf-8' },
          body,
        });
        const echoed = (await response.json()) as EchoedRequest;
        expect(echoed).toMatchObject({ method: 'PUT', body });
        expect(echoed.url.replace(/^https?:\/\/[^/]+/, '')).toBe('/a/echo/x?y=1&z=%20');
        expect(headerValues(echoed.headers, 'x-one')).toEqual(['1']);
      });

      test('carry what Spin says about the route', async () => {
        const { headers } = (await ask('/users/Seven/items?q=1')) as unknown as EchoedRequest;
        const own = (header: string) => headerValues(headers, header).at(-1);
        expect(own('spin-matched-route')).toBe('/users/:user_id/items');
        expect(own('spin-path-match-user-id')).toBe('Seven');
        expect(own('spin-path-info')).toBe('');
        expect(own('spin-base-path')).toBe('/');
        expect(own('spin-full-url')).toBe(`${app.url}/users/Seven/items?q=1`);
        expect(own('spin-client-addr')).toMatch(/^127\.0\.0\.1:\d+$/);
        const below = (await ask('/a/echo/x/')) as unknown as EchoedRequest;
        expect(headerValues(below.headers, 'spin-path-info')).toEqual(['/echo/x/']);
      });

      test('show the guest no header of the connection', async () => {
        const { body } = await rawRequest(`${app.url}/a/echo`, {
          headers: { host: 'tools.example', connection: 'close', 'keep-alive': 'timeout=5' },
        });
        const { url, headers } = JSON.parse(body) as EchoedRequest;
        expect(new URL(url).host).toBe('tools.example');
        const names = headers.map(([header]) => header);
        for (const hidden of ['connection', 'host', 'keep-alive']) expect(names).not.toContain(hidden);
      });

      test('are answered with every header that was given, also twice the same', async () => {
        const response = await fetch(`${app.url}/a/cookies`);
        expect(response.status).toBe(418);
        expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
      });

      test('HEAD has the head of the answer and no body', async () => {
        const response = await fetch(`${app.url}/a/big?bytes=10`, { method: 'HEAD' });
        expect([response.status, await response.text()]).toEqual([200, '']);
      });
    });

    describe('bodies', () => {
      test('of several MiB pass both ways as streams', async () => {
        const sent = new Uint8Array(3 * 1024 * 1024).fill(7);
        const response = await fetch(`${app.url}/a/pipe`, { method: 'POST', body: sent });
        expect(Buffer.from(await response.arrayBuffer()).equals(sent)).toBe(true);
        const counted = await fetch(`${app.url}/a/upload`, { method: 'POST', body: sent });
        expect(await counted.text()).toBe(String(sent.length));
      });

      test('pass through a chained call as streams', async () => {
        const to = encodeURIComponent('http://b.spin.internal/big?bytes=2000000');
        const response = await fetch(`${app.url}/a/fetch?pass&to=${to}`);
        expect((await response.text()).length).toBe(2_000_000);
      });

      test('that nobody reads hold up neither the answer nor the next request', async () => {
        const bytes = 3 * 1024 * 1024;
        expect(await callOut('http://b.spin.internal/count', `&bytes=${bytes}`)).toMatchObject({ body: '1' });
        const response = await fetch(`${app.url}/a/count`, { method: 'POST', body: new Uint8Array(bytes) });
        expect(await response.text()).toBe('1');
        expect(await (await fetch(`${app.url}/a/count`)).text()).toBe('1');
      });

      test('go to another component and come back at the same time', async () => {
        const bytes = 3 * 1024 * 1024;
        const to = encodeURIComponent('http://b.spin.internal/pipe');
        const response = await fetch(`${app.url}/a/fetch?pass&bytes=${bytes}&to=${to}`);
        expect((await response.text()).length).toBe(bytes);
      });

      test('of some MiB can be read as text and written as JSON', async () => {
        const response = await fetch(`${app.url}/a/echo`, { method: 'POST', body: 'x'.repeat(1_500_000) });
        expect(((await response.json()) as EchoedRequest).body.length).toBe(1_500_000);
      });

      test('server-sent events come one by one', async () => {
        const controller = new AbortController();
        const response = await fetch(`${app.url}/a/events?count=100000&ms=20`, { signal: controller.signal });
        const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
        expect((await reader.read()).value).toContain('data: 1\n\n');
        let text = '';
        while (!text.includes('data: 5\n\n')) text += (await reader.read()).value;
        // The guest would send for half an hour: that we got here shows that nothing waits for its end.
        controller.abort();
      });

      test('a client that goes away leaves the component usable', async () => {
        for (let round = 0; round < 5; round += 1) {
          const controller = new AbortController();
          const response = await fetch(`${app.url}/a/events?count=100000&ms=10`, {
            signal: controller.signal,
          });
          await response.body!.getReader().read();
          controller.abort();
        }
        expect((await fetch(`${app.url}/a/echo`)).status).toBe(200);
      });
    });

    describe('isolation', () => {
      test('each call starts with fresh module state', async () => {
        for (let round = 0; round < 20; round += 1)
          expect(await (await fetch(`${app.url}/a/count`)).text()).toBe('1');
      });

      test('and yet with its own randomness', async () => {
        const answers = [];
        for (let round = 0; round < 20; round += 1) answers.push(await ask('/a/random'));
        expect(new Set(answers.map(({ uuid }) => uuid)).size).toBe(20);
        expect(new Set(answers.map(({ number }) => number)).size).toBe(20);
      });

      test('one that throws gives 500 without a body, and the next is served', async () => {
        for (let round = 0; round < 3; round += 1) {
          const response = await fetch(`${app.url}/a/throw`);
          expect([response.status, await response.text()]).toEqual([500, '']);
          expect((await fetch(`${app.url}/a/echo`)).status).toBe(200);
        }
      });
    });

    describe('outbound requests', () => {
      test('reach another component, also on a private route, and see a synthetic route', async () => {
        const { status, body } = await callOut('http://hidden.spin.internal/echo/p?q=1', '&body=hi');
        expect(status).toBe(200);
        const echoed = JSON.parse(String(body)) as EchoedRequest;
        expect(echoed).toMatchObject({ method: 'POST', body: 'hi' });
        expect(headerValues(echoed.headers, 'spin-matched-route')).toEqual(['/...']);
        expect(headerValues(echoed.headers, 'spin-path-info')).toEqual(['/echo/p']);
        expect(headerValues(echoed.headers, 'spin-client-addr')).toEqual(['0.0.0.0:0']);
        expect(headerValues(echoed.headers, 'x-sent')).toEqual(['yes']);
      });

      test('to a component that is not allowed are refused, and the log says what would allow them', async () => {
        expect(await callOut('http://fallback.spin.internal/echo')).toHaveProperty('error');
        await expect
          .poll(() => app.logs().map(({ line }) => line))
          .toContainEqual(expect.stringContaining('"http://fallback.spin.internal"'));
      });

      test('reach an allowed host with its answer, and no other port or host', async () => {
        expect(await callOut(`${peer.url}/hello`, '&body=hi')).toEqual({
          status: 201,
          body: 'POST /hello hi',
        });
        const other = new URL(peer.url);
        expect(await callOut(`http://127.0.0.1:${Number(other.port) + 1}/`)).toHaveProperty('error');
        expect(await callOut(`http://localhost:${other.port}/`)).toHaveProperty('error');
        expect(await callOut('https://example.com/')).toHaveProperty('error');
      });

      test('to an allowed host that does not answer fail inside the guest', async () => {
        expect(await callOut('http://127.0.0.1:1/')).toHaveProperty('error');
      });
    });

    describe('settings', () => {
      test('variables come from the caller, the environment of the app and defaults, through templates', async () => {
        expect(await ask('/a/variable?name=city')).toEqual({ value: 'Vienna' });
        expect(await ask('/a/variable?name=greeting')).toEqual({ value: 'Hello, Vienna!' });
        expect(await ask('/a/variable?name=unknown')).toEqual({
          error: { tag: 'undefined', val: 'no variable for "a"."unknown"' },
        });
        expect(await ask('/b/variable?name=city')).toHaveProperty('error.tag', 'undefined');
      });

      test('a required variable without a value stops the start, and is named', async () => {
        const variables = { needed: {}, also_needed: { secret: true } };
        const broken = member.makeApp({ components: { a: { route: '/...' } }, variables });
        await expect(member.start(broken, { port: 0 }, system)).rejects.toMatchObject({
          code: 'E_RUNTIME_VARIABLE',
          message: expect.stringContaining('needed, also_needed') as string,
        });
      });

      test('what a component prints is in the log', async () => {
        await fetch(`${app.url}/a/log?line=printed-by-the-guest`);
        await expect
          .poll(() => app.logs().map(({ line }) => line))
          .toContainEqual(expect.stringContaining('printed-by-the-guest'));
      });
    });

    describe('start and stop', () => {
      test('a port in use is refused', async () => {
        const port = Number(new URL(app.url).port);
        const another = member.makeApp({ components: { a: { route: '/...' } } });
        await expect(member.start(another, { port }, system)).rejects.toMatchObject({
          code: 'E_RUNTIME_PORT',
        });
      });

      test('a stopped app has left its port, and stopping again is nothing', async () => {
        const another = await member.start(
          member.makeApp({ components: { a: { route: '/...' } } }),
          { port: await unusedPort() },
          system,
        );
        expect((await fetch(`${another.url}/echo`)).status).toBe(200);
        await another.stop();
        await another.stop();
        await expect(fetch(`${another.url}/echo`)).rejects.toThrow();
        const listener = await system.network.serve((_request, response) => response.end(), {
          host: '127.0.0.1',
          port: Number(new URL(another.url).port),
        });
        await listener.close();
      });
    });
  });
}

function contractApp(peerUrl: string): GuestParts {
  return {
    variables: { city: { default: 'Graz' }, peer: { default: peerUrl } },
    components: {
      a: {
        route: '/a/...',
        allowedHosts: [
          'http://a.spin.internal',
          'http://b.spin.internal',
          'http://hidden.spin.internal',
          '{{ peer }}',
          'http://127.0.0.1:1',
        ],
        variables: { city: '{{ city }}', greeting: 'Hello, {{ city }}!' },
      },
      b: { route: '/b/...', allowedHosts: ['http://*.spin.internal'] },
      users: { route: '/users/:user_id/items' },
      fallback: { route: '/...' },
      hidden: {},
    },
  };
}
