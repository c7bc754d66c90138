import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import { createApp } from './app.ts';
import { modern, type SendOptions } from './messages.ts';

const oldSecret = 'o'.repeat(32);
const newSecret = 'n'.repeat(32);
/** What the component got as `requestState`, in order. */
const received: unknown[] = [];

function appWith(secrets: string, now = 1_700_000_000_000) {
  return createApp({
    variables: {
      request_components: 'suite:mcp,other:mcp',
      behind_authorizer: 'true',
      state_secret: secrets,
    },
    now: () => now,
    components: {
      suite: async (request) => {
        const text = await request.text();
        received.push((JSON.parse(text) as { params: JsonObject }).params['requestState']);
        return fixture(new Request(request.url, { method: 'POST', headers: request.headers, body: text }), {
          log: () => undefined,
        });
      },
      other: (request) => fixture(request, { log: () => undefined }),
    },
  });
}

const alice: SendOptions = {
  headers: { 'x-auth-user-id': 'alice', 'x-auth-client-id': 'c', 'x-auth-issuer': 'i' },
  capabilities: { elicitation: {} },
};
const name = 'suite__test_input_required_result_request_state';
const begin = async (app: ReturnType<typeof appWith>, params: JsonObject = {}) => {
  const { result } = await modern(app, 'tools/call', { name, ...params }, alice);
  expect(result.resultType).toBe('input_required');
  const [key = ''] = Object.keys(result.inputRequests);
  const inputResponses = { [key]: { action: 'accept', content: { ok: true, confirm: true } } };
  return { name, ...params, inputResponses, requestState: result.requestState as string };
};

describe('requestState', () => {
  it('is signed on the way out, and reaches the component as it was made', async () => {
    const again = await begin(appWith(newSecret));
    expect(again.requestState).toMatch(/^1700003600\.[0-9a-f]{64}\../);
    received.length = 0;
    const { result } = await modern(appWith(newSecret), 'tools/call', again, alice);
    expect(result.resultType).toBe('complete');
    expect(received).toEqual([again.requestState.split('.').slice(2).join('.')]);
  });

  it('is good for every instance, also while secrets are changed', async () => {
    const made = await begin(appWith(oldSecret));
    expect(
      (await modern(appWith(`${newSecret},${oldSecret}`), 'tools/call', made, alice)).result,
    ).toBeDefined();
    const next = await begin(appWith(`${newSecret}, ${oldSecret}`));
    expect((await modern(appWith(newSecret), 'tools/call', next, alice)).result).toBeDefined();
    expect((await modern(appWith(newSecret), 'tools/call', made, alice)).error.code).toBe(-32602);
  });

  it('does not mind in which order arguments are written', async () => {
    const made = await begin(appWith(newSecret), { arguments: { a: 1, b: { c: [2], d: null } } });
    const turned = { ...made, arguments: { b: { d: null, c: [2] }, a: 1 } };
    expect((await modern(appWith(newSecret), 'tools/call', turned, alice)).result).toBeDefined();
  });

  it.each<[string, (made: JsonObject) => JsonObject, SendOptions]>([
    ['other arguments', (made) => ({ ...made, arguments: { amount: 1_000_000 } }), alice],
    ['another tool', (made) => ({ ...made, name: 'suite__test_input_required_result_elicitation' }), alice],
    ['another component', (made) => ({ ...made, name: name.replace('suite', 'other') }), alice],
    ['another user', (made) => made, { ...alice, headers: { ...alice.headers, 'x-auth-user-id': 'bob' } }],
    ['another client', (made) => made, { ...alice, headers: { ...alice.headers, 'x-auth-client-id': 'd' } }],
    ['another issuer', (made) => made, { ...alice, headers: { ...alice.headers, 'x-auth-issuer': 'j' } }],
    ['a state that no one made', (made) => ({ ...made, requestState: 'e30=.abc' }), alice],
    ['no text', (made) => ({ ...made, requestState: 7 }), alice],
    [
      'a later end',
      (made) => ({ ...made, requestState: String(made['requestState']).replace(/^\d+/, '1999999999') }),
      alice,
    ],
    ['something added', (made) => ({ ...made, requestState: `${String(made['requestState'])}x` }), alice],
  ])('is refused with %s', async (_, change, options) => {
    const app = appWith(newSecret);
    const made = await begin(app);
    received.length = 0;
    const { error } = await modern(app, 'tools/call', change(made), options);
    expect([error.code, error.message]).toEqual([-32602, expect.stringContaining('requestState')]);
    expect(received).toEqual([]);
  });

  it('every change of one character is refused', async () => {
    const app = appWith(newSecret);
    const made = await begin(app);
    received.length = 0;
    for (let index = 0; index < made.requestState.length; index += 3) {
      const changed = made.requestState[index] === '0' ? '1' : '0';
      const requestState = made.requestState.slice(0, index) + changed + made.requestState.slice(index + 1);
      const { error } = await modern(app, 'tools/call', { ...made, requestState }, alice);
      expect(error?.code, `character ${index}`).toBe(-32602);
    }
    expect(received).toEqual([]);
  });

  it('ends after an hour', async () => {
    const made = await begin(appWith(newSecret));
    const later = (seconds: number) => appWith(newSecret, 1_700_000_000_000 + seconds * 1000);
    expect((await modern(later(3_599), 'tools/call', made, alice)).result).toBeDefined();
    expect((await modern(later(3_600), 'tools/call', made, alice)).error.message).toContain('has expired');
  });

  it('stays as the component made it when there is no secret', async () => {
    const made = await begin(appWith(''));
    expect(made.requestState).not.toMatch(/^\d+\./);
    expect((await modern(appWith(''), 'tools/call', made, alice)).result.resultType).toBe('complete');
  });

  it('a secret that could be guessed is refused, and the log says so without it', async () => {
    const app = appWith('hunter2');
    const { error } = await modern(app, 'tools/call', { name }, alice);
    expect(error.code).toBe(-32603);
    expect(app.log.join('\n')).toContain('less than 32 characters');
    expect(app.log.join('\n')).not.toContain('hunter2');
  });
});
