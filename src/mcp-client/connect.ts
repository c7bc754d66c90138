import { modernRevision } from '../../components/shared/mcp/revisions.ts';
import { type ConversationOptions, type McpClient, type SendExchange, createConversation } from './client.ts';
import { McpError } from './mcp-error.ts';
import { initializeParams, newestLegacyRevision } from './requests.ts';

/**
 * Connects as newer clients do: `server/discover` first, and `initialize` when the server does not know it (MCP
 * 2026-07-28, basic/versioning). Throws `McpError` when the endpoint answers neither, with its answer when it refused the
 * client (401, 403) or said something else.
 */
export async function connect(send: SendExchange, options: ConversationOptions): Promise<McpClient> {
  const modern = createConversation(send, { version: modernRevision }, options);
  return (await knowsDiscover(modern)) ? modern : initialize(send, options);
}

async function knowsDiscover(client: McpClient): Promise<boolean> {
  try {
    return 'result' in (await client.request('server/discover', {})).response;
  } catch (error) {
    const status = error instanceof McpError ? error.answer?.status : undefined;
    if (status === undefined || status === 401 || status === 403) throw error;
    return false;
  }
}

async function initialize(send: SendExchange, options: ConversationOptions): Promise<McpClient> {
  const asking = createConversation(send, { version: newestLegacyRevision }, options);
  const { response, answer } = await asking.request('initialize', initializeParams(newestLegacyRevision));
  const version = 'result' in response ? response.result['protocolVersion'] : undefined;
  if (typeof version !== 'string')
    throw new McpError('The endpoint knows neither server/discover nor initialize.', { answer });
  const session = answer.headers['mcp-session-id'];
  const client = createConversation(
    send,
    { version, session: typeof session === 'string' ? session : undefined },
    options,
  );
  await client.notify('notifications/initialized');
  return client;
}
