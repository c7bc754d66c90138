import path from 'node:path';
import { buildChain, buildTools, createComponentPuller } from '../../src/build/index.ts';
import { makeCatalog } from '../../src/pipeline/building/make-catalog.ts';
import { parseProject } from '../../src/project/index.ts';
import { embeddedRuntime } from '../../src/runtimes/embedded/index.ts';
import type { RunningApp } from '../../src/runtimes/types.ts';
import { frontComponent, lockApp, transpile, withOutboundHosts } from '../../src/spin/index.ts';
import type { System } from '../../src/system/types.ts';
import { ensureToolchain } from '../../src/toolchain/index.ts';
import { factsOf } from '../project/in-memory-facts.ts';
import { buildComponents } from './built-app.ts';

/** An app as the pipeline makes it of a project file. */
export interface ProjectApp {
  /** Text of the ftl.toml. */
  readonly text: string;
  /** Folder of its sources, relative to the repository, and the entry files in it. */
  readonly folder: string;
  readonly entries: readonly string[];
}

/** Starts a built app with values for its variables; `issuers` are origins that its first component may reach besides. */
export type StartProjectApp = (
  variables?: Readonly<Record<string, string>>,
  issuers?: readonly string[],
) => Promise<RunningApp>;

/** Builds the app of a project file; the result starts it, any number of times, with other variables. */
export async function buildProjectApp(
  { text, folder, entries }: ProjectApp,
  system: System,
): Promise<StartProjectApp> {
  const project = parseProject(text, factsOf(Object.fromEntries(entries.map((entry) => [entry, '']))));
  const projectFolder = path.join(system.packageRoot, folder);
  const toolchain = await ensureToolchain(system);
  const components = await buildComponents(system, async ({ builder }) => {
    const source = { projectFolder, mirrors: new Map(), update: false, cache: builder.cache, system };
    const options = { builder, system, puller: await createComponentPuller(source) };
    const tools = await buildTools(project, projectFolder, options);
    const { catalog } = await makeCatalog({ project, tools, toolchain, system });
    return [...(await buildChain({ project, projectFolder, catalog }, options)), ...tools];
  });
  const locked = lockApp(transpile(project), components);
  const files = new Map(components.map(({ digest, file }) => [digest, file]));
  const componentFile = (digest: string) => files.get(digest) ?? digest;
  const start = embeddedRuntime(toolchain);
  return (variables = {}, issuers = []) => {
    const reaching = withOutboundHosts(locked, frontComponent(locked), issuers);
    return start({ locked: reaching, componentFile }, { port: 0, variables }, system);
  };
}
