import { defineTools } from 'ftl-deploy/sdk';

defineTools({
  analyze: {
    description: 'Tells what it was given.',
    inputSchema: {
      type: 'object',
      properties: { content: { type: 'string', minLength: 1 } },
      required: ['content'],
    },
    annotations: { readOnlyHint: true },
    handler: (given) => ({ given }),
  },
});
