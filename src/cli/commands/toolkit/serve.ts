import { defineCommand } from '../../command.ts';
import { up } from '../serve/up.ts';
import { toolkitPlace } from './toolkit-file.ts';

/** `ftl toolkit serve`: `ftl up` of a toolkit. */
export const serveToolkit = defineCommand({
  description: [
    'Each tool answers at its route, by default /NAME/mcp, and all of them at /mcp and at the route of the gateway.',
  ],
  inputs: up.inputs,
  examples: [{ about: 'Serve the toolkit of this folder', line: 'ftl toolkit serve --port 3000' }],
  run: async (context) => up.run(await toolkitPlace(context)),
});
