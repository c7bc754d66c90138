import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { exactNumber } from '../../shared/json/exact-numbers.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { isJsonObject, member, stringMember, without } from '../../shared/json/values.ts';
import type { McpCall, McpNotification, McpStream } from '../../shared/mcp/call.ts';
import { isInputRequired } from '../../shared/mcp/results.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { InnerRequest } from './component-request.ts';
import type { GatewayContext } from '../context.ts';
import { stateSeconds } from '../limits.ts';
import { canSign, isSigned, principal, sign, type SignedParts } from '../signature.ts';

/** What a component answers with: an error is thrown. */
export type ComponentOutcome = { readonly result: JsonObject } | McpStream;

/** Between whom and about what a state passes. */
export interface StateParties {
  readonly component: GatewayComponent;
  readonly inner: InnerRequest;
  readonly call: McpCall;
  readonly context: GatewayContext;
}

const signedState = /^(\d{1,12})\.([0-9a-f]{64})\.(.*)$/s;

/**
 * An outcome whose `requestState` is signed for this caller, this component and this very request, and only for a while:
 * clients hand it back, so it must be taken for an attacker's (MCP 2026-07-28, basic/patterns/mrtr). Without a secret the
 * state stays as the component made it.
 */
export async function signOutcome(
  outcome: ComponentOutcome,
  parties: StateParties,
): Promise<ComponentOutcome> {
  if ('result' in outcome) return { result: await signResult(outcome.result, parties) };
  return { ...outcome, events: signEvents(outcome.events, parties) };
}

async function* signEvents(
  events: AsyncGenerator<McpNotification, JsonObject>,
  parties: StateParties,
): AsyncGenerator<McpNotification, JsonObject> {
  return signResult(yield* events, parties);
}

async function signResult(result: JsonObject, parties: StateParties): Promise<JsonObject> {
  const state = stringMember(result, 'requestState');
  if (state === undefined || !isInputRequired(result)) return result;
  const expiry = String(Math.floor(parties.context.now() / 1000) + stateSeconds);
  const signature = await sign(stateParts({ expiry, state }, parties), parties.context);
  return signature === undefined ? result : { ...result, requestState: `${expiry}.${signature}.${state}` };
}

/**
 * Parameters for a component with the state as it made it.
 * @throws RpcError -32602 when the state is changed, expired, or was made for another caller, component or request.
 */
export async function openState(parties: StateParties): Promise<JsonObject> {
  const { params } = parties.inner;
  const given = member(params, 'requestState');
  if (given === undefined || !canSign(parties.context)) return params;
  const [, expiry = '', signature = '', state = ''] = signedState.exec(String(given)) ?? [];
  if (!(await isSigned(signature, stateParts({ expiry, state }, parties), parties.context)))
    throw refused('was not made here for this request and caller, or was changed');
  if (Number(expiry) * 1000 <= parties.context.now()) throw refused('has expired; begin again without it');
  return { ...params, requestState: state };
}

function stateParts(
  { expiry, state }: { readonly expiry: string; readonly state: string },
  { component, inner, call, context }: StateParties,
): SignedParts {
  const { method, params } = inner;
  // Left out is what differs from round to round: the answers to what was asked, the state, and what describes the request.
  const request = canonical(without(params, '_meta', 'requestState', 'inputResponses'));
  return ['requestState 1', expiry, principal(call.headers, context), component.id, method, request, state];
}

/** JSON text that does not depend on the order of members, which a client may change from round to round. */
function canonical(value: JsonValue): string {
  if (Array.isArray(value))
    return `[${value.map((_, index) => canonicalAt(value, String(index))).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalAt(value, key)}`).join(',')}}`;
}

/** Two numbers are one only when all of their digits are. */
function canonicalAt(holder: JsonObject | readonly JsonValue[], key: string): string {
  const value = (holder as JsonObject)[key];
  return exactNumber(holder, key) ?? canonical(value ?? null);
}

function refused(reason: string): RpcError {
  return new RpcError(rpcErrorCodes.invalidParams, `Invalid params: requestState ${reason}`);
}
