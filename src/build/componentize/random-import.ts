import { encodeName } from '../../wasm/binary.ts';

/**
 * The splicer of componentize-js 0.23 replaces the import `random_get` by a trap although the engine needs it for
 * `crypto.subtle.importKey` (ComponentizeJS issue 334). It goes by the name alone, so engine and adapter agree on
 * another name of the same length.
 */
const original = encodeName('random_get');
const replacement = encodeName('random_gex');

/**
 * The same module with the first occurrence of the name in its binary form replaced: in the engine an import, in the
 * adapter an export. Throws when there is none, as then this module and the toolchain no longer fit.
 */
export function renameRandomImport(module: Uint8Array): Uint8Array {
  const at = Buffer.from(module.buffer, module.byteOffset, module.byteLength).indexOf(original);
  if (at < 0) throw new Error('The module has no random_get to rename: toolchain and builder do not fit.');
  const renamed = module.slice();
  renamed.set(replacement, at);
  return renamed;
}
