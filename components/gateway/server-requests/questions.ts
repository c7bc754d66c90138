import type { JsonObject } from '../../shared/catalog.ts';
import { isJsonObject, objectMember, stringMember, without } from '../../shared/json/values.ts';
import type { McpServerRequest } from '../../shared/mcp/call.ts';
import { covers } from '../client-capabilities.ts';
import { maxInputRequests } from '../limits.ts';
import type { Session } from './session.ts';

/** Something that a tool asks the client for, under a key of its own. */
export interface Question {
  readonly key: string;
  readonly method: string;
  readonly params: JsonObject;
}

/** What a result asks for; a text that says why this client cannot be asked it. */
export function questionsOf(result: JsonObject, { capabilities }: Session): readonly Question[] | string {
  const entries = Object.entries(objectMember(result, 'inputRequests') ?? {});
  if (entries.length > maxInputRequests) return `it asks more than ${maxInputRequests} things at once`;
  const questions: Question[] = [];
  for (const [key, request] of entries) {
    const method = isJsonObject(request) ? (stringMember(request, 'method') ?? '') : '';
    const params = isJsonObject(request) ? (objectMember(request, 'params') ?? {}) : {};
    if (!covers(capabilities, method, params))
      return `the client cannot be asked ${JSON.stringify(method.slice(0, 100))}`;
    questions.push({ key, method, params });
  }
  return questions;
}

/** A question as a request in the session's revision. */
export function requestOf({ method, params }: Question, id: string, { version }: Session): McpServerRequest {
  if (method !== 'elicitation/create') return { id, method, params };
  // Until 2025-11-25 a question that leads to a page has an id, and until 2025-06-18 all are forms.
  if (params['mode'] === 'url') return { id, method, params: { elicitationId: id, ...params } };
  return { id, method, params: version < '2025-11-25' ? without(params, 'mode') : params };
}
