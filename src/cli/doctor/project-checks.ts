import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { ProjectPlace } from '../../pipeline/project/project-place.ts';
import { readProject } from '../../pipeline/project/read-project.ts';
import type { Project } from '../../project/index.ts';
import { flattenErrors } from '../../report/index.ts';
import type { System } from '../../system/types.ts';
import type { Check } from './check.ts';

/** Where to get the programs that usual build commands begin with. */
const installHints: Readonly<Record<string, string>> = {
  cargo: 'Install Rust from https://rustup.rs, then: rustup target add wasm32-wasip2',
  tinygo: 'Install TinyGo: https://tinygo.org/getting-started/install/',
  go: 'Install Go: https://go.dev/dl/',
  'componentize-py': 'pip install componentize-py',
};

/** What the project needs: that its file is right, and the programs that build its tools. */
export async function checkProject(place: ProjectPlace, system: System): Promise<readonly Check[]> {
  let project: Project;
  try {
    project = await readProject(place, system);
  } catch (error) {
    return [brokenProject(error)];
  }
  const found = `${project.name}, ${project.tools.length} ${project.tools.length === 1 ? 'tool' : 'tools'}`;
  return [{ about: 'Project', state: 'ok', found }, ...(await checkBuilders(project, system))];
}

function brokenProject(error: unknown): Check {
  if (!(error instanceof FtlError)) throw error;
  if (error.code === 'E_PROJECT_MISSING') {
    const hint = 'Start one with "ftl init", or name its folder with --project.';
    return { about: 'Project', state: 'note', found: 'none here', hint };
  }
  const count = flattenErrors(error).length;
  const found = `${count} ${count === 1 ? 'problem' : 'problems'} in ${error.at?.file ?? 'the project file'}`;
  return { about: 'Project', state: 'missing', found, hint: '"ftl validate" shows them.' };
}

async function checkBuilders({ tools }: Project, system: System): Promise<readonly Check[]> {
  const users = new Map<string, string[]>();
  for (const { name, build } of tools) {
    const program = build.kind === 'command' ? programOf(build.command) : undefined;
    if (program !== undefined) users.set(program, [...(users.get(program) ?? []), name]);
  }
  const checks = [...users].map(([program, names]) => checkBuilder(program, names, system));
  return (await Promise.all(checks)).flat();
}

function programOf(command: string | readonly string[]): string | undefined {
  const line = typeof command === 'string' ? command : (command[0] ?? '');
  return /^[\w.+-]+(?=\s|$)/.exec(line.trim())?.[0];
}

async function checkBuilder(
  program: string,
  names: readonly string[],
  system: System,
): Promise<readonly Check[]> {
  const about = `${program}, for ${names.join(', ')}`;
  const found = await system.processes.find(program);
  if (found === undefined) {
    const hint = installHints[program] ?? `Install ${program}, or correct build.command.`;
    return [{ about, state: 'missing', found: 'none in PATH', hint }];
  }
  const check: Check = { about, state: 'ok', found };
  return program === 'cargo' ? [check, await checkRustTarget(system)] : [check];
}

async function checkRustTarget(system: System): Promise<Check> {
  const about = 'Rust target wasm32-wasip2';
  const hint = 'rustup target add wasm32-wasip2';
  const rustc = await system.processes.find('rustc');
  if (rustc === undefined) return { about, state: 'missing', found: 'no rustc in PATH', hint };
  const { stdout } = await system.processes.run(rustc, ['--print', 'sysroot'], { timeoutMs: 30_000 });
  const folder = path.join(stdout.trim(), 'lib', 'rustlib', 'wasm32-wasip2');
  if (await system.files.stat(folder)) return { about, state: 'ok', found: folder };
  return { about, state: 'missing', found: `not in ${stdout.trim()}`, hint };
}
