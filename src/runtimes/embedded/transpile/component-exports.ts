import { FtlError } from '../../../errors.ts';
import { binaryKind } from '../../../wasm/binary.ts';
import { exportedNames } from '../../../wasm/component-names.ts';

/**
 * Checks that this runtime can run the bytes: a component that exports `wasi:http/incoming-handler@0.2.*`.
 * Throws `E_COMPONENT_UNSUPPORTED`, naming the component, what it is instead, and the runtime that takes it.
 */
export function checkComponent(id: string, bytes: Uint8Array): void {
  const kind = binaryKind(bytes);
  if (kind === undefined)
    throw unsupported(id, 'is not a WebAssembly file', 'Build it as a WASI 0.2 component.');
  if (kind === 'module') throw unsupported(id, 'is a core module, not a component', useSpin);
  const names = exportsOf(id, bytes);
  if (names.some((name) => /^wasi:http\/incoming-handler@0\.2\.\d+$/.test(name))) return;
  const newer = names.find((name) => name.startsWith('wasi:http/handler@0.3'));
  if (newer) throw unsupported(id, `exports ${newer} (WASI 0.3)`, `${useSpin} It needs Spin 4 or newer.`);
  if (names.some((name) => name.startsWith('fermyon:spin/inbound-http')))
    throw unsupported(id, 'exports fermyon:spin/inbound-http (Spin 1)', useSpin);
  throw unsupported(
    id,
    `does not export wasi:http/incoming-handler, but ${names.slice(0, 5).join(', ') || 'nothing'}`,
    'An HTTP component must export wasi:http/incoming-handler@0.2.',
  );
}

/** What is wrong with the bytes is said of the component: an app has many. */
function exportsOf(id: string, bytes: Uint8Array): readonly string[] {
  try {
    return exportedNames(bytes, { versionSuffixes: 'refuse' });
  } catch (cause) {
    if (!(cause instanceof FtlError)) throw cause;
    throw new FtlError('E_COMPONENT_UNSUPPORTED', `Component ${id} cannot be read. ${cause.message}`, {
      cause,
      hint: 'The file may be cut short: build or fetch it again.',
    });
  }
}

const useSpin = 'The embedded runtime cannot run it; the spin runtime can (--runtime spin).';

function unsupported(id: string, what: string, hint: string): FtlError {
  return new FtlError(
    'E_COMPONENT_UNSUPPORTED',
    `Component ${id} ${what}; expected a WASI 0.2 HTTP component.`,
    { hint },
  );
}
