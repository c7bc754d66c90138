import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { connectMcp } from '../../src/mcp-client/index.ts';
import { createLocalPages } from '../../src/pages/index.ts';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import { prepareGuest } from '../contract/guest-app.ts';
import type { FeedMessage, RequestRecord } from '../../src/pages/messages.ts';
import { readFeed } from './read-feed.ts';
import { buildParts, key, type PagedApp, type Parts, serveWithPages } from './served-app.ts';

let system: OwnedSystem;
let parts: Parts;
let app: PagedApp;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  parts = await buildParts(system);
}, 300_000);
afterEach(() => app?.stop());
afterAll(() => system.close());

/** Follows the feed; `until` resolves with the first message that is wanted. */
async function follow(url: string) {
  const response = await fetch(`${url}/.ftl/feed`, { headers: { 'ftl-pages-key': key } });
  expect(response.status).toBe(200);
  const messages: FeedMessage[] = [];
  const ended = (async () => {
    for await (const message of readFeed(response)) messages.push(message);
  })();
  const request = (is: (record: RequestRecord) => boolean) =>
    expect.poll(() => messages.some((message) => message.type === 'request' && is(message.request)));
  return { messages, ended, request };
}

test('the feed has the requests of every client, and what components print', async () => {
  app = await serveWithPages(parts, { system });
  const { messages, request } = await follow(app.url);
  const client = await connectMcp(`${app.url}/mcp`, { system });
  await client.callTool({ name: 'tool__order', inputSchema: {} }, { item: 'tea', count: 2 });
  await request(({ name, state }) => name === 'tool__order' && state === 'answered').toBe(true);
  const call = messages.findLast((message) => message.type === 'request');
  expect(call).toMatchObject({
    request: {
      method: 'tools/call',
      client: 'ftl-deploy',
      status: 200,
      outcome: 'result',
      path: '/mcp',
      request: { text: expect.stringContaining('"item":"tea"') },
      answer: { text: expect.stringContaining('understood') },
    },
  });
  await expect
    .poll(() => messages.flatMap((message) => (message.type === 'log' ? message.lines : [])))
    .toContainEqual(expect.objectContaining({ component: 'tool', line: 'ordered by somebody: 2' }));
});

test('nothing is observed while no page is open', async () => {
  app = await serveWithPages(parts, { system });
  await connectMcp(`${app.url}/mcp`, { system });
  const { messages, request } = await follow(app.url);
  await fetch(`${app.url}/health`);
  await request(({ path }) => path === '/health').toBe(true);
  const seen = messages.flatMap((message) => (message.type === 'request' ? [message.request.path] : []));
  expect(new Set(seen)).toEqual(new Set(['/health']));
});

test('secrets of the app are hidden in what it is asked and answers', async () => {
  const { makeApp, toolchain } = await prepareGuest(system);
  const runnable = makeApp({ components: { a: { route: '/...' } }, variables: { token: { secret: true } } });
  const pages = createLocalPages({ key }, system);
  const options = { port: 0, pages, variables: { token: 'planted-secret' } };
  const guest = await embeddedRuntime(toolchain)(runnable, options, system);
  onTestFinished(() => guest.stop());
  const { messages, request } = await follow(guest.url);
  const body = '{"jsonrpc":"2.0","id":1,"method":"x","params":{"text":"a planted-secret"}}';
  const answer = await fetch(`${guest.url}/echo`, { method: 'POST', body });
  expect(answer.status).toBe(200);
  await answer.text();
  await request(({ method, state }) => method === 'x' && state === 'answered').toBe(true);
  expect(JSON.stringify(messages)).toContain('a ***');
  expect(JSON.stringify(messages)).not.toContain('planted-secret');
});

test('an open page does not keep the app from stopping', async () => {
  app = await serveWithPages(parts, { system, drainTimeMs: 3_600_000 });
  const { ended } = await follow(app.url);
  await app.stop();
  await ended;
});
