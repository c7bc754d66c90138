import type { DeployRequest } from '../types.ts';

/** How to connect a client, and how it ends. */
export function instructionsFor({ project, projectFolder, keep }: DeployRequest, url: string): string[] {
  return [
    `Serving ${url}`,
    ...clientLines(project.name, url),
    keep
      ? `Stop it: ftl stop --project ${shellWord(projectFolder)}`
      : 'It stops with this run; deploy with --keep to leave it running.',
  ];
}

/** How clients are told of a server: a command of one of them, and the configuration that most of them read. */
export function clientLines(name: string, url: string): readonly string[] {
  const known = clientName(name);
  const configuration = { mcpServers: { [known]: { type: 'http', url } } };
  return [
    `Connect a client:  claude mcp add --transport http ${shellWord(known)} ${url}`,
    `Configuration:     ${JSON.stringify(configuration)}`,
  ];
}

/** Clients take letters, digits, "-" and "_" in the name of a server. */
function clientName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'mcp';
}

/** A value as one word of a shell line, quoted where that is needed. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
