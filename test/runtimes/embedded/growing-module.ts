import {
  concatenate,
  encodeName,
  encodeSection,
  encodeSigned,
  encodeUnsigned,
} from '../../../src/wasm/binary.ts';
import { encodeVector } from '../../../src/wasm/module.ts';

/** Instructions, encoded. */
export type Code = readonly number[];

/** What a module for a test has; of its functions, which neither take nor give anything, the first is `run0`. */
export interface GrowingParts {
  /** `own` defines a memory of one page and at most five; `imported` takes it from the import `env.memory`. */
  readonly memory: 'own' | 'imported' | 'none';
  readonly functions: readonly Code[];
  /** Flags and limits of its own memory instead. */
  readonly limits?: readonly number[];
  /** Whether `run0` runs when it is instantiated. */
  readonly start?: boolean;
  /** More sections by id: an entry or two of a vector, encoded. */
  readonly types?: readonly Code[];
}

/** Most pages of the memory. */
export const mostPages = 5;

/**
 * A core module that tells numbers to the import `env.report`, which is function 0. Its memory is exported as `memory`.
 */
export function growingModule({ memory, functions, limits, start, types = [] }: GrowingParts): Uint8Array {
  const memoryType = limits ?? [1, 1, mostPages];
  const imports = [
    importOf('report', 0, 0),
    ...(memory === 'imported' ? [importOf('memory', 2, ...memoryType)] : []),
  ];
  const exports = [
    ...functions.map((_, position) => exportOf(`run${position}`, 0, position + 1)),
    ...(memory === 'own' ? [exportOf('memory', 2, 0)] : []),
  ];
  const usual = [
    [0x60, 1, 0x7f, 0],
    [0x60, 0, 0],
  ];
  return concatenate([
    Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00),
    section(
      1,
      [...usual, ...types].map((type) => Uint8Array.from(type)),
    ),
    section(2, imports),
    section(
      3,
      functions.map(() => Uint8Array.of(1)),
    ),
    ...(memory === 'own' ? [section(5, [Uint8Array.from(memoryType)])] : []),
    section(7, exports),
    ...(start ? [encodeSection(8, Uint8Array.of(1))] : []),
    section(10, functions.map(body)),
  ]);
}

/** i32.const */
export function constant(value: number): Code {
  return [0x41, ...encodeSigned(BigInt(value))];
}

/** Tells the number on the stack. */
export const report: Code = [0x10, 0];

function body(code: Code): Uint8Array {
  return concatenate([encodeUnsigned(code.length + 2), Uint8Array.of(0, ...code, 0x0b)]);
}

function section(id: number, entries: readonly Uint8Array[]): Uint8Array {
  return encodeSection(id, encodeVector(entries));
}

function importOf(name: string, kind: number, ...type: number[]): Uint8Array {
  return concatenate([encodeName('env'), encodeName(name), Uint8Array.of(kind, ...type)]);
}

function exportOf(name: string, kind: number, index: number): Uint8Array {
  return concatenate([encodeName(name), Uint8Array.of(kind, index)]);
}
