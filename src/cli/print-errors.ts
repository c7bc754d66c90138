import path from 'node:path';
import type { FtlError } from '../errors.ts';
import { flattenErrors, formatError, selectAnnotations } from '../report/index.ts';
import type { System } from '../system/types.ts';

/**
 * Shows an error: on a terminal with the lines of the file at fault, in GitHub Actions as annotations on those lines
 * too. Positions are relative to the project folder.
 */
export function printErrors(error: FtlError, projectFolder: string, system: System): Promise<void> {
  return printProblems('error', [error], { projectFolder, system });
}

/** Shows warnings as `printErrors` shows an error. */
export function printWarnings(
  warnings: readonly FtlError[],
  projectFolder: string,
  system: System,
): Promise<void> {
  return printProblems('warning', warnings, { projectFolder, system });
}

async function printProblems(
  level: 'error' | 'warning',
  problems: readonly FtlError[],
  { projectFolder, system }: { readonly projectFolder: string; readonly system: System },
): Promise<void> {
  const sources = await readSources(problems, projectFolder, system);
  for (const problem of problems) {
    const text = formatError(problem, { sources, colour: system.terminal.colour, level });
    for (const line of text.split('\n')) system.log.info(line);
  }
  const workspace = system.env['GITHUB_WORKSPACE'] ?? system.workingFolder;
  const prefix = path.relative(workspace, projectFolder).replaceAll('\\', '/');
  const { shown } = level === 'error' ? selectAnnotations(problems) : selectAnnotations([], problems);
  for (const { title, message, at } of shown) {
    const file = at && (prefix === '' ? at.file : `${prefix}/${at.file}`);
    system.runner.annotate(level, message, at && file ? { ...at, file, title } : undefined);
  }
}

async function readSources(
  problems: readonly FtlError[],
  projectFolder: string,
  system: System,
): Promise<Readonly<Record<string, string>>> {
  const names = new Set(problems.flatMap(flattenErrors).flatMap(({ at }) => (at ? [at.file] : [])));
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
