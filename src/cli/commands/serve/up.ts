import { exitCode } from '../../../errors.ts';
import { registryInputs } from '../../../pipeline/inputs/registry-inputs.ts';
import { buildApp } from '../../build-app.ts';
import { type CommandOutcome, defineCommand } from '../../command.ts';

import { readEndpoint, serveApp } from './serve-app.ts';
import { checkUpInputs, type UpContext, upInputs } from './up-inputs.ts';

/** `ftl up`: builds, then serves until it is stopped; key-value stores are kept in `.ftl/kv`. */
export const up = defineCommand({
  description: [
    'Builds what changed, starts the app, says where it answers, and shows what its components print, until Ctrl-C. Variables take their value from --variable, from SPIN_VARIABLE_<NAME> of the environment, from .env in the project folder, or from their default, in this order.',
    'The address that it prints last is a page for this machine alone: it shows each tool as a form, calls it, and shows the requests of all clients and the logs as they come.',
  ],
  inputs: upInputs,
  examples: [
    { about: 'Serve the project of this folder', line: 'ftl up' },
    {
      about: 'On another port, with a variable',
      line: 'ftl up --port 8080 --variable page_site=https://example.org',
    },
  ],
  run: async (context) => {
    const { inputs } = context;
    const endpoint = await readEndpoint(context);
    await checkUpInputs(context);
    if (inputs.layout === '' && inputs.build) {
      const built = await buildFirst(context);
      if (built.error && !inputs.json) return exitCode(built.error);
      if (built.error || inputs['dry-run']) return built;
    }
    if (inputs['dry-run']) return { summary: 'would serve what was built last' };
    return serveApp(endpoint, context);
  },
});

/** Transpiles and builds; the steps print what they do, but under --json. */
async function buildFirst(context: UpContext): Promise<CommandOutcome> {
  const { inputs, system } = context;
  const passed = ['dry-run', 'profile', ...Object.keys(registryInputs)];
  const typed = [...context.flags].filter(([name]) => passed.includes(name));
  const flags = new Map([['purpose', ['up']], ...typed]);
  const built = await buildApp({ ...context, flags, quiet: inputs.json }, system);
  const summary = inputs['dry-run'] ? 'would build and serve' : 'built';
  return { summary, ...built };
}
