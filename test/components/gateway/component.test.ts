import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { printFigure } from '../../figure.ts';
import { type Form, forms } from '../forms.ts';
import { buildProjectApp } from '../project-app.ts';
import { appAt } from './app.ts';
import { exchanges, expectExchange } from './json-rpc-exchanges.ts';
import { type Answer, legacy, modern, send } from './messages.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());
const jsonSuite = new URL('../../../../shared/vectors/json-test-suite/test_parsing/', import.meta.url);
const mebibyte = 1024 * 1024;
const patience = { timeout: 60_000, interval: 500 };

/** A tool with a required variable cannot be asked at build time: it is served by request. */
const text = (form: Form) => `[project]
name = "built"
access_control = "private"

[mcp]
chain = "${form}"
static_tokens = "{{ tokens }}"
state_secret = "{{ state }}"
request_cache_seconds = 600

[variables]
tokens = { default = "", secret = true }
state = { default = "", secret = true }
given = { required = true }

[tools.guest]
path = "test/components/gateway/guest"
tool_scopes = { secret = ["secret-read"] }

[tools.asked]
path = "test/components/gateway/streaming-tool"
variables = { given = "{{ given }}" }

[tools.suite]
path = "test/components/gateway/suite"
kind = "mcp"
`;
const entries = ['guest', 'streaming-tool', 'suite'].map(
  (name) => `test/components/gateway/${name}/index.ts`,
);

/** Each caller's token is its name. */
const variables = {
  tokens: 'plain:cli:plain:;reader:cli:reader:secret-read;alice:cli:alice:;bob:cli:bob:',
  state: `${'n'.repeat(32)},${'o'.repeat(32)}`,
  given: 'x',
};
const as = (caller: string) => ({ authorization: `Bearer ${caller}` });

