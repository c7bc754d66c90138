import type { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import type { Step } from '../../../pipeline/step.ts';
import {
  type CommandResult,
  type StepRow,
  closingTable,
  closingTableMarkdown,
  errorFromJson,
  formatDuration,
  stepRow,
} from '../../../report/index.ts';
import type { CommandContext, CommandOutcome } from '../../command.ts';
import { type EndedStep, walkSteps } from '../../walk-steps.ts';

/** Runs steps and closes with a table; a step that failed has told why itself, but under --json. */
export async function runPipeline(
  chosen: readonly Step[],
  context: CommandContext<typeof dryRunInput>,
): Promise<CommandOutcome | number> {
  const { inputs, system, print } = context;
  const ended = await walkSteps(chosen, { ...context, quiet: inputs.json }, system);
  const results = ended.map(({ result }) => result);
  const rows = rowsOf(chosen, results);
  const { terminal, runner } = system;
  await runner.addSummary(closingTableMarkdown(rows));
  const outcome = {
    summary: summarize(ended),
    text: `\n${closingTable(rows, { width: terminal.columns, colour: terminal.colour })}`,
    steps: results,
  };
  if (!inputs.json) {
    print(outcome);
    return ended.at(-1)?.exitCode ?? 0;
  }
  const error = ended.at(-1)?.result.error;
  return { ...outcome, error: error ? errorFromJson(error) : undefined };
}

function summarize(ended: readonly EndedStep[]): string {
  const durationMs = ended.reduce((sum, { result }) => sum + result.durationMs, 0);
  return `${ended.map(({ result }) => result.command).join(', ')} in ${formatDuration(durationMs)}`;
}

/** A row for each step that was asked for; those that were not reached did not run. */
function rowsOf(chosen: readonly Step[], results: readonly CommandResult[]): readonly StepRow[] {
  return chosen.map(({ id }) => {
    const result = results.find(({ command }) => command === id);
    return result ? stepRow(result) : { step: id, result: 'not run', made: '' };
  });
}
