import path from 'node:path';
import { FtlError } from '../../../errors.ts';
import { formatReference, pullComponent, resolveReference } from '../../../oci/index.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import type { System } from '../../../system/types.ts';
import { defineCommand } from '../../command.ts';
import { readingInputs, registryAccess } from './registry-inputs.ts';
import { readWrittenReference } from './written-reference.ts';

/** `ftl component pull`: one component into a file. */
export const pull = defineCommand({
  description: [
    'Every byte is checked against its digest. A project does not need this: repo = "REFERENCE" in [tools.X] pulls and locks what it names.',
  ],
  positionals: [{ name: 'REFERENCE', description: 'What to pull: ghcr.io/owner/name:tag.', required: true }],
  inputs: {
    output: {
      kind: 'string',
      short: 'o',
      value: 'FILE',
      description: 'Where to write it. Default: <name>.wasm in this folder.',
    },
    force: { kind: 'boolean', default: 'false', short: 'f', description: 'Replace another file there.' },
    ...readingInputs,
    ...dryRunInput,
  },
  examples: [
    {
      about: 'Keep a component beside a project',
      line: 'ftl component pull ghcr.io/owner/text-analyzer:1.2.3 -o vendor/text-analyzer.wasm',
    },
  ],
  run: async ({ inputs, positionals: [written = ''], system, ...place }) => {
    const found = await readWrittenReference(written, place, system);
    const { reference } = found;
    const access = registryAccess(inputs, found, system);
    const { digest } = await resolveReference(reference, access);
    const name = inputs.output || `${path.posix.basename(reference.name)}.wasm`;
    const file = path.resolve(system.workingFolder, name);
    const outputs = { file, digest, reference: formatReference({ ...reference, digest }) };
    if (inputs['dry-run']) return { summary: `would pull ${outputs.reference} into ${name}`, outputs };
    const { bytes } = await pullComponent(reference, digest, access);
    const unchanged = await isThere(file, bytes, { force: inputs.force, system });
    if (!unchanged) await system.files.write(file, bytes);
    return { summary: `${name}: ${bytes.length} bytes of ${outputs.reference}`, unchanged, outputs };
  },
});

/** Whether the file holds these bytes. Throws `E_FILE_EXISTS` for one that holds others. */
async function isThere(
  file: string,
  bytes: Uint8Array,
  { force, system }: { readonly force: boolean; readonly system: System },
): Promise<boolean> {
  const found = await system.files.stat(file);
  if (found === undefined) return false;
  if (found.kind === 'file' && found.size === bytes.length) {
    if (Buffer.from(bytes).equals(await system.files.readBytes(file))) return true;
  }
  if (force && found.kind === 'file') return false;
  throw new FtlError('E_FILE_EXISTS', `${file} is there already, and holds something else.`, {
    hint: 'Name another file with --output, or replace it with --force.',
  });
}
