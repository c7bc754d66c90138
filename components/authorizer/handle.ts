import type { Handler, HandlerContext, KeyValueStore, Next } from '../shared/handler.ts';
import { preflightAnswer, withoutAccessHeaders } from '../shared/http/access.ts';
import { requireAccess } from './access.ts';
import { authorize } from './authorize.ts';
import type { AuthorizerContext } from './context.ts';
import { Refusal } from './refusal.ts';
import { refusalAnswer } from './refusal-answer.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';
import { readSettings } from '../shared/authorizer-settings/settings.ts';
import { SettingsError } from '../shared/authorizer-settings/settings-error.ts';

/** The authorizer: a request with a right to it goes on to `next`. Whatever goes wrong, it is not let through. */
export const handle: Handler = async (request, { log, ...rest }, next) => {
  const host: HandlerContext = { ...rest, log: (line) => log(`authorizer: ${line}`) };
  const settings = settingsOrUndefined(host);
  const answering: Answering = { settings, accessHeaders: {}, host, next };
  const response = await answer(request, answering);
  for (const [name, value] of Object.entries(answering.accessHeaders)) response.headers.set(name, value);
  copyTraceId(request.headers, response.headers);
  if (request.method !== 'HEAD') return response;
  return new Response(null, { status: response.status, headers: response.headers });
};

interface Answering {
  readonly settings: Settings | undefined;
  /** Set as soon as the request is known to be let in, so that refusals that follow can be read by the page too. */
  accessHeaders: Readonly<Record<string, string>>;
  readonly host: HandlerContext;
  readonly next: Next;
}

async function answer(request: Request, answering: Answering): Promise<Response> {
  const { settings, host, next } = answering;
  try {
    if (settings === undefined) throw new Refusal('server_error', 'The server is not configured correctly.');
    answering.accessHeaders = requireAccess(request, settings);
    if (request.method === 'OPTIONS') return preflightAnswer(request, preflightRules(settings));
    const context: AuthorizerContext = { settings, store: storeOf(settings, host), ...host };
    return await authorize(request, context, withoutAccessHeaders(next));
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

/** A variable that is missing by accident must not loosen a rule. */
function settingsOrUndefined(host: HandlerContext): Settings | undefined {
  try {
    host.readAllVariables();
    return readSettings((name) => {
      const value = host.variable(name);
      if (value === undefined) throw new SettingsError(`${name} cannot be read`, [name]);
      return value;
    });
  } catch (error) {
    host.log(`configuration: ${error instanceof Error ? error.message : 'a variable cannot be read'}`);
    return undefined;
  }
}

/** Opened by the first who reads or writes: that costs a call to the host, and not every token needs it. */
function storeOf({ store: label }: Settings, host: HandlerContext): KeyValueStore | undefined {
  if (label === undefined) return undefined;
  let opened: { readonly store: KeyValueStore | undefined } | undefined;
  const open = () => {
    opened ??= { store: storeOrUndefined(label, host) };
    return opened.store;
  };
  return { get: (key) => open()?.get(key), set: (key, value) => open()?.set(key, value) };
}

function storeOrUndefined(label: string, host: HandlerContext): KeyValueStore | undefined {
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
