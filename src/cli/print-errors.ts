import path from 'node:path';
import type { FtlError } from '../errors.ts';
import { flattenErrors, formatError, selectAnnotations } from '../report/index.ts';
import type { System } from '../system/types.ts';

/**
 * Shows an error: on a terminal with the lines of the file at fault, in GitHub Actions as annotations on those lines
 * too. Positions are relative to the project folder.
 */
export async function printErrors(error: FtlError, projectFolder: string, system: System): Promise<void> {
  const sources = await readSources(error, projectFolder, system);
  const text = formatError(error, { sources, colour: system.terminal.colour });
  for (const line of text.split('\n')) system.log.info(line);
  const workspace = system.env['GITHUB_WORKSPACE'] ?? system.workingFolder;
  const prefix = path.relative(workspace, projectFolder).replaceAll('\\', '/');
  for (const { level, title, message, at } of selectAnnotations([error]).shown) {
    const file = at && (prefix === '' ? at.file : `${prefix}/${at.file}`);
    system.runner.annotate(level, message, at && file ? { ...at, file, title } : undefined);
  }
}

async function readSources(
  error: FtlError,
  projectFolder: string,
  system: System,
): Promise<Readonly<Record<string, string>>> {
  const names = new Set(flattenErrors(error).flatMap(({ at }) => (at ? [at.file] : [])));
  const texts = await Promise.all(
    [...names].map(async (name) => {
      const text = await system.files
        .readTextIfExists(path.resolve(projectFolder, name))
        .catch(() => undefined);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  return Object.fromEntries(texts.flat());
}
