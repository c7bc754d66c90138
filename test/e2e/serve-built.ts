import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openApp } from '../../src/oci/index.ts';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import type { System } from '../../src/system/types.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';

/** Serves what was built last in a project folder until the test ends, on the embedded runtime; gives its URL. */
export async function serveBuilt(
  folder: string,
  system: System,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { outputs } = JSON.parse(readFileSync(path.join(folder, '.ftl', 'componentize.json'), 'utf8')) as {
    outputs: { digest: string; layout: string };
  };
  const app = await openApp(outputs.layout, outputs.digest, system);
  const running = await embeddedRuntime(await ensureToolchain(system))(app, { port: 0, variables }, system);
  onTestFinished(() => running.stop());
  return running.url;
}
