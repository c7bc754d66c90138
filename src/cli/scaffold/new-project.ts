import path from 'node:path';
import { FtlError } from '../../errors.ts';
import { projectFileNames, projectNameFrom, suggest } from '../../project/index.ts';
import type { System } from '../../system/types.ts';
import { readTemplate, templateNames } from './template.ts';

/** What `ftl init` is asked for. */
export interface NewProject {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly template: string;
  readonly workflow: boolean;
  /** Files that are there already are replaced. */
  readonly force: boolean;
}

/** What became of the files of a new project, relative to its folder. */
export interface WrittenProject {
  readonly projectFile: string;
  readonly written: readonly string[];
  /** Were there before with another content. */
  readonly replaced: readonly string[];
  /** Are there with a content of their own, and were left alone. */
  readonly kept: readonly string[];
}

/** Tools that a template begins with. */
const toolsOfTemplate: Readonly<Record<string, readonly string[]>> = {
  mcp: ['hello'],
  private: ['hello'],
  toolkit: ['hello', 'goodbye'],
};

/** Names of the tools that `ftl init` adds to a project of this template. */
export function toolsOf(template: string): readonly string[] {
  return toolsOfTemplate[template] ?? [];
}

/**
 * Writes a project, without its tools. Throws `E_USAGE` for an unknown template, a name that cannot be, and a folder
 * that is a project already, unless `force` replaces its file; then nothing is written.
 */
export async function writeProject(project: NewProject, system: System): Promise<WrittenProject> {
  const files = await readProjectTemplate(project, system);
  const projectFile = projectFileNames.find((name) => files.has(name)) ?? projectFileNames[0];
  await refuseProject(project, projectFile, system);
  const result = { projectFile, written: [] as string[], replaced: [] as string[], kept: [] as string[] };
  for (const [file, text] of files) {
    const target = path.join(project.folder, file);
    const there = await system.files.readTextIfExists(target);
    if (there === text) continue;
    if (there !== undefined && !project.force) {
      result.kept.push(file);
      continue;
    }
    await system.files.write(target, text);
    (there === undefined ? result.written : result.replaced).push(file);
  }
  return result;
}

async function readProjectTemplate(
  { name, template, workflow }: NewProject,
  system: System,
): Promise<ReadonlyMap<string, string>> {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) {
    const hint = `Letters, digits, "-" and "_", with a letter first: ftl init ${projectNameFrom(name)}`;
    throw new FtlError('E_USAGE', `A project cannot be named "${name.slice(0, 100)}".`, { hint });
  }
  const templates = (await templateNames('project', system)).filter((each) => each !== 'every');
  if (!templates.includes(template)) {
    const near = suggest(template, templates);
    throw new FtlError('E_USAGE', `There is no template "${template.slice(0, 60)}".`, {
      hint: near ? `Did you mean ${near}?` : `There are ${templates.join(', ')}.`,
    });
  }
  const every = await readTemplate('project/every', name, system);
  const own = await readTemplate(`project/${template}`, name, system);
  return new Map([...every, ...own].filter(([file]) => workflow || !file.startsWith('.github/')));
}

async function refuseProject(
  { folder, force }: NewProject,
  projectFile: string,
  { files }: System,
): Promise<void> {
  const there = await files.stat(folder);
  if (there === undefined) return;
  if (there.kind !== 'folder') throw new FtlError('E_USAGE', `${folder} is there already and is no folder.`);
  const names = (await files.list(folder)).map(({ name }) => name);
  const found = projectFileNames.find((name) => names.includes(name));
  const replaces = found === projectFile;
  if (found === undefined || (force && replaces)) return;
  throw new FtlError('E_USAGE', `${folder} is a project already: it has ${found}.`, {
    hint: `Add a tool with "ftl add NAME", or choose another folder.${replaces ? ' --force replaces what the template has.' : ''}`,
  });
}
