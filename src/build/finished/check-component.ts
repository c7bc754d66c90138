import { FtlError } from '../../errors.ts';
import type { SourcePosition } from '../../errors.ts';
import { binaryKind } from '../../wasm/binary.ts';
import { exportedNames } from '../../wasm/component-names.ts';

/** What a component made elsewhere is called in messages. */
export interface ComponentName {
  /** Who it is for and where it comes from: `Tool "x": vendor/x.wasm`. */
  readonly label: string;
  readonly at: SourcePosition;
}

/** Throws `E_COMPONENT_UNSUPPORTED` for bytes that are not a component, or one that does not serve HTTP. */
export function checkComponent(bytes: Uint8Array, name: ComponentName): void {
  const kind = binaryKind(bytes);
  if (kind === 'module') {
    const hint = 'Build it for wasm32-wasip2, or wrap it with `wasm-tools component new`.';
    throw unsupported(name, 'is a core module, not a component.', hint);
  }
  if (kind !== 'component') throw unsupported(name, 'is not WebAssembly.');
  const names = exportedNames(bytes, { versionSuffixes: 'read' });
  if (names.some((exported) => /^wasi:http\/(?:incoming-)?handler@0\.[23]\b/.test(exported))) return;
  const found = names.length > 0 ? `only ${names.slice(0, 5).join(', ')}` : 'nothing';
  throw unsupported(name, `exports ${found}; it must export wasi:http/incoming-handler.`);
}

/** The error for a component that cannot be taken. */
export function unsupported({ label, at }: ComponentName, reason: string, hint?: string): FtlError {
  return new FtlError('E_COMPONENT_UNSUPPORTED', `${label} ${reason}`, { at, hint });
}
