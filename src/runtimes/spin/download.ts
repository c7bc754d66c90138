import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isLoopbackHost } from '../../../components/shared/http/hosts.ts';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';

/** Where Spin's releases lie; `SPIN_DOWNLOAD_BASE_URL` names a mirror with the same folders. */
const releases = 'https://github.com/spinframework/spin/releases/download';

/** Limits of one download: bytes of the archive, ms for one try, tries in all. */
const downloadLimits = { maxBytes: 256 * 1024 * 1024, timeoutMs: 300_000, tries: 3 } as const;

/** Which archive to fetch. */
export interface SpinArchive {
  readonly version: string;
  readonly platform: string;
  /** Lower-case hexadecimal SHA-256 that the archive must have. */
  readonly sha256: string;
}

/** The bytes, or why nobody could be reached at all: no network is a fact to go on with, not a fault. */
export type DownloadOutcome = { readonly bytes: Uint8Array } | { readonly unreachable: string };

/**
 * Fetches a release archive and checks its SHA-256. A server that answers wrongly throws `E_SPIN_DOWNLOAD`, other
 * bytes than those in the table `E_SPIN_CHECKSUM`, a mirror without https (but on loopback) `E_USAGE`.
 */
export async function downloadSpin(archive: SpinArchive, system: System): Promise<DownloadOutcome> {
  const url = archiveUrl(archive, system.env['SPIN_DOWNLOAD_BASE_URL']);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await fetchOnce(url, system);
    if ('bytes' in outcome) {
      checkSha256(outcome.bytes, archive, url);
      return outcome;
    }
    if (system.signal.aborted) throw new FtlError('E_CANCELLED', 'The download of Spin was stopped.');
    if (outcome.retry && attempt < downloadLimits.tries) {
      system.log.detail(`Download of Spin: ${outcome.reason}; trying again.`);
      await wait(1000 * 2 ** (attempt - 1), undefined, { signal: system.signal }).catch(() => undefined);
    } else if (outcome.unreachable) {
      return { unreachable: `${url.host} cannot be reached (${outcome.reason})` };
    } else {
      throw new FtlError(
        'E_SPIN_DOWNLOAD',
        `${url.host} did not give ${fileName(archive)}: ${outcome.reason}.`,
        {
          hint: 'Try again later, or point SPIN_BIN at a Spin that is already there.',
        },
      );
    }
  }
}

function fileName({ version, platform }: SpinArchive): string {
  return `spin-v${version}-${platform}.tar.gz`;
}

function archiveUrl(archive: SpinArchive, mirror: string | undefined): URL {
  const base = mirror === undefined || mirror === '' ? releases : mirror.replace(/\/+$/, '');
  const address = `${base}/v${archive.version}/${fileName(archive)}`;
  if (URL.canParse(address) && isSafe(new URL(address))) return new URL(address);
  throw new FtlError(
    'E_USAGE',
    'SPIN_DOWNLOAD_BASE_URL is not an https:// address (http:// is for loopback alone).',
  );
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
}

type Attempt =
  | { readonly bytes: Uint8Array }
  | { readonly reason: string; readonly retry: boolean; readonly unreachable: boolean };

async function fetchOnce(url: URL, system: System): Promise<Attempt> {
  const signal = AbortSignal.any([system.signal, AbortSignal.timeout(downloadLimits.timeoutMs)]);
  let response: Response;
  try {
    response = await system.network.fetch(url, { signal, headers: { 'user-agent': 'ftl-deploy' } });
  } catch (cause) {
    const code = networkCode(cause);
    // A name that does not resolve, or a network that is not there, will not be there in a second either.
    return {
      reason: code,
      retry: !['ENOTFOUND', 'ENETUNREACH', 'EAI_AGAIN'].includes(code),
      unreachable: true,
    };
  }
  if (!response.ok || !isSafe(new URL(response.url))) {
    await response.body?.cancel();
    const reason = response.ok ? 'it redirects to an address without https' : `HTTP ${response.status}`;
    const retry = [408, 429].includes(response.status) || response.status >= 500;
    return { reason, retry, unreachable: false };
  }
  return readBody(response);
}

async function readBody(response: Response): Promise<Attempt> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > downloadLimits.maxBytes) {
        return {
          reason: `it is larger than ${downloadLimits.maxBytes} bytes`,
          retry: false,
          unreachable: false,
        };
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    return { reason: `the transfer broke off (${networkCode(cause)})`, retry: true, unreachable: false };
  }
  return { bytes: Buffer.concat(chunks) };
}

/** The code of a failed fetch, for example ECONNREFUSED, which Node hides one or two causes deep. */
function networkCode(thrown: unknown): string {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if (error.name === 'TimeoutError') return 'timeout';
  }
  return thrown instanceof Error ? thrown.message : 'unknown';
}

function checkSha256(bytes: Uint8Array, archive: SpinArchive, url: URL): void {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === archive.sha256) return;
  throw new FtlError(
    'E_SPIN_CHECKSUM',
    `${fileName(archive)} from ${url.host} has SHA-256 ${actual}; expected ${archive.sha256}.`,
    { hint: 'Nothing was installed. Check the mirror, or the checksum that was given.' },
  );
}
