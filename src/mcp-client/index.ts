export type { Answer } from './answer.ts';
export { type McpClient } from './client.ts';
export { type Exchange, exchange, type ExchangeOptions } from './exchange.ts';
export {
  type AskUser,
  type InputRequired,
  type Question,
  type QuestionAnswer,
  readInputRequired,
} from './input-requests.ts';
export { connectMcp, createMcpClient, type McpClientOptions } from './over-http.ts';
export { McpError } from './mcp-error.ts';
export {
  initializeParams,
  legacyRequest,
  modernRequest,
  newestLegacyRevision,
  postHeaders,
} from './requests.ts';
export { readResponse, type RpcResponse } from './responses.ts';
