import type { ToolMetadata } from '../../../components/shared/catalog.ts';
import { type AppParts, catalogComponent, type Handler } from './app.ts';

/** What a text tool says of itself. */
export const analyze: ToolMetadata = {
  name: 'analyze',
  title: 'Analyze',
  description: 'Counts words.',
  inputSchema: {
    type: 'object',
    properties: {
      content: { type: 'string', minLength: 1 },
      options: {
        type: 'object',
        properties: { sentiment: { type: 'boolean' } },
        additionalProperties: false,
      },
    },
    required: ['content'],
  },
  outputSchema: { type: 'object', properties: { words: { type: 'integer' } } },
  annotations: { readOnlyHint: true },
  icons: [{ src: 'https://example.com/icon.png' }],
  _meta: { 'example.com/team': 'text' },
};

/** A tool that changes something, and whose output is not an object. */
export const remove: ToolMetadata = {
  name: 'remove',
  description: 'Removes a text.',
  inputSchema: { type: 'object' },
  outputSchema: { type: 'array' },
  annotations: { destructiveHint: true },
};

/** A component by the HTTP contract of DESIGN: `GET /` lists, `POST /{tool}` calls. */
export function toolComponent(
  tools: readonly ToolMetadata[],
  call: (tool: string, given: unknown) => unknown,
): Handler {
  return async (request) => {
    const path = new URL(request.url).pathname.slice(1);
    if (request.method === 'GET' && path === '') return Response.json(tools);
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    if (!tools.some(({ name }) => name === path))
      return Response.json({ error: 'unknown tool' }, { status: 404 });
    const answer = await call(path, await request.json());
    return answer instanceof Response ? answer : Response.json(answer);
  };
}

/** An app with the text tools in its catalog. */
export function textApp(parts: AppParts = {}): AppParts {
  return {
    ...parts,
    catalog: { components: [catalogComponent('text_analyzer', [analyze, remove])], ...parts.catalog },
    components: {
      'text-analyzer': toolComponent([analyze, remove], (_tool, given) => ({ given })),
      ...parts.components,
    },
  };
}
