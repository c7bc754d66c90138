import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { type Form, forms } from '../forms.ts';
import { buildProjectApp } from '../project-app.ts';
import { appAt } from './app.ts';
import { legacy, modern } from './messages.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());

/** A public app has something to link with its gateway when it has middleware. */
const text = (form: Form) => `[project]
name = "streams"

[mcp]
chain = "${form}"

[middleware.request-log]

[tools.streams]
path = "streaming-tool"
`;

const params = { name: 'streams__count', arguments: { to: 3 } };
const progress = [1, 2, 3].map((step) => ({
  method: 'notifications/progress',
  params: { progress: step, total: 3, message: `step ${step}`, progressToken: 'p-1' },
}));

describe.each(forms)('a tool of the SDK that tells of its progress, built, %s', (form) => {
  let running: RunningApp | undefined;
  const app = appAt(() => running?.url);

  beforeAll(async () => {
    const source = {
      text: text(form),
      folder: 'test/components/gateway',
      entries: ['streaming-tool/index.ts'],
    };
    running = await (await buildProjectApp(source, system))();
  }, 300_000);
  afterAll(() => running?.stop());

  it('streams to a client of 2025-11-25 what it asked for: progress under its token, no log', async () => {
    const answer = await legacy(app, 'tools/call', { ...params, _meta: { progressToken: 'p-1' } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.notifications).toMatchObject(progress);
    expect(answer.notifications).toHaveLength(3);
    expect(answer.result.structuredContent).toMatchObject({ counted: 3 });
  });

  it('streams to a client of 2026-07-28 progress and messages of the level that it named', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const meta = { progressToken: 'p-1', 'io.modelcontextprotocol/logLevel': 'warning', traceparent };
    const answer = await modern(app, 'tools/call', params, { meta });
    const warning = { method: 'notifications/message', params: { level: 'warning', data: { step: 3 } } };
    expect(answer.notifications).toMatchObject([...progress, warning]);
    expect(answer.notifications).toHaveLength(4);
    expect(answer.result).toMatchObject({
      resultType: 'complete',
      structuredContent: { counted: 3, userId: null, traceId: traceparent.split('-')[1] },
    });
  });

  it('answers whole who asked for nothing', async () => {
    const answer = await legacy(app, 'tools/call', params);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.notifications).toEqual([]);
    expect(answer.result.structuredContent.counted).toBe(3);
  });
});
