import { FtlError } from '../../errors.ts';
import { suggest } from '../../project/document/suggest.ts';
import type { Inputs, InputSpecification, InputSpecifications } from '../step.ts';

/** Inputs that every command and every step takes besides its own. */
export const everyInputs = {
  project: {
    kind: 'string',
    default: '.',
    value: 'PATH',
    description: 'Folder of the project, or its project file.',
  },
  json: {
    kind: 'boolean',
    default: 'false',
    description: 'Print one JSON result on stdout and nothing else.',
  },
  verbose: { kind: 'boolean', default: 'false', description: 'Show more of what goes on.' },
} as const satisfies InputSpecifications;

/** Of commands that change something. */
export const dryRunInput = {
  'dry-run': { kind: 'boolean', default: 'false', description: 'Say what would be done, and do nothing.' },
} as const satisfies InputSpecifications;

/** Inputs that every step takes besides its own. */
export const commonInputs = { ...everyInputs, ...dryRunInput } as const satisfies InputSpecifications;

/** Flags as they are typed: `--name=value`. */
export function asFlags(name: string, values: readonly string[]): string[] {
  return values.map((value) => `--${name}=${value}`);
}

/** Name of the environment variable that carries an input: `spin-version` -> `FTL_INPUT_SPIN_VERSION`. */
export function inputVariable(name: string): string {
  return `FTL_INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Flags by input name, each with its values in order. */
export type Flags = ReadonlyMap<string, readonly string[]>;

/** What was typed after the name of a command. */
export interface Arguments {
  readonly flags: Flags;
  /** What is no flag, in order; `-` alone is one of them. */
  readonly positionals: readonly string[];
  /** What follows `--`; undefined without it. */
  readonly afterDashes: readonly string[] | undefined;
}

/** Where the values of inputs come from; a flag wins over the environment. */
export interface InputSources {
  /** As typed: `--name value`, `--name=value`, `--name`, `--no-name`, `-n value`; lists may repeat. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads the inputs of a step. Throws `E_USAGE` for an unknown flag, a flag without its value, a value that is not
 * true or false, or a secret on the command line, where other users of the machine could read it.
 */
export function readInputs<Specifications extends InputSpecifications>(
  specifications: Specifications,
  { args, env }: InputSources,
): Inputs<Specifications> {
  return convertInputs(specifications, readFlags(specifications, args), env);
}

/** Values by input name: those of the flags, then those of the environment, then the defaults. Throws as `readInputs`. */
export function convertInputs<Specifications extends InputSpecifications>(
  specifications: Specifications,
  flags: Flags,
  env: InputSources['env'],
): Inputs<Specifications> {
  const entries = Object.entries(specifications).map(([name, specification]) => {
    const fromEnv = env[inputVariable(name)];
    const given = flags.get(name) ?? (fromEnv === undefined || fromEnv === '' ? undefined : [fromEnv]);
    return [name, convert(name, given ?? [specification.default ?? ''], specification)];
  });
  return Object.fromEntries(entries) as Inputs<Specifications>;
}

/** The flags of a command that takes nothing else; throws as `readInputs`. */
export function readFlags(specifications: InputSpecifications, args: readonly string[]): Flags {
  const { flags, positionals, afterDashes } = readArguments(specifications, args);
  const [unexpected] = [...positionals, ...(afterDashes ? ['--'] : [])];
  if (unexpected === undefined) return flags;
  throw unknownArgument(unexpected, specifications);
}

/** Takes apart what was typed after the name of a command; throws `E_USAGE` for a flag that it does not know. */
export function readArguments(specifications: InputSpecifications, args: readonly string[]): Arguments {
  const end = args.indexOf('--');
  const typed = end < 0 ? args : args.slice(0, end);
  const flags = new Map<string, string[]>();
  const positionals: string[] = [];
  for (let index = 0; index < typed.length; index += 1) {
    const argument = typed[index] ?? '';
    if (argument === '-' || !argument.startsWith('-')) {
      positionals.push(argument);
      continue;
    }
    const [flag = '', inline] = split(argument);
    const { name, specification, negated } = lookUp(specifications, flag);
    let value = inline;
    if (negated && inline !== undefined)
      throw usage(`${flag} takes no value.`, `Write --${name}, or ${flag}.`);
    if (value === undefined && specification.kind === 'boolean') value = negated ? 'false' : 'true';
    if (value === undefined) {
      index += 1;
      value = nextValue(name, typed[index], specification);
    }
    flags.set(name, [...(specification.kind === 'list' ? (flags.get(name) ?? []) : []), value]);
  }
  return { flags, positionals, afterDashes: end < 0 ? undefined : args.slice(end + 1) };
}

/** What follows a flag; another flag is no value, or a forgotten one would take it. */
function nextValue(name: string, next: string | undefined, { description }: InputSpecification): string {
  if (next === undefined) throw usage(`--${name} needs a value.`, description);
  if (next === '-' || !next.startsWith('-')) return next;
  const [flag = ''] = split(next);
  throw usage(
    `--${name} needs a value; "${flag.slice(0, 100)}" is another flag.`,
    `A value that begins with "-" is written as --${name}=VALUE.`,
  );
}

function split(argument: string): readonly string[] {
  const equals = argument.indexOf('=');
  return equals < 0 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function lookUp(specifications: InputSpecifications, flag: string) {
  const plain = flag.startsWith('--') ? flag.slice(2) : longName(specifications, flag.slice(1));
  const negated = !(plain in specifications) && plain.startsWith('no-');
  const name = negated ? plain.slice(3) : plain;
  const specification = Object.hasOwn(specifications, name) ? specifications[name] : undefined;
  if (specification?.secret) {
    throw usage(
      `--${name} would be readable in the process list.`,
      `Set the variable ${inputVariable(name)}.`,
    );
  }
  if (specification && (!negated || specification.kind === 'boolean'))
    return { name, specification, negated };
  throw unknownArgument(flag, specifications);
}

function longName(specifications: InputSpecifications, letter: string): string {
  return Object.entries(specifications).find(([, { short }]) => short === letter)?.[0] ?? '';
}

function unknownArgument(argument: string, specifications: InputSpecifications): FtlError {
  const known = Object.entries(specifications).flatMap(([name, { secret }]) => (secret ? [] : [`--${name}`]));
  const near = argument.startsWith('-') ? nearest(argument, known) : undefined;
  const hint = near ? `Did you mean ${near}?` : `Known here: ${known.join(', ')}.`;
  return usage(`Unknown argument "${argument.slice(0, 100)}".`, hint);
}

/** The one flag that begins so, or else the one that is spelt most like it. */
function nearest(argument: string, known: readonly string[]): string | undefined {
  const begun = argument.length > 3 ? known.filter((flag) => flag.startsWith(argument)) : [];
  return begun.length === 1 ? begun[0] : suggest(argument, known);
}

function convert(name: string, values: readonly string[], { kind }: InputSpecification) {
  if (kind === 'list')
    return values.flatMap((value) => value.split('\n')).flatMap((value) => value.trim() || []);
  const value = values.at(-1) ?? '';
  if (kind === 'string') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === '') return false;
  throw usage(`${name} is "${value.slice(0, 100)}"; expected true or false.`);
}

function usage(message: string, hint?: string): FtlError {
  return new FtlError('E_USAGE', message, { hint });
}
