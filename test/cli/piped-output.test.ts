import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { writeProject } from '../e2e/project.ts';
import { root } from '../meta/imports.ts';

/** More output than a pipe holds: every key is a problem of its own. */
const manyProblems = `[project]\nname = "a"\n${Array.from({ length: 1000 }, (_, at) => `key${at} = 1\n`).join('')}`;

function validate() {
  const cwd = writeProject({ 'ftl.toml': manyProblems });
  return spawn(process.execPath, [path.join(root, 'dist/ftl.mjs'), 'validate', '--json'], { cwd });
}

describe('output into a pipe', () => {
  test('is whole, however late it is read', async () => {
    const command = validate();
    const ended = once(command, 'exit');
    await Promise.race([ended, pause(4000)]);
    const result = JSON.parse(await text(command.stdout)) as { error: { errors: unknown[] } };
    expect(result.error.errors).toHaveLength(1000);
    expect(await ended).toEqual([2, null]);
  });

  test('that is closed early changes nothing but what is read', async () => {
    const command = validate();
    const ended = once(command, 'exit');
    const errors = text(command.stderr);
    command.stdout.destroy();
    expect(await ended).toEqual([2, null]);
    expect(await errors).toBe('');
  });

  test.skipIf(!existsSync('/dev/full'))('into a full disk is a fault, and says so', async () => {
    const full = openSync('/dev/full', 'w');
    const command = spawn(process.execPath, [path.join(root, 'dist/ftl.mjs'), '--help'], {
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    const ended = once(command, 'exit');
    expect(await text(command.stderr as Readable)).toBe(
      'error E_FILE_SYSTEM What was printed could not be written to stdout: ENOSPC.\n',
    );
    expect(await ended).toEqual([3, null]);
  });
});
