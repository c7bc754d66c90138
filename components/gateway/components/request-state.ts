import { bytesToHex } from '../../shared/bytes.ts';
import type { JsonObject, JsonValue } from '../../shared/catalog.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { isJsonObject, member, stringMember, without } from '../../shared/json/values.ts';
import type { McpCall } from '../../shared/mcp/call.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { InnerRequest } from './component-request.ts';
import type { GatewayContext } from '../context.ts';
import { stateSeconds } from '../limits.ts';
import { isBehindAuthorizer, stateSecrets } from '../settings.ts';

/** Between whom and about what a state passes. */
export interface StateParties {
  readonly component: GatewayComponent;
  readonly inner: InnerRequest;
  readonly call: McpCall;
  readonly context: GatewayContext;
}

/** Shorter secrets could be found by trying. */
const minSecretLength = 32;
const signedState = /^(\d{1,12})\.([0-9a-f]{64})\.(.*)$/s;

/**
 * A result whose `requestState` is signed for this caller, this component and this very request, and only for a while:
 * clients hand it back, so it must be taken for an attacker's (MCP 2026-07-28, basic/patterns/mrtr). Every instance has
 * the same secrets, so none remembers anything. Without a secret the state stays as the component made it.
 */
export async function signResult(result: JsonObject, parties: StateParties): Promise<JsonObject> {
  const state = stringMember(result, 'requestState');
  if (state === undefined || member(result, 'resultType') !== 'input_required') return result;
  const [secret] = secretsOf(parties.context);
  if (secret === undefined) return result;
  const expiry = String(Math.floor(parties.context.now() / 1000) + stateSeconds);
  const signature = await sign(secret, { expiry, state }, parties);
  return { ...result, requestState: `${expiry}.${signature}.${state}` };
}

/**
 * Parameters for a component with the state as it made it.
 * @throws RpcError -32602 when the state is changed, expired, or was made for another caller, component or request.
 */
export async function openState(parties: StateParties): Promise<JsonObject> {
  const { params } = parties.inner;
  const given = member(params, 'requestState');
  if (given === undefined) return params;
  const secrets = secretsOf(parties.context);
  if (secrets.length === 0) return params;
  const [, expiry = '', signature = '', state = ''] = signedState.exec(String(given)) ?? [];
  let genuine = false;
  for (const secret of secrets) {
    if (sameText(signature, await sign(secret, { expiry, state }, parties))) genuine = true;
  }
  if (!genuine) throw refused('was not made here for this request and caller, or was changed');
  if (Number(expiry) * 1000 <= parties.context.now()) throw refused('has expired; begin again without it');
  return { ...params, requestState: state };
}

function secretsOf(context: GatewayContext): readonly string[] {
  const secrets = stateSecrets(context);
  if (secrets.every(({ length }) => length >= minSecretLength)) return secrets;
  context.log(`error: state_secret holds a secret of less than ${minSecretLength} characters`);
  throw new RpcError(rpcErrorCodes.internalError, 'The server is not configured correctly');
}

async function sign(
  secret: string,
  { expiry, state }: { readonly expiry: string; readonly state: string },
  { component, inner, call, context }: StateParties,
): Promise<string> {
  const { method, params } = inner;
  // Left out is what differs from round to round: the answers to what was asked, the state, and what describes the request.
  const request = canonical(without(params, '_meta', 'requestState', 'inputResponses'));
  const parts = ['requestState 1', expiry, principal(call, context), component.id, method, request, state];
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(parts)));
  return bytesToHex(new Uint8Array(mac));
}

/** Who calls, as the authorizer says; without one everybody is nobody. */
function principal({ headers }: McpCall, context: GatewayContext): readonly string[] {
  if (!isBehindAuthorizer(context)) return [];
  const names = ['x-auth-issuer', 'x-auth-client-id', 'x-auth-user-id', 'x-auth-org-id'];
  return names.map((name) => headers.get(name) ?? '');
}

/** JSON text that does not depend on the order of members, which a client may change from round to round. */
function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}

function sameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < expected.length; index++) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}

function refused(reason: string): RpcError {
  return new RpcError(rpcErrorCodes.invalidParams, `Invalid params: requestState ${reason}`);
}
