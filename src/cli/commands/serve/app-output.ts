import path from 'node:path';
import { createLogFile } from '../../../runtimes/log-files.ts';
import type { UpContext } from './up-inputs.ts';

/** Takes what components print. */
export interface AppOutput {
  add(component: string, line: string): void;
  /** Resolves when all of it is where it belongs. */
  written(): Promise<void>;
}

/** Shows lines by --follow and --quiet, and adds them to --log-file. */
export function openOutput({ inputs, system }: UpContext): AppOutput {
  const file = path.resolve(system.workingFolder, inputs['log-file']);
  const logFile = inputs['log-file'] === '' ? undefined : createLogFile(system, { file });
  const isShown = (component: string) =>
    !inputs.quiet && (inputs.follow.length === 0 || inputs.follow.includes(component));
  return {
    add: (component, line) => {
      const named = `[${component}] ${line}`;
      logFile?.add(named);
      if (isShown(component)) system.log.untrusted(named);
    },
    written: async () => logFile?.written(),
  };
}
