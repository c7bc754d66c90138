import { FtlError } from '../../../errors.ts';
import { parseReference, type Reference } from '../../../oci/index.ts';
import type { ProjectPlace } from '../../../pipeline/project/project-place.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { fullReference } from '../../../project/index.ts';
import type { System } from '../../../system/types.ts';

/** What a command works on, and who named its registry. */
export interface WrittenReference {
  readonly reference: Reference;
  /** `project`: by `default_registry` of a project file, which may be anybody's. */
  readonly registryFrom: 'command' | 'project';
}

/**
 * A reference as it was typed; one without a host is below `default_registry` of the project. Throws
 * `E_OCI_REFERENCE`, and what `readProject` throws when the project is asked.
 */
export async function readWrittenReference(
  written: string,
  place: ProjectPlace,
  system: System,
): Promise<WrittenReference> {
  const full = fullReference(written, undefined);
  if (full !== undefined) return { reference: parseReference(full), registryFrom: 'command' };
  const below = fullReference(written, await defaultRegistry(place, system));
  if (below !== undefined) return { reference: parseReference(below), registryFrom: 'project' };
  throw new FtlError('E_OCI_REFERENCE', `"${written.slice(0, 200)}" names no registry.`, {
    hint: 'Write it as ghcr.io/owner/name:tag, or set default_registry in [project].',
  });
}

async function defaultRegistry(place: ProjectPlace, system: System): Promise<string | undefined> {
  try {
    return (await readProject(place, system)).defaultRegistry;
  } catch (error) {
    if (error instanceof FtlError && error.code === 'E_PROJECT_MISSING') return undefined;
    throw error;
  }
}
