import { defineCommand } from '../../command.ts';
import { textTable } from '../../text-table.ts';
import { readManaged, targetInputs } from './managed-app.ts';

/** `ftl list`: what is deployed. */
export const list = defineCommand({
  inputs: targetInputs,
  examples: [{ about: 'What "ftl deploy --keep" left on this machine', line: 'ftl list' }],
  run: async ({ inputs, system, ...place }) => {
    const { apps, target } = await readManaged(inputs.target, place, system);
    const rows = apps.map(({ name, running, url, digest, startedAt }) => [
      name,
      running ? 'running' : 'stopped',
      url,
      digest.slice(0, 19),
      startedAt,
    ]);
    const summary = `${apps.length} ${apps.length === 1 ? 'deployment' : 'deployments'} on ${target}`;
    const text = textTable(['name', 'state', 'url', 'digest', 'since'], rows);
    return { summary, text: apps.length === 0 ? summary : text, details: { apps } };
  },
});
