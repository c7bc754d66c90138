import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CatalogComponent, ToolMetadata } from '../../../components/shared/catalog.ts';
import { catalogComponent, createApp, type Handler } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, remove, textApp, toolComponent } from './tools.ts';

const names = (result: { tools: ToolMetadata[] }) => result.tools.map(({ name }) => name);
const never: Handler = () => new Promise<Response>(() => undefined);
afterEach(() => void vi.useRealTimers());

const other: ToolMetadata = { name: 'add', description: 'Adds.', inputSchema: { type: 'object' } };

describe('tools/list from the catalog', () => {
  it('an app without tools has an empty list', async () => {
    expect((await legacy(createApp({}), 'tools/list')).result.tools).toEqual([]);
  });

  it('several components: all tools, prefixed, in order of declaration, with no inner request', async () => {
    const components = [
      catalogComponent('zeta', [other]),
      catalogComponent('text_analyzer', [analyze, remove]),
    ];
    const app = createApp({ catalog: { components } });
    for (const list of [await legacy(app, 'tools/list'), await modern(app, 'tools/list')]) {
      expect(names(list.result)).toEqual(['zeta__add', 'text_analyzer__analyze', 'text_analyzer__remove']);
    }
    expect(app.inner).toEqual([]);
  });

  it('metadata is complete: everything the tool said, unchanged', async () => {
    const { result } = await modern(createApp(textApp()), 'tools/list');
    expect(result.tools[0]).toEqual({ ...analyze, name: 'text_analyzer__analyze' });
    expect(result.tools[1]).toEqual({ ...remove, name: 'text_analyzer__remove' });
  });

  it('clients that open with initialize get only output schemas of objects', async () => {
    const { result } = await legacy(createApp(textApp()), 'tools/list');
    expect(result.tools[0].outputSchema).toEqual(analyze.outputSchema);
    expect(result.tools[1]).not.toHaveProperty('outputSchema');
    expect(result).not.toHaveProperty('ttlMs');
    expect(result).not.toHaveProperty('resultType');
  });

  it('long lists come in pages, and a cursor of someone else is refused', async () => {
    const tools = Array.from({ length: 1_200 }, (_, index) => ({ ...other, name: `t${index}` }));
    const app = createApp({
      catalog: { components: [catalogComponent('many', tools)], validateArguments: false },
    });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { result } = await modern(app, 'tools/list', cursor === undefined ? {} : { cursor });
      seen.push(...names(result));
      cursor = result.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(tools.map(({ name }) => `many__${name}`));
    for (const wrong of ['', 'x', btoa('from:9999'), btoa('from:-1'), 5]) {
      expect((await modern(app, 'tools/list', { cursor: wrong })).error.code).toBe(-32602);
    }
  });
});

describe('tools/list of components that must be asked', () => {
  const asked = (id: string): CatalogComponent => ({
    id,
    name: id,
    kind: 'tools',
    discovery: 'request',
    tools: [],
  });

  it('parallel discovery: all are asked at once', async () => {
    let waiting = 0;
    let release: (() => void) | undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    const component: Handler = async () => {
      if (++waiting === 3) release?.();
      await all;
      return Response.json([other]);
    };
    const app = createApp({
      catalog: { components: [asked('a'), asked('b')] },
      variables: { request_components: 'C_1' },
      components: { a: component, b: component, 'c-1': component },
    });
    expect(names((await modern(app, 'tools/list')).result)).toEqual(['a__add', 'b__add', 'C_1__add']);
    expect(app.inner.sort()).toEqual([
      'GET http://a.spin.internal/',
      'GET http://b.spin.internal/',
      'GET http://c-1.spin.internal/',
    ]);
  });

  it('component failure: broken ones are skipped, logged and named', async () => {
    const components: Record<string, Handler> = {
      trap: () => new Response(null, { status: 500 }),
      html: () => new Response('<html>'),
      object: () => Response.json({ tools: [] }),
      good: () => Response.json([other, { name: 'bad/name', inputSchema: {} }, { name: 'none' }, 5, null]),
    };
    const request_components = [...Object.keys(components), 'missing', 'bad name', 'a__b', 'good'].join(', ');
    const app = createApp({ variables: { request_components }, components });
    const { result } = await modern(app, 'tools/list');
    expect(names(result)).toEqual(['good__add']);
    expect(result._meta['ftl/skippedComponents']).toEqual(['trap', 'html', 'object', 'missing']);
    expect(result.ttlMs).toBe(5_000);
    for (const name of ['trap', 'html', 'object', 'missing', 'bad name', 'a__b']) {
      expect(
        app.log.some((line) => line.includes(name)),
        name,
      ).toBe(true);
    }
  });

  it('a component that hangs is given up', async () => {
    vi.useFakeTimers();
    const app = createApp({
      variables: { request_components: 'slow,good' },
      components: { slow: never, good: () => Response.json([other]) },
    });
    const list = legacy(app, 'tools/list');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(names((await list).result)).toEqual(['good__add']);
  });

  it('a component of the catalog is not asked again', async () => {
    const app = createApp(textApp({ variables: { request_components: 'text_analyzer,text-analyzer' } }));
    expect(names((await legacy(app, 'tools/list')).result)).toHaveLength(2);
    expect(app.inner).toEqual([]);
  });

  it('a call of a tool that cannot be looked up is a failed result', async () => {
    for (const kind of ['tools', 'mcp']) {
      const app = createApp({
        variables: { request_components: `down:${kind}` },
        components: { down: () => new Response(null, { status: 503 }) },
      });
      for (const path of ['/mcp', '/mcp/readonly']) {
        const { result, status } = await legacy(app, 'tools/call', { name: 'down__x' }, { path });
        expect([status, result.isError]).toEqual([200, true]);
        expect(result.content[0].text).toContain('The tool failed: down answered');
      }
    }
  });

  it('their tools are looked up before a call, so that arguments are checked', async () => {
    const components = { texts: toolComponent([analyze], () => ({ ok: true })) };
    const app = createApp({ variables: { request_components: 'texts' }, components });
    expect((await legacy(app, 'tools/call', { name: 'texts__nothing' })).error.code).toBe(-32602);
    expect((await legacy(app, 'tools/call', { name: 'texts__analyze' })).result.isError).toBe(true);
    const good = await legacy(app, 'tools/call', { name: 'texts__analyze', arguments: { content: 'a' } });
    expect(good.result.structuredContent).toEqual({ ok: true });
    expect(app.inner.filter((line) => line.startsWith('POST'))).toEqual([
      'POST http://texts.spin.internal/analyze',
    ]);
  });
});
