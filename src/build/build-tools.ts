import path from 'node:path';
import type { Project, ProjectComponent } from '../project/model.ts';
import { settleAll } from './settle-all.ts';
import type { System } from '../system/types.ts';
import type { BuiltComponent, ComponentBuilder } from './component-builder.ts';
import { runBuildCommand } from './command/run-build-command.ts';
import { collectFiles } from './files/collect-files.ts';
import { adoptComponent } from './finished/adopt-component.ts';
import type { ComponentPuller } from './finished/component-puller.ts';
import { takeFinished } from './finished/finished-component.ts';
import { buildGo } from './languages/go.ts';
import { buildPython } from './languages/python.ts';
import { buildRust } from './languages/rust.ts';

/** What building needs besides what is built. */
export interface BuildOptions {
  readonly builder: ComponentBuilder;
  readonly system: System;
}

/** What tools need besides: those of a registry are pulled. */
export interface ToolBuildOptions extends BuildOptions {
  readonly puller: ComponentPuller;
}

/**
 * Builds every tool of a project, side by side; the result is in order of declaration. When tools fail, the others are
 * still built, and all failures are thrown together: `E_BUILD_COMPILE`, `E_BUILD_LOAD`, `E_BUILD_COMMAND`,
 * `E_COMPONENT_UNSUPPORTED`, `E_BUILD_TOOLCHAIN`, `E_OCI_*` or, when the user stopped it, `E_CANCELLED` alone.
 */
export async function buildTools(
  project: Project,
  projectFolder: string,
  options: ToolBuildOptions,
): Promise<BuiltComponent[]> {
  const left = new Set(project.tools.map(({ name }) => name));
  const progress = options.system.log.progress(`Building ${namesOf(left)}`);
  try {
    return await settleAll(
      project.tools.map(async (tool) => {
        const built = await buildComponent(tool, { noun: 'tool', projectFolder }, options);
        left.delete(tool.name);
        progress.update(left.size > 0 ? `Building ${namesOf(left)}` : 'Built the tools');
        return built;
      }),
    );
  } finally {
    progress.done();
  }
}

/** Names that are shown; more are counted. */
const mostNames = 4;

function namesOf(tools: ReadonlySet<string>): string {
  const names = [...tools].slice(0, mostNames);
  const more = tools.size - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * Builds one component of the project's own; `noun` says in messages what it is. Throws `E_BUILD_COMPILE`,
 * `E_BUILD_LOAD`, `E_BUILD_COMMAND`, `E_COMPONENT_UNSUPPORTED`, `E_OCI_*` or `E_CANCELLED`.
 */
export async function buildComponent(
  tool: ProjectComponent,
  { noun, projectFolder }: { readonly noun: 'tool' | 'middleware'; readonly projectFolder: string },
  options: ToolBuildOptions,
): Promise<BuiltComponent> {
  const component = await buildSource(tool, { noun, projectFolder }, options);
  // After its build, which may make them.
  return { ...component, files: await collectFiles(tool, projectFolder, options.system) };
}

async function buildSource(
  tool: ProjectComponent,
  { noun, projectFolder }: { readonly noun: 'tool' | 'middleware'; readonly projectFolder: string },
  options: ToolBuildOptions,
): Promise<BuiltComponent> {
  const start = performance.now();
  const { build } = tool;
  const owner = `${noun === 'tool' ? 'Tool' : 'Middleware'} "${tool.name}"`;
  if (build.kind === 'typescript') {
    const entry = path.join(projectFolder, build.entry);
    return options.builder.build({ id: tool.id, name: `${noun} "${tool.name}"`, entry, projectFolder });
  }
  if ('folder' in build) {
    const source = { owner, at: tool.at, folder: path.join(projectFolder, build.folder), projectFolder };
    const component = await options.builder.compilers.run(() => languages[build.kind](source, options));
    return { id: tool.id, ...component, durationMs: performance.now() - start };
  }
  if (build.kind !== 'command') {
    const otherwise = 'pull the component elsewhere and name its file with wasm';
    return takeFinished({ id: tool.id, owner, component: build, projectFolder, otherwise }, options);
  }
  const ran = await options.builder.compilers.run(() =>
    runBuildCommand({ tool, build, projectFolder }, options.system),
  );
  const made = { file: path.join(projectFolder, build.wasm), label: `${owner}: ${build.wasm}`, at: tool.at };
  const component = await adoptComponent(made, { cache: options.builder.cache, system: options.system });
  return { id: tool.id, ...component, cached: !ran, durationMs: performance.now() - start };
}

const languages = { rust: buildRust, go: buildGo, python: buildPython };
