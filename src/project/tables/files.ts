import type { DocumentPath } from '../document/positions.ts';
import { positionOfValue } from '../document/document.ts';
import type { FilesEntry, ToolTable } from '../format/project-file.ts';
import type { FilesMount } from '../model.ts';
import { normalizePath } from '../values/paths.ts';
import { present, type Reading } from './reading.ts';

/**
 * `files` of `[tools.X]` in Spin's forms (crates/manifest/src/schema/v2.rs, `WasiFilesMount`): a path or glob, or a
 * source and a destination. What leaves the project or does not exist is reported and left out.
 */
export function readFiles(name: string, table: ToolTable, reading: Reading): readonly FilesMount[] {
  return present(table.files).flatMap(([index, entry]) => {
    const path = ['tools', name, 'files', index];
    const place = { path, reading, mayBeMade: table.build !== undefined };
    const mount = typeof entry === 'string' ? readPattern(entry, place) : readPlaced(entry, place);
    return mount === undefined ? [] : [{ ...mount, at: positionOfValue(reading.document, path) }];
  });
}

type Mount = Omit<FilesMount, 'at'>;

interface Place {
  readonly path: DocumentPath;
  readonly reading: Reading;
  /** The build command may make what is not there yet. */
  readonly mayBeMade: boolean;
}

function readPattern(written: string, place: Place): Mount | undefined {
  const { path, reading } = place;
  const source = inside(written, path, reading);
  if (source === undefined) return undefined;
  if (source === '.')
    return refuse(path, 'names the whole project; name its files, or write "**/*"', reading);
  const isGlob = /[*?{]/.test(source);
  if (!isGlob && kindOf(source, place) === undefined) return undefined;
  return { source, destination: undefined, isGlob };
}

function readPlaced(
  { source: from, destination: to }: Exclude<FilesEntry, string>,
  place: Place,
): Mount | undefined {
  if (from === undefined || to === undefined) return undefined;
  const { path, reading } = place;
  const source = inside(from, [...path, 'source'], reading);
  const destination = inside(to.replace(/^\/+/, ''), [...path, 'destination'], reading);
  if (source === undefined || destination === undefined) return undefined;
  const kind = kindOf(source, { ...place, path: [...path, 'source'] });
  if (kind === undefined) return undefined;
  if (kind === 'file' && (destination === '.' || to.endsWith('/')))
    return refuse([...path, 'destination'], 'is a folder, but the source is a file', reading);
  return { source, destination: destination === '.' ? '' : destination, isGlob: false };
}

function inside(written: string, path: DocumentPath, reading: Reading): string | undefined {
  const normalized = normalizePath(written);
  if ('path' in normalized) return normalized.path;
  const shown = JSON.stringify(written.length > 100 ? `${written.slice(0, 100)}…` : written);
  return refuse(path, `${shown} ${normalized.fault}`, reading);
}

function kindOf(
  source: string,
  { path, reading, mayBeMade }: Place,
): 'file' | 'folder' | 'missing' | undefined {
  const kind = reading.facts.kind(source);
  if (kind === 'file' || kind === 'folder' || (kind === 'missing' && mayBeMade)) return kind;
  const fault = kind === 'missing' ? 'does not exist' : 'is a symbolic link that leaves the project folder';
  return refuse(path, `${JSON.stringify(source)} ${fault}`, reading);
}

function refuse(path: DocumentPath, fault: string, { problems }: Reading): undefined {
  problems.add('E_PROJECT_PATH', `${problems.print(path)}: ${fault}.`, { path });
}
