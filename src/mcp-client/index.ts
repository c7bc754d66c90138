export type { Answer } from './answer.ts';
export { createMcpClient, type McpClient, type McpClientOptions } from './client.ts';
export { connectMcp } from './connect.ts';
export { type Exchange, exchange, type ExchangeOptions } from './exchange.ts';
export { McpError } from './mcp-error.ts';
export {
  initializeParams,
  legacyRequest,
  modernRequest,
  newestLegacyRevision,
  postHeaders,
} from './requests.ts';
export { readResponse, type RpcResponse } from './responses.ts';
