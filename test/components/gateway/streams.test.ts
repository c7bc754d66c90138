import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp, type Handler } from './app.ts';
import { legacy, modern } from './messages.ts';
import { textApp } from './tools.ts';

const call = { name: 'text_analyzer__analyze', arguments: { content: 'a' } };
const progress = { progressToken: 'p1' };
const logging = { 'io.modelcontextprotocol/logLevel': 'notice' };
const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const stream =
  (...parts: readonly string[]): Handler =>
  () =>
    new Response(parts.join(''), { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
const step = (value: number) =>
  event({ method: 'notifications/progress', params: { progress: value, total: 2 } });
const log = (level: string) => event({ method: 'notifications/message', params: { level, data: level } });
const result = event({ result: { words: 2 } });
const appWith = (tool: Handler) => createApp(textApp({ components: { 'text-analyzer': tool } }));

afterEach(() => void vi.useRealTimers());

describe('a tool that answers as a stream', () => {
  const tool = stream(': hello\r\n\r\n', step(1), log('info'), log('warning'), step(2), result);

  it('progress comes before the result, under the token of the client', async () => {
    const answer = await modern(appWith(tool), 'tools/call', call, { meta: progress, id: 'x' });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(answer.notifications).toEqual(
      [1, 2].map((value) => ({
        jsonrpc: '2.0',
        method: 'notifications/progress',
        params: { progressToken: 'p1', progress: value, total: 2 },
      })),
    );
    expect(answer.id).toBe('x');
    expect(answer.result).toMatchObject({ resultType: 'complete', structuredContent: { words: 2 } });
  });

  it('log messages are sent from the level that the request asks for', async () => {
    const answer = await modern(appWith(tool), 'tools/call', call, { meta: logging });
    expect(answer.notifications.map(({ params }) => params['level'])).toEqual(['warning']);
  });

  it('clients that open with initialize get progress too', async () => {
    const answer = await legacy(appWith(tool), 'tools/call', { ...call, _meta: { progressToken: 5 } });
    expect(answer.notifications.map(({ params }) => params['progressToken'])).toEqual([5, 5]);
    expect(answer.result).toEqual({
      content: [{ type: 'text', text: '{"words":2}' }],
      structuredContent: { words: 2 },
    });
  });

  it('a client that takes no stream, or asked for nothing, gets plain JSON', async () => {
    const options = { meta: progress, headers: { accept: 'application/json' } };
    for (const answer of [
      await modern(appWith(tool), 'tools/call', call, options),
      await modern(appWith(tool), 'tools/call', call),
    ]) {
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.result.structuredContent).toEqual({ words: 2 });
    }
  });

  it.each([
    ['text/event-stream;q=0, application/json', false],
    ['application/json, text/event-stream; q=0.0', false],
    ['text/event-stream;q=0, */*', false],
    ['text/*;q=0, */*', false],
    ['application/json', false],
    ['', false],
    ['application/json, text/event-stream;q=0.5', true],
    ['Text/Event-Stream; charset=utf-8', true],
    ['text/*, */*;q=0', true],
    ['*/*', true],
  ])('Accept: %s takes a stream: %s', async (accept, isStream) => {
    const options = { meta: progress, headers: { accept } };
    const answer = await modern(appWith(tool), 'tools/call', call, options);
    const type = isStream ? 'text/event-stream' : 'application/json';
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.result.structuredContent).toEqual({ words: 2 });
  });

  it('a tool is asked for a stream only when there is something to report', async () => {
    const accepts: (string | null)[] = [];
    const app = appWith((request) => {
      accepts.push(request.headers.get('accept'));
      return Response.json({});
    });
    await modern(app, 'tools/call', call, { meta: progress });
    await modern(app, 'tools/call', call);
    expect(accepts).toEqual(['application/json, text/event-stream', 'application/json']);
  });

  it.each([
    ['no result', [step(1)], /without a result/],
    ['an event that is not JSON', [step(1), 'data: {\n\n'], /not JSON/],
    ['an event that is no object', [step(1), 'data: 5\n\n'], /not a JSON object/],
  ])('%s: the result says so', async (_, parts, message) => {
    const answer = await modern(appWith(stream(...parts)), 'tools/call', call, { meta: progress });
    expect(answer.notifications).toHaveLength(1);
    expect(answer.result.isError).toBe(true);
    expect(answer.result.content[0].text).toMatch(message);
  });

  it('silence in the middle ends at the deadline', async () => {
    vi.useFakeTimers();
    const silent: Handler = () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(step(1))) }),
        {
          headers: { 'content-type': 'text/event-stream' },
        },
      );
    const answer = modern(appWith(silent), 'tools/call', call, { meta: progress });
    await vi.advanceTimersByTimeAsync(25_000);
    expect((await answer).result.content[0].text).toContain('silent for 25 s');
  });

  it('events arrive while the tool still works, and closing the stream stops it', async () => {
    let aborted = false;
    const endless: Handler = (request) => {
      request.signal.addEventListener('abort', () => void (aborted = true));
      const start = (controller: ReadableStreamDefaultController) =>
        controller.enqueue(new TextEncoder().encode(step(1)));
      return new Response(new ReadableStream({ start }), {
        headers: { 'content-type': 'text/event-stream' },
      });
    };
    const meta = {
      ...progress,
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const request = new Request('http://127.0.0.1:3000/mcp', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/call',
        'mcp-name': call.name,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { ...call, _meta: meta } }),
    });
    const reader = (await appWith(endless).handle(request)).body!.getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    expect(first).toContain('notifications/progress');
    await reader.cancel();
    expect(aborted).toBe(true);
  });
});
