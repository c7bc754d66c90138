import { defineTools, structured } from 'ftl-deploy/sdk';
import { analyze, summarize } from './analyze.ts';

defineTools({
  analyze: {
    title: 'Analyze text',
    description:
      'Counts characters, words and sentences of a text, says how long it takes to read and which words are most ' +
      'frequent, and on request whether it sounds positive or negative (English).',
    inputSchema: {
      type: 'object',
      properties: {
        content: { type: 'string', description: 'The text.' },
        options: {
          type: 'object',
          properties: {
            sentiment: { type: 'boolean', description: 'Judge the sentiment too.', default: false },
          },
          additionalProperties: false,
        },
      },
      required: ['content'],
      additionalProperties: false,
    },
    outputSchema: {
      type: 'object',
      properties: {
        characters: { type: 'integer', minimum: 0 },
        words: { type: 'integer', minimum: 0 },
        sentences: { type: 'integer', minimum: 0 },
        readingSeconds: { type: 'integer', minimum: 0 },
        frequentWords: {
          type: 'array',
          items: {
            type: 'object',
            properties: { word: { type: 'string' }, count: { type: 'integer', minimum: 1 } },
            required: ['word', 'count'],
          },
        },
        sentiment: {
          type: 'object',
          properties: {
            label: { enum: ['positive', 'neutral', 'negative'] },
            score: { type: 'number', minimum: -1, maximum: 1 },
          },
          required: ['label', 'score'],
        },
      },
      required: ['characters', 'words', 'sentences', 'readingSeconds', 'frequentWords'],
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
    handler: ({ content, options }) => {
      const analysis = analyze(content, { sentiment: options?.sentiment ?? false });
      return structured(analysis, summarize(analysis));
    },
  },
});
