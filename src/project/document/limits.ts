/** What a project file may be at most: UTF-8 bytes, levels of tables and arrays, tools. */
export const projectLimits = { bytes: 1024 * 1024, depth: 32, tools: 1000 } as const;

/** Whether a parsed document has more than `projectLimits.depth` levels, however they were written. */
export function nestsTooDeep(root: object): boolean {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > projectLimits.depth) return true;
    level = level.flatMap((value) => Object.values(value).filter((child) => typeof child === 'object'));
  }
  return false;
}
