import { FtlError } from '../../../errors.ts';
import {
  formatReference,
  publishComponent,
  readComponentInterface,
  tagOfVersion,
} from '../../../oci/index.ts';
import { dryRunInput } from '../../../pipeline/inputs/inputs.ts';
import { sourceAnnotations } from '../../../pipeline/building/source-annotations.ts';
import { defineCommand } from '../../command.ts';
import { findComponent } from './find-component.ts';
import { accountInputs, registryAccess } from './registry-inputs.ts';
import { readWrittenReference } from './written-reference.ts';

/** `ftl component publish`: one component as an artifact of its own. */
export const publishOne = defineCommand({
  description: [
    'What is published is a tool of the project as it was built last, a .wasm file, or mcp-gateway or mcp-authorizer: those of this ftl, for any app. The artifact has the form that wkg and Spin read. The same component always has the same digest.',
  ],
  positionals: [
    {
      name: 'COMPONENT',
      description: 'Name of a tool, a .wasm file, mcp-gateway or mcp-authorizer.',
      required: true,
    },
    {
      name: 'REFERENCE',
      description: 'Where to: ghcr.io/owner/name:tag. Without a tag it is the version of the project.',
      required: true,
    },
  ],
  inputs: {
    tag: { kind: 'list', value: 'TAG', description: 'One more tag, such as latest. May be repeated.' },
    ...accountInputs,
    ...dryRunInput,
  },
  examples: [
    {
      about: 'Publish a tool under two tags',
      line: 'ftl component publish text-analyzer ghcr.io/owner/text-analyzer:1.2.3 --tag latest',
    },
    {
      about: 'Put the gateway of this ftl into a registry of your own',
      line: 'ftl component publish mcp-gateway registry.example/tools/mcp-gateway:1',
    },
  ],
  run: async ({ inputs, positionals, system, ...place }) => {
    const [written = '', target = ''] = positionals;
    const found = await readWrittenReference(target, place, system);
    const { reference } = found;
    const access = registryAccess(inputs, found, system);
    if (reference.digest !== undefined)
      throw new FtlError('E_USAGE', 'A digest follows from the component; name a tag instead.');
    const { name, bytes, version } = await findComponent(written, place, system);
    const tag = reference.tag ?? (version && tagOfVersion(version));
    if (tag === undefined) {
      const hint = `Write ${formatReference(reference)}:1.2.3.`;
      throw new FtlError('E_USAGE', 'A file has no version; the reference must have a tag.', { hint });
    }
    const dryRun = inputs['dry-run'];
    const component = {
      name,
      bytes,
      interface: readComponentInterface(bytes),
      repository: reference,
      tags: [tag, ...inputs.tag],
      annotations: sourceAnnotations(system),
      dryRun,
    };
    const published = await publishComponent(component, access);
    const { digest, writtenTags, uploadedBytes } = published;
    return {
      summary: `${dryRun ? 'would publish' : 'published'} ${published.reference} as ${component.tags.join(', ')}`,
      unchanged: uploadedBytes === 0 && writtenTags.length === 0,
      outputs: { reference: published.reference, digest },
      details: { writtenTags, uploadedBytes },
    };
  },
});
