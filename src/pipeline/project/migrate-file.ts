import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { type Migration, migrateProject } from '../../project/index.ts';
import type { System } from '../../system/types.ts';
import { type ProjectPlace, findProjectFile } from './project-place.ts';
import { readProjectDocument } from './read-project.ts';

/** A migration, and the name of the file that it is made of. */
export interface FileMigration extends Migration {
  readonly file: string;
}

/** What the project file of a folder becomes; undefined when there is nothing to do. Throws as `readProjectDocument`. */
export async function planMigration(place: ProjectPlace, system: System): Promise<FileMigration | undefined> {
  const file = await findProjectFile(place, system);
  const migration = migrateProject(await readProjectDocument({ ...place, projectFile: file }, system));
  return migration && { ...migration, file };
}

/**
 * Keeps the old file beside the new one and writes ftl.toml; gives the name under which the old one is kept. That one
 * may hold tokens, which the new one does not: only its owner can read it. Throws `E_FILE_EXISTS` for another ftl.toml
 * that is there already.
 */
export async function writeMigration(
  { projectFolder }: ProjectPlace,
  { file, text }: FileMigration,
  { files }: System,
): Promise<string> {
  const target = path.join(projectFolder, 'ftl.toml');
  if (file !== 'ftl.toml' && (await files.stat(target)) !== undefined) {
    const hint = 'Move it away first.';
    throw new FtlError('E_FILE_EXISTS', `${target} is there already, besides ${file}.`, { hint });
  }
  const kept = await freeName(`${file}.bak`, projectFolder, files);
  const before = await files.readBytes(path.join(projectFolder, file));
  await files.write(path.join(projectFolder, kept), before, { mode: 0o600 });
  await files.write(target, text);
  if (file !== 'ftl.toml') await files.remove(path.join(projectFolder, file));
  return kept;
}

async function freeName(name: string, folder: string, files: System['files']): Promise<string> {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}${count}`;
    if ((await files.stat(path.join(folder, candidate))) === undefined) return candidate;
  }
}
