import { describe, expect, it } from 'vitest';
import type { ToolMetadata } from '../../../components/shared/catalog.ts';
import { catalogComponent, createApp } from './app.ts';
import { legacy } from './messages.ts';
import { analyze, remove, textApp } from './tools.ts';

const add: ToolMetadata = { name: 'add', description: 'Adds.', inputSchema: { type: 'object' } };
const parts = textApp({
  catalog: {
    route: '/gateway',
    components: [
      { ...catalogComponent('text_analyzer', [analyze, remove]), route: '/text' },
      catalogComponent('Math', [add]),
    ],
  },
});
const names = async (path: string) => {
  const { result } = await legacy(createApp(parts), 'tools/list', {}, { path });
  return (result.tools as ToolMetadata[]).map(({ name }) => name);
};

describe('routes of a project of its own', () => {
  it('lead to one component with bare names, or to all, and leave the others as they are', async () => {
    const all = ['text_analyzer__analyze', 'text_analyzer__remove', 'Math__add'];
    expect(await names('/gateway/mcp')).toEqual(all);
    expect(await names('/mcp')).toEqual(all);
    expect(await names('/text/mcp')).toEqual(['analyze', 'remove']);
    expect(await names('/text/mcp/')).toEqual(['analyze', 'remove']);
    expect(await names('/mcp/x/Math')).toEqual(['add']);
  });

  it.each(['/text', '/math/mcp', '/text/mcp/x', '/gateway', '/text/mcp/x/Math'])(
    '%s is none',
    async (path) => {
      const request = new Request(`http://app.example${path}`, { method: 'POST', body: '{}' });
      expect((await createApp(parts).handle(request)).status).toBe(404);
    },
  );
});
