import { describe, expect, it } from 'vitest';
import type { ToolMetadata } from '../../../components/shared/catalog.ts';
import { catalogComponent, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { toolComponent } from './tools.ts';

const count: ToolMetadata = {
  name: 'count',
  description: 'Counts.',
  inputSchema: { type: 'object' },
  outputSchema: {
    type: 'object',
    properties: { words: { type: 'integer', minimum: 0 } },
    required: ['words'],
  },
};

async function answerOf(answer: unknown, validateResults = true, metadata = count) {
  const app = createApp({
    catalog: { components: [catalogComponent('text', [metadata])], validateResults },
    components: { text: toolComponent([metadata], () => answer) },
  });
  return (await modern(app, 'tools/call', { name: 'text__count' }, { meta: { progressToken: 1 } })).result;
}

describe('results are checked against outputSchema', () => {
  it.each([
    ['that fits', { words: 3 }],
    ['that fits, in MCP', { content: [], structuredContent: { words: 0 } }],
  ])('one %s goes out', async (_, answer) => {
    expect(await answerOf(answer)).not.toHaveProperty('isError');
  });

  it.each([
    ['a wrong type', { words: 'three' }, '/words: expected type "integer", given "three"'],
    ['a missing member', {}, '/words: expected a value, given nothing'],
    ['a broken bound', { words: -1 }, '/words: expected minimum 0, given -1'],
    ['no structure at all', { content: [{ type: 'text', text: '3' }] }, 'lacks structuredContent'],
  ])('%s is an error that says so', async (_, answer, expected) => {
    const result = await answerOf(answer);
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toContain(expected);
  });

  it('an error of the tool promises nothing', async () => {
    const answer = { content: [{ type: 'text', text: 'no such file' }], isError: true };
    expect((await answerOf(answer)).content).toEqual(answer.content);
  });

  it('the result of a stream is checked too', async () => {
    const events = (result: unknown) =>
      new Response(
        `data: {"method":"notifications/progress","params":{"progress":1}}\n\ndata: ${JSON.stringify({ result })}\n\n`,
        { headers: { 'content-type': 'text/event-stream' } },
      );
    expect(await answerOf(events({ words: 1 }))).not.toHaveProperty('isError');
    expect((await answerOf(events({ words: -1 }))).isError).toBe(true);
  });

  it('a schema that cannot be used lets nothing through', async () => {
    const broken = { ...count, outputSchema: { $ref: '#/$defs/nothing' } };
    expect((await answerOf({ words: 1 }, true, broken)).isError).toBe(true);
  });

  it('not unless it is asked for', async () => {
    expect(await answerOf({ words: 'three' }, false)).not.toHaveProperty('isError');
  });

  it('also for components that are asked at run time', async () => {
    const app = createApp({
      catalog: { validateResults: true },
      variables: { request_components: 'text' },
      components: { text: toolComponent([count], () => ({ words: 'three' })) },
    });
    expect((await legacy(app, 'tools/call', { name: 'text__count' })).result.isError).toBe(true);
  });
});
