import { everyInputs, inputVariable } from '../pipeline/inputs/inputs.ts';
import type { InputSpecification, InputSpecifications } from '../pipeline/step.ts';
import type { Command, CommandName } from './command.ts';
import { commands, topics } from './commands/index.ts';
import { commandsOfGroup, namesOf } from './find-command.ts';
import { shown } from './read-command-line.ts';

/** What is true of every command, at the end of each page. */
const exitCodes =
  'Exit codes: 0 done, 1 done and the answer is no, 2 your input, 3 something outside, 70 a fault of ftl, 130 stopped.';

/** The page that `ftl` and `ftl --help` print: every command, by topic. */
export function overview(version: string): string {
  const width = widest(commands);
  return [
    `ftl ${version}: build, prove, publish and deploy MCP servers made of WebAssembly tools`,
    '',
    'Usage: ftl <command> [arguments] [flags]',
    ...topics.flatMap(({ title, commands: of }) => ['', `${title}:`, ...of.map((each) => row(each, width))]),
    '',
    'ftl <command> --help says more about one command. Start with: ftl init my-server',
  ].join('\n');
}

/** The page of a word that several commands begin with, such as `component`. */
export function groupPage(group: string): string {
  const of = commandsOfGroup(group, commands).map((command) => ({
    ...command,
    name: namesOf(command).find((name) => name.startsWith(`${group} `)) ?? command.name,
  }));
  return [
    `Usage: ftl ${group} <command> [arguments] [flags]`,
    '',
    ...of.map((each) => row(each, widest(of))),
    '',
    `ftl ${group} <command> --help says more about one of them.`,
  ].join('\n');
}

/** The page of one command. */
export function commandPage(command: Command): string {
  const common = Object.entries(everyInputs).filter(([flag]) => !Object.hasOwn(command.inputs, flag));
  return [
    commandText(command),
    ...section('Flags of every command:', visible(Object.fromEntries(common)).flatMap(flagLines)),
    '',
    exitCodes,
  ].join('\n');
}

/** What is a command's own: what it does, arguments, flags, variables that carry secrets, examples. */
export function commandText(command: Command): string {
  const { name, aliases = [], summary, description = [], positionals = [], inputs, examples } = command;
  return [
    `ftl ${name}: ${summary}`,
    '',
    usageLine(command),
    ...(aliases.length === 0 ? [] : [`Also:  ${aliases.map((alias) => `ftl ${alias}`).join(', ')}`]),
    ...description.flatMap((paragraph) => ['', wrap(paragraph, 100)]),
    ...section('Arguments:', [
      ...positionals.flatMap((each) => [`  ${shown(each)}`, `      ${each.description}`]),
      ...(command.afterDashes ? ['  -- ...', `      ${command.afterDashes}`] : []),
    ]),
    ...section('Flags:', visible(inputs).flatMap(flagLines)),
    ...section('Secrets, from the environment only:', secretLines(inputs)),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.flatMap(({ about, line }) => [`  ${about}:`, `      ${line}`]),
  ].join('\n');
}

/** `Usage: ftl call TOOL [ARGUMENTS] [flags]`. */
function usageLine({ name, positionals = [], afterDashes }: Command): string {
  return [
    'Usage: ftl',
    name,
    ...positionals.map(shown),
    '[flags]',
    ...(afterDashes ? ['[-- ...]'] : []),
  ].join(' ');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function visible(inputs: InputSpecifications): readonly (readonly [string, InputSpecification])[] {
  return Object.entries(inputs).filter(([, { secret }]) => !secret);
}

function flagLines([flag, { kind, value = 'VALUE', short, description, default: fallback }]: readonly [
  string,
  InputSpecification,
]): readonly string[] {
  const both = `  --${flag}${kind === 'boolean' ? '' : ` ${value}`}${short === undefined ? '' : `, -${short}`}`;
  return [both, `      ${description}${defaultText(kind, fallback)}`];
}

function defaultText(kind: InputSpecification['kind'], value: string | undefined): string {
  if (value === undefined || value === '' || kind === 'boolean') return '';
  return ` (default: ${value})`;
}

function secretLines(inputs: InputSpecifications): readonly string[] {
  return Object.entries(inputs).flatMap(([flag, { secret, description }]) =>
    secret ? [`  ${inputVariable(flag)}`, `      ${description}`] : [],
  );
}

function widest(of: readonly CommandName[]): number {
  return Math.max(...of.map(({ name }) => name.length));
}

function row({ name, summary }: CommandName, width: number): string {
  return `  ${name.padEnd(width)}  ${summary}`;
}

function wrap(text: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
