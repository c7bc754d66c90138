import { isJsonObject } from '../../../components/shared/json/values.ts';
import { isLoopbackHost } from '../../../components/shared/http/hosts.ts';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import { authorize, type AuthorizedTransport, refusedBy, type Scopes } from './authorization.ts';
import { type Credentials, isDockerHub } from './credentials.ts';
import { type Digest, digestOf, isDigest } from '../artifact/digest.ts';
import { limits } from '../artifact/limits.ts';
import type { Descriptor } from '../artifact/manifest.ts';
import { mediaTypes } from '../artifact/media-types.ts';
import { createTransport, type Patience, type TransportResponse } from './transport.ts';

/** A connection to one registry. */
export interface Registry {
  /** Host as users write it. */
  readonly host: string;
  readonly origin: string;
  readonly send: AuthorizedTransport;
  /** Waits before try `attempt + 1` of something that takes several requests. */
  readonly pause: (attempt: number) => Promise<void>;
  /** The error for an answer that was not expected; `what` is what could not be done. */
  readonly failure: (what: string, response: TransportResponse) => FtlError;
}

export interface RegistryOptions {
  readonly credentials: Credentials | undefined;
  readonly system: System;
  readonly patience?: Patience | undefined;
}

/** Connects to a registry: https, but plain http on loopback. Sends nothing yet. */
export function connect(host: string, { credentials, system, patience }: RegistryOptions): Registry {
  const { origin } = new URL(originOf(host));
  const transport = createTransport(system, patience);
  return {
    host,
    origin,
    send: authorize(transport.send, { origin, credentials }),
    pause: transport.pause,
    failure: (what, response) => failure(what, response, { host, origin, credentials }),
  };
}

function originOf(host: string): string {
  if (isDockerHub(host)) return 'https://registry-1.docker.io';
  return isLoopbackHost(new URL(`http://${host}`).hostname) ? `http://${host}` : `https://${host}`;
}

/** Address of an endpoint of a repository: `manifests/<reference>`, `blobs/<digest>`, `blobs/uploads/`. */
export function endpoint({ origin }: Registry, name: string, rest: string): URL {
  return new URL(`/v2/${name}/${rest}`, origin);
}

/** What reading from a repository asks for. */
export function pullScope(name: string): Scopes {
  return [`repository:${name}:pull`];
}

/** What writing to a repository asks for, with reading from others for mounts. */
export function pushScopes(name: string, readFrom: readonly string[] = []): Scopes {
  return [`repository:${name}:pull,push`, ...readFrom.flatMap(pullScope)];
}

/**
 * The digest of the manifest that a tag or digest names, without its content; undefined when there is none. `scopes`
 * are those of the work this is part of.
 */
export async function findManifest(
  registry: Registry,
  name: string,
  { reference, scopes }: { readonly reference: string; readonly scopes: Scopes },
): Promise<Digest | undefined> {
  const url = endpoint(registry, name, `manifests/${reference}`);
  const response = await registry.send(
    { method: 'HEAD', url, headers: { accept: mediaTypes.manifest } },
    scopes,
  );
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw registry.failure(`Could not look for ${name}@${reference}`, response);
  const named = response.headers.get('docker-content-digest') ?? reference;
  return isDigest(named) ? named : undefined;
}

/** Puts a manifest under a tag or its digest. Throws `E_OCI_DIGEST` when the registry stored something else. */
export async function putManifest(
  registry: Registry,
  name: string,
  { reference, bytes }: { readonly reference: string; readonly bytes: Uint8Array },
): Promise<void> {
  const url = endpoint(registry, name, `manifests/${reference}`);
  const headers = { 'content-type': mediaTypes.manifest };
  const response = await registry.send({ method: 'PUT', url, headers, body: bytes }, pushScopes(name));
  if (response.status !== 201) throw registry.failure(`Could not write ${name}:${reference}`, response);
  const stored = response.headers.get('docker-content-digest');
  if (stored !== null && stored !== digestOf(bytes))
    throw differs(`${registry.host}/${name}`, digestOf(bytes));
}

/** Reads a manifest by tag or digest. Throws `E_OCI_DIGEST` when it is not what its digest says. */
export async function getManifest(
  registry: Registry,
  name: string,
  reference: string,
): Promise<{ readonly bytes: Uint8Array; readonly digest: Digest }> {
  const url = endpoint(registry, name, `manifests/${reference}`);
  const accept = `${mediaTypes.manifest}, ${mediaTypes.index}`;
  const request = { method: 'GET', url, headers: { accept }, maxBytes: limits.manifest } as const;
  const response = await registry.send(request, pullScope(name));
  if (response.status !== 200) throw registry.failure(`Could not read ${name}@${reference}`, response);
  const digest = digestOf(response.body);
  const expected = isDigest(reference) ? reference : response.headers.get('docker-content-digest');
  if (expected !== null && expected !== digest) throw differs(`${registry.host}/${name}`, expected);
  return { bytes: response.body, digest };
}

/** Reads a blob. Throws `E_OCI_DIGEST` when it is not what its descriptor says. */
export async function getBlob(registry: Registry, name: string, blob: Descriptor): Promise<Uint8Array> {
  const url = endpoint(registry, name, `blobs/${blob.digest}`);
  const response = await registry.send({ method: 'GET', url, maxBytes: blob.size }, pullScope(name));
  if (response.status !== 200) throw registry.failure(`Could not read ${name}@${blob.digest}`, response);
  if (digestOf(response.body) !== blob.digest) throw differs(`${registry.host}/${name}`, blob.digest);
  return response.body;
}

/** The error for content that is not what it was asked for as. */
export function differs(where: string, expected: string): FtlError {
  return new FtlError('E_OCI_DIGEST', `${where} has other content than ${expected.slice(0, 80)}.`, {
    hint: 'Try again; if it stays, the registry or something on the way is broken.',
  });
}

function failure(
  what: string,
  { status, body }: TransportResponse,
  registry: { readonly host: string; readonly origin: string; readonly credentials: Credentials | undefined },
): FtlError {
  if (status === 401 || status === 403) return refusedBy(registry.origin, registry.credentials);
  const codes = errorCodesOf(body);
  const said = codes.length > 0 ? `${status} ${codes.join(', ')}` : String(status);
  return new FtlError('E_OCI_REGISTRY', `${what}: ${registry.host} answered ${said}.`, {
    hint: status === 404 ? 'Check the name of the repository and that it exists.' : undefined,
  });
}

/** Codes of an error answer (distribution-spec 1.1, "Error Codes"); its free text is never repeated. */
function errorCodesOf(body: Uint8Array): string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return [];
  }
  const errors: unknown[] = isJsonObject(answer) && Array.isArray(answer['errors']) ? answer['errors'] : [];
  const codes = errors.map((error) => (isJsonObject(error) ? error['code'] : undefined));
  return codes
    .filter((code): code is string => typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code))
    .slice(0, 3);
}
