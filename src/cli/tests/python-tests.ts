import path from 'node:path';
import type { System } from '../../system/types.ts';

/**
 * How the tests of a Python tool are run: by pytest where it is installed, else by the standard library's unittest. The
 * Python is that of the tool's virtual environment, or the one in PATH.
 */
export async function pythonTests(
  folder: string,
  { files, processes }: Pick<System, 'files' | 'processes'>,
): Promise<readonly [string, ...string[]]> {
  const own = ['.venv', 'venv'].flatMap((name) => [
    path.join(folder, name, 'bin', 'python3'),
    path.join(folder, name, 'Scripts', 'python.exe'),
  ]);
  const found = await Promise.all(own.map(async (file) => ((await files.stat(file)) ? [file] : [])));
  const python = found.flat()[0] ?? 'python3';
  const asked = await processes
    .run(python, ['-c', 'import pytest'], { cwd: folder, timeoutMs: 60_000 })
    .catch(() => undefined);
  if (asked?.exitCode === 0) return [python, '-m', 'pytest', '-q'];
  return [python, '-m', 'unittest', 'discover', '-p', '*test*.py'];
}
