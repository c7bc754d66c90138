import path from 'node:path';
import { FtlError, FtlErrors } from '../../../errors.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { projectLimits } from '../../../project/index.ts';
import { importApp, readManifest } from '../../../spin/index.ts';
import type { System } from '../../../system/types.ts';
import { shellWord } from '../../../targets/index.ts';
import { defineCommand } from '../../command.ts';

/** `ftl import`: a Spin app becomes a project. */
export const importCommand = defineCommand({
  description: [
    'Reads the manifest by the rules of Spin itself, of version 1 or 2, and writes an ftl.toml beside it in which every component is a tool. What does not carry over is listed with its line. No file is ever replaced.',
  ],
  positionals: [{ name: 'FILE', description: 'The manifest; spin.toml of the project folder by default.' }],
  inputs: dryRunInput,
  examples: [
    { about: 'See what would be written', line: 'ftl import --dry-run' },
    { about: 'From another folder', line: 'ftl import ../my-app/spin.toml' },
  ],
  run: async ({ inputs, positionals: [written], projectFolder, system }) => {
    const source =
      written === undefined
        ? path.join(projectFolder, 'spin.toml')
        : path.resolve(system.workingFolder, written);
    const folder = path.dirname(source);
    const named = path.relative(projectFolder, source).split(path.sep).join('/');
    const app = importApp(readManifest(await readText(source, system), named));
    const target = path.join(folder, 'ftl.toml');
    const warnings = app.leftOut.map(
      ({ at, reason, next }) => new FtlError('E_MANIFEST', reason, { at, hint: next }),
    );
    const outputs = { file: target, tools: app.tools.join(',') };
    const tools = `${app.tools.length} ${app.tools.length === 1 ? 'tool' : 'tools'}`;
    if (inputs['dry-run']) {
      return { summary: `would write ${target}, ${tools}`, text: app.text.trimEnd(), outputs, warnings };
    }
    if (await system.files.stat(target)) {
      throw new FtlError('E_FILE_EXISTS', `${target} is there already.`, { hint: 'Move it away first.' });
    }
    await system.files.write(target, app.text);
    const error = await faultsOf(folder, system);
    const summary = `wrote ${target}, ${tools}`;
    return { summary, text: `${summary}\nNext: ${nextLine(folder, system)}`, outputs, warnings, error };
  },
});

function nextLine(folder: string, { workingFolder }: System): string {
  const shown = path.relative(workingFolder, folder);
  return `${shown === '' ? '' : `cd ${shellWord(shown)} && `}ftl validate && ftl up`;
}

/** What is still wrong with the file that was written: paths that are not there, names that clash. */
async function faultsOf(projectFolder: string, system: System): Promise<FtlError | undefined> {
  try {
    await readProject({ projectFolder, projectFile: 'ftl.toml' }, system);
    return undefined;
  } catch (error) {
    if (error instanceof FtlErrors) return error;
    throw error;
  }
}

async function readText(file: string, { files }: System): Promise<string> {
  const found = await files.stat(file);
  if (found?.kind === 'file' && found.size <= projectLimits.bytes) return files.readText(file);
  const message = found ? `${file} is not a file of sensible size.` : `There is no ${file}.`;
  throw new FtlError('E_USAGE', message, { hint: 'Name the spin.toml of a Spin app.' });
}
