import path from 'node:path';
import {
  digestOf,
  formatReference,
  pullComponent,
  readComponentInterface,
  resolveReference,
} from '../../../oci/index.ts';
import type { Inputs } from '../../../pipeline/step.ts';
import { singleLine } from '../../../report/index.ts';
import type { System } from '../../../system/types.ts';
import { defineCommand } from '../../command.ts';
import { readingInputs, registryAccess } from './registry-inputs.ts';
import { readWrittenReference, type WrittenReference } from './written-reference.ts';

/** `ftl component inspect`: what a component is, from a registry or a file. */
export const inspect = defineCommand({
  description: [
    'Imports and exports are read from the component itself, not from what its publisher says of it.',
  ],
  positionals: [{ name: 'COMPONENT', description: 'A reference, or a .wasm file.', required: true }],
  inputs: readingInputs,
  examples: [
    { about: 'A component in a registry', line: 'ftl component inspect ghcr.io/owner/text-analyzer:1.2.3' },
    { about: 'A file', line: 'ftl component inspect vendor/text-analyzer.wasm' },
  ],
  run: async ({ inputs, positionals: [written = ''], system, ...place }) => {
    const read = written.endsWith('.wasm')
      ? { bytes: await system.files.readBytes(path.resolve(system.workingFolder, written)) }
      : await readFromRegistry(await readWrittenReference(written, place, system), inputs, system);
    const { bytes, ...artifact } = read;
    const description: Description = {
      component: digestOf(bytes),
      size: bytes.length,
      ...(readComponentInterface(bytes) ?? { imports: [], exports: [] }),
      ...artifact,
    };
    return {
      summary: `${written}: ${bytes.length} bytes, ${description.component}`,
      text: describe(description),
      outputs: { component: description.component, digest: description.digest ?? '' },
      details: { ...description },
    };
  },
});

interface Description {
  readonly reference?: string;
  readonly tag?: string;
  /** Of the manifest. */
  readonly digest?: string;
  /** Digest of the component's own bytes. */
  readonly component: string;
  readonly size: number;
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
}

async function readFromRegistry(
  written: WrittenReference,
  inputs: Inputs<typeof readingInputs>,
  system: System,
) {
  const { reference } = written;
  const access = registryAccess(inputs, written, system);
  const { digest, tag } = await resolveReference(reference, access);
  const { bytes, annotations } = await pullComponent(reference, digest, access);
  const found = { reference: formatReference({ ...reference, digest }), digest, annotations };
  return { bytes, ...found, ...(tag === undefined ? {} : { tag }) };
}

/** Names and annotations come from a stranger: one line each, without what a terminal would act on. */
function describe({ annotations = {}, imports, exports, ...rest }: Description): string {
  const { reference, tag, digest, component, size } = rest;
  const rows = [
    ['reference', reference],
    ['tag', tag],
    ['digest', digest],
    ['component', component],
    ['size', `${size} bytes`],
    ...exports.map((name) => ['exports', name]),
    ...imports.map((name) => ['imports', name]),
    ...Object.entries(annotations).map(([key, value]) => ['annotation', `${key} = ${value}`]),
  ];
  return rows
    .flatMap(([label = '', value]) =>
      value === undefined ? [] : `${label.padEnd(10)}  ${singleLine(value)}`,
    )
    .join('\n');
}
