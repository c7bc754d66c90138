import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readToolTemplate } from '../../../src/cli/scaffold/new-tool.ts';
import {
  type BuiltComponent,
  buildTools,
  createComponentBuilder,
  createComponentPuller,
} from '../../../src/build/index.ts';
import { readProject } from '../../../src/pipeline/project/read-project.ts';
import type { Project, Tool } from '../../../src/project/model.ts';
import { parseMirrors } from '../../../src/oci/index.ts';
import { chooseRuntime } from '../../../src/runtimes/index.ts';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { lockComponent } from '../../../src/spin/index.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { ensureToolchain, type Toolchain } from '../../../src/toolchain/index.ts';

export type Language = 'typescript' | 'rust' | 'go' | 'python';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'ftl-peers');

/** A tool with the project of which it is the only one. */
export interface BuiltTool {
  readonly project: Project;
  readonly tool: Tool;
  readonly component: BuiltComponent;
}

/** A folder for tools, and the machine's compilers to build them. */
export interface LanguagesFixture extends AsyncDisposable {
  readonly folder: string;
  readonly system: OwnedSystem;
  /** Writes a template of a language, or what is below test/build/languages/guests, into a new folder of this name. */
  add(name: string, language: Language, from: 'template' | 'guest'): Promise<void>;
  /** Throws as `buildTools` does. */
  build(name: string): Promise<BuiltTool>;
  start(built: BuiltTool): Promise<RunningApp>;
}

/** Paths of the compilers, as `describeWithPeers` finds them. */
export type CompilerPeers = Readonly<Record<'rust-wasip2' | 'go' | 'componentize-py', string>>;

/** The environment of this process, with these compilers first in PATH. */
export function compilerEnvironment(peers: CompilerPeers): NodeJS.ProcessEnv {
  const folders = [peers['rust-wasip2'], path.dirname(peers.go), path.dirname(peers['componentize-py'])];
  return {
    ...process.env,
    PATH: [...folders, process.env['PATH']].join(path.delimiter),
    CARGO_TARGET_DIR: path.join(cache, 'cargo-target'),
    // Crates come from a registry, which may have a bad moment.
    CARGO_NET_RETRY: '10',
  };
}

/**
 * The compilers are put in front of PATH. What was built from the same bytes is taken from the cache of the machine, and
 * crates that tools depend on are built once for all, in the folder of the peers.
 */
export async function createLanguagesFixture(peers: CompilerPeers): Promise<LanguagesFixture> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ftl-languages-'));
  const system = createSystem({ env: compilerEnvironment(peers) });
  const toolchain = await ensureToolchain(system);
  const builder = await createComponentBuilder({ toolchain, system });
  return {
    folder,
    system,
    add: async (name, language, from) => {
      const template = await readToolTemplate({ name, language }, system);
      for (const [file, text] of template) {
        if (file.startsWith('files/')) await system.files.write(path.join(folder, name, file.slice(6)), text);
      }
      if (from === 'guest') await writeGuest(path.join(folder, name), language);
    },
    build: async (name) => {
      await writeFile(path.join(folder, 'ftl.toml'), projectFile(name));
      const project = await readProject({ projectFolder: folder }, system);
      const places = { projectFolder: folder, mirrors: parseMirrors([]), update: false };
      const puller = await createComponentPuller({ ...places, cache: builder.cache, system });
      const [component] = await buildTools(project, folder, { builder, puller, system });
      const [tool] = project.tools;
      if (!component || !tool) throw new Error('Nothing was built.');
      return { project, tool, component };
    },
    start: (built) => startTool(built, { toolchain, system }),
    [Symbol.asyncDispose]: async () => {
      await builder.close();
      await system.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeGuest(target: string, language: Language): Promise<void> {
  const guest = path.join(root, 'test', 'build', 'languages', 'guests', language);
  await cp(guest, target, { recursive: true, filter: (file) => !file.endsWith('__pycache__') });
}

async function startTool(
  { project, tool, component }: BuiltTool,
  { toolchain, system }: { toolchain: Toolchain; system: OwnedSystem },
): Promise<RunningApp> {
  const app = {
    locked: lockComponent(project, tool, component),
    componentFile: () => component.file,
  };
  const runtime = await chooseRuntime('embedded', { system, toolchain });
  // On a busy machine a tool in an interpreted language takes long for a large body.
  const options = { port: 0, noNetwork: true, requestTimeoutMs: 300_000 };
  return runtime.start(app, options, { ...system, env: {} });
}

function projectFile(name: string): string {
  return `[project]
name = "app"

[tools.${name}]
path = "${name}"
variables = { greeting = "Hello" }
`;
}
