import { modernRevision } from '../../components/shared/mcp/revisions.ts';
import type { JsonObject } from '../../components/shared/catalog.ts';
import {
  type Conversation,
  type ConversationOptions,
  type McpClient,
  type SendExchange,
  createConversation,
} from './client.ts';
import { McpError } from './mcp-error.ts';
import { initializeParams, newestLegacyRevision } from './requests.ts';

/** A client that knows whom it speaks with. */
export interface ConnectedClient extends McpClient {
  /** What the server said of itself: its answer to `server/discover` or `initialize`. */
  readonly introduction: JsonObject;
  readonly conversation: Conversation;
}

/**
 * Connects as newer clients do: `server/discover` first, and `initialize` when the server does not know it (MCP
 * 2026-07-28, basic/versioning). Throws `McpError` when the endpoint answers neither, with its answer when it refused the
 * client (401, 403) or said something else.
 */
export async function connect(send: SendExchange, options: ConversationOptions): Promise<ConnectedClient> {
  const conversation = { version: modernRevision };
  const client = createConversation(send, conversation, options);
  const introduction = await discover(client);
  return introduction ? { ...client, introduction, conversation } : initialize(send, options);
}

async function discover(client: McpClient): Promise<JsonObject | undefined> {
  try {
    const { response } = await client.request('server/discover', {});
    return 'result' in response ? response.result : undefined;
  } catch (error) {
    const status = error instanceof McpError ? error.answer?.status : undefined;
    if (status === undefined || status === 401 || status === 403) throw error;
    return undefined;
  }
}

async function initialize(send: SendExchange, options: ConversationOptions): Promise<ConnectedClient> {
  const asking = createConversation(send, { version: newestLegacyRevision }, options);
  const { response, answer } = await asking.request('initialize', initializeParams(newestLegacyRevision));
  const introduction = 'result' in response ? response.result : {};
  const version = introduction['protocolVersion'];
  if (typeof version !== 'string')
    throw new McpError('The endpoint knows neither server/discover nor initialize.', { answer });
  const given = answer.headers['mcp-session-id'];
  const conversation = { version, session: typeof given === 'string' ? given : undefined };
  const client = createConversation(send, conversation, options);
  await client.notify('notifications/initialized');
  return { ...client, introduction, conversation };
}
