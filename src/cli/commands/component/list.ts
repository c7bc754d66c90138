import { compareBuild, rcompare, valid } from 'semver';
import { listTags, openForReading } from '../../../oci/index.ts';
import { defineCommand } from '../../command.ts';
import { readingInputs, registryAccess } from './registry-inputs.ts';
import { readWrittenReference } from './written-reference.ts';

/** `ftl component list`: the tags of a repository. */
export const list = defineCommand({
  description: ['Versions come first, the highest at the top; then all other tags by name.'],
  positionals: [{ name: 'REPOSITORY', description: 'Where to look: ghcr.io/owner/name.', required: true }],
  inputs: readingInputs,
  examples: [{ about: 'What versions there are', line: 'ftl component list ghcr.io/owner/text-analyzer' }],
  run: async ({ inputs, positionals: [written = ''], system, ...place }) => {
    const found = await readWrittenReference(written, place, system);
    const { reference } = found;
    const tags = await listTags(await openForReading(reference, registryAccess(inputs, found, system)));
    const sorted = sortTags(tags);
    const count = `${sorted.length} ${sorted.length === 1 ? 'tag' : 'tags'}`;
    return {
      summary: `${reference.registry}/${reference.name}: ${count}`,
      ...(sorted.length === 0 ? {} : { text: sorted.join('\n') }),
      details: { tags: sorted },
    };
  },
});

function sortTags(tags: readonly string[]): readonly string[] {
  const versions = tags.filter((tag) => valid(tag) !== null);
  const others = tags.filter((tag) => valid(tag) === null && /^[\w.-]{1,128}$/.test(tag));
  return [...versions.sort((a, b) => rcompare(a, b) || compareBuild(b, a)), ...others.sort()];
}
