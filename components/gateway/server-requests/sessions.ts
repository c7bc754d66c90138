import type { JsonObject } from '../../shared/catalog.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { isJsonObject, member } from '../../shared/json/values.ts';
import {
  type McpCall,
  type McpExchange,
  type McpOutcome,
  type StreamMessage,
  toCall,
} from '../../shared/mcp/call.ts';
import { mcpErrorCodes, metaKeys } from '../../shared/mcp/codes.ts';
import type { McpServer, McpSessions } from '../../shared/mcp/endpoint.ts';
import { isInputRequired, toolError } from '../../shared/mcp/results.ts';
import { modernRevision } from '../../shared/mcp/revisions.ts';
import { endEventId } from '../../shared/mcp/stream-answer.ts';
import type { GatewayContext } from '../context.ts';
import { stateSeconds } from '../limits.ts';
import { answeredParams, exchange, type ExchangeParties, inTime, retryAfter } from './exchange.ts';
import { receiveResponse } from './responses.ts';
import { openSession, type Session, sessionHeaders } from './session.ts';
import { forget } from './store.ts';
import { openCall, type OpenedCall } from './stream-state.ts';

/** An endpoint whose clients get sessions. */
export interface Endpoint {
  /** Answers a call as for a client without a session. */
  readonly answer: (call: McpCall) => Promise<McpOutcome>;
  readonly path: string;
  readonly context: GatewayContext;
}

/**
 * The parts of a server that has sessions (2025-11-25, basic/transports, "Session Management"). A session id holds, signed,
 * what the client said of itself, so that no instance remembers a session. In one, a tool that asks for more input has
 * the client asked by requests of the server, as revisions until 2025-11-25 have it.
 */
export function withSessions(endpoint: Endpoint): Pick<McpServer, 'answer' | 'sessions'> {
  return { answer: (call) => answerInSession(call, endpoint), sessions: sessionsOf(endpoint) };
}

async function answerInSession(call: McpCall, endpoint: Endpoint): Promise<McpOutcome | McpExchange> {
  if (call.era === 'modern') return endpoint.answer(call);
  const caller = { headers: call.headers, context: endpoint.context };
  if (call.method === 'initialize') {
    const outcome = await endpoint.answer(call);
    if (!('result' in outcome)) return outcome;
    const { result } = outcome;
    return { result, headers: await sessionHeaders({ params: call.params, result }, caller) };
  }
  const session = await openSession(caller);
  const canAsk = session !== undefined && Object.keys(session.capabilities).length > 0 && call.acceptsStream;
  if (call.method !== 'tools/call' || !canAsk) return endpoint.answer(call);
  return answerAsking(call, session, endpoint);
}

/** Answers a call of a tool, which may ask the client on the way. */
async function answerAsking(
  call: McpCall,
  session: Session,
  endpoint: Endpoint,
): Promise<McpOutcome | McpExchange> {
  const parties = partiesOf(call, session, endpoint);
  const outcome = await parties.callTool(call.params).catch((thrown: unknown) => {
    // The headers that this would need only clients of 2026-07-28 have: the tool is called as they call it.
    if (thrown instanceof RpcError && thrown.code === mcpErrorCodes.headerMismatch)
      return endpoint.answer(call);
    throw thrown;
  });
  const mayAsk = 'events' in outcome || ('result' in outcome && isInputRequired(outcome.result));
  if (!mayAsk) return outcome;
  const { id, params } = call;
  return { events: exchange(outcome, { id, params, round: 0 }, parties), ...cancelOf(outcome) };
}

function cancelOf(outcome: McpOutcome): Pick<McpExchange, 'cancel'> {
  return 'events' in outcome && outcome.cancel !== undefined ? { cancel: () => outcome.cancel?.() } : {};
}

function partiesOf(call: McpCall, session: Session, { answer, path, context }: Endpoint): ExchangeParties {
  const caller = { headers: call.headers, context };
  const callTool = (params: JsonObject) => answer(asModern({ ...call, params }, session)).catch(inLegacyForm);
  return { session, path, caller, callTool, begun: context.now() };
}

/** The call as a component gets it that asks its clients by the rules of 2026-07-28. */
function asModern(call: McpCall, { capabilities }: Session): McpCall {
  const given = member(call.params, '_meta');
  const meta = {
    // Clients until 2025-11-25 get messages from the level that the server takes for right.
    [metaKeys.logLevel]: 'info',
    ...(isJsonObject(given) ? given : {}),
    [metaKeys.protocolVersion]: modernRevision,
    [metaKeys.clientCapabilities]: capabilities,
  };
  return { ...call, meta, params: { ...call.params, _meta: meta }, clientCapabilities: capabilities };
}

/** An error without the status that only clients of 2026-07-28 expect. */
function inLegacyForm(thrown: unknown): never {
  if (thrown instanceof RpcError && thrown.code === mcpErrorCodes.missingCapability) {
    throw new RpcError(thrown.code, thrown.message, { data: thrown.data });
  }
  throw thrown;
}

function sessionsOf(endpoint: Endpoint): McpSessions {
  const { context } = endpoint;
  return {
    async check(headers) {
      await openSession({ headers, context });
    },
    async receive(response, headers) {
      const caller = { headers, context };
      const session = await openSession(caller);
      if (session === undefined) {
        const message = 'Invalid request: a response needs the session in which the server asked';
        throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 400 });
      }
      return receiveResponse(response, session, caller);
    },
    resume: ({ headers }) => resume(headers, endpoint),
  };
}

async function resume(
  headers: Headers,
  endpoint: Endpoint,
): Promise<{ readonly call: McpCall; readonly outcome: McpExchange } | undefined> {
  const eventId = headers.get('last-event-id') ?? '';
  if (eventId === '' || eventId === endEventId) return undefined;
  const caller = { headers, context: endpoint.context };
  const session = await openSession(caller);
  if (session === undefined) return undefined;
  const place = { session, path: endpoint.path };
  const opened = await openCall(eventId, place, caller);
  if (opened === undefined) {
    const message = 'Not found: Last-Event-ID is of no stream that this session can resume, or has expired';
    throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 400 });
  }
  const id = opened === 'not seen' ? '0' : opened.call.id;
  const params = opened === 'not seen' ? {} : opened.call.params;
  const call = { ...toCall({ id, method: 'tools/call', params }, headers, 'legacy'), acceptsStream: true };
  const parties = partiesOf(call, session, endpoint);
  return { call, outcome: { events: resumed(eventId, opened, parties) } };
}

/** What comes of a stream that a client came back for: the rest of the answer, or word to come again later. */
async function* resumed(
  eventId: string,
  opened: OpenedCall,
  parties: ExchangeParties,
): AsyncGenerator<StreamMessage, JsonObject | undefined> {
  const waited = opened === 'not seen' ? 0 : parties.begun - (opened.expiry - stateSeconds) * 1000;
  yield { eventId, retry: retryAfter(waited) };
  if (opened === 'not seen') return undefined;
  const params = answeredParams(opened.call, opened.expiry, parties);
  if (params === undefined) return undefined;
  if (opened.kept !== undefined) forget(opened.kept, parties.caller.context);
  if (typeof params === 'string') return toolError(params);
  return yield* exchange(await inTime(params, parties), opened.call, parties);
}
