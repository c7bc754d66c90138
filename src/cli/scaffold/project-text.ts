import path from 'node:path';
import { FtlError, FtlErrors } from '../../errors.ts';
import { type ProjectPlace, findProjectFile } from '../../pipeline/project/project-place.ts';
import { readProject } from '../../pipeline/project/read-project.ts';
import { flattenErrors } from '../../report/index.ts';
import type { System } from '../../system/types.ts';

/** A project file that is about to be changed as text. */
export interface ProjectText {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** Reads the project file as text. */
export async function readProjectText(place: ProjectPlace, system: System): Promise<ProjectText> {
  const name = await findProjectFile(place, system);
  const file = path.join(place.projectFolder, name);
  return { file, text: await system.files.readText(file) };
}

/**
 * Writes a changed project file and reads the project again. When that fails the file is as it was before, and the
 * errors name no lines: those of the change are not there.
 */
export async function replaceProjectText(
  { file, text: before }: ProjectText,
  after: string,
  { place, system }: { readonly place: ProjectPlace; readonly system: System },
): Promise<void> {
  await system.files.write(file, after);
  try {
    await readProject(place, system);
  } catch (error) {
    await system.files.write(file, before);
    throw error instanceof FtlError ? withoutPositions(error) : error;
  }
}

function withoutPositions(error: FtlError): FtlError {
  const [first, ...others] = flattenErrors(error).map(
    ({ code, message, hint }) => new FtlError(code, message, { hint }),
  );
  return first === undefined ? error : new FtlErrors([first, ...others]);
}
