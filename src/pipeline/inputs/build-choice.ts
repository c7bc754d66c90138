import { FtlError } from '../../errors.ts';
import type { BuildChoice } from '../../project/index.ts';
import type { Inputs, InputSpecifications } from '../step.ts';

/** Inputs of the steps that depend on how tools are built. */
export const buildChoiceInputs = {
  profile: {
    kind: 'string',
    value: 'NAME',
    description:
      'Build profile: tools with [tools.X.profiles.<name>] are built by it, the others as usual. Default: what each tool names for the purpose.',
  },
  purpose: {
    kind: 'string',
    default: 'deploy',
    value: 'PURPOSE',
    description: 'What is built for: deploy, up or build. A tool may name a profile for the first two.',
  },
} as const satisfies InputSpecifications;

/** The choice that these inputs make. Throws `E_USAGE` for an unknown purpose. */
export function readBuildChoice({ profile, purpose }: Inputs<typeof buildChoiceInputs>): BuildChoice {
  if (purpose !== 'deploy' && purpose !== 'up' && purpose !== 'build') {
    const message = `purpose is "${purpose.slice(0, 100)}"; expected deploy, up or build.`;
    throw new FtlError('E_USAGE', message);
  }
  return { profile: profile === '' ? undefined : profile, purpose };
}
