import path from 'node:path';
import { FtlError } from '../errors.ts';
import { steps } from '../pipeline/index.ts';
import { asFlags, commonInputs, type Flags } from '../pipeline/inputs/inputs.ts';
import { type ProjectPlace, findProjectFile } from '../pipeline/project/project-place.ts';
import { type InputSpecifications, type Step, type StepId, stepIds } from '../pipeline/step.ts';
import type { CommandResult } from '../report/index.ts';
import type { System } from '../system/types.ts';

/** The inputs of all steps together. */
export const inputsOfSteps = Object.assign({}, ...steps.map(({ inputs }) => inputs)) as InputSpecifications;

/** The steps from one to another, both included; throws `E_USAGE`. */
export function stepsBetween(from: string, to: string): readonly Step[] {
  const [first, last] = [indexOf(from), indexOf(to)];
  if (first > last) throw new FtlError('E_USAGE', `--from ${from} comes after --to ${to}.`);
  return steps.slice(first, last + 1);
}

function indexOf(id: string): number {
  const index = stepIds.indexOf(id as StepId);
  if (index >= 0) return index;
  throw new FtlError('E_USAGE', `"${id.slice(0, 100)}" is not a step.`, {
    hint: `Steps: ${stepIds.join(', ')}.`,
  });
}

/** What a step left, and the exit code of its process. */
export interface EndedStep {
  readonly result: CommandResult;
  readonly exitCode: number;
}

/** How steps are run. */
export interface Walk extends ProjectPlace {
  /** Flags as typed; each step gets those that it knows. */
  readonly flags: Flags;
  /** The steps print nothing. */
  readonly quiet: boolean;
}

/**
 * Runs steps in order, each in a process of its own from the bundle that the actions run, up to the first that fails.
 * Throws `E_PROJECT_*` when there is no project, and `E_CANCELLED` when the run was stopped before a step had a result.
 */
export async function walkSteps(
  chosen: readonly Step[],
  { flags, quiet, ...place }: Walk,
  system: System,
): Promise<readonly EndedStep[]> {
  const { projectFolder, projectFile = '' } = place;
  // Setup alone needs no project; before others nothing is fetched or written in a folder that has none.
  if (chosen.some(({ id }) => id !== 'setup')) await findProjectFile(place, system);
  const folder = await system.files.temporaryFolder('ftl-pipeline');
  // Node 22.1 and newer keep the compiled bundles there: a quarter of what it costs to start a step.
  const compileCache = path.join(system.cacheFolder, 'node-compile-cache');
  const ended: EndedStep[] = [];
  for (const step of chosen) {
    const resultFile = path.join(folder, `${step.id}.json`);
    const args = [...flagsOf(step, flags), ...asFlags('project', [path.join(projectFolder, projectFile)])];
    const bundle = path.join(system.packageRoot, 'dist', `${step.id}.mjs`);
    const env = { NODE_COMPILE_CACHE: compileCache, ...system.env, FTL_RESULT_FILE: resultFile };
    const run = await system.processes
      .run(system.platform.nodePath, [bundle, ...args], { inherit: !quiet, env })
      .catch(stopped);
    const text = await system.files.readTextIfExists(resultFile);
    if (text === undefined && run.exitCode === 130) throw new FtlError('E_CANCELLED', 'Stopped.');
    if (text === undefined)
      throw new FtlError('E_BUG', `The step ${step.id} ended without a result (exit ${run.exitCode}).`);
    ended.push({ result: JSON.parse(text) as CommandResult, exitCode: run.exitCode });
    if (run.exitCode !== 0) break;
  }
  return ended;
}

/** A step that was stopped has said so itself and has left its result. */
function stopped(error: unknown): { readonly exitCode: number } {
  if (error instanceof FtlError && error.code === 'E_CANCELLED') return { exitCode: 130 };
  throw error;
}

function flagsOf(step: Step, flags: Flags): string[] {
  const known = { ...commonInputs, ...step.inputs };
  return [...flags].flatMap(([name, values]) =>
    name in known && name !== 'project' ? asFlags(name, values) : [],
  );
}
