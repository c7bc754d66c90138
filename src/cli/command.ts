import path from 'node:path';
import { FtlError, exitCode, toFtlError } from '../errors.ts';
import { suggest } from '../project/index.ts';
import { steps } from '../pipeline/index.ts';
import { runEntry } from '../system/entry.ts';
import type { System } from '../system/types.ts';
import { type CommandHelp, commandPage, overview } from './help.ts';
import { pipelineInputs, runPipelineCommand } from './pipeline-process.ts';
import { printErrors } from './print-errors.ts';
import { failureJson, logOptions, runStepCommand, wantsJson } from './step-process.ts';
import { runStopCommand } from './stop.ts';
import { runUpCommand, upInputs } from './up.ts';
import { runValidateCommand } from './validate.ts';

interface Command extends CommandHelp {
  readonly run: (args: readonly string[], system: System) => Promise<number>;
}

const commands: readonly Command[] = [
  {
    name: 'up',
    description: 'Build the project and serve it on this machine.',
    inputs: upInputs,
    example: 'ftl up --port 3000',
    run: runUpCommand,
  },
  {
    name: 'build',
    description: 'Transpile and build: the pipeline from setup to componentize.',
    inputs: {},
    example: 'ftl build --project examples/text-analyzer',
    run: (args, system) => runPipelineCommand(['--to=componentize', ...args], system),
  },
  {
    name: 'pipeline',
    description: 'Run all steps in order, as CI does.',
    inputs: pipelineInputs,
    example: 'ftl pipeline --from componentize --to conformance',
    run: runPipelineCommand,
  },
  ...steps.map((step): Command => ({
    name: step.id,
    description: `${step.title}.`,
    inputs: step.inputs,
    example: `ftl ${step.id} --project . --json`,
    run: (args, system) => runStepCommand(step, args, system),
  })),
  {
    name: 'validate',
    description: 'Check ftl.toml and say everything that is wrong with it.',
    inputs: {},
    example: 'ftl validate --project .',
    run: runValidateCommand,
  },
  {
    name: 'stop',
    description: 'Stop what "ftl deploy --keep" left running.',
    inputs: {},
    example: 'ftl stop --project .',
    run: runStopCommand,
  },
];

/** The whole of scripts/ftl.ts. */
export function runCommandProcess(): Promise<never> {
  return runEntry((system, args) => runCommand(args, system), logOptions);
}

/** Runs one command and returns the exit code; help goes to stdout. */
export async function runCommand(args: readonly string[], system: System): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--version') return print(await version(system), system);
  if (name === '--help' || name === '-h' || name === 'help') {
    return print(overview(await version(system), commands), system);
  }
  const command = commands.find((each) => each.name === name);
  try {
    if (!command) throw unknownCommand(name);
    if (rest.includes('--help') || rest.includes('-h')) return print(commandPage(command), system);
    return await command.run(rest, system);
  } catch (thrown) {
    const error = system.signal.aborted ? new FtlError('E_CANCELLED', 'Stopped.') : toFtlError(thrown);
    if (wantsJson(rest, system.env)) system.print(failureJson(error));
    else await printErrors(error, system.workingFolder, system);
    return exitCode(error);
  }
}

function print(text: string, system: System): number {
  system.print(text);
  return 0;
}

function unknownCommand(name: string): FtlError {
  const near = suggest(
    name,
    commands.map((each) => each.name),
  );
  const hint = near ? `Did you mean "ftl ${near}"?` : 'Run "ftl --help" for the list of commands.';
  return new FtlError('E_USAGE', `"${name.slice(0, 100)}" is not a command of ftl.`, { hint });
}

async function version(system: System): Promise<string> {
  const text = await system.files.readText(path.join(system.packageRoot, 'package.json'));
  return (JSON.parse(text) as { version: string }).version;
}
