import { createHash } from 'node:crypto';
import path from 'node:path';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { isDigest } from '../oci/index.ts';
import { type PruneOptions, pruneComponents, usualPruning } from './prune-components.ts';
import type { System } from '../system/types.ts';

/** A component as a file in the cache that is never changed again. */
export interface CachedComponent {
  /** Absolute. */
  readonly file: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** What was built, by a key that stands for everything it was built from; `<cacheFolder>/components`. */
export interface ComponentCache {
  /** Undefined when nothing was built from this, or its file is no longer what it was. */
  find(key: string): Promise<CachedComponent | undefined>;
  /** Keeps a component, and that it is what the key makes. */
  store(key: string, bytes: Uint8Array): Promise<CachedComponent>;
  /** Keeps a component that was made elsewhere. */
  adopt(bytes: Uint8Array): Promise<CachedComponent>;
  /** Withdraws what was not used for the longest time beyond a bound, and removes what was withdrawn long ago; returns the bytes that were removed. */
  prune(options?: PruneOptions): Promise<number>;
}

/** The cache of components below the system's cache folder; safe to use by several processes at once. */
export function createComponentCache(system: System): ComponentCache {
  const folder = path.join(system.cacheFolder, 'components');
  const recordFile = (key: string) => path.join(folder, 'keys', `${key}.json`);

  const store = async (key: string, bytes: Uint8Array): Promise<CachedComponent> => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const component = {
      file: path.join(folder, `${hash}.wasm`),
      digest: `sha256:${hash}`,
      size: bytes.length,
    };
    await markUsed(recordFile(key), component, system);
    if (!(await isIntact(component, system))) await system.files.write(component.file, bytes);
    return component;
  };
  return {
    store,
    adopt: (bytes) => store(`adopted-${createHash('sha256').update(bytes).digest('hex')}`, bytes),
    find: async (key) => {
      const record = await system.files.readRecord(recordFile(key));
      const { digest, size } = isJsonObject(record) ? record : {};
      if (!isDigest(digest) || typeof size !== 'number') return undefined;
      const component = { file: path.join(folder, `${digest.slice('sha256:'.length)}.wasm`), digest, size };
      await markUsed(recordFile(key), component, system);
      return (await isIntact(component, system)) ? component : undefined;
    },
    prune: (options = usualPruning) => pruneComponents(folder, options, system),
  };
}

/** How long a record goes without being written anew, in ms: far less than what is used stays. */
const markEveryMs = 10 * 60_000;

/** Before the component is looked at: when it is there then, whoever prunes the cache at this moment leaves it for a while. */
async function markUsed(
  file: string,
  { digest, size }: Pick<CachedComponent, 'digest' | 'size'>,
  { files }: System,
): Promise<void> {
  const text = JSON.stringify({ digest, size });
  const marked = (await files.stat(file))?.modified ?? 0;
  const isFresh = Date.now() - marked < markEveryMs && (await files.readTextIfExists(file)) === text;
  if (!isFresh) await files.write(file, text);
}

async function isIntact({ file, digest, size }: CachedComponent, system: System): Promise<boolean> {
  const stat = await system.files.stat(file);
  return stat?.size === size && `sha256:${await system.files.sha256(file)}` === digest;
}
