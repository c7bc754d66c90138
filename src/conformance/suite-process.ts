import path from 'node:path';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import type { Toolchain } from '../toolchain/types.ts';
import { type ScenarioRecord, readScenarioRecords } from './scenario-records.ts';

/** Longest time for one scenario (the suite's own default), and for a whole run, in ms: machines in CI may be busy. */
const scenarioTimeoutMs = 30_000;
const runTimeoutMs = 20 * 60_000;

export interface SuiteProcessOptions {
  /** The MCP endpoint that has the fixture's tools under their bare names. Loopback, no token needed. */
  readonly url: string;
  readonly toolchain: Toolchain;
  /** Absolute folder for the suite's own records; replaced when the run has ended. */
  readonly outputFolder: string;
  readonly system: System;
}

/** Absolute path of a file of the official suite. */
export function suiteFile(name: string, { folder }: Toolchain): string {
  return path.join(folder, 'node_modules/@modelcontextprotocol/conformance', name);
}

/**
 * Runs the program of the official suite, with `selection` as its flags that choose scenarios, and reads its records.
 * Throws `E_CONFORMANCE_SUITE` when it could not be run to its end, `E_CANCELLED`.
 */
export async function runSuiteProcess(
  selection: readonly string[],
  options: SuiteProcessOptions,
): Promise<readonly ScenarioRecord[]> {
  const { outputFolder, system } = options;
  // A folder of its own: another run in the same project must not be judged by these records.
  const recordFolder = await system.files.temporaryFolder('ftl-conformance');
  await runProgram(selection, { ...options, recordFolder }).finally(() =>
    replaceFolder(recordFolder, outputFolder, system),
  );
  const records = await readScenarioRecords(recordFolder, system);
  if (records.length === 0) throw unusable('wrote no records');
  return records;
}

/** Copies, because the two may lie on different devices. */
async function replaceFolder(from: string, to: string, system: System): Promise<void> {
  await system.files.remove(to);
  for (const { name, kind } of await system.files.list(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (kind === 'file') await system.files.copy(source, target);
    if (kind === 'folder') await replaceFolder(source, target, system);
  }
}

async function runProgram(
  selection: readonly string[],
  options: SuiteProcessOptions & { readonly recordFolder: string },
): Promise<void> {
  const { url, toolchain, recordFolder, system } = options;
  const program = suiteFile('dist/index.js', toolchain);
  const args = ['server', '--url', url, ...selection];
  const limits = ['--timeout', String(scenarioTimeoutMs), '--output-dir', recordFolder];
  const run = await system.processes
    .run(toolchain.nodePath, [program, ...args, ...limits], {
      cwd: recordFolder,
      env: suiteEnvironment(system.env),
      timeoutMs: runTimeoutMs,
    })
    .catch((error: unknown) => {
      if (error instanceof FtlError && error.code === 'E_CANCELLED') throw error;
      throw unusable('could not be started', error);
    });
  await system.files.write(path.join(recordFolder, 'output.txt'), `${run.stdout}\n${run.stderr}`);
  if (run.timedOut) throw unusable(`did not end within ${runTimeoutMs / 60_000} minutes`);
  // 0: every scenario passed; 1: some did not, or the suite stopped early, which its missing records show.
  if (run.exitCode > 1) throw unusable(`ended with exit code ${run.exitCode}`);
}

/** The suite is a third party's program: it gets what a process needs to run, and no secret of this one. */
function suiteEnvironment(env: System['env']): Record<string, string | undefined> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];
  return { ...Object.fromEntries(names.map((name) => [name, env[name]])), NO_COLOR: '1' };
}

/** Text of a file of the suite. Throws `E_CONFORMANCE_SUITE` when it is missing. */
export async function readSuiteFile(
  name: string,
  { toolchain, system }: Pick<SuiteProcessOptions, 'toolchain' | 'system'>,
): Promise<string> {
  const text = await system.files.readTextIfExists(suiteFile(name, toolchain));
  if (text === undefined) throw unusable(`is not complete: ${path.basename(name)} is missing`);
  return text;
}

function unusable(what: string, cause?: unknown): FtlError {
  return new FtlError('E_CONFORMANCE_SUITE', `The official conformance suite ${what}.`, {
    cause,
    hint: 'Run "ftl setup" to install the toolchain again; output.txt in .ftl/conformance has what the suite printed.',
  });
}
