import { describe, expect, it } from 'vitest';
import { defineTools, elicited, elicitForm, inputRequired, text } from 'ftl-deploy/sdk';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import { type AppParts, catalogComponent, createApp } from './app.ts';
import { modern, type SendOptions } from './messages.ts';

const question = elicitForm('Which one?', { type: 'object', properties: { file: { type: 'string' } } });
const inputSchema = { type: 'object', properties: { folder: { type: 'string' } } } as const;
const description = 'Removes a file, after the user said which.';
/** What the component got, in order. */
const received: { headers: Headers; body: string }[] = [];

const handle = defineTools({
  remove: {
    description,
    inputSchema,
    handler: ({ folder }, { inputResponses, requestState, progress }) => {
      progress(1, 2);
      const answer = elicited(inputResponses, 'which');
      if (answer === undefined) return inputRequired({ which: question }, 'round 1');
      return text(`${folder}/${String(answer.content?.['file'])} (${requestState})`);
    },
  },
});

function app(parts: Partial<AppParts> = {}) {
  received.length = 0;
  return createApp({
    catalog: { components: [catalogComponent('files', [{ name: 'remove', description, inputSchema }])] },
    variables: { state_secret: 's'.repeat(32), behind_authorizer: 'true' },
    ...parts,
    components: {
      files: async (request) => {
        const body = await request.text();
        received.push({ headers: new Headers(request.headers), body });
        return handle(new Request(request.url, { method: request.method, headers: request.headers, body }));
      },
    },
  });
}

const name = 'files__remove';
const first = { name, arguments: { folder: '/tmp' } };
const options: SendOptions = {
  capabilities: { elicitation: {}, sampling: { context: {}, more: 'x'.repeat(9000) }, other: {} },
  headers: { 'x-auth-user-id': 'alice', 'ftl-body': 'params', 'ftl-client-capabilities': '{"roots":{}}' },
};
const second = (requestState: unknown, inputResponses: unknown = answers) =>
  ({ ...first, inputResponses, requestState }) as JsonObject;
const answers = { which: { action: 'accept', content: { file: 'a' } } };

describe('a component of kind tools that asks the client', () => {
  it('is told what the client can be asked for, and nothing that the client wrote itself', async () => {
    const { result } = await modern(app(), 'tools/call', first, options);
    expect(result).toMatchObject({ resultType: 'input_required', inputRequests: { which: question } });
    expect(received[0]?.body).toBe('{"folder":"/tmp"}');
    expect(received[0]?.headers.get('ftl-body')).toBe(null);
    expect(received[0]?.headers.get('ftl-client-capabilities')).toBe(
      '{"elicitation":{"form":{}},"sampling":{"context":{}}}',
    );
    await modern(app(), 'tools/call', first, { headers: options.headers ?? {} });
    expect(received[0]?.headers.get('ftl-client-capabilities')).toBe(null);
  });

  it('is called again with the answers and its own state, which is signed outside', async () => {
    const { result } = await modern(app(), 'tools/call', first, options);
    expect(result.requestState).toMatch(/^\d+\.[0-9a-f]{64}\.round 1$/);
    const again = await modern(app(), 'tools/call', second(result.requestState), options);
    expect(again.result).toMatchObject({ resultType: 'complete', content: [{ text: '/tmp/a (round 1)' }] });
    expect(received[0]?.headers.get('ftl-body')).toBe('params');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      arguments: { folder: '/tmp' },
      inputResponses: answers,
      requestState: 'round 1',
    });
  });

  it('can tell of its progress before it asks', async () => {
    const meta = { progressToken: 'p' };
    const asked = await modern(app(), 'tools/call', first, { ...options, meta });
    expect(asked.notifications).toHaveLength(1);
    expect(asked.result).toMatchObject({
      resultType: 'input_required',
      requestState: expect.stringContaining('round 1'),
    });
  });

  it.each([
    ['a state that was changed', (state: string) => second(`${state}!`)],
    ['other arguments', (state: string) => ({ ...second(state), arguments: { folder: '/etc' } })],
    ['answers that are no object', (state: string) => second(state, 'yes')],
  ])('is not reached with %s', async (_, change) => {
    const { result } = await modern(app(), 'tools/call', first, options);
    const { error } = await modern(app(), 'tools/call', change(result.requestState), options);
    expect([error.code, received.length]).toEqual([-32602, 0]);
  });

  it('protects its state itself where there is no secret', async () => {
    const variables = {};
    const { result } = await modern(app({ variables }), 'tools/call', first, options);
    expect(result.requestState).toBe('round 1');
    const again = await modern(app({ variables }), 'tools/call', second('another'), options);
    expect(again.result.content[0].text).toBe('/tmp/a (another)');
  });

  it('is not measured by its outputSchema while it asks', async () => {
    const outputSchema = { type: 'object', required: ['file'] };
    const tool = { name: 'remove', description, inputSchema, outputSchema };
    const catalog = { components: [catalogComponent('files', [tool])], validateResults: true };
    const { result } = await modern(app({ catalog }), 'tools/call', first, options);
    expect(result.resultType).toBe('input_required');
  });
});
