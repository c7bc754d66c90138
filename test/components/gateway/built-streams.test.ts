import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../components/shared/catalog.ts';
import { buildGateway } from '../../../src/build/index.ts';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { buildComponents, buildGuest, startApp } from '../built-app.ts';
import { appAt } from './app.ts';
import { legacy, modern } from './messages.ts';

const system = createSystem({ logStyle: 'plain' });
const catalog: Catalog = {
  version: 1,
  server: { name: 'built', version: '1.0.0' },
  validateArguments: true,
  components: [
    {
      id: 'streams',
      name: 'streams',
      kind: 'tools',
      discovery: 'catalog',
      tools: [{ name: 'count', description: 'Counts.', inputSchema: { type: 'object' } }],
    },
  ],
};
let running: RunningApp | undefined;

beforeAll(async () => {
  const built = await buildComponents(system, async (options) => ({
    gateway: await buildGateway(catalog, options),
    tool: await buildGuest('gateway/streaming-tool', options),
  }));
  const allowedHosts = ['http://streams.spin.internal'];
  running = await startApp(
    [
      { id: 'mcp-gateway', built: built.gateway, route: '/...', allowedHosts },
      { id: 'streams', built: built.tool },
    ],
    system,
  );
}, 300_000);
afterAll(() => running?.stop());

const app = appAt(() => running?.url);
const params = { name: 'streams__count', arguments: { to: 3 } };
const progress = [1, 2, 3].map((step) => ({
  method: 'notifications/progress',
  params: { progress: step, total: 3, message: `step ${step}`, progressToken: 'p-1' },
}));

describe('a tool of the SDK that tells of its progress, built', { timeout: 120_000 }, () => {
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
