import { environmentCredentials, parseMirrors, type RegistryAccess } from '../../../oci/index.ts';
import type { InputSpecifications, Inputs } from '../../../pipeline/step.ts';
import type { System } from '../../../system/types.ts';

/** Flags of every command that speaks to a registry as somebody. */
export const accountInputs = {
  'registry-username': {
    kind: 'string',
    value: 'NAME',
    description: 'User name for the registry. Default: what docker is logged in with.',
  },
  'registry-password': {
    kind: 'string',
    secret: true,
    description: 'Password or token for the registry.',
  },
} as const satisfies InputSpecifications;

/** Flags of commands that read from a registry. */
export const readingInputs = {
  ...accountInputs,
  'registry-mirror': {
    kind: 'list',
    value: 'HOST=MIRROR',
    description: 'Read references of a registry from another host: ghcr.io=host:port. May be repeated.',
  },
} as const satisfies InputSpecifications;

/** How these flags say that registries are spoken to. Throws `E_USAGE`. */
export function registryAccess(
  inputs: Inputs<typeof accountInputs> & Partial<Inputs<typeof readingInputs>>,
  system: System,
): RegistryAccess {
  const given = { username: inputs['registry-username'], password: inputs['registry-password'] };
  if (given.password !== '') system.runner.mask(given.password);
  return {
    credentials: given.username || given.password ? given : environmentCredentials(system.env),
    mirrors: parseMirrors(inputs['registry-mirror'] ?? []),
    system,
  };
}
