import type { ObjectSchema } from './schema.ts';

/** Something that a tool asks the client for (MCP 2026-07-28, basic/patterns/mrtr). */
export interface InputRequest {
  readonly method: 'elicitation/create' | 'sampling/createMessage' | 'roots/list';
  readonly params: Readonly<Record<string, unknown>>;
}

/** The result of a call that cannot go on before the client has answered. */
export interface InputRequiredResult {
  readonly resultType: 'input_required';
  readonly inputRequests: Readonly<Record<string, InputRequest>>;
  readonly requestState?: string;
}

/** What the user did with a question: `content` is there when he accepted a form. */
export interface Elicited {
  readonly action: 'accept' | 'decline' | 'cancel';
  readonly content?: Readonly<Record<string, unknown>>;
}

/** What a client can be asked for; a member is there when it can (MCP, `ClientCapabilities`). */
export interface ClientCapabilities {
  /** The user: by a form, or by a page at an address. */
  readonly elicitation?: { readonly form?: object; readonly url?: object };
  /** The client's model; with tools of its own, and with context of other servers. */
  readonly sampling?: { readonly tools?: object; readonly context?: object };
  /** The folders that the client works on. */
  readonly roots?: object;
}

/** What a tool can ask the client for, and what it got. */
export interface ToolInput {
  /** `{}` for a client that can be asked nothing. */
  readonly clientCapabilities: ClientCapabilities;
  /** Answers by the keys under which they were asked for; undefined in the first round of a call. */
  readonly inputResponses: Readonly<Record<string, unknown>> | undefined;
  /** What `inputRequired` was given in the round before; undefined in the first one. */
  readonly requestState: string | undefined;
}

/**
 * Asks the client, instead of a result. The tool is then called again, in another instance and with the same arguments;
 * the answers are in `inputResponses`, and `requestState`, which clients can read but not change, is as it was given.
 */
export function inputRequired(
  inputRequests: Readonly<Record<string, InputRequest>>,
  requestState?: string,
): InputRequiredResult {
  const state = requestState === undefined ? {} : { requestState };
  return { resultType: 'input_required', inputRequests, ...state };
}

/** A form for the user: `requestedSchema` has properties of primitive types (MCP, client/elicitation). */
export function elicitForm(message: string, requestedSchema: ObjectSchema): InputRequest {
  return { method: 'elicitation/create', params: { mode: 'form', message, requestedSchema } };
}

/** A question to the client's model; its answer is `{role, content, model}` (MCP, client/sampling). */
export function sample(text: string, maxTokens: number): InputRequest {
  const messages = [{ role: 'user', content: { type: 'text', text } }];
  return { method: 'sampling/createMessage', params: { messages, maxTokens } };
}

/** The user's answer to `elicitForm`; undefined when the client was not asked yet, or answered with something else. */
export function elicited(
  responses: Readonly<Record<string, unknown>> | undefined,
  key: string,
): Elicited | undefined {
  if (responses === undefined || !Object.hasOwn(responses, key)) return undefined;
  const value = responses[key];
  return isElicited(value) ? value : undefined;
}

function isElicited(value: unknown): value is Elicited {
  if (!isObject(value)) return false;
  const { action, content } = value;
  return action === 'decline' || action === 'cancel' || (action === 'accept' && isObject(content));
}

/** One call: its arguments, and what the client answered in the round before. */
export interface ToolCall {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly input: ToolInput;
}

/**
 * Reads a call as the gateway sends it: the body has the arguments, or with the header `ftl-body: params` the arguments
 * and the answers. No body at all stands for no arguments; undefined for a body that is no JSON object.
 */
export function readCall(body: string, headers: Headers): ToolCall | undefined {
  const value = body === '' ? {} : parseObject(body);
  if (value === undefined) return undefined;
  const isLaterRound = headers.get('ftl-body') === 'params';
  const clientCapabilities = parseObject(headers.get('ftl-client-capabilities') ?? '{}') ?? {};
  const first = { clientCapabilities, inputResponses: undefined, requestState: undefined };
  if (!isLaterRound) return { arguments: value, input: first };
  const { arguments: given, inputResponses, requestState } = value;
  return {
    arguments: isObject(given) ? given : {},
    input: {
      clientCapabilities,
      inputResponses: isObject(inputResponses) ? inputResponses : {},
      requestState: typeof requestState === 'string' ? requestState : undefined,
    },
  };
}

type PlainObject = Readonly<Record<string, unknown>>;

function parseObject(text: string): PlainObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
