import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { greeterProject, runBundle, writeProject } from '../e2e/project.ts';
import { root } from '../meta/imports.ts';
import { startFakeRegistry } from '../oci/fake-registry.ts';
import { sampleComponent } from '../oci/sample-app.ts';

/** The commands of the shell blocks of a document, from the heading on. */
function commandsOf(document: string, heading: string): readonly string[] {
  const text = readFileSync(path.join(root, 'docs', document), 'utf8').split(`\n${heading}\n`)[1] ?? '';
  const section = text.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
}

async function runAll(commands: readonly string[], folder: string, env: Record<string, string> = {}) {
  expect(commands.length).toBeGreaterThan(1);
  for (const command of commands) {
    const [, ...args] = command.split(' ');
    const { exitCode, stderr } = await runBundle('ftl', args, { cwd: folder, env });
    expect(exitCode, `${command}\n${stderr}`).toBe(0);
  }
}

test('docs/registry.md: what is published comes back', async () => {
  const registry = await startFakeRegistry();
  try {
    const folder = writeProject({});
    const bytes = sampleComponent(Buffer.from('one'));
    writeFileSync(path.join(folder, 'tool.wasm'), bytes);
    const commands = commandsOf('registry.md', '## Publish, list, inspect, pull');
    const here = commands.map((command) => command.replace('localhost:5000', registry.host));
    await runAll(here, folder, { HOME: folder });
    expect(readFileSync(path.join(folder, 'pulled.wasm')).equals(bytes)).toBe(true);
  } finally {
    await registry.close();
  }
});

test('docs/spin-toml.md: a manifest is written, checked and explained', async () => {
  await runAll(commandsOf('spin-toml.md', '## Written'), writeProject(greeterProject));
});

test('docs/spin-toml.md: an app is imported', async () => {
  const manifest = `spin_manifest_version = 2
[application]
name = "a"
[[trigger.http]]
route = "/"
component = "b"
[component.b]
source = "b.wasm"
`;
  await runAll(commandsOf('spin-toml.md', '## Read'), writeProject({ 'spin.toml': manifest, 'b.wasm': '' }));
});
