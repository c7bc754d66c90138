import { createHash } from 'node:crypto';
import path from 'node:path';
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
}

/** The cache of components below the system's cache folder; safe to use by several processes at once. */
export function createComponentCache(system: System): ComponentCache {
  const folder = path.join(system.cacheFolder, 'components');
  const recordFile = (key: string) => path.join(folder, 'keys', `${key}.json`);

  const adopt = async (bytes: Uint8Array): Promise<CachedComponent> => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const component = {
      file: path.join(folder, `${hash}.wasm`),
      digest: `sha256:${hash}`,
      size: bytes.length,
    };
    if (!(await isIntact(component, system))) await system.files.write(component.file, bytes);
    return component;
  };
  return {
    adopt,
    store: async (key, bytes) => {
      const component = await adopt(bytes);
      const { digest, size } = component;
      await system.files.write(recordFile(key), JSON.stringify({ digest, size }));
      return component;
    },
    find: async (key) => {
      const known = await system.files.readRecord(recordFile(key));
      const record = known as { digest?: unknown; size?: unknown } | null | undefined;
      if (typeof record?.digest !== 'string' || typeof record.size !== 'number') return undefined;
      const { digest, size } = record;
      const component = { file: path.join(folder, `${digest.slice('sha256:'.length)}.wasm`), digest, size };
      return (await isIntact(component, system)) ? component : undefined;
    },
  };
}

async function isIntact({ file, digest, size }: CachedComponent, system: System): Promise<boolean> {
  const stat = await system.files.stat(file);
  return stat?.size === size && `sha256:${await system.files.sha256(file)}` === digest;
}
