import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { System } from '../src/system/types.ts';
import { buildProjectApp } from '../test/components/project-app.ts';

/** Where an app is asked, and what is sent to it. */
export interface MeasuredCall {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A call of a tool of the private example, in an app of separate components and in one whose chain is linked. */
export async function privateApps(system: System): Promise<readonly MeasuredCall[]> {
  const folder = 'examples/private';
  const text = await readFile(path.join(system.packageRoot, folder, 'ftl.toml'), 'utf8');
  const entries = ['text-analyzer/src/index.ts', 'whoami/src/index.ts'];
  return Promise.all(
    (['separate', 'linked'] as const).map(async (chain) => {
      const start = await buildProjectApp(
        { text: text.replace('[mcp]\n', `[mcp]\nchain = "${chain}"\n`), folder, entries },
        system,
      );
      const app = await start({ static_tokens: 'the-token:cli:alice:mcp' });
      return {
        name: `private app, ${chain}`,
        url: `${app.url}/mcp`,
        headers: { authorization: 'Bearer the-token', 'content-type': 'application/json' },
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"whoami__whoami","arguments":{}}}',
      };
    }),
  );
}
