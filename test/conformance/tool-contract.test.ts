import { afterEach, describe, expect, it } from 'vitest';
import type { Catalog, JsonObject, ToolMetadata } from '../../components/shared/catalog.ts';
import { checkTools } from '../../src/conformance/tool-contract.ts';
import type { Project, ToolExample } from '../../src/project/model.ts';
import { createSystem } from '../../src/system/create.ts';
import { type ServedTool, type TestServer, startMcpServer } from '../mcp-client/mcp-server.ts';

const system = createSystem();
let server: TestServer | undefined;
afterEach(() => server?.close());

const count: ToolMetadata = {
  name: 'count',
  description: 'Counts words.',
  inputSchema: { type: 'object', properties: { text: { type: 'string', 'x-mcp-header': 'Text' } } },
  outputSchema: { type: 'object', properties: { words: { type: 'integer' } }, required: ['words'] },
};
const erase: ToolMetadata = { name: 'erase', description: 'Erases.', inputSchema: { type: 'object' } };

const at = (line: number) => ({ file: 'ftl.toml', line, column: 1 });
const example = (changes: Partial<ToolExample> = {}): ToolExample => ({
  tool: 'count',
  arguments: { text: 'one zwei' },
  expect: { words: 2 },
  at: at(9),
  ...changes,
});

function projectWith(examples: readonly ToolExample[]): Project {
  const tool = { name: 'text', id: 'text', kind: 'tools', path: 'text', examples, at: at(3) };
  return { file: 'ftl.toml', name: 'x', tools: [tool] } as unknown as Project;
}

function catalogOf(tools: readonly ToolMetadata[], discovery: 'catalog' | 'request' = 'catalog'): Catalog {
  const component = { id: 'text', name: 'text', kind: 'tools', discovery, tools } as const;
  return {
    version: 1,
    server: { name: 'x', version: '1' },
    validateArguments: true,
    components: [component],
  };
}

const answer = (structuredContent: JsonObject): Record<string, unknown> => ({
  content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
  structuredContent,
});

interface Setting {
  readonly examples?: readonly ToolExample[];
  readonly catalog?: Catalog;
  readonly served?: readonly ToolMetadata[];
  readonly result?: Record<string, unknown>;
}

async function check({
  examples = [],
  catalog = catalogOf([count]),
  served = [count],
  result,
}: Setting = {}) {
  const call = () => result ?? answer({ words: 2 });
  const named = (prefix: string): ServedTool[] =>
    served.map((tool) => ({ metadata: { ...tool, name: `${prefix}${tool.name}` }, call }));
  server = await startMcpServer({
    endpoints: { '/mcp': [...named('text__'), ...named('fixture__')], '/mcp/x/text': named('') },
  });
  const suite = await checkTools({
    url: server.url,
    catalog,
    project: projectWith(examples),
    ignoredComponents: ['fixture'],
    system,
  });
  return { suite, failed: suite.checks.filter(({ status }) => status === 'failed') };
}

describe('checkTools', () => {
  it('passes what is listed as in the catalog, with examples that hold', async () => {
    const { suite } = await check({ examples: [example()] });
    expect(suite.checks.map(({ id, status }) => `${status} ${id}`)).toEqual([
      'passed listed:text__count',
      'passed listed-nothing-else',
      'passed scoped:text',
      'passed example:text__count:1',
    ]);
    expect(suite.scored).toEqual({ passed: 4, total: 4 });
  });

  it('calls declared examples and nothing else', async () => {
    const { suite } = await check({
      catalog: catalogOf([count, erase]),
      served: [count, erase],
      examples: [example()],
    });
    const calls = server?.bodies.filter((body) => body.includes('tools/call')) ?? [];
    expect(calls).toHaveLength(1);
    expect(JSON.parse(calls[0] ?? '')).toMatchObject({
      params: { name: 'text__count', arguments: { text: 'one zwei' } },
    });
    expect(suite.checks.at(-1)).toMatchObject({
      status: 'skipped',
      required: false,
      message: expect.stringContaining('text__erase'),
    });
  });

  it('sends arguments as headers where the tool asks for it', async () => {
    await check({ examples: [example({ arguments: { text: ' naïve' } })] });
    const call = server?.requests.find(({ headers }) => headers['mcp-method'] === 'tools/call');
    expect(call?.headers['mcp-name']).toBe('text__count');
    expect(call?.headers['mcp-param-text']).toBe(`=?base64?${Buffer.from(' naïve').toString('base64')}?=`);
  });

  it.each<[string, Setting, RegExp]>([
    ['an error result', { result: { content: [], isError: true } }, /isError/],
    ['a broken outputSchema', { result: answer({ words: '2' }) }, /outputSchema/],
    ['no structured content', { result: { content: [{ type: 'text', text: 'two' }] } }, /structuredContent/],
    [
      'another value than expected',
      { result: answer({ words: 3 }) },
      /structuredContent\.words is 3; expected 2/,
    ],
    ['a question instead of a result', { result: { resultType: 'input_required' } }, /asks for input/],
    ['an example of a tool that is not there', { examples: [example({ tool: 'sum' })] }, /not listed/],
  ])('finds %s, at the line of the example', async (_what, setting, message) => {
    const { failed } = await check({ examples: [example()], ...setting });
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({ message: expect.stringMatching(message), at: at(9), required: true });
  });

  it('finds metadata that the gateway changed, at the line of the tool', async () => {
    const { failed } = await check({ served: [{ ...count, description: 'Counts.' }] });
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({ at: at(3), message: expect.stringContaining('another description') });
  });

  it('finds a tool that is missing, and one that is too much', async () => {
    const { failed } = await check({ catalog: catalogOf([count]), served: [erase] });
    expect(failed.map(({ id }) => id)).toEqual(['listed:text__count', 'listed-nothing-else', 'scoped:text']);
  });

  it('is one failed check when the endpoint does not speak MCP', async () => {
    const suite = await checkTools({
      url: 'http://127.0.0.1:9',
      catalog: catalogOf([]),
      project: projectWith([]),
      system,
    });
    expect(suite.checks).toEqual([
      { id: 'listed', required: true, status: 'failed', message: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it('takes what comes from a component that is asked at run time', async () => {
    const { failed } = await check({ catalog: catalogOf([], 'request'), examples: [example()] });
    expect(failed).toEqual([]);
  });
});
