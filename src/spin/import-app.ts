import type { SourcePosition } from '../errors.ts';
import {
  authorizerId,
  entranceId,
  gatewayId,
  projectNameFrom,
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
  /** A whole sentence: what, and why. */
  readonly reason: string;
  /** A whole sentence: what whoever imports does about it. */
  readonly next: string;
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
  const leave: Leave = (at, reason, next) => void leftOut.push({ at, reason, next });
  const components = app.components.filter((component) => isTool(component, app, leave));
  const variables = app.variables.filter((variable) => isWanted(variable, leave));
  const blocks = [
    projectTable(app, leave),
    ...(variables.length === 0 ? [] : [['[variables]', ...variables.map(variableLine)]]),
    ...components.map((component) => toolTable(component, leave)),
  ];
  leaveTriggers(app, leave);
  return {
    text: `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    tools: components.map(({ id }) => id),
    leftOut: leftOut.sort((a, b) => a.at.line - b.at.line),
  };
}

/** What triggers say besides component and route; of those that are not HTTP, where no component stands for it. */
function leaveTriggers({ triggers, triggerSettings }: SpinApp, leave: Leave): void {
  const next = `If a component needs it: ${ownApp}`;
  for (const { type, keys, at } of triggerSettings)
    if (keys.length > 0)
      leave(at, `What is set for all triggers of the type "${type}" is left out: ${list(keys)}.`, next);
  for (const { type, component, others, at } of triggers) {
    if (type === 'http' && others.length > 0)
      leave(at, `The trigger has ${list(others)}, which the gateway does not know.`, next);
    if (type !== 'http' && component === undefined)
      leave(at, `The trigger of the type "${type}" is left out.`, ownApp);
  }
}

type Leave = (at: SourcePosition, reason: string, next: string) => void;

const ownApp = 'Keep it in a Spin app of its own, beside this one.';

/** Whether a component can be a tool; what its route was is told. */
function isTool(component: SpinComponent, { triggers }: SpinApp, leave: Leave): boolean {
  const { id, at, source } = component;
  const name = `The component "${id}"`;
  if (generatedIds.includes(id)) {
    leave(
      at,
      `${name} is left out: the generated app has its own gateway and authorizer.`,
      'Nothing is to be done. To keep this one, name its file as gateway or authorizer in [mcp].',
    );
    return false;
  }
  const own = triggers.filter((trigger) => trigger.component === id);
  const fault = triggerFault(own) ?? nameFault(id) ?? sourceFault(source);
  if (fault !== undefined) {
    leave(at, `${name} is left out: it ${fault.reason}.`, fault.next);
    return false;
  }
  const routes = own.flatMap(({ route }) => (typeof route === 'string' ? [route] : []));
  if (routes.length > 0) {
    const served = `it is a tool now, and answers at /mcp/x/${id}`;
    leave(
      at,
      `${name} had the route ${list(routes)}; ${served} when it offers tools by GET / or speaks MCP at /mcp.`,
      'Look with "ftl up" and "ftl tools" at what it offers; one that is no tool stays in a Spin app of its own.',
    );
  }
  return true;
}

/** Why a component can be no tool, as the end of a sentence that begins with "it". */
interface Fault {
  readonly reason: string;
  readonly next: string;
}

function triggerFault(triggers: SpinApp['triggers']): Fault | undefined {
  const foreign = triggers.find(({ type }) => type !== 'http');
  const reason = `is started by a trigger of the type "${foreign?.type}", not by HTTP`;
  return foreign && { reason, next: ownApp };
}

function nameFault(id: string): Fault | undefined {
  const reason = toolNameFault(id);
  const next = 'Give the component another name in spin.toml, and import it again.';
  return reason === undefined ? undefined : { reason, next };
}

function sourceFault(source: SpinSource | undefined): Fault | undefined {
  if (source?.kind === 'url')
    return {
      reason: 'is downloaded from a URL',
      next: 'Download it into the project, and write [tools.NAME] with its file as wasm.',
    };
  if (source?.kind === 'registry' && source.registry === undefined)
    return {
      reason: 'is in a registry that the manifest does not name',
      next: 'Write [tools.NAME] with repo = "host/owner/name:version".',
    };
  if (source?.kind !== 'file') return undefined;
  const path = normalizePath(source.path);
  if (!('fault' in path)) return undefined;
  return {
    reason: `has a source that ${path.fault}`,
    next: 'Copy the file into the project, and write [tools.NAME] with it as wasm.',
  };
}

function isWanted({ name, at }: SpinVariable, leave: Leave): boolean {
  if (!name.startsWith(reservedVariablePrefix)) return true;
  leave(
    at,
    `The variable "${name}" is left out: such names are the generated app's own.`,
    'A variable of yours needs another name; for any other nothing is to be done.',
  );
  return false;
}

function projectTable(app: SpinApp, leave: Leave): readonly string[] {
  const at = { file: app.file, line: 1, column: 1 };
  const guard = app.components.find(({ id }) => idsOfPrivateApps.includes(id));
  if (guard)
    leave(
      guard.at,
      'The app is private, but whose tokens it takes is not carried over.',
      'Write [oidc] with the issuer, or static_tokens in [mcp].',
    );
  const name = projectNameFrom(app.name);
  if (name !== app.name)
    leave(
      at,
      `The name ${JSON.stringify(app.name)} became "${name}": letters, digits, "-", "_".`,
      'Write another name into [project] if you like.',
    );
  const isVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(app.version);
  if (app.version !== '' && !isVersion)
    leave(
      at,
      `The version ${JSON.stringify(app.version)} is left out: it is not one such as "1.2.3".`,
      'Write the version into [project].',
    );
  return [
    '[project]',
    `name = ${tomlString(name)}`,
    ...(isVersion ? [`version = ${tomlString(app.version)}`] : []),
    ...(app.description === '' ? [] : [`description = ${tomlString(app.description)}`]),
    ...(app.authors.length === 0 ? [] : [`authors = ${tomlStrings(app.authors)}`]),
    `access_control = "${guard ? 'private' : 'public'}"`,
  ];
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
  const keepsOut = others.includes('exclude_files');
  const files = (keepsOut ? [] : component.files).map((entry) =>
    typeof entry === 'string'
      ? tomlString(entry)
      : `{ source = ${tomlString(entry.source)}, destination = ${tomlString(entry.destination)} }`,
  );
  if (keepsOut)
    leave(
      at,
      `The files of the component "${id}" are left out: it has "exclude_files", which an ftl.toml does not have.`,
      `Write files into [tools.${id}], with what it needs and nothing else.`,
    );
  const kinds = others.filter((key) => key !== 'exclude_files');
  const lost = [...kinds, ...(Object.keys(environment).length > 0 ? ['environment'] : [])];
  if (lost.length > 0)
    leave(
      at,
      `The component "${id}" has ${list(lost)}, which an ftl.toml does not have.`,
      `Its variables in [tools.${id}.variables] can stand in for environment; if it needs more: ${ownApp}`,
    );
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
  const quoted = names.map((name) => JSON.stringify(name));
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
