import type { JsonObject, JsonValue } from '../../components/shared/catalog.ts';
import { isJsonObject, objectMember, stringMember } from '../../components/shared/json/values.ts';
import { isInputRequired } from '../../components/shared/mcp/results.ts';

/** A question that a server has for the user (MCP 2026-07-28, client/elicitation). Every text in it is untrusted. */
export type Question = { readonly message: string } & (
  | { readonly mode: 'form'; readonly schema: JsonObject }
  /** The user is to do something at a URL; the answer says only whether. */
  | { readonly mode: 'url'; readonly url: string }
);

/** What the user answered (`ElicitResult`). */
export type QuestionAnswer =
  | { readonly action: 'accept'; readonly content?: JsonObject }
  | { readonly action: 'decline' | 'cancel' };

/** Answers each question; rejects when the call is to end. */
export type AskUser = (question: Question) => Promise<QuestionAnswer>;

/** What a client that asks its user declares with each request. */
export const askingCapabilities: JsonObject = { elicitation: { form: {}, url: {} } };

/** A result of type `input_required` (MCP 2026-07-28, basic/patterns/mrtr). */
export interface InputRequired {
  /** By the key under which each answer goes back. */
  readonly questions: readonly (readonly [key: string, question: Question])[];
  /** What is asked for besides questions, by method: nobody here can give it. */
  readonly others: readonly string[];
  /** Goes back as it came; undefined when there is none. */
  readonly requestState: string | undefined;
}

/** What a result asks for; undefined when it is complete. */
export function readInputRequired(result: JsonObject): InputRequired | undefined {
  if (!isInputRequired(result)) return undefined;
  const asked = Object.entries(objectMember(result, 'inputRequests') ?? {});
  const read = asked.map(([key, request]) => [key, readQuestion(request)] as const);
  const questions = read.flatMap(([key, question]) => (question ? [[key, question] as const] : []));
  const others = asked.filter((_, index) => read[index]?.[1] === undefined).map(([, each]) => methodOf(each));
  return { questions, others, requestState: stringMember(result, 'requestState') };
}

/** Whatever is no question of a known mode is undefined; one without `mode` is a form, as before there were others. */
function readQuestion(request: JsonValue): Question | undefined {
  if (!isJsonObject(request) || request['method'] !== 'elicitation/create') return undefined;
  const params = objectMember(request, 'params') ?? {};
  const message = stringMember(params, 'message') ?? '';
  const { mode = 'form' } = params;
  const schema = objectMember(params, 'requestedSchema');
  if (mode === 'form' && schema) return { message, mode, schema };
  const url = stringMember(params, 'url');
  return mode === 'url' && url !== undefined ? { message, mode, url } : undefined;
}

function methodOf(request: JsonValue): string {
  return (isJsonObject(request) && stringMember(request, 'method')) || 'something unknown';
}
