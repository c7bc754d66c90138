import { GuestFailure } from './guest-failure.ts';

export interface ConfigurationOptions {
  /** Id of the component. */
  readonly component: string;
  /** Its own variables, templates replaced. */
  readonly variables: Readonly<Record<string, string>>;
}

/** `fermyon:spin/variables@2.0.0` and `wasi:config/store`. Errors have the words of Spin (crates/expressions). */
export function configuration({ component, variables }: ConfigurationOptions) {
  const find = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  return {
    'fermyon:spin/variables': {
      get: (name: string) => {
        const value = find(name);
        if (value !== undefined) return value;
        const fault = faultOf(name);
        throw new GuestFailure(
          fault === undefined
            ? { tag: 'undefined', val: `no variable for ${quoted(component)}.${quoted(name)}` }
            : { tag: 'invalid-name', val: `${quoted(name)}: ${fault}` },
        );
      },
    },
    'wasi:config/store': { get: find, getAll: () => Object.entries(variables) },
  };
}

/** Why a name can be that of no variable, or undefined. */
function faultOf(name: string): string | undefined {
  if (name === '') return 'must not be empty';
  const [invalid] = /[^a-z0-9_]/u.exec(name) ?? [];
  if (invalid !== undefined)
    return `invalid character '${invalid}'. Variable names may contain only lower-case letters, numbers, and underscores.`;
  if (!/^[a-z]/.test(name)) return 'must start with a lowercase ASCII letter';
  if (name.endsWith('_')) return 'must end with a lowercase ASCII letter or digit';
  return name.includes('__') ? 'must not contain multiple consecutive underscores' : undefined;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
