import type { BuiltInName, Middleware, Variable } from '../model.ts';
import { componentId, toolNameFault } from '../values/names.ts';
import type { MiddlewareTable, ProjectFile } from '../format/project-file.ts';
import { projectLimits } from '../document/limits.ts';
import { readBuiltIn } from './built-in-middleware.ts';
import { readOwnMiddleware } from './own-middleware.ts';
import { isWritten, type Reading } from './reading.ts';
import type { ToolContext } from './tools.ts';

const sourceKeys = ['path', 'wasm', 'repo', 'build'] as const;
const componentKeys = [
  ...sourceKeys,
  'profiles',
  'up',
  'deploy',
  'allowed_outbound_hosts',
  'key_value_stores',
  'variables',
  'limits',
  'files',
];

/** Keys that each built-in middleware takes, besides `use`. */
const builtInKeys: Readonly<Record<BuiltInName, readonly string[]>> = {
  'rate-limit': [
    'limit',
    'window_seconds',
    'by',
    'algorithm',
    'count',
    'per_tool',
    'tools',
    'on_failure',
    'proxies',
    'store',
  ],
  'request-log': ['caller', 'salt'],
  metrics: ['endpoint', 'required_scopes', 'store'],
};

/** `[middleware.X]`, in order of declaration; what has a fault is reported and may be missing from the result. */
export function readMiddleware(
  file: ProjectFile,
  variables: readonly Variable[],
  reading: Reading,
): readonly Middleware[] {
  const tables = Object.entries(file.middleware ?? {});
  if (tables.length > projectLimits.middleware) {
    const message = `The project has ${tables.length} middleware; at most ${projectLimits.middleware} are allowed.`;
    reading.problems.add('E_PROJECT_LIMIT', message, { path: ['middleware'], part: 'key' });
    return [];
  }
  checkNames(file, reading);
  const toolIds = new Set(Object.keys(file.tools ?? {}).map(componentId));
  return tables.flatMap(([name, table]) =>
    table === undefined ? [] : readOne(name, table, { file, context: { variables, toolIds, reading } }),
  );
}

/** Tools and middleware are components of one app, so no two may have one id. */
function checkNames(file: ProjectFile, { problems }: Reading): void {
  const owners = new Map(Object.keys(file.tools ?? {}).map((name) => [componentId(name), `tool "${name}"`]));
  for (const name of Object.keys(file.middleware ?? {})) {
    const place = { path: ['middleware', name], part: 'key' } as const;
    const fault = toolNameFault(name);
    if (fault !== undefined)
      problems.add('E_PROJECT_NAME', `The middleware name ${JSON.stringify(name)} ${fault}.`, place);
    const id = componentId(name);
    const owner = owners.get(id);
    if (owner !== undefined) {
      const message = `The ${owner} and the middleware "${name}" have the same component id "${id}".`;
      problems.add('E_PROJECT_NAME', message, place);
    }
    owners.set(id, `middleware "${name}"`);
  }
}

interface MiddlewareContext {
  readonly file: ProjectFile;
  readonly context: ToolContext;
}

function readOne(
  name: string,
  table: MiddlewareTable,
  { file, context }: MiddlewareContext,
): readonly Middleware[] {
  const { reading } = context;
  // Written, but unknown: that was reported.
  if (table.use === undefined && isWritten(['middleware', name, 'use'], reading)) return [];
  const use = builtInOf(name, table);
  checkKeys(name, table, { use, reading });
  if (use !== undefined) {
    return [{ kind: 'built-in', component: readBuiltIn({ name, use }, table, { file, reading }) }];
  }
  const component = readOwnMiddleware(name, table, context);
  return component === undefined ? [] : [{ kind: 'own', component }];
}

/** `use`, or the name where it is that of a built-in one and no source is given. */
function builtInOf(name: string, table: MiddlewareTable): BuiltInName | undefined {
  if (table.use !== undefined) return table.use;
  const hasSource = sourceKeys.some((key) => table[key] !== undefined);
  return !hasSource && Object.hasOwn(builtInKeys, name) ? (name as BuiltInName) : undefined;
}

function checkKeys(
  name: string,
  table: MiddlewareTable,
  { use, reading }: { readonly use: BuiltInName | undefined; readonly reading: Reading },
): void {
  const known = use === undefined ? componentKeys : ['use', ...builtInKeys[use]];
  for (const key of Object.keys(table)) {
    if (known.includes(key)) continue;
    const kind = use === undefined ? 'is a component of your own' : `uses "${use}"`;
    const message = `[middleware.${name}] has no key ${JSON.stringify(key)}: it ${kind}.`;
    const owner = (Object.keys(builtInKeys) as BuiltInName[]).find((other) =>
      builtInKeys[other].includes(key),
    );
    const hint =
      use === undefined && owner !== undefined
        ? `Add use = "${owner}" for the built-in one.`
        : `Known here: ${known.join(', ')}.`;
    reading.problems.add('E_PROJECT_KEY', message, { path: ['middleware', name, key], part: 'key', hint });
  }
}
