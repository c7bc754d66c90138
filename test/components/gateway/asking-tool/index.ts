import { defineTools, elicited, elicitForm, inputRequired, text } from 'ftl-deploy/sdk';

const schema = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } as const;

defineTools({
  greet: {
    description: 'Greets the user by name.',
    inputSchema: { type: 'object' },
    handler: (_, { clientCapabilities, inputResponses }) => {
      if (clientCapabilities.elicitation === undefined) return text('Hello, stranger!');
      const answer = elicited(inputResponses, 'name');
      if (answer === undefined) return inputRequired({ name: elicitForm('What is your name?', schema) });
      return text(
        answer.action === 'accept' ? `Hello, ${String(answer.content?.['name'])}!` : 'As you like.',
      );
    },
  },
});
