import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import { catalogComponent, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, remove, textApp } from './tools.ts';

const parts = textApp({
  catalog: { prefix: 'never', components: [catalogComponent('text_analyzer', [analyze, remove])] },
});
const joined = {
  ...parts,
  variables: { request_components: 'suite:mcp' },
  components: {
    ...parts.components,
    suite: (request: Request) => fixture(request, { log: () => undefined }),
  },
};
const call = { arguments: { content: 'a' } };
const nameOf = ({ name }: { name: string }) => name;

describe('an app without prefixes', () => {
  it('lists and calls bare names', async () => {
    const app = createApp(parts);
    const { result } = await modern(app, 'tools/list');
    expect(result.tools.map(nameOf)).toEqual(['analyze', 'remove']);
    for (const send of [legacy, modern]) {
      const answer = await send(app, 'tools/call', { name: 'analyze', ...call });
      expect(answer.result.structuredContent).toEqual({ given: { content: 'a' } });
    }
    const { error } = await legacy(app, 'tools/call', { name: 'text_analyzer__analyze', ...call });
    expect(error.message).toContain('a bare name');
  });

  it('a component that joins at run time has its prefix', async () => {
    const app = createApp(joined);
    const { result } = await legacy(app, 'tools/list');
    expect(result.tools.map(nameOf).slice(0, 2)).toEqual(['analyze', 'remove']);
    expect(result.tools.map(nameOf)).toContain('suite__test_simple_text');
    const answer = await legacy(app, 'tools/call', { name: 'suite__test_simple_text' });
    expect(answer.result.content[0].text).toContain('simple text response');
    expect((await legacy(app, 'prompts/get', { name: 'suite__test_simple_prompt' })).result).toBeDefined();
    const own = await legacy(app, 'tools/call', { name: 'analyze', ...call });
    expect(own.result.structuredContent).toEqual({ given: { content: 'a' } });
  });

  it('two components keep their prefixes, whatever the catalog says', async () => {
    const components = [catalogComponent('a', [analyze]), catalogComponent('b', [analyze])];
    const app = createApp({ catalog: { prefix: 'never', components } });
    expect((await legacy(app, 'tools/list')).result.tools.map(nameOf)).toEqual(['a__analyze', 'b__analyze']);
  });
});
