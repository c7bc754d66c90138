import type { ToolMetadata } from '../../components/shared/catalog.ts';
import { FtlError } from '../errors.ts';
import type { Tool } from '../project/model.ts';
import { readAnswer } from './read-answer.ts';
import type { InspectOptions } from './read-answer.ts';
import { readToolList } from './tool-list.ts';

/** Most pages of `tools/list` that are followed. */
const maxPages = 100;

/** The revision in which a component that speaks MCP is asked: the last one that needs no `_meta` in each request. */
const protocolVersion = '2025-11-25';

/**
 * Asks a started component what tools it offers: `GET /`, or `tools/list` at `/mcp` when it speaks MCP itself
 * (DESIGN 5). `url` has no trailing slash. Throws `E_CATALOG_UNREACHABLE` when it does not answer within 10 s or
 * 4 MiB, `E_CATALOG_INVALID` when the answer is no list of tools; both at the tool's line of the project file.
 */
export async function inspectComponent(
  url: string,
  options: InspectOptions,
): Promise<readonly ToolMetadata[]> {
  if (options.tool.kind === 'tools') {
    return toolsOf(await readAnswer(`${url}/`, { method: 'GET' }, options), options.tool);
  }
  const tools: ToolMetadata[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const result = resultOf(await readAnswer(`${url}/mcp`, listRequest(page, cursor), options), options.tool);
    tools.push(...toolsOf(result['tools'], options.tool));
    if (typeof result['nextCursor'] !== 'string') return tools;
    cursor = result['nextCursor'];
  }
  throw invalid(options.tool, `has more than ${maxPages} pages of tools`);
}

function listRequest(id: number, cursor: string | undefined): RequestInit {
  const params = cursor === undefined ? {} : { cursor };
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': protocolVersion,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/list', params }),
  };
}

function resultOf(answer: unknown, tool: InspectOptions['tool']): Record<string, unknown> {
  const result =
    typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined;
  if (typeof result === 'object' && result !== null) return { ...result };
  throw invalid(tool, 'answers tools/list with an error instead of a result');
}

function toolsOf(value: unknown, tool: InspectOptions['tool']): readonly ToolMetadata[] {
  const read = readToolList(value);
  if ('tools' in read) return read.tools;
  throw invalid(tool, `offers what ${read.fault}`);
}

function invalid({ name, at }: Pick<Tool, 'name' | 'at'>, fault: string): FtlError {
  return new FtlError('E_CATALOG_INVALID', `The component "${name}" ${fault}.`, { at });
}
