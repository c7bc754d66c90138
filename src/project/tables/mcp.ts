import type { McpSettings } from '../model.ts';
import type { McpTable, ProjectFile } from '../format/project-file.ts';
import { readCors } from './cors.ts';
import { present } from './reading.ts';
import { checkRoutes } from './routes.ts';
import type { Reading } from './reading.ts';
import { readFinished } from './references.ts';
import { readSecretName } from './secrets.ts';
import { usualStore } from './stores.ts';
import type { DocumentPath } from '../document/positions.ts';
import { urlFault } from '../values/urls.ts';

/** `[mcp]`. */
export function readMcp(file: ProjectFile, reading: Reading): McpSettings {
  const table: McpTable = file.mcp ?? {};
  checkChain(table, reading);
  checkPublicUrl(table, reading);
  checkPrefix(file, reading);
  checkFinishedGateway(file, reading);
  checkRoutes(file, reading);
  return {
    gateway: readFinished(table.gateway, ['mcp', 'gateway'], reading),
    authorizer: readFinished(table.authorizer, ['mcp', 'authorizer'], reading),
    validateArguments: table.validate_arguments ?? true,
    discovery: table.discovery ?? 'catalog',
    chain: table.chain ?? 'separate',
    staticTokens: readSecretName(table.static_tokens, { path: ['mcp', 'static_tokens'], file }, reading),
    publicUrl: table.public_url,
    allowedHosts: readAllowedHosts(table, reading),
    prefix: table.prefix ?? 'always',
    validateResults: table.validate_results ?? false,
    requestCacheSeconds: table.request_cache_seconds ?? 0,
    serverRequests: table.server_requests ?? false,
    stateSecret: readSecretName(table.state_secret, { path: ['mcp', 'state_secret'], file }, reading),
    cors: readCors(file, reading),
    route: table.route,
    serverName: table.server_name,
    serverVersion: table.server_version,
    authStore: table.auth_store ?? usualStore,
  };
}

/** Only what is built here can be linked. */
function checkChain(table: McpTable, { problems }: Reading): void {
  const foreign = (['gateway', 'authorizer'] as const).find((key) => table[key] !== undefined);
  if (table.chain !== 'linked' || foreign === undefined) return;
  const message = `mcp.chain is "linked", but mcp.${foreign} names a component that is already built.`;
  const hint = `Leave out chain, or ${foreign} for the built-in one.`;
  problems.add('E_PROJECT_VALUE', message, { path: ['mcp', 'chain'], hint });
}

function checkPublicUrl(table: McpTable, { problems }: Reading): void {
  const fault = table.public_url === undefined ? undefined : urlFault(table.public_url);
  if (fault !== undefined)
    problems.add('E_PROJECT_VALUE', `mcp.public_url ${fault}.`, { path: ['mcp', 'public_url'] });
}

/** Bare names of two components would not be told apart. */
function checkPrefix(file: ProjectFile, { problems }: Reading): void {
  const tools = Object.keys(file.tools ?? {}).length;
  if (file.mcp?.prefix !== 'never' || tools <= 1) return;
  const message = `mcp.prefix is "never", but the app has ${tools} tools; bare names need an app with one.`;
  const hint = 'Leave the line out; /mcp/x/<tool> has bare names in every app.';
  problems.add('E_PROJECT_VALUE', message, { path: ['mcp', 'prefix'], hint });
}

/** What is baked into our own gateway only, and has to do with who may call, must not be lost in silence. */
function checkFinishedGateway(file: ProjectFile, { problems }: Reading): void {
  if (file.mcp?.gateway === undefined) return;
  const refuse = (path: DocumentPath) => {
    const message = `${problems.print(path)} needs the built-in gateway; mcp.gateway names another one, which does not know it.`;
    problems.add('E_PROJECT_VALUE', message, { path, part: 'key', hint: 'Leave mcp.gateway out.' });
  };
  for (const key of ['route', 'server_name', 'server_version'] as const) {
    if (file.mcp[key] !== undefined) refuse(['mcp', key]);
  }
  if (file.mcp.prefix === 'never') refuse(['mcp', 'prefix']);
  if (file.mcp.validate_results === true) refuse(['mcp', 'validate_results']);
  if (file.mcp.server_requests === true) refuse(['mcp', 'server_requests']);
  for (const [name, tool] of Object.entries(file.tools ?? {})) {
    if (tool?.route !== undefined) refuse(['tools', name, 'route']);
    if (tool?.required_scopes !== undefined) refuse(['tools', name, 'required_scopes']);
    if (tool?.tool_scopes !== undefined) refuse(['tools', name, 'tool_scopes']);
  }
}

const hostPattern = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?$/i;

function readAllowedHosts(table: McpTable, { problems }: Reading): readonly string[] {
  return present(table.allowed_hosts).map(([index, host]) => {
    if (!hostPattern.test(host)) {
      const message = `mcp.allowed_hosts[${index}] is ${JSON.stringify(host)}; expected a host or host:port, without scheme and path.`;
      problems.add('E_PROJECT_VALUE', message, { path: ['mcp', 'allowed_hosts', index] });
    }
    return host;
  });
}
