import { FtlError } from '../../../errors.ts';
import { stripTerminal } from '../../../report/index.ts';
import { defineCommand } from '../../command.ts';
import { appPositional, findApp, readManaged, targetInputs } from './managed-app.ts';

/** `ftl logs`: what a deployment printed. */
export const logs = defineCommand({
  name: 'logs',
  summary: 'Show what a deployment printed.',
  positionals: [appPositional],
  inputs: {
    ...targetInputs,
    tail: {
      kind: 'string',
      default: '100',
      short: 'n',
      value: 'LINES',
      description: 'How many lines, the last ones.',
    },
  },
  examples: [{ about: 'The last 20 lines of this project', line: 'ftl logs --tail 20' }],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    const count = readCount(inputs.tail);
    const managed = await readManaged(inputs.target, place, system);
    const { name } = await findApp(typed, managed, { place, system });
    const log = await managed.manage.readLog({ name, stateFolder: managed.stateFolder }, system);
    const lines = (log ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .slice(-count)
      .map(stripTerminal);
    const summary = `${lines.length} ${lines.length === 1 ? 'line' : 'lines'} of ${name}`;
    return {
      summary,
      text: lines.length === 0 ? `${name} printed nothing.` : lines.join('\n'),
      details: { lines },
    };
  },
});

function readCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new FtlError('E_USAGE', `tail is "${text.slice(0, 20)}"; expected a number of lines, 1 to 999999.`);
}
