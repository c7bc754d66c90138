import type { ToolMetadata } from '../../components/shared/catalog.ts';
import { parseJson } from '../../components/shared/json/parse-json.ts';
import { FtlError } from '../errors.ts';
import {
  type ExchangeOptions,
  McpError,
  createMcpClient,
  exchange,
  newestLegacyRevision,
} from '../mcp-client/index.ts';
import type { Tool } from '../project/model.ts';
import type { System } from '../system/types.ts';
import { readToolList } from './tool-list.ts';

/** How a component is asked. */
export interface InspectOptions {
  readonly tool: Pick<Tool, 'name' | 'kind' | 'at'>;
  /** Longest time for one answer, in ms; 10,000 by default. */
  readonly timeoutMs?: number;
  readonly system: Pick<System, 'network' | 'signal'>;
}

/** Longest answer, in bytes. */
const maxBytes = 4 * 1024 * 1024;

/**
 * Asks a started component what tools it offers: `GET /`, or `tools/list` at `/mcp` when it speaks MCP itself
 * (DESIGN 5). `url` has no trailing slash. Throws `E_CATALOG_UNREACHABLE` when it does not answer within 10 s or
 * 4 MiB, `E_CATALOG_INVALID` when the answer is no list of tools; both at the tool's line of the project file.
 */
export async function inspectComponent(
  url: string,
  { tool, timeoutMs = 10_000, system }: InspectOptions,
): Promise<readonly ToolMetadata[]> {
  const limits = { timeoutMs, maxBytes, system };
  const answer = tool.kind === 'tools' ? getTools(`${url}/`, limits) : listTools(`${url}/mcp`, limits);
  const read = readToolList(await answer.catch((error: unknown) => rethrow(error, tool)));
  if ('tools' in read) return read.tools;
  throw new FtlError('E_CATALOG_INVALID', `The component "${tool.name}" offers what ${read.fault}.`, {
    at: tool.at,
  });
}

async function getTools(url: string, options: ExchangeOptions): Promise<unknown> {
  const answer = await exchange(url, { method: 'GET' }, options);
  if (answer.status !== 200) throw new McpError(`GET / was answered with HTTP ${answer.status}.`, { answer });
  try {
    return parseJson(answer.text);
  } catch (cause) {
    throw new McpError('GET / was answered with something that is not JSON.', { answer, cause });
  }
}

/** In the newest revision that needs no `_meta` in each request, and without a handshake: it is known what is asked. */
function listTools(url: string, options: ExchangeOptions): Promise<unknown> {
  return createMcpClient(url, { version: newestLegacyRevision }, options).listTools();
}

function rethrow(error: unknown, { name, kind, at }: InspectOptions['tool']): never {
  if (!(error instanceof McpError)) throw error;
  const code = error.answer?.status === 200 ? 'E_CATALOG_INVALID' : 'E_CATALOG_UNREACHABLE';
  const hint =
    'A component with tools answers GET / with the list that the SDK makes; does its source define its tools with it?';
  throw new FtlError(code, `The component "${name}" does not say what tools it has: ${error.message}`, {
    at,
    cause: error,
    ...(kind === 'tools' ? { hint } : {}),
  });
}
