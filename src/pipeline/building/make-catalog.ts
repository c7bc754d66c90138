import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Catalog, CatalogComponent } from '../../../components/shared/catalog.ts';
import type { BuiltComponent } from '../../build/index.ts';
import { inspectComponent, lintCatalog, readToolList } from '../../catalog/index.ts';
import { FtlError } from '../../errors.ts';
import type { Project, Tool } from '../../project/model.ts';
import { chooseRuntime } from '../../runtimes/index.ts';
import { lockComponent, variablesOf } from '../../spin/index.ts';
import type { System } from '../../system/types.ts';
import type { Toolchain } from '../../toolchain/types.ts';
import { throwAll } from '../throw-all.ts';

/** What `makeCatalog` needs. */
export interface CatalogRequest {
  readonly project: Project;
  /** In the order of `project.tools`. */
  readonly tools: readonly BuiltComponent[];
  readonly toolchain: Toolchain;
  readonly system: System;
}

/** A catalog and what the lint says of it. */
export interface CheckedCatalog {
  readonly catalog: Catalog;
  readonly errors: readonly FtlError[];
  readonly warnings: readonly FtlError[];
}

/**
 * Asks every tool once what it offers, in the embedded runtime, without network and with the defaults of the
 * variables; all failures are thrown together. Answers are cached by the component's digest.
 */
export async function makeCatalog(request: CatalogRequest): Promise<CheckedCatalog> {
  const { project, tools } = request;
  const answers = await Promise.allSettled(
    tools.map((built, index) => askOnce(request, project.tools[index], built)),
  );
  const failures = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as FtlError] : [],
  );
  if (failures.length > 0)
    throwAll(failures, new FtlError('E_CATALOG_UNREACHABLE', 'A tool did not answer.'));
  const components = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const catalog: Catalog = {
    version: 1,
    server: {
      name: project.mcp.serverName ?? project.name,
      version: project.mcp.serverVersion ?? project.version,
      ...describe(project),
    },
    validateArguments: project.mcp.validateArguments,
    ...(project.mcp.validateResults ? { validateResults: true } : {}),
    ...(project.mcp.serverRequests ? { serverRequests: true } : {}),
    ...(project.mcp.prefix === 'never' ? { prefix: 'never' } : {}),
    ...(project.mcp.route === undefined ? {} : { route: project.mcp.route }),
    components,
  };
  return { catalog, ...lintCatalog(catalog, project) };
}

function describe({ description }: Project): { description?: string } {
  return description === '' ? {} : { description };
}

async function askOnce(
  request: CatalogRequest,
  tool: Tool | undefined,
  built: BuiltComponent,
): Promise<CatalogComponent> {
  if (tool === undefined) throw new FtlError('E_BUG', `No tool for the component ${built.id}.`);
  const base = { id: tool.id, name: tool.name, kind: tool.kind, ...routeAndScopes(tool) } as const;
  if (request.project.mcp.discovery === 'request' || needsValue(request.project, tool)) {
    return { ...base, discovery: 'request', tools: [] };
  }
  const { system } = request;
  const file = path.join(system.cacheFolder, 'catalogs', `${cacheKey(request.project, tool, built)}.json`);
  const kept = readToolList(await system.files.readRecord(file));
  if ('tools' in kept) return { ...base, discovery: 'catalog', tools: kept.tools };
  const tools = await ask(request, tool, built);
  await system.files.write(file, JSON.stringify(tools));
  return { ...base, discovery: 'catalog', tools };
}

function routeAndScopes({
  route,
  requiredScopes,
  toolScopes,
}: Tool): Pick<CatalogComponent, 'route' | 'requiredScopes' | 'toolScopes'> {
  return {
    ...(route === undefined ? {} : { route }),
    ...(requiredScopes.length === 0 ? {} : { requiredScopes }),
    ...(toolScopes.length === 0 ? {} : { toolScopes: Object.fromEntries(toolScopes) }),
  };
}

/** A component whose variables have no default cannot be asked before somebody gives them values. */
function needsValue(project: Project, tool: Tool): boolean {
  return variablesOf(tool, project).some(({ default: value }) => value === undefined);
}

function cacheKey(project: Project, tool: Tool, built: BuiltComponent): string {
  const defaults = project.variables.map(({ name, default: value }) => [name, value]);
  const files = built.files?.map(({ path, digest }) => [path, digest]) ?? [];
  const parts = ['catalog 2', built.digest, files, tool.kind, tool.variables, defaults];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function ask({ project, toolchain, system }: CatalogRequest, tool: Tool, built: BuiltComponent) {
  const files = new Map([built, ...(built.files ?? [])].map(({ digest, file }) => [digest, file]));
  const app = {
    locked: lockComponent(project, tool, built),
    componentFile: (digest: string) => files.get(digest) ?? built.file,
  };
  const lines: string[] = [];
  const options = {
    port: 0,
    noNetwork: true,
    requestTimeoutMs: 10_000,
    onLog: (_: string, line: string) => lines.push(line),
  };
  const runtime = await chooseRuntime('embedded', { system, toolchain });
  // The defaults alone: a value of this machine's environment would be baked into what is cached and deployed.
  const running = await runtime.start(app, options, { ...system, env: {} });
  try {
    return await inspectComponent(running.url, { tool, system });
  } catch (error) {
    if (lines.length > 0) system.log.untrusted(lines.slice(-20).join('\n'));
    throw error;
  } finally {
    await running.stop();
  }
}
