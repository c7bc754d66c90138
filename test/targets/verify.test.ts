import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { type DeployedProject, verifyDeployment } from '../../src/targets/index.ts';
import { unusedPort } from '../loopback.ts';
import type { TestServer } from '../mcp-client/mcp-server.ts';
import { type Behaviour, startDeployment, tool } from './mcp-server.ts';

let system: OwnedSystem;
let server: TestServer;

beforeEach(() => {
  system = createSystem({ logStyle: 'silent' });
});
afterEach(async () => {
  await server.close();
  await system.close();
});

const example = (name: string, expected?: unknown) => ({ tool: name, arguments: { a: 1 }, expect: expected });

function project(examples: readonly object[] = [], accessControl = 'public') {
  return { name: 'app', accessControl, tools: [{ name: 'text', examples }] } as unknown as DeployedProject;
}

async function verify(behaviour: Behaviour, of = project(), accessToken?: string) {
  server = await startDeployment({ tools: [tool('text__read'), tool('text__write', false)], ...behaviour });
  return verifyDeployment(`${server.url}/mcp`, { project: of, accessToken, waitMs: 3000, system });
}

describe('verifyDeployment', () => {
  it.each([
    ['stateless', {}, '2026-07-28'],
    ['initialize', { stateless: false }, '2025-11-25'],
    ['an event stream', { eventStream: true }, '2026-07-28'],
    ['pages', { pageSize: 1 }, '2026-07-28'],
  ])('lists the tools of a server that speaks %s', async (_name, behaviour: Behaviour, protocolVersion) => {
    expect(await verify(behaviour)).toMatchObject({
      protocolVersion,
      tools: ['text__read', 'text__write'],
      called: [],
      note: expect.stringContaining('none called') as string,
    });
  });

  it('calls declared examples of read-only tools, and nothing else', async () => {
    const examples = [example('read'), example('write'), example('unlisted')];
    const tools = [tool('text__read'), tool('text__write', false), tool('text__silent', null)];
    const { called, note } = await verify({ tools }, project([...examples, example('silent')]));
    expect(called).toEqual(['text__read']);
    expect(note).toBe('3 tools listed, 1 example called');
    const calls = server.requests.filter(({ headers }) => headers['mcp-method'] === 'tools/call');
    expect(calls.map(({ headers }) => headers['mcp-name'])).toEqual(['text__read']);
  });

  it.each([
    ['answers with an error', 'answered with isError', { isError: true, content: [] }],
    ['gives another result', 'words is 2; expected 3', { structuredContent: { words: 2 } }],
    ['gives no result', 'structuredContent is missing', { content: [] }],
  ])('fails when an example %s', async (_about, reason, result) => {
    await expect(verify({ result }, project([example('read', { words: 3 })]))).rejects.toThrow(reason);
  });

  it('repeats marked arguments as headers, which servers of 2026-07-28 require', async () => {
    const region = { type: 'string', 'x-mcp-header': 'Region' };
    const inputSchema = { type: 'object', properties: { place: { type: 'object', properties: { region } } } };
    const tools = [{ ...tool('text__read'), inputSchema }];
    const call = (place: object) => ({ tool: 'read', arguments: { place }, expect: undefined });
    const examples = [call({ region: 'eu' }), call({ region: 'Zürich' }), call({})];
    await verify({ tools }, project(examples));
    const sent = server.requests.flatMap(({ headers }) => headers['mcp-param-region'] ?? []);
    expect(sent).toEqual(['eu', `=?base64?${Buffer.from('Zürich').toString('base64')}?=`]);
  });

  it('takes more than what was expected', async () => {
    const result = { structuredContent: { words: 3, lines: 1 } };
    const { called } = await verify({ result }, project([example('read', { words: 3 })]));
    expect(called).toEqual(['text__read']);
  });

  it.each([
    ['no tools', { tools: [] }],
    ['an error page', { answer: { status: 500, body: '<html>' } }],
    ['something that is not JSON', { answer: { status: 200, body: 'hello' } }],
    ['an endless list', { tools: Array.from({ length: 200 }, (_, index) => tool(`t${index}`)), pageSize: 1 }],
    ['nothing but 503', { answer: { status: 503, body: '' } }],
    ['more than 8 MiB', { answer: { status: 200, body: 'x'.repeat(9_000_000) } }],
  ])('fails for a server that answers with %s', async (_name, behaviour: Behaviour) => {
    await expect(verify(behaviour)).rejects.toMatchObject({ code: 'E_DEPLOY_UNHEALTHY' });
  });

  it('waits until something listens', async () => {
    const port = await unusedPort();
    const url = `http://127.0.0.1:${port}/mcp`;
    const verified = verifyDeployment(url, { project: project(), waitMs: 50_000, system });
    await new Promise((resolve) => setTimeout(resolve, 500));
    server = await startDeployment({ tools: [tool('text__read')] }, port);
    expect((await verified).tools).toEqual(['text__read']);
  });

  it('checks that a private app lets nobody in, then lists with the token', async () => {
    const { tools } = await verify({ token: 'secret' }, project([], 'private'), 'secret');
    expect(tools.length).toBe(2);
  });

  it('says that it could not list a private app without a token', async () => {
    const { tools, note, protocolVersion } = await verify({ token: 'secret' }, project([], 'private'));
    expect({ tools, protocolVersion }).toEqual({ tools: [], protocolVersion: undefined });
    expect(note).toContain('no access token was given');
  });

  it('fails for a private app that lets everybody in, and for a token that is refused', async () => {
    await expect(verify({}, project([], 'private'), 'secret')).rejects.toThrow(/does not refuse/);
    await server.close();
    const refused = verify({ token: 'other' }, project([], 'private'), 'planted-secret');
    await expect(refused).rejects.toMatchObject({ code: 'E_DEPLOY_UNHEALTHY' });
    await expect(refused).rejects.not.toThrow(/planted/);
  });
});
