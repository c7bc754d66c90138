import { buildChoiceInputs } from '../../../pipeline/inputs/build-choice.ts';
import { variableInput } from '../../../pipeline/inputs/given-variables.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { registryInputs } from '../../../pipeline/inputs/registry-inputs.ts';
import type { InputSpecifications } from '../../../pipeline/step.ts';
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
