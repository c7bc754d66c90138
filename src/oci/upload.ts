import { FtlError } from '../errors.ts';
import type { Scopes } from './authorization.ts';
import type { Digest } from './digest.ts';
import { differs, endpoint, pushScopes, type Registry } from './registry.ts';
import { isTransient, mostTries, parseLocation, requireSecure, type TransportResponse } from './transport.ts';

/** A blob to upload, whole in memory so that it can be sent again. */
export interface BlobUpload {
  readonly digest: Digest;
  readonly bytes: () => Promise<Uint8Array>;
  /** A repository of the same registry that has the blob: it is then linked instead of sent, where that works. */
  readonly mountFrom?: string | undefined;
}

/** Larger blobs go in pieces of this size, in bytes, as Spin's client sends them. */
export const chunkSize = 4 * 1024 * 1024;

/** Whether a repository has a blob. */
export async function hasBlob(
  registry: Registry,
  name: string,
  { digest, scopes }: { readonly digest: Digest; readonly scopes: Scopes },
): Promise<boolean> {
  const url = endpoint(registry, name, `blobs/${digest}`);
  const response = await registry.send({ method: 'HEAD', url }, scopes);
  if (response.status === 200) return true;
  if (response.status === 404) return false;
  throw registry.failure(`Could not look for ${name}@${digest}`, response);
}

/**
 * Uploads a blob (distribution-spec 1.1, "Pushing blobs"). An upload that breaks is looked at and begun again, five
 * times in all; the registry checks the digest at the end. Throws `E_OCI_REGISTRY`, `E_OCI_AUTH`, `E_OCI_DIGEST`.
 */
export async function uploadBlob(
  registry: Registry,
  name: string,
  blob: BlobUpload,
): Promise<'uploaded' | 'mounted'> {
  const upload: Upload = { registry, name, scopes: pushScopes(name, blob.mountFrom ? [blob.mountFrom] : []) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await uploadOnce(upload, blob);
    } catch (error) {
      if (attempt === mostTries || !(error instanceof BrokenUpload)) throw asFtlError(error);
      await registry.pause(attempt);
      if (await hasBlob(registry, name, { digest: blob.digest, scopes: upload.scopes })) return 'uploaded';
    }
  }
}

interface Upload {
  readonly registry: Registry;
  readonly name: string;
  readonly scopes: Scopes;
}

/** An upload that may go through when it is begun again. */
class BrokenUpload extends Error {
  readonly reason: FtlError;

  constructor(reason: FtlError) {
    super(reason.message);
    this.reason = reason;
  }
}

function asFtlError(error: unknown): unknown {
  return error instanceof BrokenUpload ? error.reason : error;
}

async function uploadOnce(upload: Upload, blob: BlobUpload): Promise<'uploaded' | 'mounted'> {
  const opened = await openSession(upload, blob);
  if (opened === 'mounted') return 'mounted';
  const bytes = await blob.bytes();
  const { session, pieceSize } = opened;
  if (bytes.length <= pieceSize) await finish(upload, session, { digest: blob.digest, body: bytes });
  else await sendInPieces(upload, opened, { bytes, digest: blob.digest });
  return 'uploaded';
}

interface OpenSession {
  readonly session: URL;
  /** Bytes of a piece: more than ours when the registry wants larger ones. */
  readonly pieceSize: number;
}

async function openSession(upload: Upload, blob: BlobUpload): Promise<OpenSession | 'mounted'> {
  const { registry, name, scopes } = upload;
  const url = endpoint(registry, name, 'blobs/uploads/');
  if (blob.mountFrom !== undefined) {
    url.searchParams.set('mount', blob.digest);
    url.searchParams.set('from', blob.mountFrom);
  }
  const response = await registry.send({ method: 'POST', url, body: new Uint8Array() }, scopes);
  if (response.status === 201 && blob.mountFrom !== undefined) return 'mounted';
  if (response.status !== 202) throw registry.failure(`Could not begin an upload to ${name}`, response);
  const minimum = Number(response.headers.get('oci-chunk-min-length') ?? 0);
  return { session: nextSession(response, upload), pieceSize: Math.max(chunkSize, minimum || 0) };
}

async function sendInPieces(
  upload: Upload,
  { session, pieceSize }: OpenSession,
  { bytes, digest }: { readonly bytes: Uint8Array; readonly digest: Digest },
): Promise<void> {
  let current = session;
  for (let start = 0; start < bytes.length;) {
    const piece = bytes.subarray(start, start + pieceSize);
    const headers = {
      'content-type': 'application/octet-stream',
      'content-range': `${start}-${start + piece.length - 1}`,
    };
    const response = await send(upload, { method: 'PATCH', url: current, headers, body: piece });
    if (start === 0 && refusesPieces(response)) {
      const whole = await openSession(upload, { digest, bytes: async () => bytes });
      if (whole === 'mounted') return;
      return finish(upload, whole.session, { digest, body: bytes });
    }
    if (response.status !== 202) throw broken(upload, response);
    current = nextSession(response, upload);
    start += piece.length;
  }
  await finish(upload, current, { digest, body: undefined });
}

/** A registry without chunked uploads says so in one of these ways; one PUT then does. */
function refusesPieces({ status }: TransportResponse): boolean {
  return [400, 405, 411, 501].includes(status);
}

async function finish(
  upload: Upload,
  session: URL,
  { digest, body }: { readonly digest: Digest; readonly body: Uint8Array | undefined },
): Promise<void> {
  const url = new URL(session);
  // The session's own query goes back as it came: it may be signed.
  url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await send(upload, { method: 'PUT', url, headers, body: body ?? new Uint8Array() });
  if (response.status !== 201) throw broken(upload, response);
  const stored = response.headers.get('docker-content-digest');
  if (stored !== null && stored !== digest) throw differs(`${upload.registry.host}/${upload.name}`, digest);
}

/** When it fails it is not known what part of it arrived, so the whole upload begins again. */
async function send(
  { registry, scopes }: Upload,
  request: {
    readonly method: 'PATCH' | 'PUT';
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  },
): Promise<TransportResponse> {
  try {
    return await registry.send({ ...request, unsafe: true }, scopes);
  } catch (error) {
    if (error instanceof FtlError && error.code === 'E_OCI_REGISTRY') throw new BrokenUpload(error);
    throw error;
  }
}

/** 404 and 416: the session is gone or holds another number of bytes than was sent. */
function broken({ registry, name }: Upload, response: TransportResponse): Error {
  const error = registry.failure(`Could not upload to ${name}`, response);
  return isTransient(response.status) || [404, 416].includes(response.status)
    ? new BrokenUpload(error)
    : error;
}

function nextSession({ headers, url }: TransportResponse, { registry, name }: Upload): URL {
  const location = headers.get('location');
  if (location !== null) return requireSecure(parseLocation(location, url));
  throw new FtlError('E_OCI_REGISTRY', `${registry.host} named no Location for an upload to ${name}.`);
}
