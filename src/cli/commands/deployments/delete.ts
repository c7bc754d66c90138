import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { defineCommand } from '../../command.ts';
import { confirm, yesInput } from '../../confirm.ts';
import { appPositional, findApp, readManaged, targetInputs } from './managed-app.ts';

/** `ftl delete`: takes a deployment down, with all that its target keeps of it. */
export const deleteDeployment = defineCommand({
  positionals: [appPositional],
  inputs: { ...targetInputs, ...yesInput, ...dryRunInput },
  examples: [{ about: 'That of this project, without a question', line: 'ftl delete --yes' }],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    const managed = await readManaged(inputs.target, place, system);
    const { name, url } = await findApp(typed, managed, { place, system });
    if (inputs['dry-run']) return { summary: `would delete ${name} at ${url}` };
    await confirm(`Delete ${name} at ${url}?`, inputs, system);
    await managed.manage.remove({ name, stateFolder: managed.stateFolder }, system);
    return { summary: `Deleted ${name}`, outputs: { name, url } };
  },
});
