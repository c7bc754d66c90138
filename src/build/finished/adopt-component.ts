import type { System } from '../../system/types.ts';
import type { CachedComponent, ComponentCache } from '../component-cache.ts';
import { checkComponent, type ComponentName, unsupported } from './check-component.ts';

/** A component that was made outside, by a command or by hand. */
export interface ForeignComponent extends ComponentName {
  /** Absolute. */
  readonly file: string;
}

/** Bytes; the largest component known, Python with its standard library, has 40 MB. */
const largestComponent = 256 * 1024 * 1024;

/**
 * Takes the file of a component into the cache, so that what is packed later is what was checked here.
 * Throws `E_COMPONENT_UNSUPPORTED` for a file that is not a component, or one that does not serve HTTP.
 */
export async function adoptComponent(
  foreign: ForeignComponent,
  { cache, system }: { readonly cache: ComponentCache; readonly system: System },
): Promise<CachedComponent> {
  const stat = await system.files.stat(foreign.file);
  if (stat?.kind !== 'file') {
    throw unsupported(foreign, 'does not exist.', 'Build it first, or correct its path in the project file.');
  }
  if (stat.size > largestComponent) {
    throw unsupported(foreign, `has ${stat.size} bytes; at most ${largestComponent} are allowed.`);
  }
  const bytes = await system.files.readBytes(foreign.file);
  checkComponent(bytes, foreign);
  return cache.adopt(bytes);
}
