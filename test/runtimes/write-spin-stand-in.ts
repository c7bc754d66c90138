import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { System } from '../../src/system/types.ts';

/** Makes a program of the stand-in for Spin, in a folder that goes with the process; gives its path. */
export async function writeSpinStandIn({ files }: System): Promise<string> {
  const spinPath = path.join(await files.temporaryFolder('ftl-stand-in'), 'spin.mjs');
  const script = await readFile(new URL('spin-stand-in.mjs', import.meta.url), 'utf8');
  await writeFile(spinPath, `#!${process.execPath}\n${script}`);
  await chmod(spinPath, 0o755);
  return spinPath;
}
