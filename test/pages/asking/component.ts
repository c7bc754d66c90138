import { inputRequired, inputResponses } from '../../../components/fixture/client-input.ts';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import { objectMember } from '../../../components/shared/json/values.ts';
import type { McpCall } from '../../../components/shared/mcp/call.ts';
import { answerMcp, unknownMethod } from '../../../components/shared/mcp/endpoint.ts';
import { lifecycleResult } from '../../../components/shared/mcp/lifecycle.ts';

const elicitation = (params: JsonObject) => ({ method: 'elicitation/create', params });

const seat: JsonObject = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Your name', minLength: 2 },
    seats: { type: 'integer', minimum: 1, default: 2 },
    class: {
      type: 'string',
      oneOf: [
        { const: '1', title: 'First' },
        { const: '2', title: 'Second' },
      ],
    },
    window: { type: 'boolean' },
  },
  required: ['name', 'class'],
};

/** What each tool asks before it says what it was answered. */
const questions: Readonly<Record<string, JsonObject>> = {
  book: elicitation({ message: 'Who travels? <b>Nobody</b>', requestedSchema: seat }),
  confirm: elicitation({ message: 'Really?', requestedSchema: { type: 'object', properties: {} } }),
  visit: elicitation({ mode: 'url', message: 'Please sign in.', url: 'https://login.example/start?a=1' }),
  lure: elicitation({ mode: 'url', message: 'Please click.', url: 'javascript:alert(1)' }),
};

/** A tool that has its question, and then says what came back. */
async function answer(call: McpCall) {
  const info = { info: { name: 'asking', version: '1.0.0' }, capabilities: { tools: {} } };
  const lifecycle = lifecycleResult(call, info);
  if (lifecycle) return { result: lifecycle };
  if (call.method === 'tools/list') {
    const names = Object.keys(questions);
    return { result: { tools: names.map((name) => ({ name, inputSchema: { type: 'object' } })) } };
  }
  if (call.method !== 'tools/call') throw unknownMethod(call.method);
  const responses = inputResponses(call);
  const question = questions[String(call.params['name'])] ?? {};
  if (!responses) return { result: inputRequired({ first: question }, 'round 1') };
  const text = JSON.stringify(objectMember(responses, 'first') ?? null);
  return { result: { content: [{ type: 'text', text }] } };
}

const server = {
  info: { name: 'asking', version: '1.0.0' },
  caching: { ttlMs: 0, cacheScope: 'private' },
  answer,
  log: () => undefined,
} as const;

addEventListener('fetch', (event) => event.respondWith(answerMcp(event.request, server)));
