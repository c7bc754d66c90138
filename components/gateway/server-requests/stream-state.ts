import type { JsonObject } from '../../shared/catalog.ts';
import { isJsonObject, objectMember, stringMember } from '../../shared/json/values.ts';
import { maxEventIdLength, maxKeptCallLength } from '../limits.ts';
import { randomText } from './random-text.ts';
import { type Caller, seal, unseal } from './sealed.ts';
import type { Session } from './session.ts';
import { keep, type KeptKey, readKept } from './store.ts';

/** A call that waits for the client: all that any instance needs to go on with it. */
export interface WaitingCall {
  /** JSON text of the id of the client's request. */
  readonly id: string;
  /** Its parameters, with the state of the tool. */
  readonly params: JsonObject;
  /** Key under which the tool asked for something -> random text of the id under which the client was asked. */
  readonly asked: Readonly<Record<string, string>>;
  /** How often the client was asked, this time included. */
  readonly round: number;
}

/** Where a stream belongs besides its caller: the session, and the path of the endpoint. */
export interface StreamPlace {
  readonly session: Session;
  readonly path: string;
}

/**
 * The event id from which a client resumes the stream of a call. It holds the call itself, or where that is kept when it
 * is larger than a header may be. Undefined when it is too large for the store too, or nothing can be signed.
 */
export async function sealCall(
  call: WaitingCall,
  { expiry, ...place }: StreamPlace & { readonly expiry: number },
  caller: Caller,
): Promise<string | undefined> {
  const purpose = { ...purposeOf(place), expiry };
  const whole = await seal({ ...call }, purpose, caller);
  if (whole === undefined || whole.length <= maxEventIdLength) return whole;
  if (JSON.stringify(call).length > maxKeptCallLength) return undefined;
  const key: KeptKey = { kind: 'call', expiry, name: randomText() };
  keep(key, { ...call }, caller.context);
  return seal({ kept: key.name }, purpose, caller);
}

/** A call that `sealCall` gave an event id, or that it is not to be seen in the store (yet, or any longer). */
export type OpenedCall =
  | {
      readonly call: WaitingCall;
      readonly expiry: number;
      /** Where the call is kept. */
      readonly kept: KeptKey | undefined;
    }
  | 'not seen';

/** Undefined for an event id that was not made here for this caller, session and path, or has expired. */
export async function openCall(
  eventId: string,
  place: StreamPlace,
  caller: Caller,
): Promise<OpenedCall | undefined> {
  const opened = await unseal(eventId, purposeOf(place), caller);
  if (opened === undefined) return undefined;
  const { value, expiry } = opened;
  const name = stringMember(value, 'kept');
  const kept: KeptKey | undefined = name === undefined ? undefined : { kind: 'call', expiry, name };
  const whole = kept === undefined ? value : readKept(kept, caller.context);
  const call = whole === undefined ? undefined : toCall(whole);
  return call === undefined ? 'not seen' : { call, expiry, kept };
}

function purposeOf({ session, path }: StreamPlace) {
  return { purpose: 'stream 1', bound: [session.name, path] };
}

function toCall(value: JsonObject): WaitingCall | undefined {
  const id = stringMember(value, 'id');
  const params = objectMember(value, 'params');
  const asked = value['asked'];
  if (id === undefined || params === undefined || !isJsonObject(asked)) return undefined;
  const names = Object.entries(asked).map(([key, name]) => [key, String(name)] as const);
  return { id, params, asked: Object.fromEntries(names), round: Number(value['round']) };
}
