import path from 'node:path';
import type { Tool } from '../../project/index.ts';
import type { System } from '../../system/types.ts';
import { findNpm } from '../../toolchain/npm.ts';
import { pythonTests } from './python-tests.ts';

/** How the tests that lie in a tool's folder are run. */
export type OwnTests =
  /** A program of the language; the first word is the program. */
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] }
  /** TypeScript without a package.json: bundled as the tool is, and run by Node's own test runner. */
  | { readonly kind: 'node'; readonly files: readonly string[] };

/**
 * What tests a tool has, by what lies in its folder: a `test` script of package.json, Cargo.toml, go.mod, Python's
 * `test_*.py`, or `*.test.ts`. Undefined when there are none.
 */
export async function findOwnTests(
  { path: folder }: Tool,
  { projectFolder, system }: { readonly projectFolder: string; readonly system: System },
): Promise<OwnTests | undefined> {
  const root = path.join(projectFolder, folder);
  if ((await system.files.stat(root))?.kind !== 'folder') return undefined;
  if (await hasTestScript(root, system)) {
    const npm = await findNpm(system);
    return { kind: 'command', command: [npm.command, ...npm.args, 'test', '--silent'] };
  }
  const names = new Set((await system.files.list(root)).map(({ name }) => name));
  if (names.has('Cargo.toml')) return { kind: 'command', command: ['cargo', 'test'] };
  if (names.has('go.mod')) return { kind: 'command', command: ['go', 'test', './...'] };
  const files = await filesBelow(root, '', system);
  if (files.some((file) => /(?:^|\/)(?:test_\w+|\w+_test)\.py$/.test(file)))
    return { kind: 'command', command: await pythonTests(root, system) };
  const typescript = files.filter((file) => file.endsWith('.test.ts'));
  return typescript.length === 0 ? undefined : { kind: 'node', files: typescript };
}

/** The script that npm itself proposes, which only fails, is none. */
async function hasTestScript(root: string, { files }: System): Promise<boolean> {
  const manifest = (await files.readRecord(path.join(root, 'package.json'))) as
    | {
        scripts?: { test?: unknown };
      }
    | null
    | undefined;
  const script = manifest?.scripts?.test;
  return typeof script === 'string' && !script.includes('no test specified');
}

/** Folders that hold what others wrote, or what was built. */
const skipped = new Set(['node_modules', 'target', '.ftl', '.git', 'dist', '.venv', '__pycache__']);
/** Folders below a tool that are looked into, at most. */
const deepest = 8;

async function filesBelow(root: string, folder: string, system: System): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await system.files.list(path.join(root, folder))) {
    const file = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'file') found.push(file);
    if (kind === 'folder' && !skipped.has(name) && file.split('/').length <= deepest)
      found.push(...(await filesBelow(root, file, system)));
  }
  return found;
}
