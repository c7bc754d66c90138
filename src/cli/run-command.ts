import path from 'node:path';
import { jsonText } from '../../components/shared/json/exact-numbers.ts';
import { FtlError, exitCode, toFtlError } from '../errors.ts';
import { commandResult } from '../report/index.ts';
import { runEntry } from '../system/entry.ts';
import type { System } from '../system/types.ts';
import { type Command, type CommandOutcome, loadCommand } from './command.ts';
import { commands } from './commands/index.ts';
import { findCommand } from './find-command.ts';
import { commandPage, groupPage, overview } from './help.ts';
import { logOptions, wantsJson } from './output-form.ts';
import { printErrors, printWarnings } from './print-errors.ts';
import { readCommandLine } from './read-command-line.ts';

/** The whole of scripts/ftl.ts; with `name`, of an entry that is one command. */
export function runCommandProcess(name?: string): Promise<never> {
  return runEntry(
    (system, args) => runCommand(name === undefined ? args : [name, ...args], system),
    logOptions,
  );
}

/** Runs one command and returns the exit code. Results and help go to stdout, all else to stderr. */
async function runCommand(args: readonly string[], system: System): Promise<number> {
  const [first = '--help', ...rest] = args;
  if (['--version', '-V', '-v', 'version'].includes(first)) return printPage(await version(system), system);
  if (['--help', '-h'].includes(first) || (first === 'help' && rest.length === 0))
    return printPage(overview(await version(system)), system);
  const wanted = first === 'help' ? rest : args;
  const invocation = { name: first, args, startedAt: performance.now(), projectFolder: system.workingFolder };
  try {
    const found = findCommand(wanted, commands);
    if ('group' in found) return printPage(groupPage(found.group), system);
    invocation.name = found.command.name;
    const command = await loadCommand(found.command);
    if (first === 'help' || asksForHelp(found.args)) return printPage(commandPage(command), system);
    return await runFound(command, found.args, { invocation, system });
  } catch (thrown) {
    return printFailure(thrown, invocation, system);
  }
}

/** What is known of a run from its start, and what failures are told with. */
interface Invocation {
  name: string;
  readonly args: readonly string[];
  /** As `performance.now()` gave it, ms. */
  readonly startedAt: number;
  /** What positions in files are relative to: the working folder until the project is known. */
  projectFolder: string;
}

async function runFound(
  command: Command,
  args: readonly string[],
  { invocation, system }: { readonly invocation: Invocation; readonly system: System },
): Promise<number> {
  const context = await readCommandLine(command, args, system);
  const { inputs, projectFolder } = context;
  invocation.projectFolder = projectFolder;
  const print = (outcome: CommandOutcome) => {
    if (!inputs.json) return system.print(outcome.text ?? outcome.summary);
    const dryRun = isDryRun(inputs);
    printJson(invocation, { outcome, dryRun, error: outcome.error }, system);
  };
  const outcome = await command.run({ ...context, print });
  if (typeof outcome === 'number') return outcome;
  print(outcome);
  if (outcome.warnings && !inputs.json) await printWarnings(outcome.warnings, projectFolder, system);
  if (outcome.error && !inputs.json) await printErrors(outcome.error, projectFolder, system);
  return outcome.error ? exitCode(outcome.error) : 0;
}

function isDryRun(inputs: Readonly<Record<string, unknown>>): boolean {
  return inputs['dry-run'] === true;
}

async function printFailure(thrown: unknown, invocation: Invocation, system: System): Promise<number> {
  const error = system.signal.aborted ? new FtlError('E_CANCELLED', 'Stopped.') : toFtlError(thrown);
  if (wantsJson(invocation.args, system.env)) printJson(invocation, { error }, system);
  else await printErrors(error, invocation.projectFolder, system);
  return exitCode(error);
}

function printJson(
  { name, startedAt }: Invocation,
  ended: {
    readonly outcome?: CommandOutcome;
    readonly dryRun?: boolean;
    readonly error?: FtlError | undefined;
  },
  system: System,
): void {
  const command = /^[a-z][a-z-]*( [a-z][a-z-]*)?$/.test(name) ? name : 'unknown';
  const result = commandResult({ command, durationMs: performance.now() - startedAt, ...ended });
  system.print(jsonText(result, 2));
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((each) => each === '--help' || each === '-h');
}

function printPage(text: string, system: System): number {
  system.print(text);
  return 0;
}

async function version(system: System): Promise<string> {
  const text = await system.files.readText(path.join(system.packageRoot, 'package.json'));
  return (JSON.parse(text) as { version: string }).version;
}
