import type { JsonObject } from '../../shared/catalog.ts';
import { DeadlineError, withDeadline } from '../../shared/http/deadline.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { objectMember, stringMember } from '../../shared/json/values.ts';
import type { McpNotification, McpOutcome, McpStream, StreamMessage } from '../../shared/mcp/call.ts';
import { isInputRequired, toolError } from '../../shared/mcp/results.ts';
import {
  exchangeMilliseconds,
  maxRounds,
  onlyWaitMilliseconds,
  resumableWaitMilliseconds,
  stateSeconds,
} from '../limits.ts';
import { pause } from './pause.ts';
import { questionsOf, requestOf } from './questions.ts';
import { randomText } from './random-text.ts';
import { type OpenRequest, requestId, takeResponses } from './responses.ts';
import type { Caller } from './sealed.ts';
import { sealCall, type StreamPlace, type WaitingCall } from './stream-state.ts';

/** What an exchange with a client needs besides the call. */
export interface ExchangeParties extends StreamPlace {
  readonly caller: Caller;
  /** Calls the tool with these parameters, and gives what came of it; throws RpcError. */
  readonly callTool: (params: JsonObject) => Promise<McpOutcome>;
  /** When the request that is answered came, in milliseconds since the epoch. */
  readonly begun: number;
}

/** The call of an exchange, before its next round. */
export type OpenCall = Pick<WaitingCall, 'id' | 'params' | 'round'>;

/** Clients of this revision and later ones come back for a stream that was closed. */
const firstResumable = '2025-11-25';
/** Pauses between two looks into the store, in milliseconds; the last is that of all further ones. */
const pauses = [50, 50, 100, 200, 400];

/**
 * The rest of an answer from what the tool gave: notifications, requests to the client, and the result. When the client
 * has not responded after a short time, the answer ends without one: a client that can come back is told where to.
 */
export async function* exchange(
  outcome: McpOutcome,
  call: OpenCall,
  parties: ExchangeParties,
): AsyncGenerator<StreamMessage, JsonObject | undefined> {
  let current = outcome;
  let { params } = call;
  for (let { round } = call; ; round++) {
    const result = yield* resultOf(current);
    if (!isInputRequired(result)) return result;
    if (round >= maxRounds)
      return toolError(`The tool failed: it asked the client more than ${maxRounds} times.`);
    const state = stringMember(result, 'requestState');
    params = { ...params, ...(state === undefined ? {} : { requestState: state }) };
    const asked = await ask(result, { id: call.id, params, round: round + 1 }, parties);
    if (typeof asked === 'string') return toolError(`The tool failed: ${asked}.`);
    yield* asked.messages;
    const responses = await waitFor(asked.requests, parties);
    if (responses === undefined) return canResume(parties) ? undefined : unanswered;
    const inputResponses = readResponses(Object.keys(asked.keys), responses);
    if (typeof inputResponses === 'string') return toolError(inputResponses);
    current = await inTime({ ...params, inputResponses }, parties);
  }
}

/** The parameters of the next round of a call that waited, once the client has responded; undefined before. */
export function answeredParams(
  { params, asked }: WaitingCall,
  expiry: number,
  { caller }: ExchangeParties,
): JsonObject | string | undefined {
  const requests = Object.values(asked).map((name) => ({ name, expiry }));
  const responses = takeResponses(requests, caller.context);
  if (responses === undefined) return undefined;
  const inputResponses = readResponses(Object.keys(asked), responses);
  return typeof inputResponses === 'string' ? inputResponses : { ...params, inputResponses };
}

/** When a client is to come back, in milliseconds: soon at first, later less often, since a human may be asked. */
export function retryAfter(waited: number): number {
  return Math.min(5_000, Math.max(1_000, Math.round(waited / 10)));
}

/** Calls the tool, as long as the answer may take. */
export async function inTime(params: JsonObject, parties: ExchangeParties): Promise<McpOutcome> {
  const left = Math.max(1_000, exchangeMilliseconds - spent(parties));
  try {
    return await withDeadline(left, () => parties.callTool(params));
  } catch (thrown) {
    if (thrown instanceof DeadlineError)
      return { result: toolError('The tool failed: it did not answer in time.') };
    throw thrown;
  }
}

const unanswered = toolError(`The client did not respond within ${onlyWaitMilliseconds / 1000} s.`);

async function* resultOf(outcome: McpOutcome): AsyncGenerator<McpNotification, JsonObject> {
  if ('result' in outcome) return outcome.result;
  if ('events' in outcome) return yield* eventsOf(outcome);
  // A refusal by HTTP: what the caller may do has changed between two rounds.
  throw new RpcError(rpcErrorCodes.invalidRequest, 'Forbidden: the caller may no longer use this tool');
}

async function* eventsOf(stream: McpStream): AsyncGenerator<McpNotification, JsonObject> {
  try {
    return yield* stream.events;
  } finally {
    stream.cancel?.();
  }
}

interface Asked {
  readonly messages: readonly StreamMessage[];
  readonly requests: readonly OpenRequest[];
  /** Key of the tool -> random text of the request's id. */
  readonly keys: Readonly<Record<string, string>>;
}

async function ask(result: JsonObject, call: OpenCall, parties: ExchangeParties): Promise<Asked | string> {
  const { session, caller } = parties;
  const questions = questionsOf(result, session);
  if (typeof questions === 'string') return questions;
  const expiry = Math.floor(caller.context.now() / 1000) + stateSeconds;
  const messages: StreamMessage[] = [];
  const keys: Record<string, string> = {};
  for (const question of questions) {
    const name = randomText();
    keys[question.key] = name;
    messages.push(requestOf(question, await requestId({ name, expiry }, session, caller), session));
  }
  if (canResume(parties)) {
    const eventId = await sealCall({ ...call, asked: keys }, { ...parties, expiry }, caller);
    if (eventId === undefined) return 'its arguments and state are too large to ask the client';
    // Last, so that a client which knows where to resume has got all requests.
    messages.push({ eventId, retry: retryAfter(0) });
  }
  return { messages, keys, requests: Object.values(keys).map((name) => ({ name, expiry })) };
}

async function waitFor(
  requests: readonly OpenRequest[],
  parties: ExchangeParties,
): Promise<readonly JsonObject[] | undefined> {
  const until = canResume(parties)
    ? // The tool needs time after the wait; a client that comes back has it in its next request.
      spent(parties) > 2 * resumableWaitMilliseconds
      ? 0
      : resumableWaitMilliseconds
    : onlyWaitMilliseconds - spent(parties);
  for (let waited = 0, look = 0; ; look++) {
    const responses = takeResponses(requests, parties.caller.context);
    if (responses !== undefined || waited >= until) return responses;
    const next = pauses[look] ?? pauses.at(-1) ?? 0;
    await pause(next);
    waited += next;
  }
}

/** What the client responded, under the keys of the tool; a text when it could not. */
function readResponses(keys: readonly string[], responses: readonly JsonObject[]): JsonObject | string {
  const entries: (readonly [string, JsonObject])[] = [];
  for (const [index, key] of keys.entries()) {
    const response = responses[index] ?? {};
    const result = objectMember(response, 'result');
    if (result === undefined) {
      const message = stringMember(objectMember(response, 'error') ?? {}, 'message') ?? 'no result';
      return `The client could not give what the tool asked for: ${message.slice(0, 200)}`;
    }
    entries.push([key, result]);
  }
  return Object.fromEntries(entries);
}

function canResume({ session }: ExchangeParties): boolean {
  return session.version >= firstResumable;
}

function spent({ begun, caller }: ExchangeParties): number {
  return caller.context.now() - begun;
}
