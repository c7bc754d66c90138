import { FtlError } from '../../errors.ts';
import type { Scopes } from './authorization.ts';
import type { Digest } from '../artifact/digest.ts';
import { differs, endpoint, pushScopes, type Registry } from './registry.ts';
import { isTransient, mostTries, parseLocation, requireSecure, type TransportResponse } from './transport.ts';

/** A blob to upload, whole in memory so that it can be sent again. */
export interface BlobUpload {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
  /** A repository of the same registry that has the blob: it is then linked instead of sent, where that works. */
  readonly mountFrom?: string | undefined;
}

/**
 * Larger blobs go in pieces of this size, in bytes, as Spin's client sends them; ghcr.io takes no larger ones. Which
 * bytes a registry says that it has is not read: some of them say it wrongly, and the digest decides at the end.
 */
const chunkSize = 4 * 1024 * 1024;

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
 * times in all; where sending pieces does not work, it goes whole. The registry checks the digest at the end. Throws
 * `E_OCI_REGISTRY`, `E_OCI_AUTH`, `E_OCI_DIGEST`.
 */
export async function uploadBlob(
  registry: Registry,
  name: string,
  blob: BlobUpload,
): Promise<'uploaded' | 'mounted'> {
  const scopes = pushScopes(name, blob.mountFrom ? [blob.mountFrom] : []);
  let inPieces = blob.size > chunkSize;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await uploadOnce({ registry, name, scopes, inPieces }, blob);
    } catch (error) {
      if (!(error instanceof BrokenUpload)) throw error;
      if (attempt === mostTries || !(error.repeatable || inPieces)) throw error.reason;
      inPieces &&= error.repeatable && attempt < 3;
      await registry.pause(attempt);
      if (await hasBlob(registry, name, { digest: blob.digest, scopes })) return 'uploaded';
    }
  }
}

interface Upload {
  readonly registry: Registry;
  readonly name: string;
  readonly scopes: Scopes;
  readonly inPieces: boolean;
}

/** An upload that ended early; `repeatable` when the same may go through when it is begun again. */
class BrokenUpload extends Error {
  readonly reason: FtlError;
  readonly repeatable: boolean;

  constructor(reason: FtlError, repeatable: boolean) {
    super(reason.message);
    this.reason = reason;
    this.repeatable = repeatable;
  }
}

async function uploadOnce(upload: Upload, blob: BlobUpload): Promise<'uploaded' | 'mounted'> {
  const opened = await openSession(upload, blob);
  if (opened === 'mounted') return 'mounted';
  const content = { digest: blob.digest, bytes: await blob.bytes() };
  if (upload.inPieces) await sendInPieces(upload, opened, content);
  else await finish(upload, opened.session, { digest: blob.digest, body: content.bytes });
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
    const request = { method: 'PATCH', url: current, headers, body: piece } as const;
    const response = await send(upload, request);
    if (response.status !== 202) throw broken(upload, response);
    current = nextSession(response, upload);
    start += piece.length;
  }
  await finish(upload, current, { digest, body: new Uint8Array() });
}

async function finish(
  upload: Upload,
  session: URL,
  { digest, body }: { readonly digest: Digest; readonly body: Uint8Array },
): Promise<void> {
  const url = new URL(session);
  // The session's own query goes back as it came: it may be signed.
  url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await send(upload, { method: 'PUT', url, headers, body });
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
    if (!(error instanceof FtlError) || error.code !== 'E_OCI_REGISTRY') throw error;
    throw new BrokenUpload(error, true);
  }
}

/** 404 and 416: the session is gone, or holds another number of bytes than was sent. */
function broken({ registry, name }: Upload, response: TransportResponse): Error {
  const reason = registry.failure(`Could not upload to ${name}`, response);
  if (reason.code === 'E_OCI_AUTH') return reason;
  const repeatable = isTransient(response.status) || [404, 416].includes(response.status);
  return new BrokenUpload(reason, repeatable);
}

function nextSession({ headers, url }: TransportResponse, { registry, name }: Upload): URL {
  const location = headers.get('location');
  if (location !== null) return requireSecure(parseLocation(location, url));
  throw new FtlError('E_OCI_REGISTRY', `${registry.host} named no Location for an upload to ${name}.`);
}
