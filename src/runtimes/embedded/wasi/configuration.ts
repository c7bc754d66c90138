import { GuestFailure } from './guest-failure.ts';

/** lower_snake, as Spin has it (crates/expressions/src/lib.rs). */
const variableName = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** `fermyon:spin/variables@2.0.0` and `wasi:config/store`: the component's own variables, templates replaced. */
export function configuration(variables: Readonly<Record<string, string>>) {
  const find = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  return {
    'fermyon:spin/variables': {
      get: (name: string) => {
        const value = find(name);
        if (value !== undefined) return value;
        throw new GuestFailure({ tag: variableName.test(name) ? 'undefined' : 'invalid-name', val: name });
      },
    },
    'wasi:config/store': { get: find, getAll: () => Object.entries(variables) },
  };
}
