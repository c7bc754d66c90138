import type { Plugin } from 'esbuild';

/** Compiles the schemas of `*.validator.ts` while a bundle is made. */
export const compiledValidators: Plugin;
