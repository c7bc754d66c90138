import { runCommandProcess } from '../src/cli/run-command.ts';

await runCommandProcess('pipeline');
