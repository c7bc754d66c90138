import { FtlError } from '../../errors.ts';
import { openLayout, publishLayout, tagOfVersion } from '../../oci/index.ts';
import { findProof } from '../proof.ts';
import { readProject } from '../project/read-project.ts';
import { readStepOutputs } from '../result-file.ts';
import { stateFiles } from '../state.ts';
import { defineStep, type StepContext } from '../step.ts';

/** Copies components and app from the layout to a registry, by digest, then tags. */
export const publish = defineStep({
  id: 'publish',
  title: 'Publish OCI artifacts',
  inputs: {
    registry: {
      kind: 'string',
      description:
        'Repository to publish to, such as ghcr.io/owner/name; "none" publishes nowhere. ' +
        'Default: ghcr.io/<owner>/<repository> in GitHub Actions but for pull requests, none elsewhere.',
    },
    tags: {
      kind: 'list',
      description: 'Tags, one a line or separated by commas. Default: the version of the project.',
    },
    unproven: {
      kind: 'boolean',
      default: 'false',
      description: 'Publish also what conformance has not proven on this machine.',
    },
    'registry-username': {
      kind: 'string',
      description: 'User name for the registry. Default: the GitHub actor.',
    },
    'registry-password': {
      kind: 'string',
      secret: true,
      description: 'Password or token for the registry. Default: the token of the workflow.',
    },
  },
  outputs: {
    reference: 'Reference of the app by digest; empty when nothing was published.',
    digest: 'Digest of the app.',
    uploaded: 'Number of blobs that were uploaded.',
  },
  run: async (inputs, context) => {
    const { system, projectFolder, dryRun } = context;
    const project = await readProject(context, system);
    const repository = repositoryFor(inputs.registry, system.env);
    const tags = inputs.tags.flatMap((tag) => tag.split(',')).flatMap((tag) => tag.trim() || []);
    const wanted = tags.length > 0 ? tags : [tagOfVersion(project.version)];
    if (dryRun) {
      const summary = repository
        ? `would publish ${repository}:${wanted.join(', ')}`
        : 'would publish nowhere';
      return { summary, outputs: { reference: '', digest: '', uploaded: '0' } };
    }
    const { digest = '' } = await readStepOutputs('componentize', context);
    if (repository === undefined) {
      return {
        summary: 'no registry named: the app stays in its layout',
        outputs: { reference: '', digest, uploaded: '0' },
      };
    }
    if (!inputs.unproven) await requireProof(digest, context);
    const result = await publishLayout({
      layout: await openLayout(stateFiles(projectFolder).layout, system),
      digest,
      repository,
      names: new Map(project.tools.flatMap(({ id, deployName }) => (deployName ? [[id, deployName]] : []))),
      tags: wanted,
      credentials: { username: inputs['registry-username'], password: inputs['registry-password'] },
      system,
    });
    return {
      summary: `${repository}:${wanted.join(', ')}, ${result.uploadedBlobs} blobs uploaded, ${result.skippedBlobs} there already`,
      unchanged:
        result.uploadedBlobs === 0 && result.artifacts.every(({ writtenTags }) => writtenTags.length === 0),
      outputs: { reference: result.reference, digest, uploaded: String(result.uploadedBlobs) },
      details: { artifacts: result.artifacts },
    };
  },
});

/** What others may run has passed conformance. Throws `E_PUBLISH_UNPROVEN`. */
async function requireProof(digest: string, { projectFolder, system }: StepContext): Promise<void> {
  if (await findProof(projectFolder, { digest }, system)) return;
  throw new FtlError('E_PUBLISH_UNPROVEN', `${digest} has no green conformance result on this machine.`, {
    hint: 'Prove it first with "ftl conformance", or publish it all the same with --unproven.',
  });
}

/**
 * Where to publish. A pull request publishes nowhere unless told to: its token may not, and what it holds was not
 * reviewed. ghcr.io wants lower case (OCI distribution-spec, repository names).
 */
function repositoryFor(input: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (input === 'none') return undefined;
  if (input !== '') return input;
  const pullRequest = env['GITHUB_EVENT_NAME']?.startsWith('pull_request') ?? false;
  const repository = env['GITHUB_ACTIONS'] === 'true' && !pullRequest ? env['GITHUB_REPOSITORY'] : undefined;
  return repository && `ghcr.io/${repository.toLowerCase()}`;
}
