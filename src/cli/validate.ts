import { exitCode, toFtlError } from '../errors.ts';
import { commonInputs, readInputs } from '../pipeline/inputs.ts';
import { locateProject } from '../pipeline/project-place.ts';
import { readProject } from '../pipeline/read-project.ts';
import type { System } from '../system/types.ts';
import { printErrors } from './print-errors.ts';
import { failureJson } from './step-process.ts';

/** `ftl validate`: every problem of the project file in one run; prints nothing but one line when there is none. */
export async function runValidateCommand(args: readonly string[], system: System): Promise<number> {
  const { project: folder, json } = readInputs(commonInputs, { args, env: system.env });
  const place = await locateProject(folder, system);
  try {
    const project = await readProject(place, system);
    if (json)
      system.print(
        JSON.stringify({ ok: true, name: project.name, tools: project.tools.map(({ name }) => name) }),
      );
    else
      system.print(
        `${project.file} is valid: ${project.name} ${project.version}, ${count(project.tools.length)}`,
      );
    return 0;
  } catch (thrown) {
    const error = toFtlError(thrown);
    if (json) system.print(failureJson(error));
    else await printErrors(error, place.projectFolder, system);
    return exitCode(error);
  }
}

function count(tools: number): string {
  return `${tools} ${tools === 1 ? 'tool' : 'tools'}`;
}
