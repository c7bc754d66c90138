import { describe, expect, it } from 'vitest';
import { defineTools, structured } from 'ftl-deploy/sdk';

const inputSchema = { type: 'object' } as const;
let aborted: Promise<unknown> | undefined;

const handle = defineTools({
  count: {
    description: 'Counts to three, and tells.',
    inputSchema,
    handler: async (_, { progress, log }) => {
      for (const step of [1, 2, 3]) {
        await Promise.resolve();
        progress(step, 3, `step ${step}`);
        if (step === 2) log('info', { half: 'way' });
      }
      return structured({ steps: 3 });
    },
  },
  eager: {
    description: 'Tells before it waits, and ends at once.',
    inputSchema,
    handler: (_, { progress }) => {
      progress(1);
      return 'done';
    },
  },
  fail: {
    description: 'Tells, then fails.',
    inputSchema,
    handler: (_, { progress }) => {
      progress(1);
      throw new Error('broken');
    },
  },
  circular: {
    description: 'Gives what is no JSON.',
    inputSchema,
    handler: (_, { progress }) => {
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      progress(1);
      return circle;
    },
  },
  silent: { description: 'Tells nothing.', inputSchema, handler: () => ({ quiet: true }) },
  endless: {
    description: 'Waits until nobody listens.',
    inputSchema,
    handler: async (_, { progress, signal }) => {
      progress(1);
      aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
      await aborted;
      progress(2);
    },
  },
});

function call(tool: string, accept = 'application/json, text/event-stream'): Promise<Response> {
  return handle(
    new Request(`http://sdk.spin.internal/${tool}`, { method: 'POST', headers: { accept }, body: '{}' }),
  );
}

async function events(tool: string): Promise<unknown[]> {
  const response = await call(tool);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const parts = (await response.text()).split('\n\n');
  expect(parts.pop()).toBe('');
  return parts.map((part) => JSON.parse(part.replace(/^data: /, '')));
}

const progress = (params: object) => ({ method: 'notifications/progress', params });
const failure = (text: string) => ({ result: { content: [{ type: 'text', text }], isError: true } });

describe('a handler that tells of its progress', () => {
  it('is answered by a stream of events in their order, and the result last', async () => {
    expect(await events('count')).toEqual([
      progress({ progress: 1, total: 3, message: 'step 1' }),
      progress({ progress: 2, total: 3, message: 'step 2' }),
      { method: 'notifications/message', params: { level: 'info', data: { half: 'way' } } },
      progress({ progress: 3, total: 3, message: 'step 3' }),
      { result: { content: [{ type: 'text', text: '{"steps":3}' }], structuredContent: { steps: 3 } } },
    ]);
  });

  it('loses no event when it ends at once', async () => {
    expect(await events('eager')).toEqual([progress({ progress: 1 }), { result: 'done' }]);
  });

  it('ends its stream with an error when it throws, or gives what is no JSON', async () => {
    expect(await events('fail')).toEqual([
      progress({ progress: 1 }),
      failure('Tool execution failed: broken'),
    ]);
    const [, last] = await events('circular');
    expect(last).toMatchObject({ result: { isError: true } });
  });

  it('is answered whole when nobody asked for events, or there were none', async () => {
    const whole = await call('count', 'application/json');
    expect(whole.headers.get('content-type')).toBe('application/json');
    expect(await whole.json()).toMatchObject({ structuredContent: { steps: 3 } });
    expect(await (await call('silent')).json()).toEqual({ quiet: true });
  });

  it('hears when the client no longer listens, and what it tells then is dropped', async () => {
    const response = await call('endless');
    await response.body?.cancel();
    await expect(aborted).resolves.toMatchObject({ type: 'abort' });
  });
});
