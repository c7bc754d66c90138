import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import { buildChoiceInputs } from '../../../pipeline/inputs/build-choice.ts';
import { variableInput } from '../../../pipeline/inputs/given-variables.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { registryInputs } from '../../../pipeline/inputs/registry-inputs.ts';
import type { InputSpecifications } from '../../../pipeline/step.ts';
import { suggest } from '../../../project/index.ts';
import { readRuntimeChoice } from '../../../runtimes/index.ts';
import type { CommandContext } from '../../command.ts';

/** Flags of `ftl up`. */
export const upInputs = {
  port: {
    kind: 'string',
    default: '3000',
    short: 'p',
    value: 'PORT',
    description: 'Port to listen on; 0 takes a free one.',
  },
  build: {
    kind: 'boolean',
    default: 'true',
    short: 'b',
    description: 'Build what changed first; --no-build serves what was built last.',
  },
  watch: {
    kind: 'boolean',
    default: 'false',
    short: 'w',
    description:
      'Build and serve each change of the project (embedded runtime; with --runtime spin it is started again).',
  },
  runtime: { kind: 'string', default: 'auto', value: 'NAME', description: 'auto, spin or embedded.' },
  layout: {
    kind: 'string',
    value: 'FOLDER',
    description: 'Serve from this OCI image layout, without building; needs --digest.',
  },
  digest: { kind: 'string', value: 'DIGEST', description: 'Digest of the app in --layout.' },
  ...variableInput,
  'tls-cert': {
    kind: 'string',
    value: 'FILE',
    description: 'Serve over TLS with this certificate chain (a PEM file).',
  },
  'tls-key': { kind: 'string', value: 'FILE', description: 'Key of --tls-cert (a PEM file).' },
  follow: {
    kind: 'list',
    value: 'COMPONENT',
    description: 'Show the output of these components only. May be repeated.',
  },
  state: {
    kind: 'string',
    value: 'FOLDER',
    description: 'Folder where key-value stores are kept; .ftl/kv by default, nowhere with --layout.',
  },
  'log-dir': {
    kind: 'string',
    value: 'FOLDER',
    description: 'Also write what components print to <component>_stdout.txt and _stderr.txt in this folder.',
  },
  'log-file': {
    kind: 'string',
    value: 'FILE',
    description:
      'Also add what components print to this file, each line with the name of its component. From 16 MiB on it becomes FILE.1, and a new one begins.',
  },
  open: {
    kind: 'boolean',
    default: 'false',
    description: 'Open the page of --pages in the browser.',
  },
  pages: {
    kind: 'boolean',
    default: 'true',
    description:
      'Serve a page, for this machine alone, that lists and calls the tools and shows requests and logs live; --no-pages leaves it out.',
  },
  drain: {
    kind: 'string',
    default: '5',
    value: 'SECONDS',
    description: 'Longest time that open requests get when it is stopped (embedded runtime).',
  },
  quiet: { kind: 'boolean', default: 'false', description: "Do not show the components' output." },
  profile: buildChoiceInputs.profile,
  ...registryInputs,
  ...dryRunInput,
} as const satisfies InputSpecifications;

/** What `ftl up` is run with. */
export type UpContext = CommandContext<typeof upInputs>;

/** What can be told before anything is built. Throws `E_USAGE`. */
export async function checkUpInputs({ inputs, system }: UpContext): Promise<void> {
  readRuntimeChoice(inputs.runtime);
  const kinds = { 'log-dir': 'folder', 'log-file': 'file', state: 'folder' } as const;
  for (const name of ['log-dir', 'log-file', 'state'] as const) {
    const typed = inputs[name];
    const found =
      typed === '' ? undefined : await system.files.stat(path.resolve(system.workingFolder, typed));
    if (found && found.kind !== kinds[name])
      throw new FtlError('E_USAGE', `--${name} is ${typed}, a ${found.kind}; expected a ${kinds[name]}.`);
  }
}

/** Throws `E_USAGE` for a component to be followed that the app does not have. */
export function checkFollowed(followed: readonly string[], ids: readonly string[]): void {
  const unknown = followed.find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  const near = suggest(unknown, ids);
  throw new FtlError('E_USAGE', `The app has no component "${unknown.slice(0, 100)}" to follow.`, {
    hint: near ? `Did you mean ${near}?` : `It has: ${ids.join(', ')}.`,
  });
}
