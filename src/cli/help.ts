import { commonInputs, inputVariable } from '../pipeline/inputs.ts';
import type { InputSpecifications } from '../pipeline/step.ts';

/** A command of `ftl`. */
export interface CommandHelp {
  readonly name: string;
  readonly description: string;
  readonly inputs: InputSpecifications;
  readonly example: string;
}

/** The page that `ftl` and `ftl --help` print. */
export function overview(version: string, commands: readonly CommandHelp[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `ftl ${version}: build, prove, publish and deploy MCP servers made of WebAssembly tools`,
    '',
    'Usage: ftl <command> [flags]',
    '',
    'Commands:',
    ...commands.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`),
    '',
    'ftl <command> --help says more about one command.',
  ].join('\n');
}

/** The page of one command: flags, the variables that carry secrets, exit codes, an example. */
export function commandPage({ name, description, inputs, example }: CommandHelp): string {
  const all: InputSpecifications = { ...inputs, ...commonInputs };
  const flags = Object.entries(all).filter(([, { secret }]) => !secret);
  const secrets = Object.entries(all).filter(([, { secret }]) => secret);
  return [
    `ftl ${name}: ${description}`,
    '',
    'Flags:',
    ...flags.flatMap(([flag, { kind, description: text, default: value }]) => [
      `  --${flag}${kind === 'boolean' ? '' : ' VALUE'}`,
      `      ${text}${value && kind !== 'boolean' ? ` (default: ${value})` : ''}`,
    ]),
    ...(secrets.length === 0 ? [] : ['', 'Secrets, from the environment only:']),
    ...secrets.flatMap(([flag, { description: text }]) => [`  ${inputVariable(flag)}`, `      ${text}`]),
    '',
    'Exit codes: 0 done, 2 your input, 3 something outside, 70 a fault of ftl, 130 stopped.',
    '',
    `Example: ${example}`,
  ].join('\n');
}
