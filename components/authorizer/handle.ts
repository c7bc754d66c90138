import { preflightAnswer } from '../shared/http/access.ts';
import { requireAccess } from './access.ts';
import { authorize } from './authorize.ts';
import type { AuthorizerContext, KeyValueStore } from './context.ts';
import { forwardTo } from './forward.ts';
import { Refusal } from './refusal.ts';
import { refusalAnswer } from './refusal-answer.ts';
import type { ReadVariable, Settings } from './settings/settings.ts';
import { readSettings } from './settings/settings.ts';

/** Where the authorizer runs: inside a component, or in a test. */
export interface AuthorizerHost extends Pick<AuthorizerContext, 'fetch' | 'now' | 'log'> {
  /** Throws when the variable cannot be read: a value that is missing by accident must not loosen a rule. */
  readonly readVariable: ReadVariable;
  /** Opens the store of this label; throws when there is none. */
  readonly openStore: (label: string) => KeyValueStore;
}

/** Answers one request; never rejects. Whatever goes wrong, the request is not let through. */
export async function handle(request: Request, host: AuthorizerHost): Promise<Response> {
  const settings = settingsOrUndefined(host);
  const accessHeaders = new Headers();
  const response = await answer(request, { settings, accessHeaders, host });
  const headers = new Headers(response.headers);
  accessHeaders.forEach((value, name) => headers.set(name, value));
  copyTraceId(request.headers, headers);
  const body = request.method === 'HEAD' ? null : response.body;
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}

interface Answering {
  readonly settings: Settings | undefined;
  /** Filled as soon as the request is known to be let in, so that refusals that follow can be read by the page too. */
  readonly accessHeaders: Headers;
  readonly host: AuthorizerHost;
}

async function answer(request: Request, { settings, accessHeaders, host }: Answering): Promise<Response> {
  try {
    if (settings === undefined) throw new Refusal('server_error', 'The server is not configured correctly.');
    const allowed = Object.entries(requireAccess(request, settings));
    for (const [name, value] of allowed) accessHeaders.set(name, value);
    if (request.method === 'OPTIONS') return preflightAnswer(request, preflightRules(settings));
    const context: AuthorizerContext = { settings, store: storeOf(settings, host), ...host };
    return await authorize(request, context, forwardTo(settings.next, host));
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error, request, settings);
    host.log(`unexpected ${error instanceof Error ? error.name : 'error'}`);
    return refusalAnswer(new Refusal('server_error', 'The request could not be handled.'), request, settings);
  }
}

/** A preflight never carries a token, so it is answered without one; metadata is read by GET. */
function preflightRules({ access }: Settings): Parameters<typeof preflightAnswer>[1] {
  return { methods: 'GET, POST, DELETE', pages: access.pages };
}

function settingsOrUndefined(host: AuthorizerHost): Settings | undefined {
  try {
    return readSettings(host.readVariable);
  } catch (error) {
    host.log(`configuration: ${error instanceof Error ? error.message : 'a variable cannot be read'}`);
    return undefined;
  }
}

/** Opened by the first who reads or writes: that costs a call to the host, and not every token needs it. */
function storeOf({ store: label }: Settings, host: AuthorizerHost): KeyValueStore | undefined {
  if (label === undefined) return undefined;
  let opened: { readonly store: KeyValueStore | undefined } | undefined;
  const open = () => {
    opened ??= { store: storeOrUndefined(label, host) };
    return opened.store;
  };
  return { get: (key) => open()?.get(key), set: (key, value) => open()?.set(key, value) };
}

function storeOrUndefined(label: string, host: AuthorizerHost): KeyValueStore | undefined {
  try {
    return host.openStore(label);
  } catch {
    host.log('the key-value store cannot be opened: keys are fetched for every request');
    return undefined;
  }
}

/** So that a client finds its own request in the logs. */
function copyTraceId(request: Headers, response: Headers): void {
  const traceId = request.get('x-trace-id');
  if (traceId !== null && /^[\x21-\x7E]{1,128}$/.test(traceId)) response.set('x-trace-id', traceId);
}
