import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { createSystem } from '../src/system/create.ts';

/** What the Inspector is asked to do: `--method …`, and how it opens. */
export interface Inspection {
  readonly url: string;
  readonly era: 'legacy' | 'modern';
  readonly args: readonly string[];
}

/**
 * Runs the official Inspector's command line, of the packages in this folder, and gives what it printed: JSON. Rejects when it
 * ends with an error.
 */
export async function inspect(packages: string, { url, era, args }: Inspection): Promise<string> {
  const program = path.join(packages, 'node_modules', '.bin', 'mcp-inspector');
  const options = ['--transport', 'http', '--protocol-era', era, '--format', 'json'];
  const env = { ...process.env, HOME: packages };
  const { stdout } = await promisify(execFile)(newerNode(), [program, '--cli', url, ...options, ...args], {
    timeout: 120_000,
    env,
  });
  return stdout;
}

/** The Node that the toolchain installed, where this one is older than the 22.19 that the Inspector asks for. */
function newerNode(): string {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  const versions = path.join(createSystem({ logStyle: 'silent' }).cacheFolder, 'node');
  const found = existsSync(versions) ? readdirSync(versions) : [];
  const programs = found.map((digest) => path.join(versions, digest, 'node_modules', '.bin', 'node'));
  const program = programs.find((file) => existsSync(file));
  if (program === undefined) throw new Error('ftl setup has not installed the Node of the toolchain');
  return program;
}
