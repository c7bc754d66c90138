import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { FtlError } from '../../errors.ts';

/** Most bytes that an archive may hold when it is unpacked. */
const maxUnpacked = 512 * 1024 * 1024;
const blockSize = 512;

/** Entry types of POSIX tar (pax, IEEE 1003.1) that a release archive may hold: file, folder, and headers about names. */
const harmlessTypes = new Set(['0', '\0', '5', 'x', 'g', 'L']);

/**
 * The content of the program `spin` in a release archive (`.tar.gz`). Throws `E_SPIN_DOWNLOAD` when the archive is
 * broken, too big, has no such file, or holds an entry that no release has: a link, a device, a path that leaves the
 * folder.
 */
export async function extractSpin(archive: Uint8Array): Promise<Uint8Array> {
  const tar = await promisify(gunzip)(archive, { maxOutputLength: maxUnpacked }).catch((cause: unknown) => {
    throw broken('is not a gzip file of at most 512 MiB', cause);
  });
  let found: Uint8Array | undefined;
  for (const entry of readEntries(tar)) {
    if (!harmlessTypes.has(entry.type))
      throw broken(`holds "${entry.name}", which is neither file nor folder`);
    if (leavesFolder(entry.name)) throw broken(`holds "${entry.name}", a path outside its folder`);
    if (entry.name.replace(/^\.\//, '') !== 'spin' || entry.type === '5') continue;
    if (found !== undefined) throw broken('holds "spin" twice');
    found = entry.content;
  }
  if (found === undefined || found.length === 0) throw broken('does not hold the program "spin"');
  return found;
}

interface TarEntry {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

function* readEntries(tar: Buffer): Generator<TarEntry> {
  let offset = 0;
  while (offset + blockSize <= tar.length) {
    const header = tar.subarray(offset, offset + blockSize);
    if (header.every((byte) => byte === 0)) return;
    if (checksumOf(header) !== octal(header, 148, 8)) throw broken('has a damaged entry');
    const size = octal(header, 124, 12);
    const start = offset + blockSize;
    if (start + size > tar.length) throw broken('ends in the middle of an entry');
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
    yield {
      name: prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`,
      type: String.fromCharCode(header[156] ?? 0),
      content: tar.subarray(start, start + size),
    };
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
}

/** Sum of all bytes of a header, its own field taken as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}

function text(header: Buffer, start: number, length: number): string {
  return header.toString('latin1', start, start + length).replace(/\0.*$/s, '');
}

function octal(header: Buffer, start: number, length: number): number {
  const digits = text(header, start, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw broken('has a damaged entry');
  return Number.parseInt(digits, 8);
}

function leavesFolder(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');
}

function broken(reason: string, cause?: unknown): FtlError {
  return new FtlError('E_SPIN_DOWNLOAD', `The Spin archive ${reason}.`, { cause });
}
