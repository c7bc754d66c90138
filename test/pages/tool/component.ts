import { defineTools } from 'ftl-deploy/sdk';

defineTools({
  order: {
    title: 'Order something',
    description: 'Takes an order and says what it understood.',
    inputSchema: {
      type: 'object',
      properties: {
        item: { type: 'string', description: 'What to order.', minLength: 2 },
        count: { type: 'integer', minimum: 1, default: 1 },
        size: { type: 'string', enum: ['small', 'large'] },
        gift: { type: 'boolean' },
        notes: { type: 'array', items: { type: 'string' } },
        address: {
          type: 'object',
          properties: { street: { type: 'string' }, number: { type: 'number' } },
          required: ['street'],
        },
        extra: {},
      },
      required: ['item'],
    },
    handler: (input) => {
      // oxlint-disable-next-line no-console -- a line of the component's log is what the test looks for
      console.log(`ordered by somebody: ${String(input.count)}`);
      return { understood: JSON.stringify(input) };
    },
  },
  markup: {
    description: '<img src=x onerror="document.title=1"> is not a picture here.',
    inputSchema: { type: 'object', properties: {} },
    handler: () => '<script>document.title = "taken"</script><b>bold</b>',
  },
  slow: {
    description: 'Answers after a long time.',
    inputSchema: { type: 'object', properties: {} },
    handler: async () => {
      await new Promise((resolve) => setTimeout(resolve, 25_000));
      return 'late';
    },
  },
  fail: {
    description: 'Always fails.',
    inputSchema: { type: 'object', properties: {} },
    handler: () => {
      throw new Error('This went wrong on purpose.');
    },
  },
});
