import { get } from 'fermyon:spin/variables@2.0.0';

/** The value of a variable that ftl.toml grants this tool. Throws when it does not. */
export function variable(name: string): string {
  try {
    return get(name);
  } catch (cause) {
    throw new Error(`Variable '${name}' has no value; grant it to the tool in ftl.toml.`, { cause });
  }
}
