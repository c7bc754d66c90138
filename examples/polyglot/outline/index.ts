import { defineTools } from 'ftl-deploy/sdk';
import { headings } from './headings.ts';

defineTools({
  outline: {
    description: 'Lists the headings of a Markdown text with their levels and lines.',
    inputSchema: {
      type: 'object',
      properties: { markdown: { type: 'string', description: 'The text.' } },
      required: ['markdown'],
    },
    annotations: { readOnlyHint: true },
    handler: ({ markdown }) => ({ headings: headings(markdown) }),
  },
});
