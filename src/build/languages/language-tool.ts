import type { SourcePosition } from '../../errors.ts';
import type { BuildOptions } from '../build-tools.ts';
import type { CachedComponent } from '../component-cache.ts';

/** A tool, or a middleware, that the compiler of its language builds. */
export interface LanguageTool {
  /** How messages call it, for example `Tool "hello"`. */
  readonly owner: string;
  /** Its table in the project file. */
  readonly at: SourcePosition;
  /** Absolute folder of the source. */
  readonly folder: string;
  /** Absolute folder that positions in messages are relative to. */
  readonly projectFolder: string;
}

/** A component, and whether nothing had to be built. */
export interface LanguageComponent extends CachedComponent {
  readonly cached: boolean;
}

/**
 * Builds a tool with the compiler that is installed on this machine. Throws `E_BUILD_TOOLCHAIN` when there is none or it
 * lacks something, with what to install; `E_BUILD_COMPILE` with the compiler's own words; `E_COMPONENT_UNSUPPORTED`
 * when what it made is not a tool; or `E_CANCELLED`.
 */
export type BuildLanguage = (source: LanguageTool, options: BuildOptions) => Promise<LanguageComponent>;
