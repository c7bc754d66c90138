import type { DeployRequest } from '../types.ts';

/** How to connect a client, and how it ends. Values go into a shell line, so they are quoted where that is needed. */
export function instructionsFor({ project, projectFolder, keep }: DeployRequest, url: string): string[] {
  const connect = `claude mcp add --transport http ${quoted(clientName(project.name))} ${url}`;
  return [
    `Serving ${url}`,
    `Connect a client: ${connect}`,
    keep
      ? `Stop it: ftl stop --project ${quoted(projectFolder)}`
      : 'It stops with this run; deploy with --keep to leave it running.',
  ];
}

/** Clients take letters, digits, "-" and "_" in the name of a server. */
function clientName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'mcp';
}

function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
