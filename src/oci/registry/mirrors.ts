import { FtlError } from '../../errors.ts';
import { parseRepository, type Repository } from '../artifact/reference.ts';

/** Host of a registry as references name it -> where it is read instead: a host and '' or a folder there. */
export type RegistryMirrors = ReadonlyMap<string, { readonly registry: string; readonly folder: string }>;

/** No mirror: every registry is asked itself. */
export const noMirrors: RegistryMirrors = new Map();

/** Reads `ghcr.io=mirror.example:5000` or `ghcr.io=mirror.example/ghcr`, one an entry. Throws `E_USAGE`. */
export function parseMirrors(entries: readonly string[]): RegistryMirrors {
  return new Map(entries.map(parseMirror));
}

/** Where a repository is read: in the mirror of its registry, if that has one. */
export function mirrored(repository: Repository, mirrors: RegistryMirrors): Repository {
  const mirror = mirrors.get(repository.registry);
  if (mirror === undefined) return repository;
  const name = mirror.folder === '' ? repository.name : `${mirror.folder}/${repository.name}`;
  return { registry: mirror.registry, name };
}

function parseMirror(entry: string): [string, { registry: string; folder: string }] {
  const [from = '', to = '', ...more] = entry.split('=');
  try {
    if (more.length > 0) throw new FtlError('E_USAGE', 'More than one "=".');
    const source = parseRepository(`${from}/name`).registry;
    const { registry, name } = parseRepository(to.includes('/') ? to : `${to}/name`);
    return [source, { registry, folder: to.includes('/') ? name : '' }];
  } catch (cause) {
    throw new FtlError('E_USAGE', `"${entry.slice(0, 200)}" is not a mirror of a registry.`, {
      hint: 'Write it as ghcr.io=host:port, or ghcr.io=host/folder.',
      cause,
    });
  }
}
