import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExpectedFailures, readRatchet } from '../../../../src/conformance/ratchet.ts';
import {
  type Revision,
  runFailedAgain,
  runOfficialSuite,
} from '../../../../src/conformance/official-suite.ts';
import type { RunningApp } from '../../../../src/runtimes/types.ts';
import { createSystem } from '../../../../src/system/create.ts';
import { ensureToolchain } from '../../../../src/toolchain/index.ts';
import { type Form, forms } from '../../forms.ts';
import { buildProjectApp } from '../../project-app.ts';
import type { App } from '../app.ts';
import { eventsOf, openClient, type SessionClient } from './session-client.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());

/** A public app has something to link with its gateway when it has middleware. */
const text = (form: Form, serverRequests: boolean) => `[project]
name = "asking"

[mcp]
chain = "${form}"
server_requests = ${serverRequests}

[middleware.request-log]

[tools.greeter]
path = "asking-tool"

[tools.suite]
kind = "mcp"
`;

async function build(form: Form, serverRequests = true): Promise<() => Promise<RunningApp>> {
  const entries = ['asking-tool/index.ts', 'suite/index.ts'];
  const source = { text: text(form, serverRequests), folder: 'test/components/gateway', entries };
  const start = await buildProjectApp(source, system);
  return () => start({ mcp_state_secret: 's'.repeat(32) });
}

const scored = { '2025-11-25': 30, '2026-07-28': 37 } as const;

/** How many scored scenarios of a revision pass, and which do not. */
async function runSuite(url: string, revision: Revision) {
  const folder = await system.files.temporaryFolder('asking-suite');
  const options = {
    url: `${url}/mcp/x/suite`,
    revision,
    toolchain: await ensureToolchain(system),
    outputFolder: path.join(folder, revision),
    mustPass: [
      ...((await readRatchet(system))[revision] ?? []),
      ...(await readExpectedFailures(revision, system)).keys(),
    ],
    system,
  };
  const suite = await runFailedAgain(await runOfficialSuite(options), options);
  await system.files.remove(folder);
  const failed = suite.checks.filter(({ required, status }) => required && status === 'failed');
  return { scored: suite.scored, failed: failed.map(({ id }) => id).toSorted(), checks: suite.checks };
}

describe.each(forms)('a built app with server_requests, %s', { timeout: 300_000 }, (form) => {
  let running: RunningApp | undefined;
  const app: App = { handle: sendTo(() => running?.url), inner: [], log: [] };
  beforeAll(async () => void (running = await (await build(form))()), 600_000);
  afterAll(() => running?.stop());

  it.each<Revision>(['2025-11-25', '2026-07-28'])('passes every scenario of %s', async (revision) => {
    const total = scored[revision];
    expect(await runSuite(running?.url ?? '', revision)).toMatchObject({
      scored: { passed: total, total },
      failed: [],
    });
  });

  it('asks clients for a tool of the SDK, and waits in the stream for those that cannot come back', async () => {
    for (const version of ['2025-06-18', '2025-11-25']) {
      const client = await openClient(app, { version });
      // On a machine that stands still the time of an earlier revision may run out.
      let text = await answered(client, await client.call('greeter__greet'), 'Ada');
      if (text.includes('did not respond'))
        text = await answered(client, await client.call('greeter__greet'), 'Ada');
      expect(text).toBe('Hello, Ada!');
    }
  });

  it('answers others while calls wait for their users, and each gets its own answer', async () => {
    const client = await openClient(app);
    const waiting = await Promise.all(Array.from({ length: 8 }, () => client.call('greeter__greet')));
    const others = Array.from({ length: 8 }, () => client.post({ id: 9, method: 'tools/list', params: {} }));
    for (const other of await Promise.all(others)) expect(other.status).toBe(200);
    const texts = waiting.map((response, index) => answered(client, response, `user ${index}`));
    expect(await Promise.all(texts)).toEqual(waiting.map((_, index) => `Hello, user ${index}!`));
  });
});

describe('a built app without server_requests', { timeout: 300_000 }, () => {
  let running: RunningApp | undefined;
  beforeAll(async () => void (running = await (await build('separate', false))()), 600_000);
  afterAll(() => running?.stop());

  it('fails the scenarios of 2025-11-25 that are known to fail, and no other', async () => {
    const known = await readExpectedFailures('2025-11-25', system);
    const { scored: passing, failed, checks } = await runSuite(running?.url ?? '', '2025-11-25');
    // One of those that are known is a warning only.
    expect(failed).toEqual([...known.keys()].filter((id) => id !== 'server-sse-multiple-streams').toSorted());
    expect(passing).toEqual({ passed: 26, total: 30 });
    expect(checks.find(({ id }) => id === 'server-sse-multiple-streams')?.status).toBe('warning');
  });
});

/** Answers the question of a call, comes back for the result as often as it takes, and gives its text. */
async function answered(client: SessionClient, response: Response, name: string): Promise<string> {
  let current = response;
  let point: string | undefined;
  while (true) {
    for await (const { id, data } of eventsOf(current)) {
      point = id ?? point;
      if (data?.method === 'elicitation/create') await client.accept(data.id, { name });
      if (data?.result !== undefined) return data.result.content[0].text as string;
    }
    if (point === undefined) throw new Error('the stream ended, and cannot be resumed');
    current = await client.get(point);
  }
}

/** Requests as they are, to an app that runs somewhere else. */
function sendTo(url: () => string | undefined): App['handle'] {
  return async (request) => {
    const { method, headers } = request;
    const body = method === 'GET' ? null : await request.arrayBuffer();
    return fetch(`${url()}${new URL(request.url).pathname}`, { method, headers, body });
  };
}
