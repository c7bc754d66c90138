import type { ProjectComponent, Tool, ToolBuild } from '../project/model.ts';
import type { ComponentLimits, ManifestBuild, ManifestComponent } from './manifest.ts';
import { relativePath } from './relative-path.ts';

/** Where things lie, relative to the project folder. */
export interface ToolPlace {
  /** Name of the project file, for the comment. */
  readonly file: string;
  /** Folder of the manifest. */
  readonly manifestFolder: string;
  /** The built component. */
  readonly wasm: string;
  /** Folder of the files that are mounted into it. */
  readonly files: string;
}

/** A tool: a private component that reaches what `[tools.X]` grants it. */
export function toolComponent(tool: Tool, place: ToolPlace): ManifestComponent {
  return ownComponent(tool, { ...place, what: 'Tool' });
}

/** A component of the project's own, on a private route, with what its table grants it. */
export function ownComponent(
  tool: ProjectComponent,
  { file, manifestFolder, wasm, files, what }: ToolPlace & { readonly what: 'Tool' | 'Middleware' },
): ManifestComponent {
  return {
    id: tool.id,
    comment: `${what} "${tool.name}", line ${tool.at.line} of ${file}.`,
    route: { private: true },
    source: relativePath(manifestFolder, wasm),
    allowedOutboundHosts: tool.allowedOutboundHosts,
    keyValueStores: tool.keyValueStores,
    variables: tool.variables,
    build: tool.build.kind === 'command' ? manifestBuild(tool.build, { manifestFolder, wasm }) : undefined,
    filesFolder: tool.files.length === 0 ? undefined : relativePath(manifestFolder, files),
    limits: componentLimits(tool.limits),
  };
}

function componentLimits({ memoryBytes, timeoutMs }: Tool['limits']): ComponentLimits | undefined {
  if (memoryBytes === undefined && timeoutMs === undefined) return undefined;
  return {
    ...(memoryBytes === undefined ? {} : { memory: memoryBytes }),
    ...(timeoutMs === undefined ? {} : { timeout_ms: timeoutMs }),
  };
}

/**
 * The tool's own command, and a copy of what it makes to where the manifest looks for it, so that `spin build` and
 * `spin watch` work. Spin has no environment for build commands: it is exported in front of each.
 */
function manifestBuild(
  build: Extract<ToolBuild, { kind: 'command' }>,
  { manifestFolder, wasm }: Pick<ToolPlace, 'manifestFolder' | 'wasm'>,
): ManifestBuild {
  const exports = Object.entries(build.env).map(([name, value]) => `${name}=${shellWord(value)}`);
  const prefix = exports.length === 0 ? '' : `export ${exports.join(' ')}; `;
  const commands = typeof build.command === 'string' ? [build.command] : build.command;
  const made = shellWord(relativePath(build.workdir, build.wasm));
  const wanted = shellWord(relativePath(build.workdir, wasm));
  return {
    commands: [...commands.map((command) => prefix + command), `cp -- ${made} ${wanted}`],
    workdir: relativePath(manifestFolder, build.workdir),
    watch: build.watch,
  };
}

/** A text as one word of a POSIX shell (XCU 2.2.2). */
function shellWord(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
