import { describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../../components/shared/catalog.ts';
import { counterStore } from '../../middleware/counter-store.ts';
import { expectValid } from '../messages.ts';
import { allEvents, eventsOf, openClient, type SentEvent, sessionApp } from './session-client.ts';

const folder = { folder: '/tmp' };
const data = (event: IteratorResult<SentEvent, void>) => (event.value as SentEvent).data;

/** Calls the tool of kind tools, and gives the request to the client with the rest of the stream. */
async function begin(client: Awaited<ReturnType<typeof openClient>>, more: JsonObject = {}) {
  const response = await client.call('files__remove', folder, more);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = eventsOf(response);
  const request = data(await events.next());
  return { events, request, id: request.id as string };
}

describe('a tool that asks a client of 2025-11-25', { timeout: 60_000 }, () => {
  it('has the server ask in the stream, and a quick client gets the result there', async () => {
    const { app, rounds } = sessionApp();
    const client = await openClient(app);
    const { events, request, id } = await begin(client);
    expectValid('2025-11-25', 'JSONRPCRequest', request);
    expectValid('2025-11-25', 'ElicitRequest', request);
    expect(request).toMatchObject({
      method: 'elicitation/create',
      params: { mode: 'form', message: 'Which?' },
    });
    expect((await events.next()).value).toEqual({ id: expect.any(String), retry: 1000 });
    const accepted = await client.accept(id, { name: 'a' });
    expect([accepted.status, await accepted.text()]).toEqual([202, '']);
    const last = data(await events.next());
    expect(last).toEqual({
      jsonrpc: '2.0',
      id: 'call',
      result: { content: [{ type: 'text', text: 'removed /tmp/a state' }] },
    });
    expect((await events.next()).done).toBe(true);
    expect(rounds).toHaveLength(2);
  });

  it('lets the client come back for the result, from another instance', async () => {
    const { app, rounds, store } = sessionApp();
    const client = await openClient(app);
    const { events, id } = await begin(client);
    const { id: point = '' } = (await events.next()).value as SentEvent;
    expect((await events.next()).done).toBe(true);
    expect(await allEvents(await client.get(point))).toEqual([{ id: point, retry: 1000 }]);
    await client.accept(id, { name: 'b' });
    const other = sessionApp({ counters: store });
    const [again, last, ...rest] = await allEvents(await (await rejoin(other.app, client)).get(point));
    expect(again?.id).toBe(point);
    expect(last?.data.result.content[0].text).toBe('removed /tmp/b state');
    expect([rest, rounds.length, other.rounds.length]).toEqual([[], 1, 1]);
  });

  it('is called once however many come back at once, and nothing is kept after', async () => {
    const { app, rounds, store } = sessionApp();
    const client = await openClient(app);
    const { events, id } = await begin(client);
    const { id: point = '' } = (await events.next()).value as SentEvent;
    await events.next();
    await client.accept(id, { name: 'b' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => allEvents(await client.get(point))),
    );
    expect(answers.filter((answer) => answer.some(({ data: message }) => message?.result))).toHaveLength(1);
    expect(rounds).toHaveLength(2);
    expect([...store.keys()].filter((key) => /\.(response|claim|call)\./.test(key))).toEqual([]);
  });

  it('looks often into a store that is opened once', async () => {
    const opened = vi.fn(() => counterStore());
    const { app } = sessionApp({ counters: opened });
    const [request, point] = await allEvents(await (await openClient(app)).call('files__remove', folder));
    expect([request?.data.method, point?.retry]).toEqual(['elicitation/create', 1000]);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('reports progress under the token of the call, also after it was resumed', async () => {
    const { app } = sessionApp();
    const client = await openClient(app);
    const response = await client.call('files__remove', folder, { _meta: { progressToken: 7 } });
    const [progress, request, point] = await allEvents(response);
    expect(progress?.data.params).toEqual({ progress: 1, progressToken: 7 });
    await client.accept(request?.data.id, { name: 'b' });
    const [, again, last] = await allEvents(await client.get(point?.id));
    expect(again?.data.params).toEqual({ progress: 2, progressToken: 7 });
    expect(last?.data.result.isError).toBeUndefined();
  });

  it('may ask in several rounds, and several things at once', async () => {
    const { app } = sessionApp();
    const client = await openClient(app);
    const twice = eventsOf(await client.call('suite__test_input_required_result_multi_round'));
    for (let round = 1; round <= 2; round++) {
      const request = data(await twice.next());
      await client.accept(request.id, { name: 'a', color: 'b' });
      await twice.next();
    }
    expect(data(await twice.next()).result.content[0].text).toBe('Both steps are done.');

    const many = eventsOf(await client.call('suite__test_input_required_result_multiple_inputs'));
    const requests = [data(await many.next()), data(await many.next()), data(await many.next())];
    expect(requests.map(({ method }) => method)).toEqual([
      'elicitation/create',
      'sampling/createMessage',
      'roots/list',
    ]);
    await many.next();
    await client.accept(requests[0].id, { name: 'a' });
    const content = { type: 'text', text: 'b' };
    await client.post({ id: requests[1].id, result: { role: 'assistant', content, model: 'm' } });
    await client.post({ id: requests[2].id, result: { roots: [] } });
    expect(data(await many.next()).result.content[0].text).toBe('Thank you for all three.');
  });

  it('keeps arguments that are too large for an event id in the store', async () => {
    const { app, store } = sessionApp();
    const client = await openClient(app);
    const large = { folder: 'x'.repeat(20_000) };
    const [request, point] = await allEvents(await client.call('files__remove', large));
    expect(point?.id?.length).toBeLessThan(4_000);
    const other = sessionApp();
    await (await rejoin(other.app, client)).accept(request?.data.id, { name: 'b' });
    const unseen = await allEvents(await (await rejoin(other.app, client)).get(point?.id));
    expect(unseen).toEqual([{ id: point?.id, retry: 1000 }]);
    await client.accept(request?.data.id, { name: 'b' });
    const [, last] = await allEvents(await client.get(point?.id));
    expect(last?.data.result.content[0].text).toBe(`removed ${large.folder}/b state`);
    expect([...store.keys()].filter((key) => key.includes('.call.'))).toEqual([]);
    const tooLarge = await client.call('files__remove', { folder: 'x'.repeat(300_000) });
    expect(await tooLarge.text()).toContain('too large to ask');
  });

  it('is not asked to fill in headers that only clients of 2026-07-28 have', async () => {
    const { app } = sessionApp();
    const client = await openClient(app);
    const response = await client.call('suite__test_simple_text');
    expect(response.headers.get('content-type')).toBe('application/json');
    const { result } = (await response.json()) as { result: JsonObject };
    expect(Object.keys(result)).not.toContain('resultType');
  });
});

describe('a tool that asks a client of an earlier revision', { timeout: 60_000 }, () => {
  it.each(['2025-06-18', '2025-03-26'])(
    '%s: waits in the stream, which has no event ids',
    async (version) => {
      const { app } = sessionApp();
      const client = await openClient(app, { version });
      const { events, request, id } = await begin(client);
      expect(request.params.mode).toBeUndefined();
      const next = events.next();
      await client.accept(id, { name: 'a' });
      expect(data(await next).result.content[0].text).toBe('removed /tmp/a state');
      expect((await events.next()).done).toBe(true);
    },
  );
});

/** The same client at another instance of the app. */
async function rejoin(
  app: Parameters<typeof openClient>[0],
  { headers }: { headers: Record<string, string> },
) {
  return (await openClient(app)).with(headers);
}
