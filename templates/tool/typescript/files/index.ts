import { defineTools } from 'ftl-deploy/sdk';

defineTools({
  greet: {
    description: 'Greets somebody by name.',
    inputSchema: {
      type: 'object',
      properties: { name: { type: 'string', description: 'Whom to greet.' } },
      required: ['name'],
    },
    annotations: { readOnlyHint: true },
    handler: ({ name }) => ({ greeting: `Hello, ${name}!` }),
  },
});
