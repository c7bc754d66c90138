import {
  concatenate,
  cursorOver,
  encodeUnsigned,
  readByte,
  readUnsigned,
  sections,
} from '../../wasm/binary.ts';
import { replaceSections, sectionId } from '../../wasm/module.ts';

/** The limits of a module's only memory, in pages of 64 KiB. */
export interface MemoryLimits {
  readonly minimum: number;
  readonly maximum: number | undefined;
}

/** The limits of the one memory that a core module defines; throws when it has none or several. */
export function readMemoryLimits(module: Uint8Array): MemoryLimits {
  for (const section of sections(module)) {
    if (section.id !== sectionId.memory) continue;
    const cursor = cursorOver(module, section.start, section.end);
    if (readUnsigned(cursor) !== 1) break;
    const hasMaximum = readByte(cursor) === 1;
    return { minimum: readUnsigned(cursor), maximum: hasMaximum ? readUnsigned(cursor) : undefined };
  }
  throw new Error('The engine does not have exactly one memory.');
}

/** The content of a memory section with one memory. */
export function encodeMemoryLimits({ minimum, maximum }: MemoryLimits): Uint8Array {
  const limits = maximum === undefined ? [minimum] : [minimum, maximum];
  return concatenate([Uint8Array.of(1, limits.length - 1), ...limits.map(encodeUnsigned)]);
}

/** The same module, whose memory cannot grow over `maximum` pages. */
export function limitMemory(module: Uint8Array, maximum: number): Uint8Array {
  const { minimum } = readMemoryLimits(module);
  return replaceSections(module, { [sectionId.memory]: encodeMemoryLimits({ minimum, maximum }) });
}
