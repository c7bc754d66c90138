import type { System } from '../../system/types.ts';
import type { Repository } from '../artifact/reference.ts';
import { findCredentials, type GivenCredentials } from './credentials.ts';
import { mirrored, noMirrors, type RegistryMirrors } from './mirrors.ts';
import { connect, type Registry } from './registry.ts';
import type { Patience } from './transport.ts';

/** How registries are spoken to. */
export interface RegistryAccess {
  /** '' is none; then the places of `findCredentials`, for the registry that is really asked. Not for mirrors. */
  readonly credentials?: GivenCredentials | undefined;
  /** For reading only. */
  readonly mirrors?: RegistryMirrors | undefined;
  readonly patience?: Patience | undefined;
  readonly system: System;
}

/** A repository that can be spoken to; `name` is its name in `registry`. */
export interface OpenRepository {
  readonly registry: Registry;
  readonly name: string;
}

/**
 * A repository for reading, in the mirror of its registry if there is one; given credentials are those of the registry
 * and never go to a mirror. Sends nothing yet. Throws `E_OCI_AUTH`.
 */
export function openForReading(repository: Repository, access: RegistryAccess): Promise<OpenRepository> {
  const place = mirrored(repository, access.mirrors ?? noMirrors);
  const isMirror = place.registry !== repository.registry;
  return open(place, isMirror ? { ...access, credentials: undefined } : access);
}

/** A repository for writing: never a mirror. Sends nothing yet. Throws `E_OCI_AUTH`. */
export function openForWriting(repository: Repository, access: RegistryAccess): Promise<OpenRepository> {
  return open(repository, access);
}

async function open({ registry: host, name }: Repository, access: RegistryAccess): Promise<OpenRepository> {
  const { credentials: given, system, patience } = access;
  const credentials = await findCredentials(host, { given, system });
  return { registry: connect(host, { credentials, system, patience }), name };
}
