import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { ProjectPlace } from '../../pipeline/project/project-place.ts';
import { readProject } from '../../pipeline/project/read-project.ts';
import { withTool, componentId, suggest, toolNameFault } from '../../project/index.ts';
import type { System } from '../../system/types.ts';
import { type ProjectText, readProjectText, replaceProjectText } from './project-text.ts';
import { type TemplateFiles, readSdk, readTemplate, templateNames } from './template.ts';

/** A tool to add: written from a template, or taken from a registry. */
export type NewTool =
  | { readonly name: string; readonly language: string }
  | { readonly name: string; readonly reference: string };

/** What became of a tool that was added. */
export interface AddedTool {
  /** Written, relative to the project. */
  readonly files: readonly string[];
  /** Name of the project file that has its table now. */
  readonly projectFile: string;
}

/** What a template of a tool has: its table of ftl.toml, and the files of its folder. */
const [tableFile, filesFolder] = ['table.toml', 'files/'];

/**
 * Adds a tool to a project: its folder, and its table at the end of ftl.toml; all of it or nothing. Throws `E_PROJECT_NAME` for a name that cannot be or clashes, `E_USAGE` for a
 * language without a template and a folder that is there already, and what is wrong with the project.
 */
export async function addTool(
  tool: NewTool,
  { place, system }: { readonly place: ProjectPlace; readonly system: System },
): Promise<AddedTool> {
  await checkName(tool.name, place, system);
  const before = await readProjectText(place, system);
  if ('reference' in tool) {
    const table = `[tools.${tool.name}]\nrepo = ${JSON.stringify(tool.reference)}`;
    await replaceProjectText(before, withTable(before, table, tool.name), { place, system });
    return { files: [], projectFile: path.basename(before.file) };
  }
  const template = await readToolTemplate(tool, system);
  const folder = path.join(place.projectFolder, tool.name);
  await refuseExisting(folder, tool.name, system);
  try {
    const files = [...template].filter(([file]) => file.startsWith(filesFolder));
    for (const [file, text] of files)
      await system.files.write(path.join(folder, file.slice(filesFolder.length)), text);
    const after = withTable(before, template.get(tableFile) ?? '', tool.name);
    await replaceProjectText(before, after, { place, system });
    const written = files.map(([file]) => `${tool.name}/${file.slice(filesFolder.length)}`);
    return { files: written, projectFile: path.basename(before.file) };
  } catch (error) {
    await system.files.remove(folder);
    throw error;
  }
}

function withTable({ file, text }: ProjectText, table: string, name: string): string {
  const base = path.basename(file);
  const after = withTool({ text, file: base }, { name, table });
  if (after !== undefined) return after;
  throw new FtlError('E_USAGE', `${base} is written in a way that ftl does not add to.`, {
    hint: `Write the tool into it by hand; in ftl.toml it would be [tools.${name}].`,
  });
}

async function checkName(name: string, place: ProjectPlace, system: System): Promise<void> {
  const fault = toolNameFault(name);
  if (fault !== undefined)
    throw new FtlError('E_PROJECT_NAME', `The tool name "${name.slice(0, 100)}" ${fault}.`);
  const { tools } = await readProject(place, system);
  const other = tools.find(({ id }) => id === componentId(name));
  if (other === undefined) return;
  const same = other.name === name ? '' : ` under the name "${other.name}", which is the same component`;
  throw new FtlError('E_PROJECT_NAME', `The project has a tool "${name}" already${same}.`, {
    at: other.at,
    hint: `Choose another name, or remove it with "ftl remove ${other.name}".`,
  });
}

/** The files of a tool in a language, and its SDK beside them; throws `E_USAGE` for a language without a template. */
export async function readToolTemplate(
  { name, language }: { readonly name: string; readonly language: string },
  system: System,
): Promise<TemplateFiles> {
  const languages = await templateNames('tool', system);
  if (languages.includes(language)) {
    const sdk = [...(await readSdk(language, system))].map(
      ([file, text]) => [filesFolder + file, text] as const,
    );
    return new Map([...(await readTemplate(`tool/${language}`, name, system)), ...sdk]);
  }
  const near = suggest(language, languages);
  throw new FtlError('E_USAGE', `There is no template for the language "${language.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There are templates for ${languages.join(', ')}.`,
  });
}

async function refuseExisting(folder: string, name: string, { files }: System): Promise<void> {
  const found = await files.stat(folder);
  if (found === undefined) return;
  if (found.kind === 'folder' && (await files.list(folder)).length === 0) return;
  throw new FtlError('E_USAGE', `${name} is there already, and nothing in it is overwritten.`, {
    hint: `If it is a tool, write [tools.${name}] into ftl.toml; else choose another name.`,
  });
}
