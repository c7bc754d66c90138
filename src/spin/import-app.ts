import type { SourcePosition } from '../errors.ts';
import {
  authorizerId,
  entranceId,
  gatewayId,
  reservedVariablePrefix,
  toolNameFault,
} from '../project/values/names.ts';
import { normalizePath } from '../project/values/paths.ts';
import type { SpinApp, SpinComponent, SpinSource, SpinVariable } from './read/spin-app.ts';
import { tomlKey, tomlString, tomlStrings } from '../project/values/toml-text.ts';

/** An ftl.toml made from a spin.toml. */
export interface ImportedApp {
  readonly text: string;
  /** Names of the tools in it. */
  readonly tools: readonly string[];
  /** What of the spin.toml is not in it, in the order of its lines. */
  readonly leftOut: readonly LeftOut[];
}

/** Something that does not carry over. */
export interface LeftOut {
  readonly at: SourcePosition;
  /** A whole sentence: what, and why or what to do. */
  readonly reason: string;
}

/** Gateways and authorizers of generated apps, ours and the original's: an imported app gets its own. */
const generatedIds = [gatewayId, authorizerId, entranceId, 'mcp', 'ftl-mcp-gateway'];

/** Of these, those that only private apps have: the original's gateway has this name behind an authorizer. */
const idsOfPrivateApps: readonly string[] = [authorizerId, 'ftl-mcp-gateway'];

/**
 * A Spin app as an ftl.toml: every component becomes a tool, its route is that of the gateway from now on. What an
 * ftl.toml cannot say is left out and listed.
 */
export function importApp(app: SpinApp): ImportedApp {
  const leftOut: LeftOut[] = [];
  const leave = (at: SourcePosition, reason: string) => void leftOut.push({ at, reason });
  const components = app.components.filter((component) => isTool(component, app, leave));
  const variables = app.variables.filter((variable) => isWanted(variable, leave));
  const blocks = [
    projectTable(app, leave),
    ...(variables.length === 0 ? [] : [['[variables]', ...variables.map(variableLine)]]),
    ...components.map((component) => toolTable(component, leave)),
  ];
  for (const trigger of app.triggers) {
    const extra = trigger.others.filter((key) => key !== 'id');
    if (extra.length > 0)
      leave(trigger.at, `The trigger has ${list(extra)}, which the gateway does not know.`);
  }
  return {
    text: `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    tools: components.map(({ id }) => id),
    leftOut: leftOut.sort((a, b) => a.at.line - b.at.line),
  };
}

type Leave = (at: SourcePosition, reason: string) => void;

/** Whether a component can be a tool; what its route was is told. */
function isTool(component: SpinComponent, { triggers }: SpinApp, leave: Leave): boolean {
  const { id, at, source } = component;
  const name = `The component "${id}"`;
  if (generatedIds.includes(id)) {
    leave(at, `${name} is left out: the generated app has its own gateway and authorizer.`);
    return false;
  }
  const own = triggers.filter((trigger) => trigger.component === id);
  const fault = toolNameFault(id) ?? sourceFault(source);
  const foreign = own.find(({ type }) => type !== 'http');
  const reason = foreign ? `is started by a trigger of the type "${foreign.type}", not by HTTP` : fault;
  if (reason !== undefined) {
    leave(at, `${name} is left out: it ${reason}.`);
    return false;
  }
  const routes = own.flatMap(({ route }) => (typeof route === 'string' ? [route] : []));
  if (routes.length > 0) {
    const served = `it is a tool now, and answers at /mcp/x/${id}`;
    leave(
      at,
      `${name} had the route ${list(routes)}; ${served} when it offers tools by GET / or speaks MCP at /mcp.`,
    );
  }
  return true;
}

function sourceFault(source: SpinSource | undefined): string | undefined {
  if (source?.kind === 'url') return 'is downloaded from a URL; download it and name its file with wasm';
  if (source?.kind === 'registry' && source.registry === undefined)
    return 'is in a registry that the manifest does not name; write repo = "host/owner/name:version"';
  if (source?.kind !== 'file') return undefined;
  const path = normalizePath(source.path);
  return 'fault' in path ? `has a source that ${path.fault}` : undefined;
}

function isWanted({ name, at }: SpinVariable, leave: Leave): boolean {
  if (!name.startsWith(reservedVariablePrefix)) return true;
  leave(at, `The variable "${name}" is left out: such names are the generated app's own.`);
  return false;
}

function projectTable(app: SpinApp, leave: Leave): readonly string[] {
  const at = { file: app.file, line: 1, column: 1 };
  const guard = app.components.find(({ id }) => idsOfPrivateApps.includes(id));
  if (guard)
    leave(guard.at, 'The app is private, but whose tokens it takes is not carried over: write [oidc].');
  const name = projectName(app.name);
  if (name !== app.name)
    leave(at, `The name ${JSON.stringify(app.name)} became "${name}": letters, digits, "-", "_".`);
  const isVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(app.version);
  if (app.version !== '' && !isVersion)
    leave(at, `The version ${JSON.stringify(app.version)} is left out: it is not one such as "1.2.3".`);
  return [
    '[project]',
    `name = ${tomlString(name)}`,
    ...(isVersion ? [`version = ${tomlString(app.version)}`] : []),
    ...(app.description === '' ? [] : [`description = ${tomlString(app.description)}`]),
    ...(app.authors.length === 0 ? [] : [`authors = ${tomlStrings(app.authors)}`]),
    `access_control = "${guard ? 'private' : 'public'}"`,
  ];
}

function projectName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[^A-Za-z]+|-+$/g, '');
  return plain === '' ? 'app' : plain.slice(0, 128);
}

