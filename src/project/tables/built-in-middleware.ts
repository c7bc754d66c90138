import { toolName } from '../../../components/shared/component-id.ts';
import type { NamesByPath } from '../../../components/shared/middleware/read-call.ts';
import type { BuiltInMiddleware, BuiltInName } from '../model.ts';
import { componentId } from '../values/names.ts';
import type { MiddlewareTable, ProjectFile } from '../format/project-file.ts';
import { isWritten, positionOfTable, present } from './reading.ts';
import type { Reading } from './reading.ts';
import { ownerOfPath } from './routes.ts';
import { readSecretName } from './secrets.ts';
import { usualStore } from './stores.ts';

interface BuiltInContext {
  readonly file: ProjectFile;
  readonly reading: Reading;
}

/** A built-in middleware with its settings; what is wrong or missing is reported. */
export function readBuiltIn(
  { name, use }: { readonly name: string; readonly use: BuiltInName },
  table: MiddlewareTable,
  context: BuiltInContext,
): BuiltInMiddleware {
  const base = {
    name,
    id: componentId(name),
    use,
    store: use === 'request-log' ? undefined : (table.store ?? usualStore),
    salt: undefined,
    at: positionOfTable(context.reading, ['middleware', name]),
  };
  const names = namesByPath(context.file);
  if (use === 'rate-limit') return { ...base, settings: { ...rateLimit(name, table, context), ...names } };
  if (use === 'metrics') return { ...base, settings: { ...metrics(name, table, context), ...names } };
  const settings = { name, caller: table.caller ?? 'none', ...names };
  return { ...base, settings, salt: salt(name, table, context) };
}

/** How the gateway reads names of tools, so that middleware counts under one name what it takes for one. */
function namesByPath({ mcp, tools = {} }: ProjectFile): NamesByPath {
  const routes = [
    ['', mcp?.route] as const,
    ...Object.entries(tools).map(([name, tool]) => [name, tool?.route] as const),
  ];
  return {
    mcp_endpoints: Object.fromEntries(
      routes.flatMap(([name, route]) => (route === undefined ? [] : [[`${route}/mcp`, name]])),
    ),
    bare_component: mcp?.prefix === 'never' ? (Object.keys(tools)[0] ?? '') : '',
  };
}

type Settings = BuiltInMiddleware['settings'];

function rateLimit(name: string, table: MiddlewareTable, { file, reading }: BuiltInContext): Settings {
  const isPrivate = file.project?.access_control === 'private';
  const path = ['middleware', name];
  if (table.limit === undefined && !isWritten([...path, 'limit'], reading)) {
    const hint = 'Add limit = 60: requests that are let through in window_seconds.';
    reading.problems.add('E_PROJECT_REQUIRED', `[middleware.${name}] lacks "limit".`, {
      path,
      part: 'key',
      hint,
    });
  }
  if (table.by !== undefined && table.by !== 'address' && !isPrivate) {
    const message = `middleware.${name}.by is "${table.by}", but the app is public, so that no caller is known by name.`;
    const hint = 'Write by = "address", or access_control = "private" in [project].';
    reading.problems.add('E_PROJECT_VALUE', message, { path: [...path, 'by'], hint });
  }
  return {
    name,
    limit: table.limit ?? 0,
    window_seconds: table.window_seconds ?? 60,
    by: table.by ?? (isPrivate ? 'user' : 'address'),
    algorithm: table.algorithm ?? 'sliding',
    count: table.count ?? 'calls',
    per_tool: table.per_tool ?? false,
    tools: readToolNames(name, table, { file, reading }),
    on_failure: table.on_failure ?? 'open',
    proxies: table.proxies ?? 0,
    store: table.store ?? usualStore,
  };
}

/** In the spelling that middleware counts by. A tool of a component that the app does not have would never be counted. */
function readToolNames(
  name: string,
  table: MiddlewareTable,
  { file, reading }: BuiltInContext,
): readonly string[] {
  const ids = new Set(Object.keys(file.tools ?? {}).map(componentId));
  return present(table.tools).map(([index, tool]) => {
    const isBare = file.mcp?.prefix === 'never' && !/__|\//.test(tool);
    const counted = toolName(tool, isBare ? namesByPath(file).bare_component : undefined);
    if (!ids.has(counted.split('__')[0] ?? '')) {
      const message = `middleware.${name}.tools has ${JSON.stringify(tool)}, which is no tool of a component in [tools].`;
      const hint = `Write component__tool; the components are ${[...ids].join(', ') || 'none'}.`;
      const path = ['middleware', name, 'tools', index];
      reading.problems.add('E_PROJECT_REFERENCE', message, { path, hint });
    }
    return counted;
  });
}

function metrics(name: string, table: MiddlewareTable, { file, reading }: BuiltInContext): Settings {
  const path = ['middleware', name];
  if (file.project?.access_control !== 'private') {
    const message = `[middleware.${name}] tells its figures to callers with a scope, but the app is public, so that nobody has one.`;
    const hint = 'Write access_control = "private" in [project], or leave metrics out.';
    reading.problems.add('E_PROJECT_VALUE', message, { path, part: 'key', hint });
  }
  const scopes = present(table.required_scopes).map(([, scope]) => scope);
  if (table.required_scopes !== undefined && scopes.length === 0) {
    const message = `middleware.${name}.required_scopes is empty; the figures must not be open to every caller.`;
    reading.problems.add('E_PROJECT_VALUE', message, { path: [...path, 'required_scopes'] });
  }
  const endpoint = table.endpoint ?? '/metrics';
  const owner = ownerOfPath(endpoint, file);
  if (owner !== undefined) {
    const message = `middleware.${name}.endpoint is ${JSON.stringify(endpoint)}, a path of ${owner}.`;
    reading.problems.add('E_PROJECT_VALUE', message, { path: [...path, 'endpoint'] });
  }
  const store = table.store ?? usualStore;
  return { name, endpoint, required_scopes: scopes.length > 0 ? scopes : ['metrics'], store };
}

function salt(name: string, table: MiddlewareTable, { file, reading }: BuiltInContext): string | undefined {
  const path = ['middleware', name, 'salt'];
  const secret = readSecretName(table.salt, { path, file }, reading);
  return secret === undefined ? undefined : `{{ ${secret} }}`;
}
