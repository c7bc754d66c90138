import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  appendFile,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FtlError } from '../errors.ts';
import type { FileEntry, FilePart, Files } from './types.ts';
import { watchFolder } from './watch.ts';

/** `Files` on the real file system; `onTemporary` hears of each temporary folder, for removal at exit. */
export function createFiles(onTemporary: (folder: string) => void): Files {
  return {
    readText: (file) => guard('read', file, () => readFile(file, 'utf8')),
    readBytes: (file) => guard('read', file, async () => new Uint8Array(await readFile(file))),
    readPart: (file, part) => guard('read', file, () => unlessMissing(() => readPart(file, part))),
    readTextIfExists: (file) => guard('read', file, () => unlessMissing(() => readFile(file, 'utf8'))),
    readRecord: (file) =>
      guard('read', file, async () => jsonOrUndefined(await unlessMissing(() => readFile(file, 'utf8')))),
    write: (file, content, { mode = 0o666 } = {}) =>
      guard('write', file, () => writeThenRename(file, (name) => writeFile(name, content, { mode }))),
    append: (file, content, { mode = 0o666 } = {}) =>
      guard('write', file, () => inMadeFolder(file, () => appendFile(file, content, { mode }))),
    create: (file, content, { mode = 0o666 } = {}) =>
      guard('write', file, () =>
        inMadeFolder(file, () => writeNew(file, (name) => writeFile(name, content, { mode }))),
      ),
    copy: (from, to) => guard('write', to, () => writeThenRename(to, (name) => copyFile(from, name))),
    rename: (from, to) => guard('rename', from, () => rename(from, to)),
    tryRename: (from, to) => guard('rename', from, () => renameIfFree(from, to)),
    remove: (file) => guard('remove', file, () => rm(file, { recursive: true, force: true, maxRetries: 3 })),
    makeFolder: (folder) =>
      guard('create', folder, async () => void (await mkdir(folder, { recursive: true }))),
    temporaryFolder: (prefix) =>
      guard('create', tmpdir(), async () => {
        const folder = await realpath(await mkdtemp(path.join(tmpdir(), `${prefix}-`)));
        onTemporary(folder);
        return folder;
      }),
    list: (folder) => guard('list', folder, () => listFolder(folder)),
    stat: (file) => guard('read', file, () => unlessMissing(() => describe(file))),
    realPath: (file) => guard('read', file, () => realpath(file)),
    watch: watchFolder,
    sha256: (file) =>
      guard('read', file, async () => {
        const hash = createHash('sha256');
        await pipeline(createReadStream(file), hash);
        return hash.digest('hex');
      }),
  };
}

async function guard<T>(verb: string, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const reason = reasons[errno(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
    throw new FtlError('E_FILE_SYSTEM', `Could not ${verb} ${file}: ${reason}.`, {
      cause,
      hint: hints[errno(cause)],
    });
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EMFILE: 'too many open files',
  ELOOP: 'its symbolic links lead in a circle',
};

const hints: Record<string, string> = {
  ENOSPC: 'Free some space and run the same command again; finished parts are kept.',
  EACCES: 'Check who owns the file.',
};

function errno(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errno(cause))) return undefined;
    throw cause;
  }
}

/** By one handle, so that size and identity are those of the file that was read. */
async function readPart(
  file: string,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<FilePart> {
  const handle = await open(file);
  try {
    const { size, ino } = await handle.stat();
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, from);
    return { bytes: buffer.subarray(0, bytesRead), size, id: ino };
  } finally {
    await handle.close();
  }
}

function jsonOrUndefined(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function inMadeFolder<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  return work();
}

/** A link appears with its whole content, which a new file does not. */
async function writeNew(file: string, write: (temporary: string) => Promise<void>): Promise<boolean> {
  const temporary = temporaryName(file);
  try {
    await write(temporary);
    await link(temporary, file);
    return true;
  } catch (cause) {
    if (errno(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Windows has EPERM for a folder that is there. */
async function renameIfFree(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errno(cause))) return false;
    if (process.platform === 'win32' && errno(cause) === 'EPERM') return false;
    throw cause;
  }
}

function temporaryName(file: string): string {
  return `${file}.${randomBytes(6).toString('hex')}.tmp`;
}

async function writeThenRename(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = temporaryName(file);
  try {
    await write(temporary);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

async function listFolder(folder: string): Promise<FileEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .map((entry): FileEntry => ({
      name: entry.name,
      kind: entry.isSymbolicLink()
        ? 'link'
        : entry.isFile()
          ? 'file'
          : entry.isDirectory()
            ? 'folder'
            : 'other',
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function describe(file: string) {
  const found = await stat(file);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { kind, size: found.size, modified: found.mtimeMs } as const;
}
