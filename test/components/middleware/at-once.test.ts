import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { printFigure } from '../../figure.ts';
import { type Form, forms } from '../forms.ts';
import { buildProjectApp } from '../project-app.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());
const limit = 40;
const atOnce = 8;

/** A day that slides: wherever in it the clock is, nothing is given back while the test runs. */
const text = (chain: Form) => `[project]
name = "chain"
access_control = "private"

[mcp]
chain = "${chain}"
static_tokens = "{{ tokens }}"

[variables]
tokens = { default = "", secret = true }

[middleware.metrics]

[middleware.limits]
use = "rate-limit"
limit = ${limit}
window_seconds = 86400

[tools.whoami]
`;
const tokens = ['first', 'one', 'many'].map((name) => `${name}:cli:${name}:metrics`).join(';');

describe.each(forms)('requests at the same moment, %s', { timeout: 300_000 }, (form) => {
  let app: RunningApp;
  beforeAll(async () => {
    const source = { text: text(form), folder: 'examples/private', entries: ['whoami/src/index.ts'] };
    app = await (await buildProjectApp(source, system))({ tokens });
    // The first call loads every component, which on a busy machine takes longer than the gateway waits for a tool.
    await vi.waitFor(async () => expect(await call('first')).toBe(200), { timeout: 240_000, interval: 100 });
  }, 600_000);
  afterAll(() => app?.stop());

  const call = async (token: string): Promise<number> => {
    const params = { name: 'whoami__whoami', arguments: {} };
    const response = await fetch(`${app.url}/mcp`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  const counted = async (): Promise<number> => {
    const figures = await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer one' } });
    return Number(/^mcp_tool_calls_total\{tool="whoami__whoami"\} (\d+)$/m.exec(await figures.text())?.[1]);
  };

  it('one after the other they are counted exactly', async () => {
    const before = await counted();
    const statuses: number[] = [];
    for (let sent = 0; sent < limit + 5; sent++) statuses.push(await call('one'));
    expect(statuses.filter((status) => status === 200)).toHaveLength(limit);
    expect(statuses.slice(limit)).toEqual([429, 429, 429, 429, 429]);
    expect(await counted()).toBe(before + limit + 5);
  });

  it('at once too, the limit and no more pass, and every call is counted', async () => {
    const before = await counted();
    let [left, passed] = [limit * 3, 0];
    const client = async () => {
      while (left-- > 0) if ((await call('many')) === 200) passed++;
    };
    await Promise.all(Array.from({ length: atOnce }, client));
    printFigure('rate-limit', `${form}: ${passed} let through at a limit of ${limit}, ${atOnce} at a time`);
    const seen = (await counted()) - before;
    printFigure('metrics', `${form}: ${seen} of ${limit * 3} calls counted, ${atOnce} at a time`);
    expect([passed, seen]).toEqual([limit, limit * 3]);
  });
});
