import type { ServedTool } from '../mcp-client/mcp-server.ts';

const anything = { type: 'object' } as const;
const image = {
  type: 'image',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  mimeType: 'image/png',
};

/** Some of the tools that the official suite asks for, under their bare names. */
export const fixtureTools: readonly ServedTool[] = [
  tool('test_simple_text', {
    content: [{ type: 'text', text: 'This is a simple text response for testing.' }],
  }),
  tool('test_image_content', { content: [image] }),
  tool('test_error_handling', {
    content: [{ type: 'text', text: 'This tool intentionally returns an error for testing' }],
    isError: true,
  }),
];

function tool(name: string, result: Record<string, unknown>): ServedTool {
  return {
    metadata: { name, description: name.replaceAll('_', ' '), inputSchema: anything },
    call: () => result,
  };
}
