import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { Tool } from '../../project/model.ts';
import type { CachedComponent } from '../component-cache.ts';
import type { BuildOptions } from '../build-tools.ts';
import { exportedNames } from '../../wasm/component-names.ts';
import { binaryKind } from '../../wasm/binary.ts';

/** A component that was made outside, by a command or by hand. */
export interface ForeignComponent {
  readonly tool: Tool;
  /** Relative to the project folder. */
  readonly wasm: string;
  readonly projectFolder: string;
}

/** Bytes; the largest component known, Python with its standard library, has 40 MB. */
const largestComponent = 256 * 1024 * 1024;

/**
 * Takes the file of a component into the cache, so that what is packed later is what was checked here.
 * Throws `E_COMPONENT_UNSUPPORTED` for a file that is not a component, or one that does not serve HTTP.
 */
export async function adoptComponent(
  { tool, wasm, projectFolder }: ForeignComponent,
  { builder, system }: BuildOptions,
): Promise<CachedComponent> {
  const file = path.join(projectFolder, wasm);
  const refuse = (reason: string, hint?: string) =>
    new FtlError('E_COMPONENT_UNSUPPORTED', `Tool "${tool.name}": ${wasm} ${reason}`, { at: tool.at, hint });

  const stat = await system.files.stat(file);
  if (stat?.kind !== 'file')
    throw refuse('does not exist.', 'Build it first, or correct its path in ftl.toml.');
  if (stat.size > largestComponent)
    throw refuse(`has ${stat.size} bytes; at most ${largestComponent} are allowed.`);
  const bytes = await system.files.readBytes(file);
  const kind = binaryKind(bytes);
  if (kind === 'module') {
    const hint = 'Build it for wasm32-wasip2, or wrap it with `wasm-tools component new`.';
    throw refuse('is a core module, not a component.', hint);
  }
  if (kind !== 'component') throw refuse('is not WebAssembly.');
  const names = exportedNames(bytes, { versionSuffixes: 'read' });
  if (!names.some((name) => /^wasi:http\/(?:incoming-)?handler@0\.[23]\b/.test(name))) {
    const found = names.length > 0 ? `only ${names.slice(0, 5).join(', ')}` : 'nothing';
    throw refuse(`exports ${found}; a tool must export wasi:http/incoming-handler.`);
  }
  return builder.cache.adopt(bytes);
}
