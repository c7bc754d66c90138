import type { DocumentPath } from '../document/positions.ts';
import type { ProjectFile } from '../format/project-file.ts';
import type { Reading } from './reading.ts';

/** Paths of the gateway and the authorizer that no route may begin with. */
const reserved = new Set(['/mcp', '/tools', '/health', '/auth']);

/** Routes of `[mcp]` and of the tools: one that is the app's own, or another's, would never be reached. */
export function checkRoutes(file: ProjectFile, { problems }: Reading): void {
  const owners = new Map<string, string>();
  const check = (route: string | undefined, path: DocumentPath): void => {
    if (route === undefined) return;
    const owner = owners.get(route);
    owners.set(route, owner ?? problems.print(path));
    if (owner !== undefined) {
      const message = `${problems.print(path)} is ${JSON.stringify(route)}, which is ${owner} already; it would never be reached.`;
      problems.add('E_PROJECT_NAME', message, { path });
    } else if (reserved.has(route)) {
      const message = `${problems.print(path)} is ${JSON.stringify(route)}, a path of the generated app itself.`;
      const hint = `Reserved are ${[...reserved].join(', ')}.`;
      problems.add('E_PROJECT_NAME', message, { path, hint });
    }
  };
  check(file.mcp?.route, ['mcp', 'route']);
  for (const [name, tool] of Object.entries(file.tools ?? {})) check(tool?.route, ['tools', name, 'route']);
}

/** Whose a path of the app is already, in words; undefined when nobody answers there. */
export function ownerOfPath(path: string, { mcp, tools = {} }: ProjectFile): string | undefined {
  if (/^\/(mcp|tools|health|auth|\.well-known)(\/|$)/.test(path)) return 'the gateway or the authorizer';
  if (path === `${mcp?.route}/mcp`) return 'the gateway by its route';
  const tool = Object.entries(tools).find(([, table]) => path === `${table?.route}/mcp`);
  return tool && `the tool "${tool[0]}" by its route`;
}
