import { parseDocument } from '../document/document.ts';
import { isTable } from '../document/plain-data.ts';
import { isToolkit } from '../format/toolkit.ts';
import { addEntry, removeEntry } from './entries.ts';
import { appendTable, removeTables } from './tables.ts';

/** A project file as text; its name tells the format. */
export interface ProjectText {
  readonly text: string;
  readonly file: string;
}

/**
 * A project file with one more tool at its end, all else byte for byte: a table in TOML, an entry of `[[tools]]` in a
 * toolkit, of `tools` in YAML and JSON. `table` is TOML, `[tools.<name>]` and what is below it. Undefined for a file
 * that is written in a way that cannot be added to.
 */
export function withTool(
  { text, file }: ProjectText,
  { name, table }: { readonly name: string; readonly table: string },
): string | undefined {
  const document = parseDocument(text, file);
  const section = sectionOf(document.root);
  if (!isToml(file)) {
    const { tools } = parseDocument(table, 'table.toml').root;
    return addEntry(text, file, { section, name, value: isTable(tools) ? tools[name] : undefined });
  }
  if (!isToolkit(document)) {
    const named = table.replaceAll(`[tools.${name}`, `[${section}.${name}`);
    return appendTable(text, named);
  }
  const listed = table.replaceAll(`[tools.${name}]`, `[[tools]]\nname = "${name}"`);
  return appendTable(text, listed.replaceAll(`[[tools.${name}.`, '[[tools.'));
}

/**
 * A project file without what is written about a tool, the comments above it included; `index` is its place in the list
 * of a toolkit. Undefined where it is not there, or written in a way that cannot be taken apart.
 */
export function withoutTool(
  { text, file }: ProjectText,
  { name, index }: { readonly name: string; readonly index: number },
): string | undefined {
  const document = parseDocument(text, file);
  const section = sectionOf(document.root);
  if (!isToml(file)) return removeEntry(text, file, { section, name });
  return isToolkit(document) ? removeTables(text, 'tools', index) : removeTables(text, section, name);
}

/** The name that the file has for the table of tools. */
function sectionOf(root: Readonly<Record<string, unknown>>): string {
  return 'component' in root && !('tools' in root) ? 'component' : 'tools';
}

function isToml(file: string): boolean {
  return !/\.(?:json|ya?ml)$/.test(file);
}
