import { describe, expect, it } from 'vitest';
import { defineTools, elicited, elicitForm, inputRequired, sample, text } from 'ftl-deploy/sdk';

const question = elicitForm('What is your name?', {
  type: 'object',
  properties: { name: { type: 'string' } },
});

const handle = defineTools({
  greet: {
    description: 'Greets the user by name.',
    inputSchema: { type: 'object', properties: { greeting: { type: 'string' } } },
    handler: ({ greeting = 'Hello' }, { clientCapabilities, inputResponses, requestState }) => {
      if (clientCapabilities.elicitation === undefined) return text(`${greeting}, stranger!`);
      const answer = elicited(inputResponses, 'name');
      if (answer === undefined) return inputRequired({ name: question, poem: sample('A poem', 50) }, 'asked');
      return text(`${greeting}, ${String(answer.content?.['name'])}! (${answer.action}, ${requestState})`);
    },
  },
});

async function call(body: string, headers: Record<string, string> = {}) {
  const response = await handle(
    new Request('http://x.spin.internal/greet', { method: 'POST', body, headers }),
  );
  return (await response.json()) as Record<string, unknown>;
}
const textOf = (result: Record<string, unknown>) => (result['content'] as { text: string }[])[0]?.text;
const can = { 'ftl-client-capabilities': '{"elicitation":{"form":{}}}' };
const round = { ...can, 'ftl-body': 'params' };
const params = (inputResponses: unknown, requestState: unknown = 'asked') =>
  JSON.stringify({ arguments: { greeting: 'Hi' }, inputResponses, requestState });

describe('a tool that asks the client', () => {
  it('gets what the client can be asked for, and nothing for a client that says nothing', async () => {
    expect(textOf(await call('{}'))).toBe('Hello, stranger!');
    expect(textOf(await call('{}', { 'ftl-client-capabilities': 'no json' }))).toBe('Hello, stranger!');
  });

  it('answers with its questions', async () => {
    expect(await call('{"greeting":"Hi"}', can)).toEqual({
      resultType: 'input_required',
      requestState: 'asked',
      inputRequests: {
        name: {
          method: 'elicitation/create',
          params: {
            mode: 'form',
            message: 'What is your name?',
            requestedSchema: { type: 'object', properties: { name: { type: 'string' } } },
          },
        },
        poem: {
          method: 'sampling/createMessage',
          params: { messages: [{ role: 'user', content: { type: 'text', text: 'A poem' } }], maxTokens: 50 },
        },
      },
    });
  });

  it('gets the answers with the same arguments and its state', async () => {
    const answered = { name: { action: 'accept', content: { name: 'Ada' } } };
    expect(textOf(await call(params(answered), round))).toBe('Hi, Ada! (accept, asked)');
    const declined = { name: { action: 'decline' } };
    expect(textOf(await call(params(declined, null), round))).toBe('Hi, undefined! (decline, undefined)');
  });

  it.each([
    ['none', {}],
    ['one of another form', { name: 'Ada' }],
    ['one that accepts without content', { name: { action: 'accept' } }],
    ['no object', 7],
  ])('takes %s for no answer', async (_, responses) => {
    expect(await call(params(responses), round)).toMatchObject({ resultType: 'input_required' });
  });

  it('a body that only looks like a later round is arguments', async () => {
    expect(textOf(await call(params({ name: { action: 'decline' } })))).toBe('Hello, stranger!');
  });
});
