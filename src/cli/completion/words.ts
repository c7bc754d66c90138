import type { Command } from '../command.ts';
import { namesOf } from '../find-command.ts';
import { allInputs } from '../read-command-line.ts';

/** What can follow `ftl`, and then what can follow that. */
export interface CompletionWord {
  readonly word: string;
  readonly about: string;
  /** Of a command: `--port` and so on. */
  readonly flags: readonly string[];
  /** Second words of commands of two words. */
  readonly words: readonly CompletionWord[];
}

/** The first words of all commands and aliases, sorted, with what follows each. */
export function completionWords(commands: readonly Command[]): readonly CompletionWord[] {
  const named = commands.flatMap((command) => namesOf(command).map((name) => [name, command] as const));
  const first = [...new Set(named.map(([name]) => name.split(' ')[0] ?? ''))].toSorted();
  return first.map((word) => {
    const own = named.find(([name]) => name === word)?.[1];
    const words = named
      .filter(([name]) => name.startsWith(`${word} `))
      .map(([name, command]) => wordOf(name.slice(word.length + 1), command))
      .toSorted((a, b) => (a.word < b.word ? -1 : 1));
    const about = own?.summary ?? words.map((each) => each.word).join(', ');
    return { word, about, flags: own ? flagsOf(own) : [], words };
  });
}

function wordOf(word: string, command: Command): CompletionWord {
  return { word, about: command.summary, flags: flagsOf(command), words: [] };
}

function flagsOf(command: Command): readonly string[] {
  const inputs = Object.entries(allInputs(command)).filter(([, { secret }]) => !secret);
  return [...inputs.map(([name]) => `--${name}`), '--help'];
}
