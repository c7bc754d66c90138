import path from 'node:path';
import type { System } from '../../src/system/types.ts';
import { buildComponents } from '../components/built-app.ts';

/**
 * Builds the guest of the contract in C with the program zig, which is a C compiler too; returns the component's file.
 * Takes a minute once, for the compiler's libc.
 */
export async function buildCGuest(system: System, zig: string): Promise<string> {
  const source = path.join(system.packageRoot, 'test', 'contract', 'guests', 'c', 'guest.c');
  const output = path.join(await system.files.temporaryFolder('c-guest'), 'core.wasm');
  const warnings = ['-Wall', '-Wextra', '-Werror'];
  const target = ['-target', 'wasm32-wasi', '-mexec-model=reactor', '-Wl,-z,stack-size=65536'];
  const args = ['cc', ...target, ...warnings, '-Os', '-s', '-o', output, source];
  const result = await system.processes.run(zig, args, { timeoutMs: 300_000 });
  if (result.exitCode !== 0) throw new Error(`zig could not compile ${source}:\n${result.stderr}`);
  const module = await system.files.readBytes(output);
  await system.files.remove(path.dirname(output));
  return buildComponents(system, async ({ builder }) => (await builder.wrap(module)).file);
}
