import type { ProjectDocument } from '../document/document.ts';
import { collectProblems } from '../document/problems.ts';
import type { FtlError } from '../../errors.ts';

/** Tables that may be written under a later name of the original: `[oauth]` is `[oidc]`, `[component.X]` is `[tools.X]`. */
export const tableAliases: Readonly<Record<string, string>> = { oauth: 'oidc', component: 'tools' };

/** A document whose tables have their names, and what was wrong with that. */
export interface NamedDocument {
  readonly document: ProjectDocument;
  readonly problems: readonly FtlError[];
}

/**
 * Gives each aliased table its name, in the values and in the positions; messages go on to show what is written. A
 * table under both names is reported, and the alias left aside.
 */
export function resolveAliases(written: ProjectDocument): NamedDocument {
  const found = Object.keys(written.root).filter((key) => Object.hasOwn(tableAliases, key));
  const problems = collectProblems(written);
  const twice = found.filter((alias) => nameOf(alias) in written.root);
  for (const alias of twice) {
    const message = `[${alias}] and [${nameOf(alias)}] are one table under two names; expected one of them.`;
    problems.add('E_PROJECT_KEY', message, { path: [alias], part: 'key' });
  }
  if (found.length === 0) return { document: written, problems: [] };
  const rename = ([key, value]: [string, unknown]): (readonly [string, unknown])[] =>
    twice.includes(key) ? [] : [[nameOf(key), value]];
  const root = Object.fromEntries(Object.entries(written.root).flatMap(rename));
  const children = new Map(written.positions.children);
  const aliases: Record<string, string> = {};
  for (const alias of found.filter((key) => !twice.includes(key))) {
    const places = children.get(alias);
    if (places) children.set(nameOf(alias), places);
    aliases[nameOf(alias)] = alias;
  }
  const document = { ...written, root, positions: { ...written.positions, children }, aliases };
  return { document, problems: problems.found };
}

function nameOf(key: string): string {
  return Object.hasOwn(tableAliases, key) ? (tableAliases[key] ?? key) : key;
}
