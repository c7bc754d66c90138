import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { FilesMount, ProjectComponent } from '../../project/model.ts';
import type { LockedFile } from '../../spin/locked-app.ts';
import type { System } from '../../system/types.ts';
import { globPattern } from '../command/glob.ts';

/** A file of the project that a component finds at `path`; `file` is absolute, `size` in bytes. */
export interface MountedFile extends LockedFile {
  readonly file: string;
  readonly size: number;
}

/** Content of at most so many bytes stands in the lock itself, as Spin has it (crates/oci/src/client.rs). */
const longestInline = 128;
/** Most files of one tool, and most bytes of one file. */
const limits = { files: 10_000, size: 256 * 1024 * 1024 } as const;
/** What is ours or of the version control is never mounted. */
const skippedFolders = new Set(['.ftl', '.git']);

/**
 * The files that `files` of a tool names, by their path in the component. Throws `E_PROJECT_PATH` for a symbolic link,
 * a folder that is never mounted, a pattern without files and two files at one place, `E_PROJECT_LIMIT` for too many or too large ones.
 */
export async function collectFiles(
  { name, files }: ProjectComponent,
  projectFolder: string,
  system: System,
): Promise<readonly MountedFile[]> {
  const sources = new Map<string, { readonly source: string; readonly mount: FilesMount }>();
  for (const mount of files)
    for (const source of await sourcesOf(mount, projectFolder, system)) {
      const place = placeOf(source, mount);
      const other = sources.get(place)?.source;
      if (other !== undefined && other !== source)
        throw fault(mount, `The tool "${name}" mounts both ${other} and ${source} at /${place}.`);
      sources.set(place, { source, mount });
      if (sources.size > limits.files)
        throw tooMuch(mount, `The tool "${name}" mounts more than ${limits.files} files.`);
    }
  const places = [...sources.keys()].toSorted();
  return Promise.all(
    places.map(async (place) => {
      const { source, mount } = sources.get(place) ?? missing(place);
      return readFile(path.join(projectFolder, source), { place, mount, system });
    }),
  );
}

function missing(place: string): never {
  throw new FtlError('E_BUG', `No source for ${place}.`);
}

function placeOf(source: string, { source: from, destination }: FilesMount): string {
  if (destination === undefined) return source;
  const below = source === from ? '' : source.slice(from === '.' ? 0 : from.length + 1);
  return [destination, below].filter((part) => part !== '').join('/');
}

/** Paths of files in the project, relative to it. */
async function sourcesOf(mount: FilesMount, projectFolder: string, system: System): Promise<string[]> {
  const base = mount.isGlob ? literalPrefix(mount.source) : mount.source;
  const found: string[] = [];
  for await (const file of filesAt(base, { mount, projectFolder, system })) found.push(file);
  const pattern = mount.isGlob ? globPattern(mount.source) : undefined;
  const matching = pattern ? found.filter((file) => pattern.test(file)) : found;
  if (matching.length === 0) throw fault(mount, `No file matches ${JSON.stringify(mount.source)}.`);
  return matching;
}

/** The folders in front of the first part with a wildcard. */
function literalPrefix(glob: string): string {
  const parts = glob.split('/');
  const literal = parts.slice(
    0,
    parts.findIndex((part) => /[*?{]/.test(part)),
  );
  return literal.length === 0 ? '.' : literal.join('/');
}

interface Search {
  readonly mount: FilesMount;
  readonly projectFolder: string;
  readonly system: System;
}

/** The file at a path, or all files below it. Every part of the path is looked at, so that no link is followed. */
async function* filesAt(target: string, search: Search): AsyncGenerator<string> {
  let folder = '';
  for (const part of target === '.' ? [] : target.split('/')) {
    const entries = await search.system.files.list(path.join(search.projectFolder, folder));
    const entry = entries.find(({ name }) => name === part);
    const own = folder === '' ? part : `${folder}/${part}`;
    if (entry?.kind === 'link') throw link(search.mount, own);
    if (entry?.kind === 'folder' && skippedFolders.has(part))
      throw fault(
        search.mount,
        `Nothing in ${own} can be mounted: it may hold credentials and what was built.`,
      );
    if (entry?.kind === 'file' && own === target) return yield own;
    if (entry?.kind !== 'folder') return;
    folder = own;
  }
  yield* filesBelow(folder, search);
}

async function* filesBelow(folder: string, search: Search): AsyncGenerator<string> {
  for (const { name, kind } of await search.system.files.list(path.join(search.projectFolder, folder))) {
    const own = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'link' && isWanted(own, search.mount)) throw link(search.mount, own);
    if (kind === 'file') yield own;
    if (kind === 'folder' && !skippedFolders.has(name)) yield* filesBelow(own, search);
  }
}

/** A link beside what a pattern names concerns nobody. */
function isWanted(source: string, mount: FilesMount): boolean {
  return !mount.isGlob || globPattern(mount.source).test(source);
}

async function readFile(
  file: string,
  { place, mount, system }: { readonly place: string; readonly mount: FilesMount; readonly system: System },
): Promise<MountedFile> {
  const size = (await system.files.stat(file))?.size ?? 0;
  if (size > limits.size)
    throw tooMuch(mount, `${file} has ${size} bytes; at most ${limits.size} can be mounted.`);
  const digest = `sha256:${await system.files.sha256(file)}`;
  if (size > longestInline) return { path: place, digest, file, size };
  const inline = Buffer.from(await system.files.readBytes(file)).toString('base64');
  return { path: place, digest, inline, file, size };
}

function link(mount: FilesMount, source: string): FtlError {
  return fault(mount, `${source} is a symbolic link; only files of the project itself are mounted.`);
}

function fault({ at }: FilesMount, message: string): FtlError {
  return new FtlError('E_PROJECT_PATH', message, { at });
}

function tooMuch({ at }: FilesMount, message: string): FtlError {
  return new FtlError('E_PROJECT_LIMIT', message, { at, hint: 'Name what the tool needs alone.' });
}
