import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runBuildCommand } from '../../../src/build/command/run-build-command.ts';
import { createSystem } from '../../../src/system/create.ts';

test('a build command does not see the passwords and tokens of other steps', async () => {
  const projectFolder = mkdtempSync(path.join(tmpdir(), 'ftl-command-'));
  onTestFinished(() => rmSync(projectFolder, { recursive: true, force: true }));
  const env = {
    PATH: '/usr/bin:/bin',
    OWN: 'kept',
    FTL_INPUT_REGISTRY_PASSWORD: 'planted',
    FTL_REGISTRY_PASSWORD: 'planted',
    SPIN_VARIABLE_API_KEY: 'planted',
  };
  const build = {
    kind: 'command',
    command: 'env > out',
    workdir: '.',
    env: { GIVEN: 'x' },
    watch: [],
    wasm: 'out',
  };
  const tool = { name: 'tool', id: 'tool', build };
  await runBuildCommand({ tool, build, projectFolder } as never, createSystem({ logStyle: 'silent', env }));
  const seen = readFileSync(path.join(projectFolder, 'out'), 'utf8');
  expect(seen).toMatch(/^OWN=kept$/m);
  expect(seen).toMatch(/^GIVEN=x$/m);
  expect(seen).not.toContain('planted');
});
