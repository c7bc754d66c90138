import http from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createFeed, type Feed } from '../../src/pages/feed.ts';
import type { FeedMessage, RequestRecord } from '../../src/pages/messages.ts';
import { readFeed } from './read-feed.ts';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

let server: LoopbackServer;
let feed: Feed;
afterEach(async () => {
  feed.end();
  await server.close();
});

async function serve(): Promise<void> {
  feed = createFeed();
  server = await serveOnLoopback((_, response) => {
    if (!feed.open(response, {})) response.writeHead(503).end();
  });
}

/** Reads the feed until it has had a message that is the last. */
async function read(
  isLast: (message: FeedMessage) => boolean,
  onOpen = () => undefined as void,
): Promise<FeedMessage[]> {
  const response = await fetch(server.url);
  onOpen();
  const messages: FeedMessage[] = [];
  for await (const message of readFeed(response)) {
    messages.push(message);
    if (isLast(message)) break;
  }
  return messages;
}

function request(id: number, text = ''): RequestRecord {
  const message = { headers: [], bytes: text.length, text, isCut: false };
  const answer = { ...message, text: '', bytes: 0 };
  return {
    id,
    time: 0,
    client: 'c',
    httpMethod: 'POST',
    path: '/mcp',
    state: 'answered',
    duration: 1,
    request: message,
    answer,
  };
}

const isRequest = (id: number) => (message: FeedMessage) =>
  message.type === 'request' && message.request.id === id;

test('a page that opens finds the last 500 lines and 100 requests, and then hears what comes', async () => {
  await serve();
  for (let index = 1; index <= 700; index += 1) feed.addLine('tool', `line ${index}`);
  for (let index = 1; index <= 150; index += 1) feed.addRequest(request(index));
  expect(feed.isRead).toBe(false);
  const messages = await read(isRequest(151), () => {
    expect(feed.isRead).toBe(true);
    feed.addLine('tool', 'later');
    feed.addRequest(request(151));
  });
  const [first] = messages;
  expect(first?.type === 'log' && first.lines.map(({ line }) => line)).toEqual(
    Array.from({ length: 500 }, (_, index) => `line ${index + 201}`),
  );
  const ids = messages.flatMap((message) => (message.type === 'request' ? [message.request.id] : []));
  expect(ids).toEqual(Array.from({ length: 101 }, (_, index) => index + 51));
  expect(messages).toContainEqual({ type: 'log', lines: [expect.objectContaining({ line: 'later' })] });
});

test('the bodies that are kept have a limit together', async () => {
  await serve();
  for (let index = 1; index <= 100; index += 1) feed.addRequest(request(index, 'x'.repeat(64 * 1024)));
  const messages = await read(isRequest(100));
  expect(messages.filter(({ type }) => type === 'request')).toHaveLength(64);
});

test('a page that does not read is let go, and the ninth page is refused', async () => {
  await serve();
  const open = () =>
    new Promise<http.IncomingMessage>(
      (resolve) => void http.get(server.url, (response) => resolve(response)),
    );
  const readers = await Promise.all(Array.from({ length: 8 }, open));
  for (const reader of readers) reader.on('error', () => undefined).pause();
  expect((await fetch(server.url)).status).toBe(503);
  for (let index = 0; index < 40 && feed.isRead; index += 1) {
    for (let part = 0; part < 100; part += 1) feed.addRequest(request(part, 'x'.repeat(64 * 1024)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(feed.isRead).toBe(false);
  for (const reader of readers) reader.destroy();
});
