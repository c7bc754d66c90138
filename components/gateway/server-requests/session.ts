import type { JsonObject } from '../../shared/catalog.ts';
import { RpcError, rpcErrorCodes } from '../../shared/json-rpc.ts';
import { objectMember, stringMember } from '../../shared/json/values.ts';
import { legacyRevisions } from '../../shared/mcp/revisions.ts';
import { inputCapabilities } from '../client-capabilities.ts';
import { sessionSeconds } from '../limits.ts';
import { randomText } from './random-text.ts';
import { type Caller, seal, unseal } from './sealed.ts';

/** What a client said when it opened with `initialize`. Kept by the client itself, as its session id. */
export interface Session {
  /** Random; what belongs to the session is bound to it. */
  readonly name: string;
  /** The revision of MCP that was agreed on. */
  readonly version: string;
  /** What the client can be asked for, as `inputCapabilities` has it. */
  readonly capabilities: JsonObject;
}

const purpose = { purpose: 'session 1', bound: [] };

/** The header that opens a session for the answer to `initialize`; none when there is no secret to sign with. */
export async function sessionHeaders(
  { params, result }: { readonly params: JsonObject; readonly result: JsonObject },
  caller: Caller,
): Promise<Readonly<Record<string, string>>> {
  const version = stringMember(result, 'protocolVersion') ?? '';
  if (!legacyRevisions.includes(version)) return {};
  const capabilities = inputCapabilities(objectMember(params, 'capabilities') ?? {});
  const expiry = Math.floor(caller.context.now() / 1000) + sessionSeconds;
  const id = await seal({ name: randomText(), version, capabilities }, { ...purpose, expiry }, caller);
  if (id !== undefined) return { 'mcp-session-id': id };
  caller.context.log('warning: clients get no sessions, because there is no state_secret');
  return {};
}

/**
 * The session that a request names; undefined when it names none.
 * @throws RpcError with status 404 when the id was not made here for this caller, or has expired, upon which clients begin
 * a new session (2025-11-25, basic/transports, "Session Management").
 */
export async function openSession(caller: Caller): Promise<Session | undefined> {
  const id = caller.headers.get('mcp-session-id');
  if (id === null) return undefined;
  const opened = await unseal(id, purpose, caller);
  if (opened === undefined) {
    const message = 'Not found: the session has ended, or is not of this caller; begin with initialize';
    throw new RpcError(rpcErrorCodes.invalidRequest, message, { status: 404 });
  }
  const { value } = opened;
  return {
    name: stringMember(value, 'name') ?? '',
    version: stringMember(value, 'version') ?? '',
    capabilities: objectMember(value, 'capabilities') ?? {},
  };
}
