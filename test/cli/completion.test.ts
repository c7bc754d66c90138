import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { completionScript } from '../../src/cli/completion/scripts.ts';
import { completionWords } from '../../src/cli/completion/words.ts';
import { runBundle, writeProject } from '../e2e/project.ts';

const commands = await loadCommands();

const words = completionWords(commands);

/** What bash offers after these words, the last of which is being typed. */
function bashOffers(typed: readonly string[]): readonly string[] {
  const script = path.join(writeProject({}), 'ftl.bash');
  writeFileSync(script, completionScript('bash', words));
  const line = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ftl; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', line, 'bash', script, ...typed], { encoding: 'utf8' });
  return out.split('\n').filter((each) => each !== '');
}

describe('in bash', () => {
  test('the first word is a command or an alias', () => {
    const offered = bashOffers(['ftl', '']);
    expect(offered).toEqual(words.map(({ word }) => word));
    expect(offered).toEqual(expect.arrayContaining(['init', 'up', 'dev', 'component', 'eng']));
    expect(bashOffers(['ftl', 'comp'])).toEqual(['completion', 'componentize', 'component'].toSorted());
  });

  test('then come second words, and flags of the command', () => {
    expect(bashOffers(['ftl', 'component', 'pu'])).toEqual(['publish', 'pull']);
    expect(bashOffers(['ftl', 'up', '--po'])).toEqual(['--port']);
    expect(bashOffers(['ftl', 'eng', 'deploy', '--ke'])).toEqual(['--keep']);
    expect(bashOffers(['ftl', 'deploy', '--access'])).toEqual([]);
  });
});

describe.each([
  ['zsh', ['-n']],
  ['fish', ['--no-execute']],
] as const)('in %s', (shell, options) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  const name = isThere ? 'the script is valid' : `SKIPPED: no ${shell} here: its script is not parsed`;
  test.skipIf(!isThere)(name, () => {
    const script = path.join(writeProject({}), 'script');
    writeFileSync(script, completionScript(shell, words));
    const { status, stderr } = spawnSync(shell, [...options, script], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('every command and flag is in the script', () => {
    const script = completionScript(shell, words);
    for (const { word, flags } of words) {
      expect(script).toContain(word);
      for (const flag of flags) expect(script).toContain(flag.slice(2));
    }
  });
});

test('an unknown shell is told as such', async () => {
  const { exitCode, stderr } = await runBundle('ftl', ['completion', 'bsh']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean bash?');
});
