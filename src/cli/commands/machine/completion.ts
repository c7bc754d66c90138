import { FtlError } from '../../../errors.ts';
import { suggest } from '../../../project/index.ts';
import { defineCommand } from '../../command.ts';
import { completionScript, type Shell, shells } from '../../completion/scripts.ts';
import { completionWords } from '../../completion/words.ts';
import { loadCommands } from '../index.ts';

/** `ftl completion`: a script that completes commands and flags. */
export const completion = defineCommand({
  positionals: [{ name: 'SHELL', description: 'bash, zsh or fish.', required: true }],
  inputs: {},
  examples: [
    { about: 'In this bash', line: 'ftl completion bash > ~/.ftl-completion && source ~/.ftl-completion' },
  ],
  run: async ({ positionals: [typed = ''] }) => {
    const shell = readShell(typed);
    const script = completionScript(shell, completionWords(await loadCommands()));
    return { summary: `completion for ${shell}`, text: script.trimEnd(), details: { script } };
  },
});

function readShell(typed: string): Shell {
  const shell = shells.find((each) => each === typed);
  if (shell !== undefined) return shell;
  const near = suggest(typed, shells);
  throw new FtlError('E_USAGE', `There is no completion for "${typed.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There is one for ${shells.join(', ')}.`,
  });
}
