import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { compilerEnvironment } from '../build/languages/languages-fixture.ts';
import { root } from '../meta/imports.ts';
import { describeWithPeers } from '../peers.ts';
import { runBundle, writeProject } from './project.ts';
import { serveBuilt } from './serve-built.ts';

describeWithPeers(['rust-wasip2', 'go', 'componentize-py'], 'one app, four languages', (peers) => {
  const env = compilerEnvironment(peers) as Record<string, string>;
  let system: OwnedSystem;
  beforeAll(() => {
    system = createSystem({ logStyle: 'silent' });
  });
  afterAll(() => system.close());

  /** Runs `ftl` in a folder, and gives what it printed; it has to end well. */
  async function ftl(cwd: string, ...args: string[]): Promise<string> {
    const { exitCode, stdout, stderr, leftovers } = await runBundle('ftl', args, { cwd, env });
    expect(exitCode, stderr + stdout).toBe(0);
    expect(leftovers).toEqual([]);
    return stdout;
  }

  /** What `ftl test` says: `tool: test: result` for the tests of each tool and each example. */
  async function ftlTest(folder: string): Promise<readonly string[]> {
    const { details } = JSON.parse(await ftl(folder, 'test', '--json', '--runtime', 'embedded')) as {
      details: { tests: readonly { tool: string; test: string; result: string }[] };
    };
    return details.tests.map((row) => `${row.tool}: ${row.test}: ${row.result}`);
  }

  describe('examples/polyglot', () => {
    test('its own tests and examples pass, and every tool answers', { timeout: 600_000 }, async () => {
      const folder = writeProject({});
      cpSync(path.join(root, 'examples', 'polyglot'), folder, { recursive: true });
      expect(await ftlTest(folder)).toEqual([
        'outline: own tests: passed',
        'digest: own tests: passed',
        'csv: own tests: passed',
        'statistics: own tests: passed',
        'outline: example outline__outline:1: passed',
        'digest: example digest__digest:1: passed',
        'digest: example digest__digest:2: passed',
        'csv: example csv__rows:1: passed',
        'statistics: example statistics__summary:1: passed',
      ]);
      const url = await serveBuilt(folder, system);
      const call = async (name: string, input: object) =>
        (await rpc(url, 'tools/call', { name, arguments: input })).result;
      const { result } = await rpc(url, 'tools/list', {});
      expect(result.tools?.map((tool) => tool.name).toSorted()).toEqual([
        'csv__rows',
        'digest__digest',
        'outline__outline',
        'statistics__summary',
      ]);
      expect(await call('outline__outline', { markdown: '```\n# no\n```\n## Yes' })).toMatchObject({
        structuredContent: { headings: [{ level: 2, text: 'Yes', line: 4 }] },
      });
      expect(await call('digest__digest', { text: 'Grüße' })).toMatchObject({
        structuredContent: { hex: 'f83e039796c6453a10f5519e39fd113901572316a1a8ea07cb525d2801dfd074' },
      });
      expect(await call('csv__rows', { text: 'a\n"x' })).toMatchObject({ isError: true });
      expect(await call('statistics__summary', { values: [2, 4] })).toMatchObject({
        structuredContent: { count: 2, mean: 3, deviation: 1 },
      });
      // One gateway checks the arguments of all of them.
      for (const name of ['outline__outline', 'digest__digest', 'csv__rows', 'statistics__summary'])
        expect((await call(name, {})).content?.[0]?.text).toMatch(/^Invalid arguments/);
    });
  });

  test('what "ftl add" writes builds, passes its tests and answers', { timeout: 600_000 }, async () => {
    const folder = writeProject({ 'ftl.toml': '[project]\nname = "greetings"\n' });
    const languages = ['rust', 'go', 'python', 'typescript'];
    for (const language of languages) await ftl(folder, 'add', `in-${language}`, '--language', language);
    expect(await ftlTest(folder)).toEqual([
      'in-rust: own tests: passed',
      'in-go: own tests: passed',
      'in-python: own tests: passed',
      'in-typescript: own tests: none',
      ...languages.map((language) => `in-${language}: example in-${language}__greet:1: passed`),
    ]);
    const url = await serveBuilt(folder, system);
    for (const language of languages) {
      const params = { name: `in-${language}__greet`, arguments: { name: 'Zoë' } };
      const { result } = await rpc(url, 'tools/call', params);
      expect(result.structuredContent).toEqual({ greeting: 'Hello, Zoë!' });
    }
  });
});

interface Answer {
  readonly result: {
    readonly tools?: readonly { readonly name: string }[];
    readonly content?: readonly { readonly text: string }[];
    readonly structuredContent?: unknown;
  };
}

async function rpc(url: string, method: string, params: object): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2025-11-25',
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  return (await (await fetch(`${url}/mcp`, { method: 'POST', headers, body })).json()) as Answer;
}
