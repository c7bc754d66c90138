import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runStep, type StepRun } from '../../src/cli/run-step.ts';
import { steps } from '../../src/pipeline/index.ts';
import type { StepId } from '../../src/pipeline/step.ts';
import { createSystem } from '../../src/system/create.ts';

/** A project folder of this test's own. */
export interface TestProject {
  readonly folder: string;
  /** Runs a step with these inputs, in an environment that holds only PATH and `env`. */
  run(
    step: StepId,
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<StepRun>;
  write(file: string, content: string): void;
  read(file: string): string;
}

/** The smallest project that can be transpiled. */
export const smallProject =
  '[project]\nname = "small"\nversion = "1.0.0"\n\n[tools.greeter]\nwasm = "greeter.wasm"\n';

/** Makes a project in a temporary folder, removed after the test. */
export function testProject(manifest = smallProject): TestProject {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ftl-step-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  write('ftl.toml', manifest);
  write('greeter.wasm', '');
  return {
    folder,
    write,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    run: (id, inputs = {}, env = {}) => runIn(folder, id, { inputs, env }),
  };
}

async function runIn(
  folder: string,
  id: StepId,
  { inputs, env }: { inputs: Readonly<Record<string, string>>; env: Readonly<Record<string, string>> },
): Promise<StepRun> {
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`No step ${id}.`);
  // The cache of the machine stays, so that the toolchain is installed once.
  const cacheFolder = createSystem().cacheFolder;
  const system = createSystem({
    logStyle: 'silent',
    cacheFolder,
    env: { PATH: '/usr/bin:/bin', HOME: folder, ...env },
  });
  const args = Object.entries({ project: folder, ...inputs }).map(([name, value]) => `--${name}=${value}`);
  try {
    return await runStep(step, { args, env }, system);
  } finally {
    await system.close();
  }
}
