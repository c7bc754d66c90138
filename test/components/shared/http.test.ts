import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeadlineError, withDeadline } from '../../../components/shared/http/deadline.ts';
import { readEvents } from '../../../components/shared/http/event-stream.ts';
import { isLoopbackClient, isLoopbackHost, isLoopbackName } from '../../../components/shared/http/hosts.ts';
import { innerHeaders, isIdentityHeader } from '../../../components/shared/http/inner-headers.ts';
import { BodyTooLargeError, readText } from '../../../components/shared/http/read-body.ts';
import { decodeHeaderValue, encodeHeaderValue } from '../../../components/shared/mcp/header-values.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A stream of the bytes in chunks of the sizes given, over and over. */
function chunked(content: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= content.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(content.slice(at, at + size));
      at += size;
    },
  });
}

async function events(stream: ReadableStream<Uint8Array>, maxBytes = 10_000): Promise<string[]> {
  const found: string[] = [];
  for await (const event of readEvents(stream, maxBytes)) found.push(event);
  return found;
}

describe('event streams', () => {
  const text =
    ': comment\r\n\r\nid: 0\ndata: \n\ndata: {"a":1}\r\n\r\nevent: x\nid: 1\ndata:two\ndata:  lines ü\n\nretry: 5\rdata\r\rdata: cut off';
  const expected = ['{"a":1}', 'two\n lines ü'];

  it('every line end and every cut gives the same events', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        async (sizes) => {
          expect(await events(chunked(bytes(text), sizes))).toEqual(expected);
        },
      ),
    );
  });

  it('too long a stream and invalid UTF-8 are refused', async () => {
    await expect(events(chunked(bytes(text), [7]), 20)).rejects.toThrow(BodyTooLargeError);
    await expect(events(chunked(new Uint8Array([0x64, 0xff]), [1]))).rejects.toThrow(TypeError);
  });
});

describe('bodies', () => {
  it('are read to the limit, with and without an announced length', async () => {
    for (const headers of [{}, { 'content-length': '4' }]) {
      expect(await readText(new Response(chunked(bytes('abcd'), [1]), { headers }), 4)).toBe('abcd');
      await expect(readText(new Response(chunked(bytes('abcde'), [1]), { headers }), 4)).rejects.toThrow(
        BodyTooLargeError,
      );
    }
    await expect(readText(new Response('', { headers: { 'content-length': '5' } }), 4)).rejects.toThrow(
      BodyTooLargeError,
    );
    expect(await readText(new Response(null), 4)).toBe('');
  });

  it('characters may be cut anywhere', async () => {
    expect(await readText(new Response(chunked(bytes('aü€😀'), [1])), 100)).toBe('aü€😀');
  });
});

describe('deadlines', () => {
  it('a result or an error in time passes through', async () => {
    expect(await withDeadline(60_000, async () => 5)).toBe(5);
    await expect(withDeadline(60_000, () => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
  });

  it('late work is aborted and given up, even when it does not listen', async () => {
    let signal: AbortSignal | undefined;
    const work = (given: AbortSignal) => {
      signal = given;
      return new Promise(() => undefined);
    };
    await expect(withDeadline(5, work)).rejects.toThrow(DeadlineError);
    expect(signal?.aborted).toBe(true);
  });
});

describe('headers', () => {
  it.each(['X-Auth-User-Id', 'x_auth_user_id', 'X-AUTH_USER-ID', 'spin-path-info', 'SPIN_CLIENT_ADDR'])(
    '%s is an identity header',
    (name) => {
      expect(isIdentityHeader(name)).toBe(true);
    },
  );

  it('whatever a client sends, only trace context gets inside', () => {
    const name = fc
      .stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/)
      .filter((each) => !/^(?:traceparent|tracestate|baggage|x-trace-id)$/i.test(each));
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const outer = new Headers(names.map((each) => [each, 'v']));
        expect([...innerHeaders(outer, { trusted: false, meta: {} }).keys()]).toEqual([]);
      }),
    );
  });

  it('any text survives the way through a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = encodeHeaderValue(text);
        expect(value).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeHeaderValue('X', value)).toBe(text);
      }),
    );
  });
});

describe('hosts', () => {
  it.each(['localhost', '127.0.0.1', '127.9.9.9', '[::1]'])('%s is loopback', (host) => {
    expect([isLoopbackHost(host), isLoopbackName(host)]).toEqual([true, true]);
  });

  it("a name below localhost may be a caller's, and is nowhere to send a secret to", () => {
    expect([isLoopbackHost('a.localhost'), isLoopbackName('a.localhost')]).toEqual([false, true]);
  });

  it.each(['127.0.0.1.example', 'localhost.example', '128.0.0.1', '0.0.0.0', '', '[::2]'])(
    '%j is not',
    (host) => {
      expect([isLoopbackHost(host), isLoopbackName(host)]).toEqual([false, false]);
    },
  );

  it('addresses of clients', () => {
    expect(['127.0.0.1:1', '[::1]:1', '[::ffff:127.0.0.1]:80'].map(isLoopbackClient)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['0.0.0.0:0', '10.0.0.1:1', '', 'localhost:1'].map(isLoopbackClient)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
