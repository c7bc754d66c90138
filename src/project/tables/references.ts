import type { DocumentPath } from '../document/positions.ts';
import { positionOfValue } from '../document/document.ts';
import type { FinishedComponent } from '../model.ts';
import { readPath } from '../values/paths.ts';
import { fullReference, registryHost } from '../values/references.ts';
import type { Reading } from './reading.ts';

/** `project.default_registry` as it stands at the beginning of references; what is wrong is reported. */
export function checkDefaultRegistry({ document, defaultRegistry, facts, problems }: Reading): void {
  if (defaultRegistry === undefined || !Object.hasOwn(document.root, 'project')) return;
  const probe = `${defaultRegistry.replace(/\/+$/, '')}/name`;
  const fault =
    registryHost(probe) === undefined
      ? 'does not begin with the host of a registry'
      : facts.referenceFault(probe);
  if (fault === undefined) return;
  const hint = 'Write a host, and perhaps a folder of it: "ghcr.io/owner".';
  const path = ['project', 'default_registry'];
  problems.add('E_PROJECT_VALUE', `project.default_registry ${fault}.`, { path, hint });
}

/** The reference written at `path` as a component to pull; what is wrong is reported, and gives undefined. */
export function readReference(
  written: string,
  path: DocumentPath,
  { document, defaultRegistry, facts, problems }: Reading,
): FinishedComponent | undefined {
  const name = problems.print(path);
  if (written.includes('://')) {
    const hint = 'Write it as host/owner/name:tag, without a scheme.';
    problems.add('E_PROJECT_VALUE', `${name} is a URL; expected a reference to a registry.`, { path, hint });
    return undefined;
  }
  const reference = fullReference(written, defaultRegistry);
  if (reference === undefined) {
    const hint = 'Write it as ghcr.io/owner/name:tag, or set default_registry in [project].';
    problems.add('E_PROJECT_VALUE', `${name} names no registry, and project.default_registry is not set.`, {
      path,
      hint,
    });
    return undefined;
  }
  const fault = facts.referenceFault(reference);
  if (fault !== undefined) {
    problems.add('E_PROJECT_VALUE', `${name} ${fault}.`, { path });
    return undefined;
  }
  return { kind: 'registry', reference, at: positionOfValue(document, path) };
}

/** `mcp.gateway` or `mcp.authorizer`: the path of a `.wasm` file, or a reference. */
export function readFinished(
  written: string | undefined,
  path: DocumentPath,
  reading: Reading,
): FinishedComponent | undefined {
  if (written === undefined) return undefined;
  if (!written.endsWith('.wasm')) return readReference(written, path, reading);
  const { document, facts, problems } = reading;
  const wasm = readPath(written, path, { want: 'file', facts, problems });
  return wasm === undefined ? undefined : { kind: 'prebuilt', wasm, at: positionOfValue(document, path) };
}
