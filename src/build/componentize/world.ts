import { FtlError } from '../../errors.ts';

/** World of wit/component.wit by the host interfaces that are imported, sorted and joined by a comma. */
const worlds: Readonly<Record<string, string>> = {
  '': 'http',
  'fermyon:spin/variables@2.0.0': 'http-with-variables',
  'fermyon:spin/key-value@2.0.0': 'http-with-key-value',
  'fermyon:spin/key-value@2.0.0,fermyon:spin/variables@2.0.0': 'http-with-variables-and-key-value',
  'fermyon:spin/key-value@2.0.0,wasi:config/store@0.2.0-draft-2024-09-27': 'http-with-key-value-and-config',
};

/** Name of the world that imports exactly these interfaces of the host, which must be sorted. */
export function worldFor(hostImports: readonly string[]): string {
  const world = worlds[hostImports.join()];
  if (world === undefined)
    throw new FtlError('E_BUG', `No world imports exactly ${hostImports.join(' and ')}.`);
  return world;
}
