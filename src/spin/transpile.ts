import type { Project } from '../project/model.ts';
import type { ManifestComponent, SpinManifest } from './manifest.ts';
import {
  applicationVariables,
  authorizerComponent,
  authorizerId,
  gatewayComponent,
  gatewayId,
} from './own-components.ts';
import { relativePath } from './relative-path.ts';
import { toolComponent } from './tool-component.ts';

/** Where the manifest will lie. */
export interface TranspileOptions {
  /** Folder of the manifest, relative to the project folder; `.ftl/build` by default. */
  readonly manifestFolder?: string;
}

/** Folder of the built components, relative to the project folder. */
const buildFolder = '.ftl/build';

const isPrivate = { private: true } as const;

/**
 * A project as a Spin manifest (DESIGN 4). Public: every path goes to the gateway. Private: every path goes to the
 * authorizer, and the gateway is private. Tools are always private. The same project gives the same manifest.
 */
export function transpile(
  project: Project,
  { manifestFolder = buildFolder }: TranspileOptions = {},
): SpinManifest {
  const wasmOf = (id: string) => `${buildFolder}/${id}.wasm`;
  const sourceOf = (id: string) => relativePath(manifestFolder, wasmOf(id));
  const front: readonly ManifestComponent[] =
    project.accessControl === 'private'
      ? [
          authorizerComponent(project, { source: sourceOf(authorizerId), route: '/...' }),
          gatewayComponent(project, { source: sourceOf(gatewayId), route: isPrivate }),
        ]
      : [gatewayComponent(project, { source: sourceOf(gatewayId), route: '/...' })];
  const tools = project.tools.map((tool) =>
    toolComponent(tool, {
      file: project.file,
      manifestFolder,
      wasm: wasmOf(tool.id),
      files: `${buildFolder}/files/${tool.id}`,
    }),
  );
  const { name, version, description, authors } = project;
  return {
    application: { name, version, description, authors },
    variables: applicationVariables(project),
    components: [...front, ...tools],
    madeFrom: project.file,
  };
}
