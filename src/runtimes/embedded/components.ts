import { isEmptyOutboundHost, type OutboundHost, parseOutboundHost } from '../../spin/outbound-hosts.ts';
import type { LockedApp, LockedComponent } from '../../spin/locked-app.ts';
import type { Connections, System } from '../../system/types.ts';
import { FtlError } from '../../errors.ts';
import type { LogLines } from '../log-lines.ts';
import type { RunnableApp, StartOptions } from '../types.ts';
import { expandTemplate } from '../variables.ts';
import { checkInitialMemory, limitsOf } from './component-limits.ts';
import { checkComponent } from './transpile/component-exports.ts';
import { ComponentPool } from './pool/component-pool.ts';
import type { SendCall } from './exchange.ts';
import { readMountedFiles } from './mounted-files.ts';
import type { KeyValueStores } from './key-value/key-value-stores.ts';
import { type ComponentGrants, loadComponent } from './transpile/load-component.ts';
import { createOutbound } from './outbound/outbound.ts';
import type { Route } from './http/routes.ts';
import type { Transpile, TranspiledComponent } from './transpile/transpile.ts';

export interface ComponentsOptions {
  readonly system: System;
  readonly options: StartOptions;
  /** Of each application variable. */
  readonly values: ReadonlyMap<string, string>;
  readonly logs: LogLines;
  readonly transpile: Transpile;
  readonly ownUrl: () => string;
  readonly keyValueStores: KeyValueStores;
}

/** The components of an app that have an HTTP trigger. */
export interface Components {
  find(id: string): SendCall | undefined;
  stop(): Promise<void>;
}

/**
 * Checks and transpiles every component; their workers start with their first call. Throws
 * `E_COMPONENT_UNSUPPORTED`, `E_RUNTIME_VARIABLE`, or `E_RUNTIME_START` for a malformed outbound rule, or a limit
 * that cannot be kept.
 */
export async function createComponents(app: RunnableApp, options: ComponentsOptions): Promise<Components> {
  const prepared = await prepareComponents(app, options);
  const pools = new Map<string, ComponentPool>();
  const connections = options.system.network.openConnections();
  const find = (id: string) => pools.get(id)?.send;
  const stop = async () => {
    await Promise.all([...pools.values()].map((pool) => pool.stop()));
    connections.close();
  };
  try {
    for (const { component, transpiled } of prepared)
      pools.set(
        component.id,
        createPool(component, {
          connections,
          componentFile: app.componentFile,
          transpiled,
          find,
          ...options,
        }),
      );
  } catch (error) {
    await stop();
    throw error;
  }
  return { find, stop };
}

interface PreparedComponent {
  readonly component: LockedComponent;
  readonly transpiled: TranspiledComponent;
}

/** Not left to the first call, whose deadline would have to pay for it; all at once, and mostly from the cache. */
async function prepareComponents(app: RunnableApp, options: ComponentsOptions): Promise<PreparedComponent[]> {
  const { system, transpile } = options;
  const triggered = new Set(app.locked.triggers.map(({ trigger_config }) => trigger_config.component));
  const components = app.locked.components.filter(({ id }) => triggered.has(id));
  const progress = system.log.progress(`Preparing ${components.length} components`);
  try {
    return await Promise.all(
      components.map(async (component) => {
        const { id, source } = component;
        const read = () => system.files.readBytes(app.componentFile(source.digest));
        const bytes = await read();
        checkComponent(id, bytes);
        const transpiled = await transpile({ id, bytes, readAgain: read });
        checkInitialMemory(component, transpiled.initialMemory);
        return { component, transpiled };
      }),
    );
  } finally {
    progress.done();
  }
}

/** Public routes in order of declaration. */
export function publicRoutes(locked: LockedApp): Route[] {
  return locked.triggers.flatMap(({ trigger_config: { component, route } }) =>
    typeof route === 'string' ? [{ component, route }] : [],
  );
}

interface PoolParts extends ComponentsOptions {
  readonly componentFile: RunnableApp['componentFile'];
  readonly connections: Connections;
  readonly transpiled: TranspiledComponent;
  readonly find: (id: string) => SendCall | undefined;
}

function createPool(component: LockedComponent, parts: PoolParts): ComponentPool {
  const { id } = component;
  const { system, logs, options } = parts;
  const log = (line: string) => logs.add(id, line);
  const grants = grantsOf(component, parts.values);
  const files = () => readMountedFiles(component, { componentFile: parts.componentFile, system });
  const { memory: maximumMemory, timeoutMs } = limitsOf(component);
  return new ComponentPool(system, {
    id,
    keyValueStores: parts.keyValueStores,
    load: () => loadComponent(system, parts.transpiled, { grants, files, maximumMemory }),
    timeoutMs,
    sendFetch: createOutbound({
      connections: parts.connections,
      component: id,
      allowed: allowedHosts(component, parts.values),
      noNetwork: options.noNetwork ?? false,
      findComponent: parts.find,
      ownUrl: parts.ownUrl,
      log,
    }),
    openOutput: (stream) => logs.openOutput(id, stream),
    onProblem: log,
  });
}

function grantsOf(component: LockedComponent, values: ReadonlyMap<string, string>): ComponentGrants {
  const variables = Object.entries(component.config ?? {}).map(([name, template]) => [
    name,
    expandTemplate(template, values),
  ]);
  return {
    component: component.id,
    environment: component.env ?? {},
    variables: Object.fromEntries(variables) as Record<string, string>,
    keyValueStores: component.metadata.key_value_stores ?? [],
  };
}

function allowedHosts(
  { id, metadata }: LockedComponent,
  values: ReadonlyMap<string, string>,
): OutboundHost[] {
  return (metadata.allowed_outbound_hosts ?? []).flatMap((template) => {
    const text = expandTemplate(template, values);
    if (isEmptyOutboundHost(text)) return [];
    const parsed = parseOutboundHost(text);
    if ('entry' in parsed) return [parsed.entry];
    throw new FtlError(
      'E_RUNTIME_START',
      `The entry "${template}" in allowed_outbound_hosts of ${id} ${parsed.problem}.`,
    );
  });
}
