import path from 'node:path';
import {
  buildAuthorizer,
  buildGenericGateway,
  type BuiltComponent,
  createComponentBuilder,
} from '../../../build/index.ts';
import { FtlError } from '../../../errors.ts';
import { openLayout } from '../../../oci/index.ts';
import type { ProjectPlace } from '../../../pipeline/project/project-place.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import { authorizerId, gatewayId } from '../../../spin/index.ts';
import type { System } from '../../../system/types.ts';
import { ensureToolchain } from '../../../toolchain/index.ts';

/** A component that can be published. */
export interface FoundComponent {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Version of the project that it is part of, or of ftl for its own parts; undefined for a file. */
  readonly version: string | undefined;
}

/**
 * What was typed: `mcp-gateway` or `mcp-authorizer`, those of this ftl for any app; a `.wasm` file; or the name of a tool
 * of the project as it was built last. Throws `E_USAGE`, `E_FILE_SYSTEM`, `E_OCI_LAYOUT`, and what building throws.
 */
export async function findComponent(
  written: string,
  place: ProjectPlace,
  system: System,
): Promise<FoundComponent> {
  if (written === gatewayId || written === authorizerId) return buildOwn(written, system);
  if (written.endsWith('.wasm')) {
    const bytes = await system.files.readBytes(path.resolve(system.workingFolder, written));
    return { name: path.basename(written, '.wasm'), bytes, version: undefined };
  }
  const { tools, version } = await readProject(place, system);
  const tool = tools.find(({ name, id }) => name === written || id === written);
  if (tool === undefined) {
    const names = tools.map(({ name }) => name).join(', ') || 'none';
    throw new FtlError('E_USAGE', `The project has no tool "${written.slice(0, 100)}".`, {
      hint: `It has: ${names}. Besides: a .wasm file, ${gatewayId}, ${authorizerId}.`,
    });
  }
  return { name: tool.id, bytes: await readBuilt(tool.id, place, system), version };
}

async function readBuilt(id: string, { projectFolder }: ProjectPlace, system: System): Promise<Uint8Array> {
  const layout = await openLayout(stateFiles(projectFolder).layout, system);
  const layer = layout.components.find((component) => component.id === id)?.blobs.at(-1);
  if (layer !== undefined) return system.files.readBytes(layout.blobFile(layer.digest));
  throw new FtlError('E_STEP_INPUT', `The tool "${id}" is not in what was built last.`, {
    hint: 'Run "ftl build" first.',
  });
}

async function buildOwn(id: string, system: System): Promise<FoundComponent> {
  const version = await ownVersion(system);
  const builder = await createComponentBuilder({ toolchain: await ensureToolchain(system), system });
  try {
    const options = { builder, system };
    const built: BuiltComponent =
      id === gatewayId ? await buildGenericGateway(version, options) : await buildAuthorizer(options);
    return { name: id, bytes: await system.files.readBytes(built.file), version };
  } finally {
    await builder.close();
  }
}

async function ownVersion({ files, packageRoot }: System): Promise<string> {
  const text = await files.readText(path.join(packageRoot, 'package.json'));
  return (JSON.parse(text) as { version: string }).version;
}
