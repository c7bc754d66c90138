/** The same function for tests in Node: the value of the environment variable `SPIN_VARIABLE_<NAME>`. */
export function variable(name: string): string {
  const { process } = globalThis as { process?: { env: Readonly<Record<string, string | undefined>> } };
  const value = process?.env[`SPIN_VARIABLE_${name.toUpperCase()}`];
  if (value === undefined)
    throw new Error(`Variable '${name}' has no value; set SPIN_VARIABLE_${name.toUpperCase()}.`);
  return value;
}
