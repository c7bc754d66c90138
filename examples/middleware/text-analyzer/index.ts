import { defineTools } from 'ftl-deploy/sdk';

defineTools({
  analyze: {
    title: 'Analyze text',
    description: 'Counts the words of a text and, on request, quotes its longest one.',
    inputSchema: {
      type: 'object',
      properties: {
        content: { type: 'string', description: 'The text.' },
        options: {
          type: 'object',
          properties: { quote: { type: 'boolean', description: 'Quote the longest word too.' } },
          additionalProperties: false,
        },
      },
      required: ['content'],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true },
    handler: ({ content, options }) => {
      const words = content.split(/\s+/).filter(Boolean);
      const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
      return { words: words.length, ...(options?.quote === true ? { longest } : {}) };
    },
  },
});
