import type { FtlError } from '../errors.ts';
import type { Flags, everyInputs } from '../pipeline/inputs/inputs.ts';
import type { ProjectPlace } from '../pipeline/project/project-place.ts';
import type { Inputs, InputSpecifications } from '../pipeline/step.ts';
import type { CommandResult } from '../report/index.ts';
import type { System } from '../system/types.ts';

/** What a command is called and does in one line. */
export interface CommandName {
  /** What is typed after `ftl`, one word or two: `up`, `component publish`. */
  readonly name: string;
  /** Other names that do the same. */
  readonly aliases?: readonly string[];
  /** One line, as a sentence, for the list of commands. */
  readonly summary: string;
}

/** A place in the table of commands. */
export interface CommandEntry extends CommandName {
  /** Loads the module of the command. */
  readonly load: () => Promise<CommandDefinition>;
}

/** A command of `ftl` with all that its help says, and what it does. */
export type Command = CommandName & CommandDefinition;

/** What the module of a command in src/cli/commands/ says of it. */
export interface CommandDefinition<Specifications extends InputSpecifications = InputSpecifications> {
  /** More, a paragraph each, for its own page. */
  readonly description?: readonly string[];
  /** What is typed without a flag, in order. */
  readonly positionals?: readonly Positional[];
  /** Says what becomes of what follows `--`; a command without it takes nothing there. */
  readonly afterDashes?: string;
  /** Its flags, besides those that every command takes. */
  readonly inputs: Specifications;
  readonly examples: readonly [CommandExample, ...CommandExample[]];
  /**
   * Does the work. Returns what came of it, to be printed; or the exit code, when it has printed everything itself.
   * A method, so that a list can hold commands with different inputs.
   */
  run(context: CommandContext<Specifications>): Promise<CommandOutcome | number>;
}

/** An argument that is known by its place. */
export interface Positional {
  /** In capitals, as the help shows it. */
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** Only of the last: it may be there several times. */
  readonly repeated?: boolean;
}

export interface CommandExample {
  /** What it does, without a full stop. */
  readonly about: string;
  /** As typed. */
  readonly line: string;
}

/** What a command is run with. */
export interface CommandContext<
  Specifications extends InputSpecifications = InputSpecifications,
> extends ProjectPlace {
  readonly inputs: Inputs<Specifications & typeof everyInputs>;
  /** As many as the command takes; those that are required are there. */
  readonly positionals: readonly string[];
  /** What follows `--`. */
  readonly afterDashes: readonly string[];
  /** The flags as typed, for a command that hands them on. */
  readonly flags: Flags;
  readonly system: System;
  /** Prints an outcome now: for a command that goes on after it. */
  readonly print: (outcome: CommandOutcome) => void;
}

/** What came of a command. */
export interface CommandOutcome {
  /** One line. */
  readonly summary: string;
  /** What people get on stdout; the summary by default. */
  readonly text?: string;
  /** What scripts need, by name. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** More for machines; `--json` only. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly unchanged?: boolean;
  /** Results of the steps that it ran. */
  readonly steps?: readonly CommandResult[];
  readonly warnings?: readonly FtlError[];
  /** The command did its work, and this is wrong: it is shown after the text, and decides the exit code. */
  readonly error?: FtlError | undefined;
}

/** Keeps the literal type of the inputs, so that `run` sees them typed. */
export function defineCommand<const Specifications extends InputSpecifications>(
  command: CommandDefinition<Specifications>,
): CommandDefinition<Specifications> {
  return command;
}

/** The command of a place in the table. */
export async function loadCommand({ load, ...name }: CommandEntry): Promise<Command> {
  return { ...name, ...(await load()) };
}
