import type { JsonObject } from '../catalog.ts';
import { jsonText } from '../json/exact-numbers.ts';
import { emptyAnswer, jsonAnswer } from '../http/answers.ts';
import { BodyTooLargeError, readText } from '../http/read-body.ts';
import {
  errorMessage,
  readMessage,
  readMessageOrResponse,
  resultMessage,
  RpcError,
  rpcErrorCodes,
  type RpcMessage,
  type RpcResponse,
} from '../json-rpc.ts';
import { type McpCall, type McpExchange, type McpOutcome, toCall } from './call.ts';
import { checkModernRequest, eraOf } from './request-checks.ts';
import { type Caching, finishResult, type ServerInfo } from './results.ts';
import type { Era } from './revisions.ts';
import { streamAnswer } from './stream-answer.ts';

/** A request may be this large, in bytes. */
const maxRequestBytes = 4 * 1024 * 1024;

/** What a server of MCP gives to `answerMcp`. */
export interface McpServer {
  readonly info: ServerInfo;
  /** For results that must say how long they keep, unless they say it themselves. */
  readonly caching: Caching;
  /**
   * Answers a call that passed the checks of its era.
   * @throws RpcError for everything that is not a result, `unknownMethod` for a method that is not served.
   */
  answer(call: McpCall): Promise<McpOutcome | McpExchange>;
  /** What a server does that has sessions and may ask its clients; without it GET is 405, and responses are refused. */
  readonly sessions?: McpSessions | undefined;
  /** Takes a line for the operator; it holds nothing that the client sent but the method's name. */
  log(line: string): void;
}

/** The part of a server that revisions until 2025-11-25 have sessions for. All functions throw RpcError. */
export interface McpSessions {
  /** Checks the session that a notification names. */
  check(headers: Headers): Promise<void>;
  /** Takes the response to a request of the server, and gives the answer to the POST that brought it. */
  receive(response: RpcResponse, headers: Headers): Promise<Response>;
  /** A stream that a client comes back for with GET; undefined where there is none to come back for. */
  resume(request: Request): Promise<{ readonly call: McpCall; readonly outcome: McpExchange } | undefined>;
}

/**
 * One HTTP request to an MCP endpoint, of either era: the checks in the order of the
 * specification, then `server.answer`, then the answer as JSON, or as an event stream when there are notifications.
 * Origin and Host are the caller's to check first. Never throws.
 */
export async function answerMcp(request: Request, server: McpServer): Promise<Response> {
  if (request.method === 'GET' && server.sessions !== undefined) return answerGet(request, server);
  if (request.method !== 'POST') return methodNotAllowed();
  let message: RpcMessage | undefined;
  let era: Era = 'legacy';
  try {
    const text = await readRequest(request);
    const received = server.sessions === undefined ? readMessage(text) : readMessageOrResponse(text);
    if (!('method' in received))
      return (await server.sessions?.receive(received, request.headers)) ?? methodNotAllowed();
    message = received;
    const { id } = message;
    if (id === undefined) {
      await server.sessions?.check(request.headers);
      return emptyAnswer(202);
    }
    era = eraOf(message, request.headers);
    if (era === 'modern') checkModernRequest(message, request.headers);
    const call = toCall({ ...message, id }, request.headers, era);
    return await answerWith(call, await server.answer(call), server);
  } catch (thrown) {
    return errorAnswer(toRpcError(thrown, server, message?.method), { id: message?.id, era });
  }
}

async function answerGet(request: Request, server: McpServer): Promise<Response> {
  try {
    const resumed = await server.sessions?.resume(request);
    return resumed === undefined
      ? methodNotAllowed()
      : await answerWith(resumed.call, resumed.outcome, server);
  } catch (thrown) {
    return errorAnswer(toRpcError(thrown, server, 'GET'), { id: undefined, era: 'legacy' });
  }
}

function methodNotAllowed(): Response {
  return emptyAnswer(405, { allow: 'POST' });
}

/** The error for a method that is not served; `answerMcp` gives it the status of its era, 404 or 200. */
export function unknownMethod(method: string): RpcError {
  return new RpcError(rpcErrorCodes.methodNotFound, `Method not found: ${method.slice(0, 100)}`);
}

/**
 * The body of a request that must be JSON.
 * @throws RpcError with status 415 for another type, 413 when it is too large, 400 when it is not UTF-8.
 */
export async function readRequest(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    const message = 'Invalid request: Content-Type must be application/json';
    throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 415 });
  }
  try {
    return await readText(request, maxRequestBytes);
  } catch (thrown) {
    if (thrown instanceof BodyTooLargeError) {
      throw new RpcError(rpcErrorCodes.invalidRequest, `Invalid request: ${thrown.message}`, { status: 413 });
    }
    throw new RpcError(rpcErrorCodes.parseError, 'Parse error: the body is not UTF-8', { status: 400 });
  }
}

async function answerWith(
  call: McpCall,
  outcome: McpOutcome | McpExchange,
  server: McpServer,
): Promise<Response> {
  if ('response' in outcome) return outcome.response;
  if ('resultText' in outcome) return jsonAnswer(resultMessage(call.id, outcome.resultText));
  const options = { method: call.method, era: call.era, info: server.info, caching: server.caching };
  const finish = (result: JsonObject) => resultMessage(call.id, jsonText(finishResult(result, options)));
  if ('result' in outcome)
    return jsonAnswer(
      finish(outcome.result),
      outcome.headers === undefined ? {} : { headers: outcome.headers },
    );
  return streamAnswer(call, outcome, {
    result: finish,
    error: (thrown) => errorMessage(call.id, toRpcError(thrown, server, call.method)),
  });
}

function errorAnswer(
  error: RpcError,
  request: { readonly id: string | undefined; readonly era: Era },
): Response {
  const notFound = request.era === 'modern' && error.code === rpcErrorCodes.methodNotFound;
  const status = error.status ?? (notFound ? 404 : 200);
  return jsonAnswer(errorMessage(request.id ?? error.id, error), { status });
}

function toRpcError(thrown: unknown, server: McpServer, method: string | undefined): RpcError {
  if (thrown instanceof RpcError) return thrown;
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  server.log(`error: ${method?.slice(0, 100) ?? 'request'} failed: ${reason}`);
  return new RpcError(rpcErrorCodes.internalError, 'Internal error', { status: 500 });
}
