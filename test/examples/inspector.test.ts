import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { compilerEnvironment } from '../build/languages/languages-fixture.ts';
import { runBundle, writeProject } from '../e2e/project.ts';
import { serveBuilt } from '../e2e/serve-built.ts';
import { inspect } from '../inspector.ts';
import { root } from '../meta/imports.ts';
import { describeWithPeers } from '../peers.ts';

let system: OwnedSystem;
beforeAll(() => {
  system = createSystem({ logStyle: 'silent' });
});
afterAll(() => system.close());

/** Builds an example as a user does, in a folder of its own, and serves it until the test ends. */
async function serve(
  example: string,
  { env = {}, variables = {} }: { env?: Record<string, string>; variables?: Record<string, string> } = {},
): Promise<string> {
  const folder = writeProject({});
  cpSync(path.join(root, 'examples', example), folder, { recursive: true });
  const built = await runBundle('ftl', ['componentize', '--project', folder], { env });
  expect(built.exitCode, built.stderr).toBe(0);
  return serveBuilt(folder, system, variables);
}

interface Call {
  readonly tool: string;
  readonly args: readonly string[];
  readonly answer: object;
}

/** The Inspector lists the tools as a client of the newest revision, strictly, and calls some as an older client. */
async function inspectApp(
  packages: string,
  url: string,
  { calls, headers = [] }: { readonly calls: readonly Call[]; readonly headers?: readonly string[] },
): Promise<void> {
  const ask = (era: 'legacy' | 'modern', args: readonly string[]) =>
    inspect(packages, { url: `${url}/mcp`, era, args: [...args, ...headers] });
  const listed = await ask('modern', ['--method', 'tools/list', '--strict']);
  for (const { tool, args, answer } of calls) {
    expect(listed).toContain(`"${tool}"`);
    const given = args.flatMap((arg) => ['--tool-arg', arg]);
    const called = await ask('legacy', ['--method', 'tools/call', '--tool-name', tool, ...given]);
    expect(resultOf(called)).toMatchObject({ structuredContent: answer });
  }
}

function resultOf(printed: string): unknown {
  const value = JSON.parse(printed) as { readonly result?: unknown };
  return value.result ?? value;
}

const analyze: Call = {
  tool: 'text-analyzer__analyze',
  args: ['content=Good tools are small.'],
  answer: { words: 4 },
};

describeWithPeers(['mcp-clients'], 'the Inspector and the examples', ({ 'mcp-clients': packages }) => {
  describe.each(['text-analyzer', 'middleware'])('%s', (example) => {
    test('lists and calls a tool', { timeout: 600_000 }, async () => {
      await inspectApp(packages, await serve(example), { calls: [analyze] });
    });
  });

  test('private: with a token alone', { timeout: 600_000 }, async () => {
    const url = await serve('private', { variables: { static_tokens: 'dev-token:cli:alice:mcp' } });
    const call: Call = { tool: 'whoami__whoami', args: [], answer: { user: 'alice', client: 'cli' } };
    const headers = ['--header', 'Authorization: Bearer dev-token'];
    await inspectApp(packages, url, { calls: [call], headers });
    await expect(inspectApp(packages, url, { calls: [call] })).rejects.toThrow();
  });
});

describeWithPeers(
  ['mcp-clients', 'rust-wasip2', 'go', 'componentize-py'],
  'the Inspector and examples/polyglot',
  ({ 'mcp-clients': packages, ...compilers }) => {
    test('lists and calls a tool of each language', { timeout: 600_000 }, async () => {
      const url = await serve('polyglot', { env: compilerEnvironment(compilers) as Record<string, string> });
      const calls: readonly Call[] = [
        { tool: 'outline__outline', args: ['markdown=# One'], answer: { headings: [{ text: 'One' }] } },
        { tool: 'digest__digest', args: ['text=abc'], answer: { algorithm: 'sha256' } },
        { tool: 'csv__rows', args: ['text=a\n1'], answer: { rows: [{ a: '1' }] } },
        { tool: 'statistics__summary', args: ['values=[1,2,3]'], answer: { count: 3 } },
      ];
      await inspectApp(packages, url, { calls });
    });
  },
);
