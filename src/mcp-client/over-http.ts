import { type Conversation, type ConversationOptions, type McpClient, createConversation } from './client.ts';
import { connect } from './connect.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';

/** As whom to ask, and how much of an answer to take. */
export interface McpClientOptions extends ConversationOptions, ExchangeOptions {}

/** A client of the endpoint at a URL that speaks as it is told, without asking the endpoint first. */
export function createMcpClient(
  url: string,
  conversation: Conversation,
  options: McpClientOptions,
): McpClient {
  return createConversation((request) => exchange(url, request, options), conversation, options);
}

/** `connect` with the endpoint at a URL; throws as it does. */
export function connectMcp(url: string, options: McpClientOptions): Promise<McpClient> {
  return connect((request) => exchange(url, request, options), options);
}
