import { installSpin } from '../../runtimes/spin/install.ts';
import { ensureToolchain } from '../../toolchain/index.ts';
import { defineStep } from '../step.ts';

/** Finds or installs what the later steps need: Spin, a Node that is new enough, and the toolchain. */
export const setup = defineStep({
  id: 'setup',
  title: 'Set up Spin, Node and the toolchain',
  inputs: {
    'spin-version': {
      kind: 'string',
      description:
        'Version or range of Spin from the table of this release, or latest; "none" leaves Spin alone. ' +
        'Default: any Spin that is there, else the newest of the table.',
    },
    'spin-checksum': {
      kind: 'string',
      description: 'SHA-256 of the Spin archive, for a version that is not in the table.',
    },
  },
  outputs: {
    'spin-path': 'Absolute path of Spin; empty when there is none and the embedded runtime is used.',
    'spin-version': 'Version of Spin; empty when there is none.',
    runtime: 'Runtime that later steps take: spin or embedded.',
    'node-path': 'Absolute path of the Node that builds components and runs the conformance suite.',
  },
  run: async (inputs, { system, dryRun }) => {
    const version = inputs['spin-version'];
    if (dryRun) {
      const summary = `would find or install ${version === '' ? 'Spin' : `Spin ${version}`}, Node 22 or newer, and the toolchain`;
      return { summary, outputs: { 'spin-path': '', 'spin-version': '', runtime: '', 'node-path': '' } };
    }
    const [toolchain, spin] = await Promise.all([
      ensureToolchain(system),
      version === 'none' ? undefined : installSpin({ version, checksum: inputs['spin-checksum'], system }),
    ]);
    const found = spin?.outcome === 'installed' ? spin : undefined;
    if (spin?.outcome === 'unavailable')
      system.log.info(`Going on with the embedded runtime: ${spin.reason}`);
    return {
      summary: found ? `Spin ${found.version} (${found.source})` : 'embedded runtime',
      outputs: {
        'spin-path': found?.path ?? '',
        'spin-version': found?.version ?? '',
        runtime: found ? 'spin' : 'embedded',
        'node-path': toolchain.nodePath,
      },
    };
  },
});
