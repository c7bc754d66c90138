import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import "./chunk-GBKA6UOK.mjs";
import "./chunk-7HERLKSY.mjs";
import {
  allInputs,
  loadCommands,
  namesOf
} from "./chunk-IMB64MRL.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-KTTHLLMA.mjs";
import "./chunk-APIIFAMZ.mjs";
import {
  suggest
} from "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/completion/scripts.ts
var shells = ["bash", "zsh", "fish"];
function completionScript(shell, words) {
  return { bash, zsh, fish }[shell](words);
}
var joined = (words) => words.map(({ word }) => word).join(" ");
function bash(words) {
  return `# ftl completion bash; add to ~/.bashrc:  source <(ftl completion bash)
_ftl() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${joined(words)}"
  else
    case "\${COMP_WORDS[1]}" in
${words.map(bashCase).join(`
`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _ftl ftl
`;
}
function bashCase({ word, flags, words }) {
  if (words.length === 0) return `      ${word}) words="${flags.join(" ")}" ;;`;
  let inner = words.map((each) => `${each.word}) words="${each.flags.join(" ")}" ;;`).join(" "), atTwo = [joined(words), ...flags].join(" ");
  return `      ${word})
        if [ "$COMP_CWORD" -eq 2 ]; then words="${atTwo}"
        else case "\${COMP_WORDS[2]}" in ${inner} *) words="${flags.join(" ")}" ;; esac; fi ;;`;
}
function zsh(words) {
  return `#compdef ftl
# ftl completion zsh; add to ~/.zshrc:  source <(ftl completion zsh)
_ftl() {
  if (( CURRENT == 2 )); then
    local -a names=(
${words.map(({ word, about }) => `      ${quoted(`${word}:${about}`)}`).join(`
`)}
    )
    _describe command names
    return
  fi
  case "\${words[2]}" in
${words.map(zshCase).join(`
`)}
  esac
  _files
}
compdef _ftl ftl
`;
}
function zshCase({ word, flags, words }) {
  if (words.length === 0) return `    ${word}) compadd -- ${flags.join(" ")} ;;`;
  let inner = words.map((each) => `${each.word}) compadd -- ${each.flags.join(" ")} ;;`).join(" ");
  return `    ${word})
      if (( CURRENT == 3 )); then compadd -- ${joined(words)}; else case "\${words[3]}" in ${inner} esac; fi ;;`;
}
function fish(words) {
  return `# ftl completion fish; write it to ~/.config/fish/completions/ftl.fish
${words.flatMap(({ word, about, flags, words: inner }) => [
    `complete -c ftl -n __fish_use_subcommand -f -a ${word} -d ${quoted(about)}`,
    ...flags.map((flag) => `complete -c ftl -n '__fish_seen_subcommand_from ${word}' -l ${flag.slice(2)}`),
    ...inner.flatMap((each) => [
      `complete -c ftl -n '__fish_seen_subcommand_from ${word}; and not __fish_seen_subcommand_from ${joined(inner)}' -f -a ${each.word} -d ${quoted(each.about)}`,
      ...each.flags.map(
        (flag) => `complete -c ftl -n '__fish_seen_subcommand_from ${word}; and __fish_seen_subcommand_from ${each.word}' -l ${flag.slice(2)}`
      )
    ])
  ]).join(`
`)}
`;
}
function quoted(text) {
  return `'${text.replaceAll("'", "’")}'`;
}

// src/cli/completion/words.ts
function completionWords(commands) {
  let named = commands.flatMap((command) => namesOf(command).map((name) => [name, command]));
  return [...new Set(named.map(([name]) => name.split(" ")[0] ?? ""))].toSorted().map((word) => {
    let own = named.find(([name]) => name === word)?.[1], words = named.filter(([name]) => name.startsWith(`${word} `)).map(([name, command]) => wordOf(name.slice(word.length + 1), command)).toSorted((a, b) => a.word < b.word ? -1 : 1), about = own?.summary ?? words.map((each) => each.word).join(", ");
    return { word, about, flags: own ? flagsOf(own) : [], words };
  });
}
function wordOf(word, command) {
  return { word, about: command.summary, flags: flagsOf(command), words: [] };
}
function flagsOf(command) {
  return [...Object.entries(allInputs(command)).filter(([, { secret }]) => !secret).map(([name]) => `--${name}`), "--help"];
}

// src/cli/commands/machine/completion.ts
var completion = {
  positionals: [{ name: "SHELL", description: "bash, zsh or fish.", required: !0 }],
  inputs: {},
  examples: [
    { about: "In this bash", line: "ftl completion bash > ~/.ftl-completion && source ~/.ftl-completion" }
  ],
  run: async ({ positionals: [typed = ""] }) => {
    let shell = readShell(typed), script = completionScript(shell, completionWords(await loadCommands()));
    return { summary: `completion for ${shell}`, text: script.trimEnd(), details: { script } };
  }
};
function readShell(typed) {
  let shell = shells.find((each) => each === typed);
  if (shell !== void 0) return shell;
  let near = suggest(typed, shells);
  throw new FtlError("E_USAGE", `There is no completion for "${typed.slice(0, 60)}".`, {
    hint: near ? `Did you mean ${near}?` : `There is one for ${shells.join(", ")}.`
  });
}
export {
  completion
};
