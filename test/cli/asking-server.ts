import { onTestFinished } from 'vitest';
import { startMcpServer } from '../mcp-client/mcp-server.ts';

/** A tool that asks who travels before it books. */
const book = { name: 'book', description: 'Books.', inputSchema: { type: 'object' } };

const requestedSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Your name', description: 'As in your passport.', minLength: 2 },
    seats: { type: 'integer', default: 2 },
    class: {
      type: 'string',
      oneOf: [
        { const: 'a', title: 'First' },
        { const: 'b', title: 'Second' },
      ],
    },
    window: { type: 'boolean' },
  },
  required: ['name', 'class'],
};

const question = { method: 'elicitation/create', params: { message: 'Who travels?', requestedSchema } };

interface Received {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An MCP server whose tool asks its user once; `received` are the parameters of its calls, but for name and `_meta`. */
export async function startAskingServer() {
  const received: Readonly<Record<string, unknown>>[] = [];
  const server = await startMcpServer({
    endpoints: { '/mcp': [{ metadata: book, call: () => ({}) }] },
    instead: (_, body) => {
      const { id, method, params } = JSON.parse(body) as Received;
      if (method !== 'tools/call') return undefined;
      const { name: _name, _meta, ...own } = params;
      received.push(own);
      const result =
        own['inputResponses'] === undefined
          ? { resultType: 'input_required', inputRequests: { who: question }, requestState: 'round 1' }
          : { resultType: 'complete', content: [{ type: 'text', text: 'booked' }] };
      return { status: 200, body: JSON.stringify({ jsonrpc: '2.0', id, result }) };
    },
  });
  onTestFinished(() => server.close());
  return { url: `${server.url}/mcp`, received: () => received };
}
