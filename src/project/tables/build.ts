import { positionOfValue } from '../document/document.ts';
import { inferBuild } from './language.ts';
import type { ToolBuild } from '../model.ts';
import { readPath } from '../values/paths.ts';
import type { BuildTable, ToolTable } from '../format/project-file.ts';
import { readReference } from './references.ts';
import { present } from './reading.ts';
import type { Reading } from './reading.ts';

/** Where a tool's source lies and how its component comes to be; what was wrong has been reported. */
export interface ToolSource {
  readonly path: string;
  readonly build: ToolBuild;
}

/**
 * `path`, `wasm` and `build` of `[tools.name]`: with `build` its command, with `wasm` alone the file that is there,
 * with neither what the files of the folder tell; with `repo` alone a component of a registry. Undefined when that
 * failed.
 */
export function readSource(name: string, table: ToolTable, reading: Reading): ToolSource | undefined {
  if (table.repo !== undefined) return readPulled(name, table, table.repo, reading);
  if (table.wasm !== undefined && table.build === undefined && !isWrittenWrong(name, reading)) {
    return readPrebuilt(name, table, table.wasm, reading);
  }
  const folder = readFolder(name, table, reading);
  if (folder === undefined) return undefined;
  const build =
    table.build === undefined
      ? infer(name, folder, reading)
      : readCommand(name, table.build, { table, folder, reading });
  return build === undefined ? undefined : { path: folder, build };
}

/** A `build` of a wrong type was reported and left out; the tool is not prebuilt for that. */
function isWrittenWrong(name: string, { document }: Reading): boolean {
  const tools = document.root['tools'] as Record<string, Record<string, unknown>>;
  return Object.hasOwn(tools[name] ?? {}, 'build');
}

function readFolder(name: string, table: ToolTable, { facts, problems }: Reading): string | undefined {
  if (table.path !== undefined) {
    return readPath(table.path, ['tools', name, 'path'], { want: 'folder', facts, problems });
  }
  const kind = facts.kind(name);
  if (kind === 'folder') return name;
  const reason = kind === 'outside' ? 'is a symbolic link that leaves the project folder' : 'does not exist';
  const message = `The folder "${name}" of the tool "${name}" ${reason}.`;
  const hint = 'Create it, or say with path where the source of the tool is.';
  problems.add('E_PROJECT_PATH', message, { path: ['tools', name], part: 'key', hint });
  return undefined;
}

function readPrebuilt(
  name: string,
  table: ToolTable,
  wasm: string,
  reading: Reading,
): ToolSource | undefined {
  const { document, facts, problems } = reading;
  const at = positionOfValue(document, ['tools', name, 'wasm']);
  const file = readPath(wasm, ['tools', name, 'wasm'], { want: 'file', facts, problems });
  if (file === undefined) return undefined;
  const folder =
    table.path === undefined ? (file.match(/^(.*)\//)?.[1] ?? '.') : readFolder(name, table, reading);
  return folder === undefined ? undefined : { path: folder, build: { kind: 'prebuilt', wasm: file, at } };
}

function readPulled(name: string, table: ToolTable, repo: string, reading: Reading): ToolSource | undefined {
  for (const key of ['wasm', 'build'] as const) {
    if (table[key] === undefined) continue;
    const message = `[tools.${name}] has both "repo" and "${key}"; a component of a registry is not built here.`;
    const place = { path: ['tools', name, key], part: 'key', hint: 'Leave one of them out.' } as const;
    reading.problems.add('E_PROJECT_VALUE', message, place);
  }
  const build = readReference(repo, ['tools', name, 'repo'], reading);
  const folder = table.path === undefined ? '.' : readFolder(name, table, reading);
  return build === undefined || folder === undefined ? undefined : { path: folder, build };
}

function infer(name: string, folder: string, { facts, problems }: Reading): ToolBuild | undefined {
  const inferred = inferBuild(folder, facts);
  if ('build' in inferred) return inferred.build;
  const { found, looked } = inferred;
  const message =
    found.length === 0
      ? `The language of the tool "${name}" is unknown: "${folder}" has none of ${looked.join(', ')}.`
      : `The language of the tool "${name}" is not clear: "${folder}" has ${found.join(' and ')}.`;
  const hint = 'Add an entry file, or say with wasm and build.command how it is built.';
  problems.add('E_PROJECT_LANGUAGE', message, { path: ['tools', name, 'path'], hint });
  return undefined;
}

interface CommandContext {
  readonly table: ToolTable;
  readonly folder: string;
  readonly reading: Reading;
}

function readCommand(name: string, build: BuildTable, context: CommandContext): ToolBuild | undefined {
  const { folder, reading } = context;
  const { facts, problems } = reading;
  const place = ['tools', name, 'build'];
  const workdir =
    build.workdir === undefined
      ? folder
      : readPath(build.workdir, [...place, 'workdir'], { want: 'folder', facts, problems });
  const wasm = readOutput(name, context);
  if (build.command === undefined || workdir === undefined || wasm === undefined) return undefined;
  const { command } = build;
  return {
    kind: 'command',
    command: typeof command === 'string' ? command : present(command).map(([, line]) => line),
    workdir,
    env: readEnvironment(name, build, reading),
    watch: present(build.watch).map(([, glob]) => glob),
    wasm,
  };
}

/** The file that the command makes: `wasm`, or what is usual in the language of the folder. */
function readOutput(name: string, { table, folder, reading }: CommandContext): string | undefined {
  const { facts, problems } = reading;
  if (table.wasm !== undefined) {
    return readPath(table.wasm, ['tools', name, 'wasm'], { want: 'any', facts, problems });
  }
  const inferred = inferBuild(folder, facts);
  if ('build' in inferred && inferred.build.kind === 'command') return inferred.build.wasm;
  const message = `[tools.${name}] has build.command but lacks "wasm", the file that the command makes.`;
  const hint = `Add wasm = "${folder}/….wasm", relative to the project folder.`;
  problems.add('E_PROJECT_REQUIRED', message, { path: ['tools', name], part: 'key', hint });
  return undefined;
}

function readEnvironment(
  name: string,
  build: BuildTable,
  { problems }: Reading,
): Readonly<Record<string, string>> {
  const entries = Object.entries(build.env ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  for (const [key, value] of entries) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !value.includes('\0')) continue;
    const message = `tools.${name}.build.env has ${JSON.stringify(key)}, which is not a name and value of an environment variable.`;
    problems.add('E_PROJECT_VALUE', message, { path: ['tools', name, 'build', 'env', key], part: 'key' });
  }
  return Object.fromEntries(entries);
}
