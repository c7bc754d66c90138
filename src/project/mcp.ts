import type { McpSettings } from './model.ts';
import type { McpTable, ProjectFile } from './project-file.ts';
import type { DocumentPath } from './positions.ts';
import { checkReference, present } from './reading.ts';
import type { Reading } from './reading.ts';
import { readTemplate } from './templates.ts';
import { urlFault } from './urls.ts';

/** `[mcp]`. */
export function readMcp(file: ProjectFile, reading: Reading): McpSettings {
  const table: McpTable = file.mcp ?? {};
  checkChain(table, reading);
  checkPublicUrl(table, reading);
  return {
    gateway: table.gateway,
    authorizer: table.authorizer,
    validateArguments: table.validate_arguments ?? true,
    discovery: table.discovery ?? 'catalog',
    chain: table.chain ?? 'separate',
    staticTokens: readStaticTokens(file, reading),
    publicUrl: table.public_url,
    allowedHosts: readAllowedHosts(table, reading),
  };
}

function checkChain(table: McpTable, { problems }: Reading): void {
  if (table.chain !== 'linked') return;
  const message = 'mcp.chain is "linked"; this version supports only "separate".';
  problems.add('E_PROJECT_VALUE', message, { path: ['mcp', 'chain'], hint: 'Leave the line out.' });
}

function checkPublicUrl(table: McpTable, { problems }: Reading): void {
  const fault = table.public_url === undefined ? undefined : urlFault(table.public_url);
  if (fault !== undefined)
    problems.add('E_PROJECT_VALUE', `mcp.public_url ${fault}.`, { path: ['mcp', 'public_url'] });
}

function readStaticTokens(file: ProjectFile, reading: Reading): string | undefined {
  const written = file.mcp?.static_tokens;
  if (written === undefined) return undefined;
  const path: DocumentPath = ['mcp', 'static_tokens'];
  const [reference, ...others] = readTemplate(written).references;
  if (reference === undefined || others.length > 0 || !/^\s*\{\{[^{}]*\}\}\s*$/.test(written)) {
    const message = 'mcp.static_tokens holds plain text; expected "{{ name }}" of one secret variable.';
    const hint =
      'Write static_tokens = "{{ static_tokens }}", and static_tokens = { required = true, secret = true } in [variables].';
    reading.problems.add('E_PROJECT_VALUE', message, { path, hint });
    return undefined;
  }
  checkReference(reference.name, { path, offset: reference.offset }, reading);
  const variable = file.variables?.[reference.name];
  if (variable !== undefined && variable.secret !== true) {
    const message = `mcp.static_tokens names the variable "${reference.name}", which is not marked as a secret.`;
    reading.problems.add('E_PROJECT_VALUE', message, {
      path,
      hint: `Add secret = true to ${reference.name} in [variables].`,
    });
  }
  return reference.name;
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
