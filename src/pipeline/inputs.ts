import { FtlError } from '../errors.ts';
import type { Inputs, InputSpecification, InputSpecifications } from './step.ts';

/** Inputs that every step takes besides its own. */
export const commonInputs = {
  project: { kind: 'string', default: '.', description: 'Folder of the project, or its project file.' },
  'dry-run': { kind: 'boolean', default: 'false', description: 'Say what would be done, and do nothing.' },
  json: {
    kind: 'boolean',
    default: 'false',
    description: 'Print one JSON result on stdout and nothing else.',
  },
  verbose: { kind: 'boolean', default: 'false', description: 'Show more of what goes on.' },
} as const satisfies InputSpecifications;

/** Name of the environment variable that carries an input: `spin-version` -> `FTL_INPUT_SPIN_VERSION`. */
export function inputVariable(name: string): string {
  return `FTL_INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Where the values of inputs come from; a flag wins over the environment. */
export interface InputSources {
  /** Flags as typed: `--name value`, `--name=value`, `--name`, `--no-name`; lists may repeat. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads the inputs of a step. Throws `E_USAGE` for an unknown flag, a flag without its value, a value that is not
 * true or false, or a secret on the command line, where other users of the machine could read it.
 */
export function readInputs<Specifications extends InputSpecifications>(
  specifications: Specifications,
  sources: InputSources,
): Inputs<Specifications> {
  const flags = readFlags(specifications, sources.args);
  const entries = Object.entries(specifications).map(([name, specification]) => {
    const fromEnv = sources.env[inputVariable(name)];
    const given = flags.get(name) ?? (fromEnv === undefined || fromEnv === '' ? undefined : [fromEnv]);
    return [name, convert(name, given ?? [specification.default ?? ''], specification)];
  });
  return Object.fromEntries(entries) as Inputs<Specifications>;
}

/** Flags by input name, each with its values in order; throws as `readInputs`. */
export function readFlags(
  specifications: InputSpecifications,
  args: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const [flag = '', inline] = split(args[index] ?? '');
    const { name, specification, negated } = lookUp(specifications, flag);
    let value = inline;
    if (value === undefined && specification.kind === 'boolean') value = negated ? 'false' : 'true';
    if (value === undefined) {
      index += 1;
      value = args[index];
    }
    if (value === undefined) throw usage(`--${name} needs a value.`, specification.description);
    flags.set(name, [...(specification.kind === 'list' ? (flags.get(name) ?? []) : []), value]);
  }
  return flags;
}

function split(argument: string): readonly string[] {
  const equals = argument.indexOf('=');
  return equals < 0 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function lookUp(specifications: InputSpecifications, flag: string) {
  const plain = flag.replace(/^--/, '');
  if (flag.startsWith('--')) {
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
  }
  const known = Object.entries(specifications).flatMap(([name, { secret }]) => (secret ? [] : [`--${name}`]));
  throw usage(`Unknown argument "${flag.slice(0, 100)}".`, `Known here: ${known.join(', ')}.`);
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
