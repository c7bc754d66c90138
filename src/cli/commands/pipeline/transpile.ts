import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import { readBuildChoice } from '../../../pipeline/inputs/build-choice.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { readProject } from '../../../pipeline/project/read-project.ts';
import { stateFiles } from '../../../pipeline/state.ts';
import { transpile as transpileStep } from '../../../pipeline/steps/transpile.ts';
import type { Project } from '../../../project/index.ts';
import { shortDiff } from '../../../report/index.ts';
import {
  explainManifest,
  isGenerated,
  type SpinManifest,
  transpile,
  writeManifest,
} from '../../../spin/index.ts';
import { type CommandContext, type CommandOutcome, defineCommand } from '../../command.ts';
import { runStepCommand } from '../../step-process.ts';
import { asFlags } from '../../../pipeline/inputs/inputs.ts';

const inputs = {
  output: {
    kind: 'string',
    short: 'o',
    value: 'FILE',
    description: 'Where to write it, inside of the project; paths in it are relative to it.',
  },
  check: {
    kind: 'boolean',
    default: 'false',
    description:
      'Write nothing; exit with 1 and show what differs when the file is not what would be written.',
  },
  explain: {
    kind: 'boolean',
    default: 'false',
    description: 'Write nothing; say of each part where it comes from and why it is there.',
  },
  ...transpileStep.inputs,
  ...dryRunInput,
} as const;

type Context = CommandContext<typeof inputs>;

/** `ftl transpile`: the step, and what only a person at a terminal needs of it. */
export const transpileCommand = defineCommand({
  description: [
    'Writes .ftl/build/spin.toml, or the file named by --output, with a comment at each part that names the line it comes from.',
    'With --check it exits with 1 when the file on disk is stale.',
  ],
  inputs,
  examples: [
    { about: 'Keep a spin.toml beside ftl.toml', line: 'ftl transpile -o spin.toml' },
    { about: 'Fail in CI when somebody forgot to', line: 'ftl transpile -o spin.toml --check' },
    { about: 'What is all this?', line: 'ftl transpile --explain' },
  ],
  run: async (context) => {
    const { check, explain, output } = context.inputs;
    if (!check && !explain && output === '') {
      const flags = [...context.flags].flatMap(([name, values]) => asFlags(name, values));
      return runStepCommand(transpileStep, flags, context.system);
    }
    const project = await readProject({ ...context, ...readBuildChoice(context.inputs) }, context.system);
    const target = locate(context);
    const manifest = transpile(project, { manifestFolder: target.folder });
    if (explain) return explained(project, manifest);
    const text = writeManifest(manifest);
    return check ? compare(text, target, context) : write(text, target, context);
  },
});

interface Target {
  /** Absolute. */
  readonly file: string;
  /** As messages name it: relative to the working folder. */
  readonly name: string;
  /** Its folder, relative to the project folder, with `/`. */
  readonly folder: string;
}

function locate({ inputs: { output }, projectFolder, system }: Context): Target {
  const standard = stateFiles(projectFolder).spinManifest;
  const file = output === '' ? standard : path.resolve(system.workingFolder, output);
  const relative = path.relative(projectFolder, file);
  const name = path.relative(system.workingFolder, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new FtlError('E_USAGE', `${name} is not inside of the project, ${projectFolder}.`, {
      hint: 'Name a file in the project folder or below it: -o spin.toml.',
    });
  }
  return { file, name, folder: path.dirname(relative).split(path.sep).join('/') };
}

async function write(text: string, { file, name }: Target, context: Context): Promise<CommandOutcome> {
  const { files } = context.system;
  const before = await files.readTextIfExists(file);
  const unchanged = before === text;
  if (before !== undefined && !unchanged && !isGenerated(before)) {
    throw new FtlError('E_FILE_EXISTS', `${name} is there already, and ftl did not write it.`, {
      hint: 'Name another file, or remove it; "ftl import" makes an ftl.toml from it.',
    });
  }
  const dryRun = context.inputs['dry-run'];
  if (!unchanged && !dryRun) await files.write(file, text);
  const summary = unchanged ? `${name} is up to date` : `${dryRun ? 'would write' : 'wrote'} ${name}`;
  return { summary, unchanged, outputs: { manifest: file } };
}

async function compare(
  text: string,
  { file, name }: Target,
  { print, system }: Context,
): Promise<CommandOutcome | number> {
  const before = await system.files.readTextIfExists(file);
  if (before === text)
    return { summary: `${name} is up to date`, unchanged: true, outputs: { manifest: file } };
  const message = before === undefined ? `${name} does not exist.` : `${name} is stale.`;
  const diff = before === undefined ? [] : shortDiff(before, text);
  print({
    summary: message,
    text: [message, ...diff].join('\n'),
    outputs: { manifest: file },
    details: { diff },
    error: new FtlError('E_MANIFEST_STALE', message, { hint: 'Run "ftl transpile" without --check.' }),
  });
  return 1;
}

function explained(project: Project, manifest: SpinManifest): CommandOutcome {
  const parts = explainManifest(project, manifest);
  const width = (key: 'part' | 'from') => Math.max(...parts.map((part) => part[key].length));
  const [first, second] = [width('part'), width('from')];
  return {
    summary: `${parts.length} parts`,
    text: parts
      .map(({ part, from, why }) => `${part.padEnd(first)}  ${from.padEnd(second)}  ${why}`)
      .join('\n'),
    details: { parts },
  };
}
