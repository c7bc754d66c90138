import type { HandlerContext } from './handler.ts';

/** The part of `wasi:config/store` that is used. */
export interface ConfigStore {
  /** Undefined when the component has no such variable. Throws when it cannot be read. */
  get(name: string): string | undefined;
  /** Throws when one of them cannot be read. */
  getAll(): readonly (readonly [name: string, value: string])[];
}

/** The variables of the component, each read at most once: an instance serves one request, so that none changes in its life. */
export function hostVariables(host: ConfigStore): Pick<HandlerContext, 'variable' | 'readAllVariables'> {
  const known = new Map<string, string | undefined>();
  let complete = false;
  return {
    variable(name) {
      if (!complete && !known.has(name)) known.set(name, readOrUndefined(host, name));
      return known.get(name);
    },
    readAllVariables() {
      try {
        for (const [name, value] of host.getAll()) known.set(name, value);
        complete = true;
      } catch {
        // One that cannot be read may be one that nobody asks for.
      }
    },
  };
}

function readOrUndefined(host: ConfigStore, name: string): string | undefined {
  try {
    return host.get(name);
  } catch {
    return undefined;
  }
}
