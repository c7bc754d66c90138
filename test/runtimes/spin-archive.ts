/** One entry of an archive as a test wants it; `type` is the tar type flag, '0' for a file. */
export interface TarEntry {
  readonly name: string;
  readonly content: string;
  readonly type?: string;
  readonly mode?: number;
}

/** A POSIX tar archive (ustar) that holds these entries, whether they make sense or not. */
export function tarArchive(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)]);
}

function blocksOf({ name, content, type = '0', mode = 0o644 }: TarEntry): Buffer[] {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(octal(mode, 7), 100);
  header.write(octal(body.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\u0000 `, 148);
  return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
}

function octal(value: number, width: number): string {
  return value.toString(8).padStart(width, '0');
}

/** A stand-in that answers `--version` as Spin does; it proves process handling only. */
export function fakeSpin(version: string): string {
  return `#!/bin/sh\necho "spin ${version} (0123456 2026-01-01)"\n`;
}
