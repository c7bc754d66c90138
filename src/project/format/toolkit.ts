import { isTable, setMember } from '../document/plain-data.ts';
import type { ProjectDocument } from '../document/document.ts';
import { type PositionTree, newPositionTree } from '../document/positions.ts';
import { type Problems, collectProblems } from '../document/problems.ts';
import { suggestion } from '../document/suggest.ts';
import type { NamedDocument } from './aliases.ts';

/** Where the gateway of a toolkit is when its file does not say. */
const usualRoute = '/gateway';

/** Whether a document is a toolkit.toml: it begins with `[toolkit]`. */
export function isToolkit({ root }: ProjectDocument): boolean {
  return 'toolkit' in root && !('project' in root);
}

/**
 * A toolkit.toml as the project that it stands for: `[toolkit]` is `[project]`, each of `[[tools]]` is `[tools.<name>]`
 * with a route of its own, `[gateway]` is part of `[mcp]`. Positions are those of what is written.
 */
export function projectOfToolkit(written: ProjectDocument): NamedDocument {
  const problems = collectProblems(written);
  const { toolkit, gateway, tools, ...rest } = written.root;
  const children = new Map(written.positions.children);
  const mcp = mcpOf(gateway, rest['mcp'], problems);
  const named = namedTools(tools, children.get('tools'), problems);
  const root = { project: toolkit, ...rest, ...mcp, ...(tools === undefined ? {} : { tools: named.tools }) };
  move(children, 'toolkit', 'project');
  if (gateway !== undefined) children.set('mcp', mergeTrees(children.get('mcp'), children.get('gateway')));
  children.set('tools', named.positions);
  const positions = { ...written.positions, children };
  const aliases = { project: 'toolkit', ...(rest['mcp'] === undefined ? { mcp: 'gateway' } : {}) };
  return { document: { ...written, root, positions, aliases }, problems: problems.found };
}

const gatewayKeys = ['enabled', 'route', 'server_name', 'server_version'];

/** `[gateway]` as keys of `[mcp]`; its route counts when it is enabled. */
function mcpOf(gateway: unknown, mcp: unknown, problems: Problems): { readonly mcp?: unknown } {
  if (gateway === undefined) return {};
  if (!isTable(gateway)) {
    problems.add('E_PROJECT_TYPE', 'gateway is not a table.', { path: ['gateway'] });
    return {};
  }
  for (const key of Object.keys(gateway).filter((each) => !gatewayKeys.includes(each))) {
    const hint = suggestion(key, gatewayKeys) ?? `Known here: ${gatewayKeys.join(', ')}.`;
    const place = { path: ['gateway', key], part: 'key', hint } as const;
    problems.add('E_PROJECT_KEY', `[gateway] has no key ${JSON.stringify(key)}.`, place);
  }
  const { enabled = false, route = usualRoute, server_name: name, server_version: version } = gateway;
  if (typeof enabled !== 'boolean') {
    problems.add('E_PROJECT_TYPE', 'gateway.enabled is not true or false.', { path: ['gateway', 'enabled'] });
  }
  const keys = { ...(enabled === true ? { route } : {}), server_name: name, server_version: version };
  const given = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
  return { mcp: { ...(isTable(mcp) ? mcp : {}), ...given } };
}

/** The list as a table by name, and its positions; an entry without a name, or with that of another, is reported. */
function namedTools(
  list: unknown,
  places: PositionTree | undefined,
  problems: Problems,
): { readonly tools: object; readonly positions: PositionTree } {
  const tools: object = {};
  const positions: PositionTree = { ...newPositionTree(), ...(places?.key ? { key: places.key } : {}) };
  if (list !== undefined && !Array.isArray(list)) {
    const hint = 'Write each tool as [[tools]] with a name.';
    problems.add('E_PROJECT_TYPE', 'tools is not a list of tables.', { path: ['tools'], hint });
  }
  for (const [at, entry] of (Array.isArray(list) ? list : []).entries()) {
    const { name, ...keys } = isTable(entry) ? entry : {};
    const place = places?.children.get(at);
    if (typeof name !== 'string' || name === '') {
      problems.add('E_PROJECT_REQUIRED', `tools[${at}] lacks "name", a string.`, { path: ['tools', at] });
    } else if (Object.hasOwn(tools, name)) {
      const message = `Two tools have the name ${JSON.stringify(name)}.`;
      problems.add('E_PROJECT_NAME', message, { path: ['tools', at, 'name'] });
    } else {
      const value = { route: `/${name}`, ...keys };
      setMember(tools, name, value);
      if (place) positions.children.set(name, place);
    }
  }
  return { tools, positions };
}

function move(children: Map<string | number, PositionTree>, from: string, to: string): void {
  const tree = children.get(from);
  if (tree) children.set(to, tree);
}

function mergeTrees(one: PositionTree | undefined, other: PositionTree | undefined): PositionTree {
  const key = one?.key ?? other?.key;
  return {
    ...(key ? { key } : {}),
    children: new Map([...(one?.children ?? []), ...(other?.children ?? [])]),
  };
}
