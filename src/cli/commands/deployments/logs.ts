import { FtlError } from '../../../errors.ts';
import { stripTerminal } from '../../../report/index.ts';
import { defineCommand } from '../../command.ts';
import { appPositional, findApp, readManaged, targetInputs } from './managed-app.ts';

/** `ftl logs`: what a deployment printed. */
export const logs = defineCommand({
  description: [
    'Shows the last lines that the app and its components wrote. With --follow it goes on until Ctrl-C, also when the app is deployed anew, and ends by itself when the app has ended. Values of secret variables are not in it.',
  ],
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
    follow: {
      kind: 'boolean',
      default: 'false',
      short: 'f',
      description: 'Show each line that is written from now on, too.',
    },
  },
  examples: [
    { about: 'The last 20 lines of this project', line: 'ftl logs --tail 20' },
    { about: 'All that it writes from now on', line: 'ftl logs --follow' },
  ],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    const count = readCount(inputs.tail);
    if (inputs.follow && inputs.json)
      throw new FtlError('E_USAGE', '--follow has no end, and --json is one value at the end.', {
        hint: 'Leave one of them out.',
      });
    const managed = await readManaged(inputs.target, place, system);
    const { name } = await findApp(typed, managed, { place, system });
    const { manage, stateFolder } = managed;
    if (inputs.follow) {
      const onLine = (line: string) => system.print(stripTerminal(line));
      const onNote = (note: string) => system.log.info(note);
      await manage.followLog({ name, stateFolder }, { tail: count, onLine, onNote }, system);
      return 0;
    }
    const lines = lastLines((await manage.readLog({ name, stateFolder }, system)) ?? '', count);
    const summary = `${lines.length} ${lines.length === 1 ? 'line' : 'lines'} of ${name}`;
    return {
      summary,
      text: lines.length === 0 ? `${name} printed nothing.` : lines.join('\n'),
      details: { lines },
    };
  },
});

function lastLines(text: string, count: number): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-count)
    .map(stripTerminal);
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new FtlError('E_USAGE', `tail is "${text.slice(0, 20)}"; expected a number of lines, 1 to 999999.`);
}
