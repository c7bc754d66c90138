import { defineTools, image, variable } from 'ftl-deploy/sdk';

const nothing = { type: 'object', properties: {}, additionalProperties: false } as const;

defineTools({
  echo: {
    description: 'Gives a text back, and how many characters it has.',
    inputSchema: {
      type: 'object',
      properties: { text: { type: 'string', description: 'What to give back.' } },
      required: ['text'],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true },
    handler: ({ text }) => ({ text, length: [...text].length }),
  },
  fail: {
    description: 'Fails.',
    inputSchema: nothing,
    handler: () => {
      throw new Error('no such luck');
    },
  },
  crash: {
    description: 'Breaks a rule of its language.',
    inputSchema: nothing,
    handler: () => (undefined as unknown as { x: number }).x,
  },
  who: {
    description: 'Who calls.',
    inputSchema: nothing,
    handler: (_, { userId, scopes }) => ({ user: userId ?? null, scopes }),
  },
  picture: {
    description: 'A picture.',
    inputSchema: nothing,
    handler: () => image(Uint8Array.of(1, 2, 3), 'image/png'),
  },
  setting: {
    description: 'A variable of the component.',
    inputSchema: nothing,
    handler: () => ({ value: variable('greeting') }),
  },
});
