import type { Project } from '../project/model.ts';
import type { SpinManifest } from './manifest.ts';
import { chainComponents } from './middleware/chain-components.ts';
import { applicationVariables } from './own-components.ts';
import { toolComponent } from './tool-component.ts';

/** Where the manifest will lie. */
export interface TranspileOptions {
  /** Folder of the manifest, relative to the project folder; `.ftl/build` by default. */
  readonly manifestFolder?: string;
}

/** Folder of the built components, relative to the project folder. */
const buildFolder = '.ftl/build';

/**
 * A project as a Spin manifest (DESIGN 4). Every path goes to the first component of the chain; those behind it, and the
 * tools, are private. The same project gives the same manifest.
 */
export function transpile(
  project: Project,
  { manifestFolder = buildFolder }: TranspileOptions = {},
): SpinManifest {
  const wasmOf = (id: string) => `${buildFolder}/${id}.wasm`;
  const filesOf = (id: string) => `${buildFolder}/files/${id}`;
  const chain = chainComponents(project, { manifestFolder, wasmOf, filesOf });
  const tools = project.tools.map((tool) =>
    toolComponent(tool, {
      file: project.file,
      manifestFolder,
      wasm: wasmOf(tool.id),
      files: filesOf(tool.id),
    }),
  );
  const { name, version, description, authors } = project;
  return {
    application: { name, version, description, authors },
    variables: applicationVariables(project),
    components: [...chain, ...tools],
    madeFrom: project.file,
  };
}
