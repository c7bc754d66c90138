/** What builds components and proves that they speak MCP, installed apart from the main package (DESIGN 10). */
export interface Toolchain {
  /** Absolute folder whose node_modules holds what toolchain/package.json lists. */
  readonly folder: string;
  /** Absolute path of a Node of version 22 or newer. */
  readonly nodePath: string;
  /** First 16 hexadecimal digits of the SHA-256 of the lockfile it was installed from. */
  readonly id: string;
}
