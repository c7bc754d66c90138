import { FtlError } from '../../../errors.ts';
import { suggest } from '../../../project/index.ts';
import { type Command, defineCommand } from '../../command.ts';
import { completionScript, type Shell, shells } from '../../completion/scripts.ts';
import { completionWords } from '../../completion/words.ts';

/** `ftl completion`: a script that completes commands and flags; `commands` gives all of them, this one too. */
export function completionCommand(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'completion',
    summary: 'Print a script that completes ftl in a shell.',
    positionals: [{ name: 'SHELL', description: 'bash, zsh or fish.', required: true }],
    inputs: {},
    examples: [
      { about: 'In this bash', line: 'ftl completion bash > ~/.ftl-completion && source ~/.ftl-completion' },
    ],
    run: async ({ positionals: [typed = ''] }) => {
      const shell = readShell(typed);
      const script = completionScript(shell, completionWords(commands()));
      return { summary: `completion for ${shell}`, text: script.trimEnd(), details: { script } };
    },
  });
}

function readShell(typed: string): Shell {
  const shell = shells.find((each) => each === typed);
  if (shell !== undefined) return shell;
  const near = suggest(typed, shells);
  throw new FtlError('E_USAGE', `There is no completion for "${typed.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There is one for ${shells.join(', ')}.`,
  });
}
