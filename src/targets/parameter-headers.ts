import type { JsonObject } from '../../components/shared/catalog.ts';
import { parameterHeaders } from '../../components/shared/mcp/parameter-headers.ts';
import type { JsonFields } from './mcp-client.ts';

/** `Mcp-Param-*` headers for a call: what its schema marks with `x-mcp-header` (MCP 2026-07-28, transports). */
export function headersForArguments(
  inputSchema: unknown,
  values: JsonFields,
): Readonly<Record<string, string>> {
  if (typeof inputSchema !== 'object' || inputSchema === null) return {};
  const headers: Record<string, string> = {};
  for (const { header, path } of parameterHeaders(inputSchema as JsonObject)) {
    const value = valueAt(values, path);
    if (['string', 'number', 'boolean'].includes(typeof value)) headers[header] = headerValue(String(value));
  }
  return headers;
}

/** What is not plain ASCII travels as base64. */
export function headerValue(text: string): string {
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.startsWith('=?')
    ? text
    : `=?base64?${Buffer.from(text).toString('base64')}?=`;
}

function valueAt(values: unknown, path: readonly string[]): unknown {
  let value = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonFields)[key];
  }
  return value;
}
