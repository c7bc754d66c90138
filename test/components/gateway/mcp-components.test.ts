import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import { createApp, type Handler } from './app.ts';
import { legacy, modern } from './messages.ts';
import { textApp } from './tools.ts';

const conformance: Handler = (request) => fixture(request, { log: () => undefined });
const app = createApp(
  textApp({
    variables: { request_components: 'conformance-fixture:mcp' },
    components: { 'conformance-fixture': conformance },
  }),
);
const path = '/mcp/x/conformance-fixture';
const prefix = 'conformance-fixture__';
const nameOf = ({ name }: { name: string }) => name;

describe('an app with a component that speaks MCP', () => {
  it('claims prompts, resources and completions', async () => {
    const expected = { tools: {}, prompts: {}, resources: {}, completions: {} };
    expect((await modern(app, 'server/discover')).result.capabilities).toEqual(expected);
    expect((await legacy(app, 'initialize')).result.capabilities).toEqual(expected);
  });

  it('tools of both kinds are in one list and are called by one name each', async () => {
    const { result } = await modern(app, 'tools/list');
    expect(result.tools.map(nameOf)).toContain('text_analyzer__analyze');
    expect(result.tools.map(nameOf)).toContain(`${prefix}test_simple_text`);
    const answer = await modern(app, 'tools/call', { name: `${prefix}test_simple_text` });
    expect(answer.result.content[0].text).toContain('simple text response');
  });

  it('schemas come through unchanged', async () => {
    const { result } = await modern(app, 'tools/list', {}, { path });
    const tool = result.tools.find((each: { name: string }) => each.name === 'json_schema_2020_12_tool');
    expect(tool.inputSchema.$defs.address.$anchor).toBe('addressDef');
    expect(tool.inputSchema.allOf).toEqual([{ anyOf: [{ required: ['phone'] }, { required: ['email'] }] }]);
  });

  it('prompts are merged by prefix', async () => {
    const { result } = await modern(app, 'prompts/list');
    expect(result.prompts.map(nameOf)).toContain(`${prefix}test_simple_prompt`);
    const params = { name: `${prefix}test_prompt_with_arguments`, arguments: { arg1: 'a', arg2: 'b' } };
    expect((await modern(app, 'prompts/get', params)).result.messages[0].content.text).toContain(
      "arg1='a', arg2='b'",
    );
    expect((await modern(app, 'prompts/get', { name: 'text_analyzer__x' })).error.code).toBe(-32602);
    expect((await modern(app, 'prompts/get', { name: `${prefix}x` })).error.code).toBe(-32602);
  });

  it('resources are merged by URI', async () => {
    const { result } = await legacy(app, 'resources/list');
    expect(result.resources.map(({ uri }: { uri: string }) => uri)).toContain('test://static-text');
    expect((await legacy(app, 'resources/templates/list')).result.resourceTemplates).toHaveLength(1);
    const read = await modern(app, 'resources/read', { uri: 'test://template/7/data' });
    expect(JSON.parse(read.result.contents[0].text).id).toBe('7');
    const missing = await modern(app, 'resources/read', { uri: 'test://nothing' });
    expect([missing.error.code, missing.error.data]).toEqual([-32602, { uri: 'test://nothing' }]);
  });

  it('completion goes to the component of the prompt, or to the one that knows the template', async () => {
    const argument = { name: 'arg1', value: 'a' };
    for (const ref of [
      { type: 'ref/prompt', name: `${prefix}test_prompt_with_arguments` },
      { type: 'ref/resource', uri: 'test://template/{id}/data' },
    ]) {
      const { result } = await modern(app, 'completion/complete', { ref, argument });
      expect(result.completion).toEqual({ values: [], total: 0, hasMore: false });
    }
  });

  it('progress comes through, in the merged view too', async () => {
    for (const [name, view] of [
      ['test_tool_with_progress', path],
      [`${prefix}test_tool_with_progress`, '/mcp'],
    ] as const) {
      const answer = await modern(app, 'tools/call', { name }, { path: view, meta: { progressToken: 9 } });
      expect(answer.notifications.map(({ params }) => params['progress'])).toEqual([0, 50, 100]);
      expect(answer.result.content[0].text).toBe('Done.');
    }
  });

  it('requests for input and their answers pass untouched', async () => {
    const name = `${prefix}test_input_required_result_elicitation`;
    const capabilities = { elicitation: {} };
    const first = await modern(app, 'tools/call', { name }, { capabilities });
    expect(first.result.resultType).toBe('input_required');
    expect(first.result.inputRequests.user_name.method).toBe('elicitation/create');
    const inputResponses = { user_name: { action: 'accept', content: { name: 'Ada' } } };
    const second = await modern(app, 'tools/call', { name, inputResponses }, { capabilities });
    expect(second.result.content[0].text).toBe('Hello, Ada!');
    const lacking = await modern(app, 'tools/call', { name });
    expect([lacking.status, lacking.error.code]).toEqual([400, -32021]);
    expect(lacking.error.data).toEqual({ requiredCapabilities: { elicitation: {} } });
    const old = await legacy(app, 'tools/call', { name: `${prefix}test_input_required_result_capabilities` });
    expect(old.result.isError).toBe(true);
    const prompt = await legacy(app, 'prompts/get', { name: `${prefix}test_input_required_result_prompt` });
    expect(prompt.error.code).toBe(-32603);
  });

  it('a changed requestState is refused', async () => {
    const name = 'test_input_required_result_tampered_state';
    const { result } = await modern(app, 'tools/call', { name }, { path });
    const state: string = result.requestState;
    expect(
      (await modern(app, 'tools/call', { name, requestState: state }, { path })).result.content[0].text,
    ).toBe('state-ok');
    for (const changed of [`x${state}`, `${state}0`, state.replace('.', ''), '', 5, null]) {
      const answer = await modern(app, 'tools/call', { name, requestState: changed as never }, { path });
      expect(answer.error.code).toBe(-32602);
    }
  });

  it('its own view is its own server', async () => {
    expect((await legacy(app, 'initialize', {}, { path })).result.serverInfo.name).toBe(
      'conformance-fixture',
    );
    expect((await legacy(app, 'logging/setLevel', { level: 'info' }, { path })).result).toEqual({});
    expect((await legacy(app, 'ping', {}, { path })).result).toEqual({});
    const unknown = await modern(app, 'nothing', {}, { path, id: 'u' });
    expect([unknown.status, unknown.error.code, unknown.id]).toEqual([404, -32601, 'u']);
  });
});

