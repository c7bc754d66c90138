import { FtlError } from '../../../errors.ts';
import {
  environmentCredentials,
  formatReference,
  parseMirrors,
  type RegistryAccess,
} from '../../../oci/index.ts';
import type { InputSpecifications, Inputs } from '../../../pipeline/step.ts';
import type { System } from '../../../system/types.ts';
import type { WrittenReference } from './written-reference.ts';

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

type AccessInputs = Inputs<typeof accountInputs> & Partial<Inputs<typeof readingInputs>>;

/**
 * How these flags say that the registry of a reference is spoken to. One that the project file names gets only what the
 * user's own docker configuration, or the token of the workflow for ghcr.io, has for its host. Throws `E_USAGE`, also for
 * a user name or a password that is meant for a registry which the command does not name.
 */
export function registryAccess(
  inputs: AccessInputs,
  { reference, registryFrom }: WrittenReference,
  system: System,
): RegistryAccess {
  const given = { username: inputs['registry-username'], password: inputs['registry-password'] };
  if (given.password !== '') system.runner.mask(given.password);
  const isGiven = given.username !== '' || given.password !== '';
  const mirrors = parseMirrors(inputs['registry-mirror'] ?? []);
  if (registryFrom === 'command')
    return { credentials: isGiven ? given : environmentCredentials(system.env), mirrors, system };
  const named = `${reference.registry} is named by default_registry of the project file alone`;
  const hint = `Write ${formatReference(reference)}.`;
  if (isGiven) throw new FtlError('E_USAGE', `${named}; it gets no user name or password.`, { hint });
  const { username, password } = environmentCredentials(system.env);
  if (username !== '' || password !== '')
    system.log.info(`${named}, and gets no FTL_REGISTRY_USERNAME and FTL_REGISTRY_PASSWORD. ${hint}`);
  return { mirrors, system };
}
