import type { JsonObject, JsonValue, ToolMetadata } from '../../components/shared/catalog.ts';
import { isJsonObject } from '../../components/shared/json/values.ts';
import { modernRevision } from '../../components/shared/mcp/revisions.ts';
import type { Answer } from './answer.ts';
import type { Exchange } from './exchange.ts';
import { type AskUser, askingCapabilities } from './input-requests.ts';
import { McpError } from './mcp-error.ts';
import { argumentHeaders } from './argument-headers.ts';
import { legacyRequest, modernRequest } from './requests.ts';
import { sendInRounds } from './rounds.ts';
import { type RpcResponse, readNotification, readResponse } from './responses.ts';

/** Sends one request to the endpoint and resolves with its whole answer; rejects with `McpError` when there is none. */
export type SendExchange = (request: Exchange) => Promise<Answer>;

/** As whom to ask, and who is told what comes before the response. */
export interface ConversationOptions {
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined;
  /** Told about each notification in the stream of an answer; calls of tools then ask for progress. */
  readonly onNotification?: (method: string, params: JsonObject) => void;
  /**
   * Answers what a server asks its user while it is called; the request is then sent again with the answer. Without it a
   * result that asks for more is the result. Older revisions cannot ask so.
   */
  readonly askUser?: AskUser;
}

/** Who speaks with an endpoint: the revision, and the session that `initialize` opened where there is one. */
export interface Conversation {
  readonly version: string;
  readonly session?: string | undefined;
}

/** A response together with the HTTP answer that it came in. */
export interface AnsweredRequest {
  readonly response: RpcResponse;
  readonly answer: Answer;
}

/** A client of one MCP endpoint over Streamable HTTP; every method throws `McpError` when there is no response. */
export interface McpClient {
  /** The revision it speaks. */
  readonly version: string;
  request(
    method: string,
    params: JsonObject,
    headers?: Readonly<Record<string, string>>,
  ): Promise<AnsweredRequest>;
  notify(method: string): Promise<void>;
  /** Every page of `tools/list`; an error, an endless list or one of something else throws `McpError`. */
  listTools(): Promise<readonly ToolMetadata[]>;
  /** `tools/call`, with the parameters that the tool wants as headers too. */
  callTool(tool: Pick<ToolMetadata, 'name' | 'inputSchema'>, args: JsonObject): Promise<RpcResponse>;
}

/** Pages of a list that are asked for. */
const pageLimit = 100;

/** A client that speaks as it is told, without asking the endpoint first. */
export function createConversation(
  sendExchange: SendExchange,
  { version, session }: Conversation,
  options: ConversationOptions,
): McpClient {
  const isModern = version === modernRevision;
  const makeRequest = isModern ? modernRequest : legacyRequest;
  const own = {
    ...(session === undefined ? {} : { 'mcp-session-id': session }),
    ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
  };
  let lastId = 0;
  const send = async (exchange: Exchange) => letIn(await sendExchange(exchange));
  const { askUser } = options;
  const capabilities = askUser ? askingCapabilities : {};
  const sendRequest: McpClient['request'] = async (method, params, headers = {}) => {
    const id = (lastId += 1);
    const made = makeRequest(method, params, { version, id, capabilities });
    const isLast = (data: string) => {
      tellNotification(data, options);
      return made.isLast(data);
    };
    const sent = { ...made, isLast, headers: { ...made.headers, ...own, ...headers } };
    const answer = await send(sent);
    const response = readResponse(answer, id);
    if ('error' in response || answer.status === 200) return { response, answer };
    throw new McpError(`${method} was answered with a result and HTTP ${answer.status}.`, { answer });
  };
  const request: McpClient['request'] = askUser
    ? (method, params, headers) => sendInRounds((each) => sendRequest(method, each, headers), params, askUser)
    : sendRequest;
  return {
    version,
    request,
    notify: async (method) => {
      const { headers } = makeRequest(method, {}, { version });
      const body = JSON.stringify({ jsonrpc: '2.0', method });
      await send({ headers: { ...headers, ...own }, body });
    },
    listTools: () => listTools(request),
    callTool: async ({ name, inputSchema }, args) => {
      const headers = isModern ? argumentHeaders(inputSchema, args) : {};
      const asked = options.onNotification ? { _meta: { progressToken: lastId + 1 } } : {};
      return (await request('tools/call', { name, arguments: args, ...asked }, headers)).response;
    },
  };
}

function tellNotification(data: string, { onNotification }: ConversationOptions): void {
  const notification = onNotification && readNotification(data);
  if (notification) onNotification(notification.method, notification.params);
}

function letIn(answer: Answer): Answer {
  if (answer.status !== 401 && answer.status !== 403) return answer;
  throw new McpError(`The client was refused with HTTP ${answer.status}.`, { answer });
}

async function listTools(request: McpClient['request']): Promise<readonly ToolMetadata[]> {
  return listAll(request, { method: 'tools/list', key: 'tools', isEntry: isTool });
}

/** Which list, and what an entry of it looks like. */
export interface ListRequest<Entry> {
  /** `tools/list`, `prompts/list`, … */
  readonly method: string;
  /** Of the array in its result. */
  readonly key: string;
  readonly isEntry: (value: JsonValue) => value is JsonValue & Entry;
}

/** Every page of a list; throws `McpError` for an error, an endless list or one of something else. */
export async function listAll<Entry>(
  request: McpClient['request'],
  { method, key, isEntry }: ListRequest<Entry>,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let cursor: JsonValue | undefined;
  for (let page = 0; page < pageLimit; page += 1) {
    const { response, answer } = await request(method, cursor === undefined ? {} : { cursor });
    if ('error' in response)
      throw new McpError(`${method} was answered with JSON-RPC error ${response.error.code}.`, { answer });
    const list = response.result[key];
    if (!Array.isArray(list) || !(list as readonly JsonValue[]).every(isEntry))
      throw new McpError(`The result of ${method} has no list of ${key}.`, { answer });
    entries.push(...(list as readonly (JsonValue & Entry)[]));
    cursor = response.result['nextCursor'];
    if (typeof cursor !== 'string') return entries;
    if (page === pageLimit - 1)
      throw new McpError(`${method} did not end after ${pageLimit} pages.`, { answer });
  }
  return entries;
}

function isTool(value: JsonValue): value is JsonObject & ToolMetadata {
  return isJsonObject(value) && typeof value['name'] === 'string' && isJsonObject(value['inputSchema']);
}
