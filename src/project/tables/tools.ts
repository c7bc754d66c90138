import { readSource } from './source.ts';
import { readOutboundHosts } from './hosts.ts';
import { projectLimits } from '../document/limits.ts';
import type { Tool, ToolBuild, ToolExample, Variable } from '../model.ts';
import { componentId, reservedIds, toolNameFault } from '../values/names.ts';
import type { Entries, ToolTable } from '../format/project-file.ts';
import { checkTemplate, positionOfTable, present } from './reading.ts';
import { checkProfileChoice } from './profiles.ts';
import type { Reading } from './reading.ts';
import { readScopes } from './scopes.ts';
import { readStores } from './stores.ts';
import { readFiles } from './files.ts';
import { readLimits } from './tool-limits.ts';
import { variableNamePattern } from '../values/templates.ts';

/** `[tools.X]`, in order of declaration; a tool with a fault is reported and may be missing from the result. */
export function readTools(
  entries: Entries<ToolTable> | undefined,
  variables: readonly Variable[],
  reading: Reading,
): readonly Tool[] {
  const names = Object.keys(entries ?? {});
  if (names.length > projectLimits.tools) {
    const message = `The project has ${names.length} tools; at most ${projectLimits.tools} are allowed.`;
    reading.problems.add('E_PROJECT_LIMIT', message, { path: ['tools'], part: 'key' });
    return [];
  }
  checkNames(names, reading);
  checkProfileChoice(entries ?? {}, reading);
  const toolIds = new Set(names.map(componentId));
  const tools = names.flatMap((name) => {
    const table = entries?.[name];
    return table === undefined ? [] : readTool(name, table, { variables, toolIds, reading });
  });
  checkOutputs(tools, reading);
  checkDeployNames(tools, reading);
  return tools;
}

function checkNames(names: readonly string[], { problems }: Reading): void {
  const owners = new Map<string, string>();
  for (const name of names) {
    const place = { path: ['tools', name], part: 'key' } as const;
    const fault = toolNameFault(name);
    if (fault !== undefined)
      problems.add('E_PROJECT_NAME', `The tool name ${JSON.stringify(name)} ${fault}.`, place);
    const id = componentId(name);
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, name);
    else
      problems.add(
        'E_PROJECT_NAME',
        `The tools "${owner}" and "${name}" have the same component id "${id}".`,
        place,
      );
  }
}

/** What a tool is checked against. */
export interface ToolContext {
  readonly variables: readonly Variable[];
  readonly toolIds: ReadonlySet<string>;
  readonly reading: Reading;
}

/** One tool; none when its source cannot be made out. */
export function readTool(name: string, table: ToolTable, context: ToolContext): readonly Tool[] {
  const { reading } = context;
  const path = ['tools', name];
  const source = readSource(name, table, reading);
  const allowedOutboundHosts = readOutboundHosts(
    table.allowed_outbound_hosts,
    [...path, 'allowed_outbound_hosts'],
    context,
  );
  const variables = readToolVariables(name, table, reading);
  const examples = readExamples(name, table, reading);
  if (source === undefined) return [];
  const at = positionOfTable(reading, path);
  const kind = table.kind ?? 'tools';
  const id = componentId(name);
  const scopes = readScopes(name, table, reading);
  const grants = { allowedOutboundHosts, keyValueStores: readStores(name, table, reading) };
  const limits = readLimits(name, table, reading);
  const files = readFiles(name, table, reading);
  return [
    {
      name,
      id,
      kind,
      ...source,
      route: table.route,
      deployName: table.deploy?.name,
      ...grants,
      variables,
      examples,
      ...scopes,
      files,
      limits,
      at,
    },
  ];
}

function readToolVariables(name: string, table: ToolTable, reading: Reading): Tool['variables'] {
  return Object.entries(table.variables ?? {}).flatMap(([key, template]) => {
    const path = ['tools', name, 'variables', key];
    if (!variableNamePattern.test(key)) {
      const message = `The variable name ${JSON.stringify(key)} is not lower_snake_case.`;
      reading.problems.add('E_PROJECT_NAME', message, { path, part: 'key' });
    }
    if (template === undefined) return [];
    checkTemplate(template, path, reading);
    return [[key, template] as const];
  });
}

function readExamples(name: string, table: ToolTable, reading: Reading): readonly ToolExample[] {
  const { problems } = reading;
  return present(table.examples).flatMap(([index, example]) => {
    if (example.tool === undefined) return [];
    const path = ['tools', name, 'examples', index];
    if (!/^[A-Za-z0-9_.-]{1,128}$/.test(example.tool)) {
      const message = `${problems.print(path)}.tool is not the name of a tool: expected letters, digits, "-" and "_".`;
      problems.add('E_PROJECT_VALUE', message, { path: [...path, 'tool'] });
    }
    const at = positionOfTable(reading, path);
    return [{ tool: example.tool, arguments: example.arguments ?? {}, expect: example.expect, at }];
  });
}

/** Two tools made of one file are one tool under two names, and a rebuild of one would change the other. */
function checkOutputs(tools: readonly Tool[], { problems }: Reading): void {
  const owners = new Map<string, string>();
  for (const { name, build } of tools) {
    const output = outputOf(build);
    const owner = owners.get(output);
    if (owner === undefined) {
      owners.set(output, name);
      continue;
    }
    const key = build.kind === 'registry' ? 'repo' : 'wasm' in build ? 'wasm' : 'path';
    const message = `The tools "${owner}" and "${name}" are both made of ${output}.`;
    const hint = 'Give each its own file; one component can offer any number of tools.';
    problems.add('E_PROJECT_VALUE', message, { path: ['tools', name, key], hint });
  }
}

/** Two components published under one name would take each other's place. */
function checkDeployNames(tools: readonly Tool[], { problems }: Reading): void {
  const ids = new Set([...reservedIds, ...tools.map(({ id }) => id)]);
  const owners = new Map<string, string>();
  for (const { name, id, deployName } of tools) {
    if (deployName === undefined || deployName === id) continue;
    const owner = owners.get(deployName) ?? (ids.has(deployName) ? deployName : undefined);
    owners.set(deployName, name);
    if (owner === undefined) continue;
    const path = ['tools', name, 'deploy', 'name'];
    const message = `${problems.print(path)} is ${JSON.stringify(deployName)}, under which "${owner}" is published already.`;
    problems.add('E_PROJECT_NAME', message, { path });
  }
}

function outputOf(build: ToolBuild): string {
  if (build.kind === 'registry') return build.reference;
  if ('wasm' in build) return build.wasm;
  return build.kind === 'typescript' ? build.entry : build.folder;
}