function variableLine({ name, default: value, secret, description }: SpinVariable): string {
  const fields = [
    value === undefined ? 'required = true' : `default = ${tomlString(value)}`,
    ...(secret ? ['secret = true'] : []),
    ...(description === undefined ? [] : [`description = ${tomlString(description)}`]),
  ];
  return `${tomlKey(name)} = { ${fields.join(', ')} }`;
}

function toolTable(component: SpinComponent, leave: Leave): readonly string[] {
  const { id, at, allowedOutboundHosts, keyValueStores, variables, environment, others } = component;
  const files = component.files.map((entry) =>
    typeof entry === 'string'
      ? tomlString(entry)
      : `{ source = ${tomlString(entry.source)}, destination = ${tomlString(entry.destination)} }`,
  );
  const lost = [...others, ...(Object.keys(environment).length > 0 ? ['environment'] : [])];
  if (lost.length > 0) leave(at, `The component "${id}" has ${list(lost)}, which an ftl.toml does not have.`);
  const table = `tools.${tomlKey(id)}`;
  return [
    `[${table}]`,
    ...sourceLines(component),
    ...(allowedOutboundHosts.length === 0
      ? []
      : [`allowed_outbound_hosts = ${tomlStrings(allowedOutboundHosts)}`]),
    ...(keyValueStores.length === 0 ? [] : [`key_value_stores = ${tomlStrings(keyValueStores)}`]),
    ...(files.length === 0 ? [] : [`files = [${files.join(', ')}]`]),
    ...buildLines(table, component),
    ...(variables.length === 0 ? [] : ['', `[${table}.variables]`]),
    ...variables.map(([name, template]) => `${tomlKey(name)} = ${tomlString(template)}`),
  ];
}

function sourceLines({ source, build }: SpinComponent): readonly string[] {
  if (source?.kind === 'registry') {
    const name = source.package.replace(':', '/');
    return [`repo = ${tomlString(`${source.registry}/${name}:${source.version.replace('+', '_')}`)}`];
  }
  if (source?.kind !== 'file') return [];
  const workdir = build === undefined ? '.' : (build.workdir ?? '.');
  return [`path = ${tomlString(workdir)}`, `wasm = ${tomlString(source.path)}`];
}

function buildLines(table: string, { source, build }: SpinComponent): readonly string[] {
  if (build === undefined || source?.kind !== 'file') return [];
  const { commands, watch } = build;
  return [
    '',
    `[${table}.build]`,
    `command = ${commands.length === 1 ? tomlString(commands[0] ?? '') : tomlStrings(commands)}`,
    ...(watch.length === 0 ? [] : [`watch = ${tomlStrings(watch)}`]),
  ];
}

function list(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(' and ');
}
