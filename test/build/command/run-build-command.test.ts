import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inputsDigest } from '../../../src/build/command/inputs-digest.ts';
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
    FTL_ACCESS_TOKEN: 'planted',
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

test('a checkout cannot say that a command has run already', async () => {
  const cacheFolder = mkdtempSync(path.join(tmpdir(), 'ftl-cache-'));
  const projectFolder = mkdtempSync(path.join(tmpdir(), 'ftl-command-'));
  onTestFinished(() => {
    for (const folder of [cacheFolder, projectFolder]) rmSync(folder, { recursive: true, force: true });
  });
  const system = createSystem({ logStyle: 'silent', env: { PATH: '/usr/bin:/bin' }, cacheFolder });
  const build = {
    kind: 'command',
    command: 'cat in > out',
    workdir: '.',
    env: {},
    watch: ['in'],
    wasm: 'out',
  };
  const tool = { name: 'tool', id: 'tool', build };
  const run = () => runBuildCommand({ tool, build, projectFolder } as never, system);
  writeFileSync(path.join(projectFolder, 'in'), 'one');
  expect([await run(), await run()]).toEqual([true, false]);

  // What a checkout of the same inputs on another machine could carry: the record, and a file that it vouches for.
  const inputs = await inputsDigest(build as never, projectFolder, system);
  const forged = createHash('sha256').update('forged').digest('hex');
  mkdirSync(path.join(projectFolder, '.ftl', 'build'), { recursive: true });
  const record = JSON.stringify({ inputs, result: forged });
  writeFileSync(path.join(projectFolder, '.ftl', 'build', 'tool.inputs.json'), record);
  writeFileSync(path.join(projectFolder, 'out'), 'forged');
  expect(await run()).toBe(true);
  expect(readFileSync(path.join(projectFolder, 'out'), 'utf8')).toBe('one');
});
