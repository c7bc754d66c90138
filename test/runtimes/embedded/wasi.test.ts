import { expect, test } from 'vitest';
import { bodyWindow } from '../../../src/runtimes/embedded/messages.ts';
import { IncomingQueue, OutgoingQueue } from '../../../src/runtimes/embedded/wasi/body-queue.ts';
import { configuration } from '../../../src/runtimes/embedded/wasi/configuration.ts';
import { GuestFailure } from '../../../src/runtimes/embedded/wasi/guest-failure.ts';
import { Fields } from '../../../src/runtimes/embedded/wasi/http-fields.ts';
import { OutgoingRequest } from '../../../src/runtimes/embedded/wasi/http-requests.ts';
import { createImports } from '../../../src/runtimes/embedded/wasi/imports.ts';
import {
  InputStream,
  OutputStream,
  poll,
  Pollable,
  type Waiter,
} from '../../../src/runtimes/embedded/wasi/io.ts';
import { random } from '../../../src/runtimes/embedded/wasi/random.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (value: Uint8Array) => new TextDecoder().decode(value);

/** Waiting does the next of `events`; when there is none, nothing could ever end the wait. */
function scriptedWaiter(...events: (() => void)[]): Waiter {
  return {
    wait: () => {
      const next = events.shift();
      if (!next) throw new Error('waits for ever');
      next();
    },
    refresh: () => undefined,
  };
}

function payloadOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof GuestFailure) return error.payload;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('poll waits until one is ready, tells all that are, and needs at least one', () => {
  let ready = false;
  const waiter = scriptedWaiter(
    () => undefined,
    () => {
      ready = true;
    },
  );
  const when = (test: () => boolean) => new Pollable(waiter, test);
  expect([...poll([when(() => false), when(() => ready), when(() => ready)])]).toEqual([1, 2]);
  expect(() => poll([])).toThrow('empty list');
});

test('a stream is read in parts, waits when it must, and ends', () => {
  const taken: number[] = [];
  const queue = new IncomingQueue((count) => taken.push(count));
  const waiter = scriptedWaiter(() => queue.add({ chunks: [bytes('hello')], ended: false }));
  const stream = new InputStream(waiter, queue);
  expect(stream.read(10n)).toHaveLength(0);
  expect(text(stream.blockingRead(2n))).toBe('he');
  expect(stream.skip(1n)).toBe(1n);
  expect(text(stream.read(10n))).toBe('lo');
  queue.add({ chunks: [], ended: true });
  expect(payloadOf(() => stream.read(1n))).toEqual({ tag: 'closed' });
  expect(taken).toEqual([2, 1, 2]);
});

test('a body that was cut off is an error after what had come of it', () => {
  const queue = new IncomingQueue(() => undefined);
  queue.add({ chunks: [bytes('a')], ended: true, failed: true });
  const stream = new InputStream(scriptedWaiter(), queue);
  expect(text(stream.read(1n))).toBe('a');
  expect(payloadOf(() => stream.read(1n))).toMatchObject({ tag: 'last-operation-failed' });
});

test('a writer has a budget that only the reader gives back', () => {
  const queue = new OutgoingQueue();
  const stream = new OutputStream(
    scriptedWaiter(() => queue.acknowledge(10)),
    queue,
  );
  expect(stream.checkWrite()).toBe(BigInt(bodyWindow));
  stream.write(new Uint8Array(bodyWindow));
  expect(stream.checkWrite()).toBe(0n);
  stream.blockingFlush();
  expect(stream.checkWrite()).toBe(10n);
});

test('who writes without asking is stopped before the host holds more than a window', () => {
  const queue = new OutgoingQueue();
  const acknowledged = Array.from({ length: 3 }, () => () => queue.acknowledge(4096));
  const stream = new OutputStream(scriptedWaiter(...acknowledged), queue);
  expect(() => stream.writeZeroes(2n ** 40n)).toThrow('more zeroes');
  expect(() => stream.blockingWriteAndFlush(new Uint8Array(4097))).toThrow('4096 bytes');
  expect(() => stream.blockingWriteZeroesAndFlush(2n ** 40n)).toThrow('4096 bytes');
  stream.write(new Uint8Array(bodyWindow));
  expect(() => stream.write(bytes('x'))).toThrow('takes nothing now');
  stream.write(new Uint8Array(0));
  // Waits until there is room, and then until there is some again.
  stream.blockingWriteAndFlush(new Uint8Array(4096));
  expect(stream.checkWrite()).toBe(4096n);
});

test('what is written before anyone listens is sent then, and an unfinished body is cut off', () => {
  const sent: unknown[] = [];
  const queue = new OutgoingQueue();
  queue.write(bytes('a'));
  queue.attach({ append: (chunk) => sent.push(text(chunk)), end: (failed) => sent.push(failed) });
  queue.write(bytes('b'));
  queue.abandon();
  queue.end(false);
  expect(sent).toEqual(['a', 'b', true]);
});

test('fields have no case, keep their order and values, and refuse what HTTP refuses', () => {
  const fields = Fields.fromList([
    ['X-One', bytes('1')],
    ['x-two', Uint8Array.of(0xe9)],
  ]);
  fields.append('x-ONE', bytes('2'));
  expect(fields.get('x-one').map(text)).toEqual(['1', '2']);
  expect(fields.toHeaders()).toEqual([
    ['x-one', '1'],
    ['x-two', 'é'],
    ['x-one', '2'],
  ]);
  const refused = (name: string, value: string) => payloadOf(() => fields.append(name, bytes(value)));
  expect(refused('bad name', 'x')).toEqual({ tag: 'invalid-syntax' });
  expect(refused('x', 'a\r\nset-cookie: b')).toEqual({ tag: 'invalid-syntax' });
  expect(refused('x', 'a\0')).toEqual({ tag: 'invalid-syntax' });
  expect(refused('Transfer-Encoding', 'chunked')).toEqual({ tag: 'forbidden' });
  expect(refused('host', 'x')).toEqual({ tag: 'forbidden' });
});

