import { errorCodes } from '../src/errors.ts';
import { steps } from '../src/pipeline/index.ts';
import type { Step } from '../src/pipeline/step.ts';
import { actionFiles, inputsOf, outputsOf } from './action-files.ts';
import { commandTexts } from './commands-page.ts';
import { parityPage } from './parity-page.ts';
import { sdkDeclarations } from './sdk-declarations.ts';
import { projectTables } from './project-page.ts';
import { sdkCopies } from './sdk-copies.ts';

/** Path -> whole content of every file that is written from the source, so that neither can drift. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...actionFiles(steps),
    ['docs/errors.md', errorPage()],
    ['docs/parity.md', parityPage()],
    ['templates/project/every/ftl-env.d.ts', sdkDeclarations(process.cwd())],
    ...sdkCopies(process.cwd()),
  ]);
}

/** Path -> name of a part of a page, between `<!-- name -->` and `<!-- /name -->`, and its content. */
export async function generatedParts(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const parts = new Map([
    ['root', tables(steps)],
    ...steps.map((step): [string, string] => [step.id, tables([step])]),
  ]);
  return new Map([
    ['docs/actions.md', parts],
    ['docs/cli.md', new Map([['commands', await commandTexts()]])],
    ['docs/ftl-toml.md', new Map([['keys', projectTables()]])],
  ]);
}

/** A page with its parts put in; throws when the page lacks the marks of one. */
export function withParts(page: string, parts: ReadonlyMap<string, string>): string {
  let text = page;
  for (const [name, content] of parts) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`The page lacks ${open} … ${close}.`);
    text = `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
  }
  return text;
}

const exitCodes = { failed: 1, user: 2, external: 3, bug: 70 } as const;

function errorPage(): string {
  const rows = Object.entries(errorCodes).map(([code, [kind, meaning]]) => {
    return `| \`${code}\` | ${kind} | ${code === 'E_CANCELLED' ? 130 : exitCodes[kind]} | ${meaning} |`;
  });
  return `<!-- Written by "npm run generate" from src/errors.ts; change it there. -->
# Error codes

Every error that FTL Deploy prints has a code that does not change between releases, says what was given and what
was expected, and names the next step. The kind says whose turn it is, and decides the exit code:

- **failed** (exit 1): the command did its work, and the answer is no, such as a test that fails.
- **user** (exit 2): something in the project, a flag or a file is to be changed. With a place in a file, the message
  names it, and in GitHub Actions becomes an annotation on that line.
- **external** (exit 3): a network, a registry, a disk or another program failed. Running again may help.
- **bug** (exit 70): a fault of FTL Deploy itself. Please report it.

A run that was stopped, by Ctrl-C or a cancelled workflow, exits with 130. No message holds a token, a secret, a query
value or a body.

| code | kind | exit | meaning |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function tables(of: readonly Step[]): string {
  const inputs = Object.entries(inputsOf(of)).map(([name, { default: value = '', description, secret }]) => {
    return `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${cell(description)}${secret ? ' A secret.' : ''} |`;
  });
  const outputs = [...outputsOf(of)].map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return `
| input | default | meaning |
| --- | --- | --- |
${inputs.join('\n')}

| output | meaning |
| --- | --- |
${outputs.join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
