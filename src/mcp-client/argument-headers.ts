import type { JsonObject } from '../../components/shared/catalog.ts';
import { encodeHeaderValue } from '../../components/shared/mcp/header-values.ts';
import { parameterHeaders, valueAt } from '../../components/shared/mcp/parameter-headers.ts';

/** `Mcp-Param-*` of the arguments whose property is marked `x-mcp-header` (MCP 2026-07-28, streamable HTTP). */
export function argumentHeaders(inputSchema: JsonObject, args: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameterHeaders(inputSchema).flatMap(({ header, path }) => {
      const value = valueAt(args, path);
      const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
      return isPlain ? [[header, encodeHeaderValue(String(value))]] : [];
    }),
  );
}
