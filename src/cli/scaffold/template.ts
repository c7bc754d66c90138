import path from 'node:path';
import type { System } from '../../system/types.ts';

/** Files of a template by their path relative to where they go, with `/`. */
export type TemplateFiles = ReadonlyMap<string, string>;

/** Names of the templates of a kind: the folders below `templates/<kind>`, sorted. */
export async function templateNames(kind: 'tool' | 'project', system: System): Promise<readonly string[]> {
  const entries = await system.files.list(path.join(system.packageRoot, 'templates', kind));
  return entries.flatMap((entry) => (entry.kind === 'folder' ? [entry.name] : []));
}

/**
 * Reads every file of `templates/<folder>` with `%name%` replaced. A part of a path that begins with `dot-` begins with
 * a dot where it goes, because npm packs no .gitignore.
 */
export async function readTemplate(folder: string, name: string, system: System): Promise<TemplateFiles> {
  const root = path.join(system.packageRoot, 'templates', folder);
  const files = new Map<string, string>();
  for (const file of await filesBelow(root, '', system)) {
    const text = await system.files.readText(path.join(root, file));
    files.set(file.replaceAll(/(^|\/)dot-/g, '$1.'), text.replaceAll('%name%', name));
  }
  return files;
}

/**
 * The SDK of a language as it lies in the folder of a tool: nothing of ours is published to the registries of these
 * languages, so each tool has its own copy. Empty for TypeScript, whose SDK comes with the builder.
 */
export async function readSdk(language: string, system: System): Promise<TemplateFiles> {
  if (language === 'typescript') return new Map();
  const root = path.join(system.packageRoot, 'sdk', language);
  const names = await filesBelow(root, '', system);
  const read = async (file: string) => [file, await system.files.readText(path.join(root, file))] as const;
  return new Map(await Promise.all(names.map(read)));
}

async function filesBelow(root: string, folder: string, system: System): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await system.files.list(path.join(root, folder))) {
    const file = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'folder') found.push(...(await filesBelow(root, file, system)));
    else if (kind === 'file') found.push(file);
  }
  return found;
}
