import type { CompletionWord } from './words.ts';

/** Shells that there is a completion script for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** The script that completes `ftl` in a shell. Words are those of our commands: letters and dashes alone. */
export function completionScript(shell: Shell, words: readonly CompletionWord[]): string {
  return { bash, zsh, fish }[shell](words);
}

const joined = (words: readonly CompletionWord[]) => words.map(({ word }) => word).join(' ');

function bash(words: readonly CompletionWord[]): string {
  return `# ftl completion bash; add to ~/.bashrc:  source <(ftl completion bash)
_ftl() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${joined(words)}"
  else
    case "\${COMP_WORDS[1]}" in
${words.map(bashCase).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _ftl ftl
`;
}

function bashCase({ word, flags, words }: CompletionWord): string {
  if (words.length === 0) return `      ${word}) words="${flags.join(' ')}" ;;`;
  const inner = words.map((each) => `${each.word}) words="${each.flags.join(' ')}" ;;`).join(' ');
  const atTwo = [joined(words), ...flags].join(' ');
  return `      ${word})
        if [ "$COMP_CWORD" -eq 2 ]; then words="${atTwo}"
        else case "\${COMP_WORDS[2]}" in ${inner} *) words="${flags.join(' ')}" ;; esac; fi ;;`;
}

function zsh(words: readonly CompletionWord[]): string {
  return `#compdef ftl
# ftl completion zsh; add to ~/.zshrc:  source <(ftl completion zsh)
_ftl() {
  if (( CURRENT == 2 )); then
    local -a names=(
${words.map(({ word, about }) => `      ${quoted(`${word}:${about}`)}`).join('\n')}
    )
    _describe command names
    return
  fi
  case "\${words[2]}" in
${words.map(zshCase).join('\n')}
  esac
  _files
}
compdef _ftl ftl
`;
}

function zshCase({ word, flags, words }: CompletionWord): string {
  if (words.length === 0) return `    ${word}) compadd -- ${flags.join(' ')} ;;`;
  const inner = words.map((each) => `${each.word}) compadd -- ${each.flags.join(' ')} ;;`).join(' ');
  return `    ${word})
      if (( CURRENT == 3 )); then compadd -- ${joined(words)}; else case "\${words[3]}" in ${inner} esac; fi ;;`;
}

function fish(words: readonly CompletionWord[]): string {
  const lines = words.flatMap(({ word, about, flags, words: inner }) => [
    `complete -c ftl -n __fish_use_subcommand -f -a ${word} -d ${quoted(about)}`,
    ...flags.map((flag) => `complete -c ftl -n '__fish_seen_subcommand_from ${word}' -l ${flag.slice(2)}`),
    ...inner.flatMap((each) => [
      `complete -c ftl -n '__fish_seen_subcommand_from ${word}; and not __fish_seen_subcommand_from ${joined(inner)}' -f -a ${each.word} -d ${quoted(each.about)}`,
      ...each.flags.map(
        (flag) =>
          `complete -c ftl -n '__fish_seen_subcommand_from ${word}; and __fish_seen_subcommand_from ${each.word}' -l ${flag.slice(2)}`,
      ),
    ]),
  ]);
  return `# ftl completion fish; write it to ~/.config/fish/completions/ftl.fish\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