describe.each(forms)('the gateway of a built app, %s', { timeout: 300_000 }, (form) => {
  let running: RunningApp | undefined;
  const app = appAt(() => running?.url, 'plain');
  const call = (name: string, params = {}): Promise<Answer> =>
    legacy(app, 'tools/call', { name: `guest__${name}`, arguments: {}, ...params });

  beforeAll(async () => {
    running = await (await buildProjectApp({ text: text(form), folder: '.', entries }, system))(variables);
  }, 300_000);
  afterAll(() => running?.stop());

  it('signs requestState and reads it in another instance', async () => {
    const name = 'suite__test_input_required_result_request_state';
    const alice = { headers: as('alice'), capabilities: { elicitation: {} } };
    const { result } = await modern(app, 'tools/call', { name }, alice);
    const [key = ''] = Object.keys(result.inputRequests);
    const again = {
      name,
      requestState: result.requestState as string,
      inputResponses: { [key]: { action: 'accept', content: { ok: true, confirm: true } } },
    };
    expect(again.requestState).toMatch(/^\d{10}\.[0-9a-f]{64}\../);
    const bob = { ...alice, headers: as('bob') };
    expect((await modern(app, 'tools/call', again, bob)).error.code).toBe(-32602);
    expect((await modern(app, 'tools/call', again, alice)).result.resultType).toBe('complete');
  });

  it('lets scopes decide', async () => {
    const list = async (caller: string) => {
      const { result } = await legacy(app, 'tools/list', {}, { headers: as(caller) });
      return result.tools.some(({ name }: { name: string }) => name === 'guest__secret');
    };
    expect([await list('plain'), await list('reader')]).toEqual([false, true]);
    const refused = await fetch(`${running?.url}/tools/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as('plain') },
      body: '{"name":"guest__secret"}',
    });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('www-authenticate')).toContain('scope="secret-read"');
  });

  it('keeps what a component answered in the key-value store', async () => {
    const seen = async () => {
      const { result } = await legacy(app, 'tools/list');
      return result.tools.filter(({ name }: { name: string }) => name.startsWith('asked__')).length;
    };
    // On a busy machine the component may take longer than the gateway waits for its list.
    await vi.waitFor(async () => expect(await seen()).toBe(1), patience);
    expect(await seen()).toBe(1);
  });

  it('tells who has a token how each component is', async () => {
    const health = async () =>
      (await fetch(`${running?.url}/health`, { headers: as('plain') })).json() as Promise<unknown>;
    const components = ['guest', 'asked', 'suite'].map((name) => ({ name, status: 'ok' }));
    // On a busy machine a component may take longer than its state is waited for.
    const expectOk = async () => expect(await health()).toEqual({ status: 'ok', components });
    await vi.waitFor(expectOk, patience);
  });

  it.each([
    ['trap', /could not be reached|failed \(status 5|did not answer within 25 s/],
    ['huge', /answered with more than 10485760 bytes/],
    ['html', /is not JSON/],
    ['latin1', /not UTF-8/],
    ['redirect', /a redirect/],
    ['hang', /did not answer within 25 s|failed \(status 5/],
  ])('a tool that does %s gets a proper answer', async (name, expected) => {
    const { result } = await call(name);
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toMatch(expected);
  });

  it('H8: and the next thousand calls work', async () => {
    let [left, served] = [1_000, 0];
    const client = async () => {
      while (left-- > 0) {
        const { result } = await call('echo', { arguments: { left } });
        expect(result.isError).toBeUndefined();
        served++;
      }
    };
    await Promise.all(Array.from({ length: 4 }, client));
    printFigure(
      'H8',
      `${form}: 6 of 6 broken tools answered for, ${served} of 1,000 calls after them served`,
    );
  });

  it.each([
    ['0 bytes', 0, 400],
    ['1 MiB', mebibyte, 200],
    ['4 MiB, the limit', 4 * mebibyte, 200],
    ['one byte more', 4 * mebibyte + 1, 413],
    ['64 MiB', 64 * mebibyte, 413],
  ])('a body of %s', async (_, bytes, status) => {
    const text = '{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":""}}';
    const body = bytes === 0 ? '' : text.replace('""', `"${'a'.repeat(Math.max(0, bytes - text.length))}"`);
    const headers = { 'content-type': 'application/json', ...as('plain') };
    const response = await fetch(`${running?.url}/mcp`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
  });

  it.skipIf(!existsSync(jsonSuite)).each([
    ['n', 188, -32700],
    ['y', 95, -32600],
  ])(
    'JSONTestSuite, %s_ (skipped where ../shared/vectors/json-test-suite is missing)',
    async (letter, count, code) => {
      const names = readdirSync(jsonSuite).filter((name) => name.startsWith(`${letter}_`));
      expect(names).toHaveLength(count);
      for (const name of names) {
        const answer = await send(app, readFileSync(new URL(encodeURIComponent(name), jsonSuite)));
        expect([answer.status, answer.error.code], name).toEqual([400, code]);
      }
      printFigure('J1', `${form}: ${count} of ${count} ${letter}_ bodies answered with 400 and ${code}`);
    },
  );

  it('numbers keep all their digits on the way to a tool and back', async () => {
    const given = '{"id":18446744073709551615,"list":[-0.12345678901234567,1e400]}';
    const body = `{"jsonrpc":"2.0","id":12345678901234567890,"method":"tools/call","params":{"name":"guest__digits","arguments":${given}}}`;
    const headers = { 'content-type': 'application/json' };
    const request = new Request('http://127.0.0.1/mcp', { method: 'POST', headers, body });
    const text = await (await app.handle(request)).text();
    expect(text).toContain('"id":12345678901234567890,');
    expect(text).toContain(`"structuredContent":{"given":${given}}`);
    expect(text).toContain(JSON.stringify(`{"given":${given}}`));
  });

  it('J2: the examples of the JSON-RPC specification', async () => {
    for (const exchange of exchanges) await expectExchange(app, exchange);
    printFigure('J2', `${form}: ${exchanges.length} of ${exchanges.length} exchanges as specified`);
  });

  it('H4: chunks without end are refused, and a slow drip is waited for', async () => {
    const endless = await stream(running, function* () {
      for (let piece = 0; piece < 64; piece++) yield ' '.repeat(mebibyte);
    });
    expect(endless).toBe(413);
    const message = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
    expect(await stream(running, () => message, { pause: 20 })).toBe(200);
    expect((await call('echo')).result.structuredContent).toEqual({ given: {} });
    printFigure('H4', `${form}: 7 of 7 bodies answered as configured, and a call after them`);
  });
});

/** The status of the answer to a body without a length, sent piece by piece. */
function stream(
  app: RunningApp | undefined,
  pieces: () => Iterable<string>,
  { pause = 0 } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...as('plain') };
    const request = http.request(`${app?.url}/mcp`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    const send = async () => {
      for (const piece of pieces()) {
        if (request.destroyed) return;
        if (!request.write(piece)) {
          await new Promise((drained) => {
            request.once('drain', drained);
            request.once('close', drained);
          });
        }
        await new Promise((next) => setTimeout(next, pause));
      }
      request.end();
    };
    send().catch(reject);
  });
}
