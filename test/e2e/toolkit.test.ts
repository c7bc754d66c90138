import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem, type OwnedSystem } from '../../src/system/create.ts';
import { greeterSource, runBundle, writeProject } from './project.ts';
import { serveBuilt } from './serve-built.ts';

let system: OwnedSystem;
beforeAll(() => {
  system = createSystem({ logStyle: 'silent' });
});
afterAll(() => system.close());

async function toolNames(url: string): Promise<readonly string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-06-18',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
  });
  const answer = (await response.json()) as { result?: { tools: readonly { name: string }[] } };
  return answer.result?.tools.map(({ name }) => name) ?? [`${response.status}`];
}

test(
  'a toolkit is made of two tools, serves each at its route, and is deployed',
  { timeout: 600_000 },
  async () => {
    const folder = writeProject({
      'hello/index.ts': greeterSource,
      'more/bye/index.ts': greeterSource.replaceAll('Hello', 'Bye').replace('greet:', 'leave:'),
    });
    const flags = ['--project', folder, '--spin-version=none', '--json'];
    const built = await runBundle('ftl', ['toolkit', 'build', '--name=kit', 'hello', './more/bye', ...flags]);
    expect(built.exitCode, built.stdout + built.stderr).toBe(0);
    expect(readFileSync(path.join(folder, 'toolkit.toml'), 'utf8')).toBe(
      '[toolkit]\nname = "kit"\n\n[gateway]\nenabled = true\nroute = "/gateway"\n\n[[tools]]\nname = "hello"\n\n[[tools]]\nname = "bye"\npath = "more/bye"\n',
    );

    const url = await serveBuilt(folder, system);
    const all = ['hello__greet', 'bye__leave'];
    expect(await toolNames(`${url}/gateway/mcp`)).toEqual(all);
    expect(await toolNames(`${url}/mcp`)).toEqual(all);
    expect(await toolNames(`${url}/hello/mcp`)).toEqual(['greet']);
    expect(await toolNames(`${url}/bye/mcp`)).toEqual(['leave']);
    expect(await toolNames(`${url}/mcp/x/bye`)).toEqual(['leave']);
    expect(await toolNames(`${url}/nobody/mcp`)).toEqual(['404']);

    const again = await runBundle('ftl', ['toolkit', 'build', '--name=kit', 'hello', ...flags]);
    expect([again.exitCode, again.stdout]).toEqual([2, expect.stringContaining('There is a toolkit.toml')]);

    const deployed = await runBundle('ftl', ['toolkit', 'deploy', '--runtime=embedded', ...flags]);
    expect(deployed.exitCode, deployed.stdout + deployed.stderr).toBe(0);
    expect(JSON.parse(deployed.stdout)).toMatchObject({ ok: true, command: 'toolkit deploy' });
  },
);
