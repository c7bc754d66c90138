import { FtlError } from '../errors.ts';
import type { LockedApp } from '../spin/locked-app.ts';

/** Where values of application variables come from, the first having one wins. */
export interface VariableSources {
  readonly given: Readonly<Record<string, string>>;
  /** Environment with `SPIN_VARIABLE_<NAME>`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The name of the environment variable that sets an application variable (Spin, variables_provider `env`). */
export function environmentName(variable: string): string {
  return `SPIN_VARIABLE_${variable.toUpperCase()}`;
}

/**
 * The value of each application variable. Throws `E_RUNTIME_VARIABLE`, naming every required variable that has none.
 */
export function resolveVariables(
  locked: Pick<LockedApp, 'variables'>,
  { given, environment }: VariableSources,
): Map<string, string> {
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const [name, variable] of Object.entries(locked.variables)) {
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    const value = own ?? environment[environmentName(name)] ?? variable.default;
    if (value === undefined) missing.push(name);
    else values.set(name, value);
  }
  if (missing.length === 0) return values;
  throw new FtlError(
    'E_RUNTIME_VARIABLE',
    `The app requires ${missing.length === 1 ? 'the variable' : 'the variables'} ${missing.join(', ')}, which no one gave a value.`,
    {
      hint: `Set ${missing.map(environmentName).join(', ')} in the environment or in .env, name a file with --variable NAME=@FILE, or give the ${missing.length === 1 ? 'variable' : 'variables'} a default.`,
    },
  );
}

/** The values of variables that are marked secret, the longest first; each line of a long one counts by itself. */
export function secretValues(locked: LockedApp, values: ReadonlyMap<string, string>): readonly string[] {
  const secrets = Object.entries(locked.variables).flatMap(([name, { secret }]) =>
    secret ? (values.get(name) ?? '').split(/\r?\n/) : [],
  );
  return secrets.toSorted((a, b) => b.length - a.length);
}

/**
 * A template with each `{{ name }}` replaced by the variable's value (spin.md 2.6). Throws `E_RUNTIME_VARIABLE` for
 * an unknown name and for unbalanced braces; the message holds no value.
 */
export function expandTemplate(template: string, values: ReadonlyMap<string, string>): string {
  const parts = template.split('{{');
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      const end = part.indexOf('}}');
      if (end < 0) throw new FtlError('E_RUNTIME_VARIABLE', 'A template of the app has "{{" without "}}".');
      const name = part.slice(0, end).trim();
      const value = values.get(name);
      if (value === undefined)
        throw new FtlError(
          'E_RUNTIME_VARIABLE',
          `A template of the app names the variable "${name}", which the app does not have.`,
        );
      return value + part.slice(end + 2);
    })
    .join('');
}
