import { exitCode } from '../errors.ts';
import type { Step } from '../pipeline/step.ts';
import { stepSummary } from '../report/index.ts';
import { runEntry } from '../system/entry.ts';
import type { System } from '../system/types.ts';
import { logOptions, wantsJson } from './output-form.ts';
import { printErrors } from './print-errors.ts';
import { runStep } from './run-step.ts';

/** The whole of an entry point in scripts/: inputs, run, outputs, exit code. */
export function runStepProcess(step: Step): Promise<never> {
  return runEntry((system, args) => runStepCommand(step, args, system), logOptions);
}

/** Runs a step as a command and returns the exit code; with --json prints the result on stdout and nothing else. */
export async function runStepCommand(step: Step, args: readonly string[], system: System): Promise<number> {
  const { result, error, outcome, projectFolder } = await runStep(step, { args, env: system.env }, system);
  if (wantsJson(args, system.env)) system.print(JSON.stringify(result, null, 2));
  for (const [name, value] of Object.entries(result.outputs)) system.runner.setOutput(name, value);
  await system.runner.addSummary(stepSummary(step.title, result, { sections: outcome?.sections ?? [] }));
  if (error) await printErrors(error, projectFolder, system);
  else system.log.info(`${step.id}: ${result.summary}`);
  return error ? exitCode(error) : 0;
}