test('fields hold 128 KiB, and give back what is removed', () => {
  const fields = new Fields();
  fields.append('a', new Uint8Array(100 * 1024).fill(97));
  expect(() => fields.append('b', new Uint8Array(28 * 1024).fill(97))).toThrow('more than 131072 bytes');
  fields.delete('a');
  fields.set('b', [new Uint8Array(100 * 1024).fill(97)]);
  expect(() => fields.clone().append('c', new Uint8Array(28 * 1024).fill(97))).toThrow('131072');
});

test('headers of a request under way cannot be changed, a copy of them can', () => {
  const given = Fields.fromHeaders([['a', 'b']]);
  expect(payloadOf(() => given.set('a', []))).toEqual({ tag: 'immutable' });
  const copy = given.clone();
  copy.delete('A');
  expect([copy.has('a'), given.has('a')]).toEqual([false, true]);
});

test('a request with another scheme has no URL, and one without an authority has a path alone', () => {
  const request = new OutgoingRequest(new Fields(), scriptedWaiter());
  expect(request.head()).toMatchObject({ method: 'GET', scheme: 'https', authority: '', path: '/' });
  expect(payloadOf(() => request.setAuthority('a/b'))).toBeUndefined();
  request.setAuthority('example.com:81');
  request.setScheme({ tag: 'HTTP' });
  request.setPathWithQuery('');
  request.setMethod({ tag: 'other', val: 'PURGE' });
  expect(request.head()).toMatchObject({ method: 'PURGE', scheme: 'http', path: '/' });
  request.setPathWithQuery('?a=1#part');
  expect(request.head()).toMatchObject({ authority: 'example.com:81', path: '/?a=1' });
  request.setScheme({ tag: 'other', val: 'ftp' });
  expect(payloadOf(() => request.head())).toEqual({ tag: 'HTTP-request-URI-invalid' });
});

test('random bytes come in any number, beyond the quota of the generator too', () => {
  const { getRandomBytes } = random()['wasi:random/random'];
  expect(getRandomBytes(0n)).toHaveLength(0);
  expect(() => getRandomBytes(2n ** 33n)).toThrow('random bytes at once');
  const many = getRandomBytes(200_000n);
  expect(new Set(many.subarray(-1000)).size).toBeGreaterThan(200);
});

test('random numbers and small parts come from a reserve, each of them once', () => {
  const { getRandomBytes, getRandomU64 } = random()['wasi:random/random'];
  const { insecureSeed } = random()['wasi:random/insecure-seed'];
  const given = Array.from({ length: 2000 }, () => [
    getRandomU64(),
    ...insecureSeed(),
    Buffer.from(getRandomBytes(8n)).readBigUInt64LE(),
  ]).flat();
  expect(new Set(given).size).toBe(8000);
  expect(given).not.toContain(0n);
  const first = getRandomBytes(256n);
  const before = first.slice();
  for (let more = 0; more < 100; more += 1) getRandomBytes(256n);
  expect(first).toEqual(before);
});

test('a variable that was not granted is undefined, and properties of objects are no variables', () => {
  const { get } = configuration({ component: 'tool', variables: { city: 'Graz' } })['fermyon:spin/variables'];
  expect(get('city')).toBe('Graz');
  expect(payloadOf(() => get('other'))).toEqual({
    tag: 'undefined',
    val: 'no variable for "tool"."other"',
  });
  expect(payloadOf(() => get('constructor'))).toMatchObject({ tag: 'undefined' });
  for (const [name, fault] of [
    ['', '"": must not be empty'],
    ['Not-A-Name', `"Not-A-Name": invalid character 'N'. Variable names`],
    ['1a', '"1a": must start with'],
    ['a_', '"a_": must end with'],
    ['a__b', '"a__b": must not contain multiple'],
  ] as const)
    expect(payloadOf(() => get(name))).toEqual({
      tag: 'invalid-name',
      val: expect.stringContaining(fault) as string,
    });
});

test('what is not offered can be imported, and fails by name when it is called', () => {
  const imports = createImports({
    waiter: scriptedWaiter(),
    cli: { environment: {}, log: () => undefined },
    configuration: { component: 'own', variables: {} },
    keyValue: { stores: [], ask: () => ({ kind: 'done' }), held: { count: 0 } },
    files: {},
    startFetch: () => ({ outcome: undefined, cancel: () => undefined }),
  });
  const { Connection } = imports['fermyon:spin/sqlite@2.0.0'] as { Connection: { open(name: string): void } };
  expect(() => Connection.open('x')).toThrow('fermyon:spin/sqlite#Connection.open');
  const { createTcpSocket } = imports['wasi:sockets/tcp-create-socket'] as { createTcpSocket(): void };
  expect(createTcpSocket).toThrow('wasi:sockets/tcp-create-socket#createTcpSocket');
  const { poll: known, future } = imports['wasi:io/poll@0.2.99'] as Record<string, () => void>;
  expect(known).toBe(poll);
  expect(future).toThrow('wasi:io/poll#future');
});
