import { positionOfValue } from '../document/document.ts';
import { readCommand } from './build.ts';
import { inferBuild } from './language.ts';
import type { ToolBuild } from '../model.ts';
import { readPath } from '../values/paths.ts';
import type { ToolTable } from '../format/project-file.ts';
import { type BuildVariant, buildVariants, checkProfileNames, chosenProfile } from './profiles.ts';
import { readReference } from './references.ts';
import type { Reading, SourceContext } from './reading.ts';

/** Where a tool's source lies and how its component comes to be; what was wrong has been reported. */
export interface ToolSource {
  readonly path: string;
  readonly build: ToolBuild;
}

/**
 * `path`, `wasm`, `build` and `profiles` of `[tools.name]`: with `build` its command, with `wasm` alone the file that
 * is there, with neither what the files of the folder tell. Every profile is checked; the result is that of the one
 * that `facts` choose. With `repo` alone it is a component of a registry. Undefined when that failed.
 */
export function readSource(name: string, table: ToolTable, reading: Reading): ToolSource | undefined {
  if (table.repo !== undefined) return readPulled(table.repo, { name, table, reading });
  checkProfileNames(name, table, reading);
  const chosen = chosenProfile(table, reading);
  const sources = buildVariants(name, table).map((variant) => ({
    profile: variant.profile,
    source: readVariant(variant, { name, table, reading }),
  }));
  return sources.find(({ profile }) => profile === chosen)?.source;
}

function readVariant(variant: BuildVariant, context: SourceContext): ToolSource | undefined {
  if (variant.wasm !== undefined && variant.build === undefined && !wasLeftOut('build', context)) {
    return readPrebuilt(variant.wasm, context);
  }
  const folder = readFolder(context);
  if (folder === undefined) return undefined;
  const build = variant.build === undefined ? infer(folder, context) : readCommand(variant, folder, context);
  return build === undefined ? undefined : { path: folder, build };
}

/** A value that was wrong was reported and left out; what follows from its absence is no problem of its own. */
function wasLeftOut(key: keyof ToolTable, { name, table, reading: { document } }: SourceContext): boolean {
  const tools = document.root['tools'] as Record<string, Record<string, unknown>>;
  return table[key] === undefined && Object.hasOwn(tools[name] ?? {}, key);
}

function readFolder(context: SourceContext): string | undefined {
  const { name, table } = context;
  const { facts, problems } = context.reading;
  if (table.path !== undefined) {
    return readPath(table.path, ['tools', name, 'path'], { want: 'folder', facts, problems });
  }
  if ((['path', 'wasm', 'repo'] as const).some((key) => wasLeftOut(key, context))) return undefined;
  const kind = facts.kind(name);
  if (kind === 'folder') return name;
  const reason = kind === 'outside' ? 'is a symbolic link that leaves the project folder' : 'does not exist';
  const message = `The folder "${name}" of the tool "${name}" ${reason}.`;
  const hint = 'Create it, or say with path where the source of the tool is.';
  problems.add('E_PROJECT_PATH', message, { path: ['tools', name], part: 'key', hint });
  return undefined;
}

function readPrebuilt(wasm: string, context: SourceContext): ToolSource | undefined {
  const { name, table } = context;
  const { document, facts, problems } = context.reading;
  const at = positionOfValue(document, ['tools', name, 'wasm']);
  const file = readPath(wasm, ['tools', name, 'wasm'], { want: 'file', facts, problems });
  if (file === undefined) return undefined;
  const folder = table.path === undefined ? (file.match(/^(.*)\//)?.[1] ?? '.') : readFolder(context);
  return folder === undefined ? undefined : { path: folder, build: { kind: 'prebuilt', wasm: file, at } };
}

function readPulled(repo: string, context: SourceContext): ToolSource | undefined {
  const { name, table, reading } = context;
  for (const key of ['wasm', 'build', 'profiles'] as const) {
    if (table[key] === undefined) continue;
    const owner = reading.problems.print(['tools', name]);
    const message = `[${owner}] has both "repo" and "${key}"; a component of a registry is not built here.`;
    const place = { path: ['tools', name, key], part: 'key', hint: 'Leave one of them out.' } as const;
    reading.problems.add('E_PROJECT_VALUE', message, place);
  }
  const build = readReference(repo, ['tools', name, 'repo'], reading);
  const folder = table.path === undefined ? '.' : readFolder(context);
  return build === undefined || folder === undefined ? undefined : { path: folder, build };
}

function infer(folder: string, { name, reading: { facts, problems } }: SourceContext): ToolBuild | undefined {
  const inferred = inferBuild(folder, facts);
  if ('build' in inferred) return inferred.build;
  if ('sign' in inferred) {
    const { sign, language, entry } = inferred;
    const message = `The tool "${name}" is written in ${language}, as ${sign} tells, but "${folder}" has no ${entry}.`;
    const hint = `Call its entry module ${entry}, in that folder, or say with wasm and build.command how it is built.`;
    problems.add('E_PROJECT_LANGUAGE', message, { path: ['tools', name, 'path'], hint });
    return undefined;
  }
  const { found, looked } = inferred;
  const message =
    found.length === 0
      ? `The language of the tool "${name}" is unknown: "${folder}" has none of ${looked.join(', ')}.`
      : `The language of the tool "${name}" is not clear: "${folder}" has ${found.join(' and ')}.`;
  const hint = 'Add an entry file, or say with wasm and build.command how it is built.';
  problems.add('E_PROJECT_LANGUAGE', message, { path: ['tools', name, 'path'], hint });
  return undefined;
}
