import { FtlError } from '../../../errors.ts';
import { exchange } from '../../../mcp-client/index.ts';
import type { System } from '../../../system/types.ts';
import { defineCommand } from '../../command.ts';
import { appPositional, findApp, readManaged, targetInputs } from './managed-app.ts';

/** `ftl status`: whether a deployment runs and answers. */
export const status = defineCommand({
  description: ['Asks the health page of the app; it exits with 3 when the app runs and does not answer.'],
  positionals: [appPositional],
  inputs: targetInputs,
  examples: [{ about: 'Of this project', line: 'ftl status' }],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    const managed = await readManaged(inputs.target, place, system);
    const app = await findApp(typed, managed, { place, system });
    const answers = app.running && (await isHealthy(app.url, system));
    const state = answers ? 'running and healthy' : app.running ? 'running' : 'stopped';
    const lines = [['state', state], ...Object.entries(app).filter(([key]) => key !== 'running')];
    return {
      summary: `${app.name} is ${state}`,
      text: lines.map(([key, value]) => `${String(key).padEnd(10)} ${String(value)}`).join('\n'),
      outputs: { url: app.url, digest: app.digest, state },
      details: { app, answers },
      error: app.running && !answers ? unhealthy(app.name) : undefined,
    };
  },
});

function unhealthy(name: string): FtlError {
  return new FtlError('E_DEPLOY_UNHEALTHY', `${name} runs, but its health page does not answer.`, {
    hint: 'What it printed: ftl logs',
  });
}

async function isHealthy(url: string, system: System): Promise<boolean> {
  try {
    const answer = await exchange(
      new URL('/health', url).href,
      { method: 'GET' },
      { timeoutMs: 5000, system },
    );
    return answer.status === 200;
  } catch {
    return false;
  }
}
