import path from 'node:path';
import { FtlError, exitCode, toFtlError } from '../errors.ts';
import { commonInputs, readFlags, readInputs } from '../pipeline/inputs.ts';
import { steps } from '../pipeline/index.ts';
import { type InputSpecifications, type Step, type StepId, stepIds } from '../pipeline/step.ts';
import {
  type StepResult,
  type StepRow,
  closingTable,
  closingTableMarkdown,
  formatErrorJson,
} from '../report/index.ts';
import { runEntry } from '../system/entry.ts';
import type { System } from '../system/types.ts';
import { printErrors } from './print-errors.ts';
import { logOptions, wantsJson } from './step-process.ts';

/** Flags of the pipeline itself; it takes those of every step too. */
export const pipelineInputs = {
  from: { kind: 'string', default: stepIds[0], description: `First step: ${stepIds.join(', ')}.` },
  to: { kind: 'string', default: 'deploy', description: 'Last step.' },
} as const satisfies InputSpecifications;

/** The whole of scripts/local-pipeline.ts. */
export function runPipelineProcess(): Promise<never> {
  return runEntry((system, args) => runPipelineCommand(args, system), logOptions);
}

/** Walks the steps in order, each in a process of its own from the bundle that the actions run; returns the exit code. */
export async function runPipelineCommand(args: readonly string[], system: System): Promise<number> {
  const json = wantsJson(args, system.env);
  try {
    const { chosen, flags, project } = plan(args, system);
    const results = await walk(chosen, { flags, project, json }, system);
    const rows = rowsOf(results);
    if (json) system.print(JSON.stringify({ ok: results.every(({ ok }) => ok), steps: results }, null, 2));
    else
      system.print(
        `\n${closingTable(rows, { width: system.terminal.columns, colour: system.terminal.colour })}`,
      );
    await system.runner.addSummary(closingTableMarkdown(rows));
    return results.at(-1)?.exitCode ?? 0;
  } catch (thrown) {
    const error = system.signal.aborted ? new FtlError('E_CANCELLED', 'Stopped.') : toFtlError(thrown);
    if (json) system.print(JSON.stringify({ ok: false, steps: [], error: formatErrorJson(error) }, null, 2));
    else await printErrors(error, system.workingFolder, system);
    return exitCode(error);
  }
}

interface Plan {
  readonly chosen: readonly Step[];
  /** Flags as typed, by name. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** Absolute path of the project's folder or file. */
  readonly project: string;
}

function plan(args: readonly string[], system: System): Plan {
  const stepInputs = Object.assign({}, ...steps.map(({ inputs }) => inputs)) as InputSpecifications;
  const all = { ...commonInputs, ...pipelineInputs };
  const flags = readFlags({ ...stepInputs, ...all }, args);
  const own =
    args.length === 0
      ? []
      : [...flags].flatMap(([name, values]) => (name in all ? asFlags(name, values) : []));
  const { from, to, project } = readInputs(all, { args: own, env: system.env });
  const [first, last] = [indexOf(from), indexOf(to)];
  if (first > last) throw new FtlError('E_USAGE', `--from ${from} comes after --to ${to}.`);
  return {
    chosen: steps.slice(first, last + 1),
    flags,
    project: path.resolve(system.workingFolder, project),
  };
}

function indexOf(id: string): number {
  const index = stepIds.indexOf(id as StepId);
  if (index >= 0) return index;
  throw new FtlError('E_USAGE', `"${id.slice(0, 100)}" is not a step.`, {
    hint: `Steps: ${stepIds.join(', ')}.`,
  });
}

/** A result with the exit code of its process. */
type EndedStep = StepResult & { readonly exitCode: number };

async function walk(
  chosen: readonly Step[],
  { flags, project, json }: Pick<Plan, 'flags' | 'project'> & { readonly json: boolean },
  system: System,
): Promise<readonly EndedStep[]> {
  const folder = await system.files.temporaryFolder('ftl-pipeline');
  const ended: EndedStep[] = [];
  for (const step of chosen) {
    const resultFile = path.join(folder, `${step.id}.json`);
    const args = [...flagsOf(step, flags), ...asFlags('project', [project])];
    const bundle = path.join(system.packageRoot, 'dist', `${step.id}.mjs`);
    const env = { ...system.env, FTL_RESULT_FILE: resultFile };
    const run = await system.processes
      .run(system.platform.nodePath, [bundle, ...args], { inherit: !json, env })
      .catch(stopped);
    const text = await system.files.readTextIfExists(resultFile);
    if (text === undefined && run.exitCode === 130) throw new FtlError('E_CANCELLED', 'Stopped.');
    if (text === undefined)
      throw new FtlError('E_BUG', `The step ${step.id} ended without a result (exit ${run.exitCode}).`);
    ended.push({ ...(JSON.parse(text) as StepResult), exitCode: run.exitCode });
    if (run.exitCode !== 0) break;
  }
  return ended;
}

/** A step that was stopped has said so itself and has left its result. */
function stopped(error: unknown): { readonly exitCode: number } {
  if (error instanceof FtlError && error.code === 'E_CANCELLED') return { exitCode: 130 };
  throw error;
}

function flagsOf(step: Step, flags: Plan['flags']): string[] {
  const known = { ...commonInputs, ...step.inputs };
  return [...flags].flatMap(([name, values]) =>
    name in known && name !== 'project' ? asFlags(name, values) : [],
  );
}

function asFlags(name: string, values: readonly string[]): string[] {
  return values.map((value) => `--${name}=${value}`);
}

/** A row for every step of the pipeline; those that were left out or not reached did not run. */
function rowsOf(results: readonly StepResult[]): readonly StepRow[] {
  return stepIds.map((id) => {
    const result = results.find(({ step }) => step === id);
    return result ? rowOf(result) : { step: id, result: 'not run', made: '' };
  });
}

function rowOf({ step, ok, dryRun, unchanged, durationMs, summary }: StepResult): StepRow {
  const word = !ok ? 'failed' : dryRun ? 'planned' : unchanged ? 'unchanged' : 'done';
  return { step, result: word, durationMs, made: summary };
}
