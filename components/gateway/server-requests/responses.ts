import type { JsonObject } from '../../shared/catalog.ts';
import { emptyAnswer } from '../../shared/http/answers.ts';
import { RpcError, rpcErrorCodes, type RpcResponse } from '../../shared/json-rpc.ts';
import type { GatewayContext } from '../context.ts';
import { maxResponseLength } from '../limits.ts';
import { isSigned, principal, type SignedParts, sign } from '../signature.ts';
import type { Caller } from './sealed.ts';
import type { Session } from './session.ts';
import { forget, isFirstClaim, keep, type KeptKey, readKept } from './store.ts';

/** A request to the client, by the random text in its id. */
export interface OpenRequest {
  readonly name: string;
  /** Seconds since the epoch until which it can be answered. */
  readonly expiry: number;
}

const requestIdForm = /^(\d{1,12})\.([0-9a-f]{32})\.([0-9a-f]{64})$/;

/** The JSON-RPC id of a request: signed, so that responses to anything else are known without asking a store. */
export async function requestId(
  { name, expiry }: OpenRequest,
  session: Session,
  caller: Caller,
): Promise<string> {
  const signature = await sign(idParts({ name, expiry }, session, caller), caller.context);
  return `${expiry}.${name}.${signature ?? ''}`;
}

/**
 * Keeps a client's response for the call that waits for it: the first to each request counts.
 * @throws RpcError with status 400 when no request of this session has the id, 413 when it is too large.
 */
export async function receiveResponse(
  response: RpcResponse,
  session: Session,
  caller: Caller,
): Promise<Response> {
  const { context } = caller;
  const [, expiry = '', name = '', signature = ''] = requestIdForm.exec(response.id) ?? [];
  const request = { name, expiry: Number(expiry) };
  const isGenuine = await isSigned(signature, idParts(request, session, caller), context);
  if (!isGenuine || request.expiry * 1000 <= context.now()) {
    const message = 'Invalid request: no request of this session with such an id waits for a response';
    throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 400 });
  }
  const key = responseKey(request);
  if (readKept(key, context) !== undefined) return emptyAnswer(202);
  const { id: _id, ...given } = response;
  const isTooLarge = JSON.stringify(given).length > maxResponseLength;
  const message = `The response is longer than ${maxResponseLength} characters`;
  keep(key, isTooLarge ? { error: { code: rpcErrorCodes.invalidRequest, message } } : given, context);
  if (isTooLarge) throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 413 });
  return emptyAnswer(202);
}

/**
 * The responses to all of these requests, in their order, for one caller of this function alone; undefined when one is
 * missing, or somebody else has taken them. They are removed before anything is done with them: a call that dies then is
 * lost, and none is made twice.
 */
export function takeResponses(
  requests: readonly OpenRequest[],
  context: GatewayContext,
): readonly JsonObject[] | undefined {
  const [first] = requests;
  if (first === undefined) return [];
  const claim: KeptKey = { kind: 'claim', ...first };
  if (readAll(requests, context) === undefined || !isFirstClaim(claim, context)) return undefined;
  // Whoever had the claim before has removed the responses before it removed the claim.
  const responses = readAll(requests, context);
  for (const request of responses === undefined ? [] : requests) forget(responseKey(request), context);
  forget(claim, context);
  return responses;
}

function readAll(
  requests: readonly OpenRequest[],
  context: GatewayContext,
): readonly JsonObject[] | undefined {
  const responses: JsonObject[] = [];
  for (const request of requests) {
    const response = readKept(responseKey(request), context);
    if (response === undefined) return undefined;
    responses.push(response);
  }
  return responses;
}

function responseKey(request: OpenRequest): KeptKey {
  return { kind: 'response', ...request };
}

function idParts({ name, expiry }: OpenRequest, session: Session, { headers, context }: Caller): SignedParts {
  return ['server request 1', String(expiry), principal(headers, context), session.name, name];
}