describe('a component that should speak MCP and does not', () => {
  const withComponent = (component: Handler) =>
    createApp({ variables: { request_components: 'odd:mcp' }, components: { odd: component } });
  const rpc = (message: JsonObject) => Response.json({ jsonrpc: '2.0', id: 1, ...message });

  it.each<[string, Handler]>([
    ['404', () => new Response('not found', { status: 404 })],
    ['HTML', () => new Response('<html>')],
    ['an array', () => Response.json([])],
    ['neither result nor error', () => rpc({})],
    ['a result that is no object', () => rpc({ result: 5 })],
  ])('%s: an error for methods, a failed result for tools', async (_, component) => {
    const odd = withComponent(component);
    const prompt = await modern(odd, 'prompts/get', { name: 'odd__a' });
    expect([prompt.status, prompt.error.code]).toEqual([200, -32603]);
    const tool = await modern(odd, 'tools/call', { name: 'odd__a' });
    expect(tool.result.isError).toBe(true);
    const list = await modern(odd, 'prompts/list');
    expect(list.result).toMatchObject({ prompts: [], _meta: { 'ftl/skippedComponents': ['odd'] } });
  });

  it('a component without prompts adds none, and is not called broken', async () => {
    const odd = withComponent(() => rpc({ error: { code: -32601, message: 'Method not found' } }));
    const { result } = await modern(odd, 'prompts/list');
    expect(result.prompts).toEqual([]);
    expect(result._meta).not.toHaveProperty('ftl/skippedComponents');
  });

  it('pages are followed, but not for ever', async () => {
    let pages = 0;
    const paged = withComponent(async (request) => {
      const { params } = (await request.json()) as { params: { cursor?: string } };
      expect(params.cursor).toBe(pages === 0 ? undefined : `c${pages}`);
      pages++;
      return rpc({
        result: { prompts: [{ name: `p${pages}` }], ...(pages < 3 ? { nextCursor: `c${pages}` } : {}) },
      });
    });
    expect((await legacy(paged, 'prompts/list')).result.prompts.map(nameOf)).toEqual([
      'odd__p1',
      'odd__p2',
      'odd__p3',
    ]);
    const endless = withComponent(() => rpc({ result: { prompts: [{ name: 'p' }], nextCursor: 'again' } }));
    expect((await legacy(endless, 'prompts/list')).result._meta).toEqual({
      'ftl/skippedComponents': ['odd'],
    });
    expect(endless.inner).toHaveLength(20);
  });
});
