import type { InputSpecifications } from '../step.ts';

/** Inputs of the step that pulls components out of registries. */
export const registryInputs = {
  'registry-mirror': {
    kind: 'list',
    value: 'HOST=MIRROR',
    description:
      'Where references of a registry are read instead: ghcr.io=host:port or ghcr.io=host/folder, one a line.',
  },
  update: {
    kind: 'boolean',
    default: 'false',
    description: 'Look up again what references to registries mean, and write ftl.lock anew.',
  },
} as const satisfies InputSpecifications;
