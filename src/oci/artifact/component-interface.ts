import { FtlError } from '../../errors.ts';
import { binaryKind } from '../../wasm/binary.ts';
import { exportedNames, importedNames } from '../../wasm/component-names.ts';

/** What a component imports and exports, by name: `wasi:http/types@0.2.0`. */
export interface ComponentInterface {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/**
 * The names of a component's outer imports and exports, in file order. Undefined for a core module, and for a
 * component in a newer encoding than this knows: what is only information for a reader of the config is no reason to
 * refuse an app.
 */
export function readComponentInterface(bytes: Uint8Array): ComponentInterface | undefined {
  if (binaryKind(bytes) !== 'component') return undefined;
  try {
    return {
      imports: importedNames(bytes, { versionSuffixes: 'read' }),
      exports: exportedNames(bytes, { versionSuffixes: 'read' }),
    };
  } catch (error) {
    if (error instanceof FtlError) return undefined;
    throw error;
  }
}
