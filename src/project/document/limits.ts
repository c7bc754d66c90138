import { FtlError } from '../../errors.ts';
import type { SourcePosition } from '../../errors.ts';

/** What a project file may be at most: UTF-8 bytes, levels of tables and arrays, tools, middleware. */
export const projectLimits = { bytes: 1024 * 1024, depth: 32, tools: 1000, middleware: 20 } as const;

/** Throws `E_PROJECT_LIMIT` when a parsed document has more than `projectLimits.depth` levels, however they were written. */
export function refuseDeepNesting(root: object, file: string): void {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > projectLimits.depth) throw tooDeep({ file, line: 1, column: 1 });
    level = level.flatMap((value) => Object.values(value).filter((child) => typeof child === 'object'));
  }
}

/** `E_PROJECT_LIMIT` for what nests deeper than `projectLimits.depth`. */
export function tooDeep(at: SourcePosition): FtlError {
  return new FtlError('E_PROJECT_LIMIT', `${at.file} nests deeper than ${projectLimits.depth} levels.`, {
    at,
  });
}
