import { FtlError } from '../../errors.ts';
import type { SourcePosition } from '../../errors.ts';

/** What a project file may be at most: UTF-8 bytes, levels of tables and arrays, characters of a string of TOML, tools, middleware. */
export const projectLimits = {
  bytes: 1024 * 1024,
  depth: 32,
  string: 64 * 1024,
  tools: 1000,
  middleware: 20,
} as const;

/** Throws `E_PROJECT_LIMIT` when a parsed document has more than `projectLimits.depth` levels, however they were written. */
export function refuseDeepNesting(root: object, file: string): void {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > projectLimits.depth) throw tooDeep({ file, line: 1, column: 1 });
    level = level.flatMap((value) => Object.values(value).filter((child) => typeof child === 'object'));
  }
}

/** Throws `E_PROJECT_LIMIT` at the first string below `value` that is longer than `projectLimits.string`. */
export function refuseLongStrings(value: unknown, text: string, file: string): void {
  if (typeof value === 'string' && value.length > projectLimits.string) {
    const message = `A string of ${file} has ${value.length} characters; at most ${projectLimits.string} are read.`;
    throw new FtlError('E_PROJECT_LIMIT', message, { at: { file, ...placeOfString(value, text) } });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) refuseLongStrings(child, text, file);
}

/** Where the characters of a string that are written as they are begin. */
function placeOfString(value: string, text: string): { readonly line: number; readonly column: number } {
  const asWritten = /[^\p{Cc}"'\\]{1,100}/u.exec(value)?.[0] ?? '';
  const lines = text.slice(0, Math.max(0, text.indexOf(asWritten))).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** `E_PROJECT_LIMIT` for what nests deeper than `projectLimits.depth`. */
export function tooDeep(at: SourcePosition): FtlError {
  return new FtlError('E_PROJECT_LIMIT', `${at.file} nests deeper than ${projectLimits.depth} levels.`, {
    at,
  });
}
