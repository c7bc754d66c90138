import type { Tool } from '../model.ts';
import type { ToolTable } from '../format/project-file.ts';
import { present } from './reading.ts';
import type { Reading } from './reading.ts';

/** `required_scopes` and `tool_scopes` of `[tools.X]`. In a public app nobody has a scope, so there they are reported. */
export function readScopes(
  name: string,
  table: ToolTable,
  reading: Reading,
): Pick<Tool, 'requiredScopes' | 'toolScopes'> {
  for (const key of ['required_scopes', 'tool_scopes'] as const) {
    if (table[key] === undefined || isPrivate(reading)) continue;
    const message = `${reading.problems.print(['tools', name, key])} is given, but the app is public, so that no caller has a scope.`;
    const hint = 'Write access_control = "private" in [project], or leave the scopes out.';
    reading.problems.add('E_PROJECT_VALUE', message, { path: ['tools', name, key], part: 'key', hint });
  }
  const toolScopes = Object.entries(table.tool_scopes ?? {}).map(
    ([tool, scopes]) => [tool, valuesOf(scopes)] as const,
  );
  return { requiredScopes: valuesOf(table.required_scopes), toolScopes };
}

function valuesOf(list: ToolTable['required_scopes']): readonly string[] {
  return present(list).map(([, scope]) => scope);
}

function isPrivate({ document }: Reading): boolean {
  const project = document.root['project'];
  if (typeof project !== 'object' || project === null) return false;
  return 'access_control' in project && project.access_control === 'private';
}
