import { cli, type CliOptions } from './cli.ts';
import { clocks } from './clocks.ts';
import { configuration, type ConfigurationOptions } from './configuration.ts';
import { fileTree } from './file-tree.ts';
import { filesystem } from './filesystem.ts';
import { http, type StartFetch } from './http.ts';
import { InputStream, IoError, OutputStream, poll, Pollable, type Waiter } from './io.ts';
import { keyValue, type KeyValueOptions } from './key-value.ts';
import { random } from './random.ts';
import { unknownInterface } from './unknown-interface.ts';

/** What the host of one component is made of. */
export interface HostOptions {
  readonly waiter: Waiter;
  readonly cli: CliOptions;
  readonly configuration: ConfigurationOptions;
  readonly keyValue: KeyValueOptions;
  readonly startFetch: StartFetch;
  /** Mounted files: path from the root of the component -> content. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** An interface as the glue takes it: functions and classes in camel case. */
export type Interface = Readonly<Record<string, unknown>>;

/**
 * All imports of a component, found by the name of their interface without its version. An interface that is not
 * offered is a stub whose functions fail when they are called.
 */
export function createImports(options: HostOptions): Readonly<Record<string, Interface>> {
  const { waiter } = options;
  const known: Readonly<Record<string, Interface>> = {
    'wasi:io/error': { Error: IoError },
    'wasi:io/poll': { Pollable, poll },
    'wasi:io/streams': { InputStream, OutputStream },
    ...clocks(waiter),
    ...random(),
    ...cli(waiter, options.cli),
    ...filesystem(waiter, fileTree(options.files)),
    ...http(waiter, options.startFetch),
    ...configuration(options.configuration),
    ...keyValue(options.keyValue),
  };
  return new Proxy(known, {
    get: (target, name) => {
      if (typeof name === 'symbol') return undefined;
      const withoutVersion = name.replace(/@.*$/, '');
      return complete(withoutVersion, target[withoutVersion] ?? {});
    },
  });
}

/** An interface whose missing functions are stubs: a newer version may have some that this host lacks. */
function complete(name: string, offered: Interface): Interface {
  const stubs = unknownInterface(name);
  return new Proxy(offered, {
    get: (target, member) => (typeof member === 'string' ? (target[member] ?? stubs(member)) : undefined),
  });
}
