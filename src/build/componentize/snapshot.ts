import { concatenate, encodeSection, encodeSigned, encodeUnsigned, sections } from '../../wasm/binary.ts';
import { encodeVector, readGlobals, replaceSections, sectionId } from '../../wasm/module.ts';
import { encodeMemoryLimits, readMemoryLimits } from './memory.ts';

/** The state of an engine that has loaded a bundle. */
export interface Snapshot {
  readonly memory: Uint8Array;
  /** Values of the mutable globals, by index. */
  readonly globals: ReadonlyMap<number, number | bigint>;
}

const pageSize = 65_536;
/** Section of a component that holds a core module (Component Model, Binary.md). */
const coreModuleSection = 1;
/** Zeros between two runs of data that cost less than the header of another segment. */
const shortestGap = 16;
/** Engines accept at most 100,000 segments (WebAssembly JavaScript Interface, implementation limits). */
const mostSegments = 90_000;

/** The component whose engine starts in the state of the snapshot: `template` with its engine's memory filled in. */
export function fillTemplate(template: Uint8Array, snapshot: Snapshot): Uint8Array {
  const engine = [...sections(template)]
    .filter(({ id }) => id === coreModuleSection)
    .reduce((largest, section) =>
      section.end - section.start > largest.end - largest.start ? section : largest,
    );
  const module = withState(template.subarray(engine.start, engine.end), snapshot);
  return concatenate([
    template.subarray(0, engine.header),
    encodeSection(coreModuleSection, module),
    template.subarray(engine.end),
  ]);
}

/** The same core module, starting with the memory and the globals of the snapshot. */
export function withState(module: Uint8Array, snapshot: Snapshot): Uint8Array {
  const segments = dataSegments(snapshot.memory);
  const { maximum } = readMemoryLimits(module);
  return replaceSections(module, {
    [sectionId.memory]: encodeMemoryLimits({ minimum: snapshot.memory.length / pageSize, maximum }),
    [sectionId.global]: globalsWithValues(module, snapshot.globals),
    [sectionId.dataCount]: encodeUnsigned(segments.length),
    [sectionId.data]: encodeVector(segments),
  });
}

function globalsWithValues(module: Uint8Array, values: ReadonlyMap<number, number | bigint>): Uint8Array {
  const globals = readGlobals(module).map(({ index, type, mutable, start, end }) => {
    if (!mutable) return module.subarray(start, end);
    const value = values.get(index);
    if (value === undefined) throw new Error(`The snapshot lacks global ${index}.`);
    return concatenate([Uint8Array.of(type, 1, ...constant(type, value), endOpcode)]);
  });
  return encodeVector(globals);
}

const endOpcode = 0x0b;

/** `i32.const` or `i64.const` with its value; the engine has no other mutable globals. */
function constant(type: number, value: number | bigint): Uint8Array {
  if (type === 0x7f)
    return concatenate([Uint8Array.of(0x41), encodeSigned(BigInt.asIntN(32, BigInt(value)))]);
  if (type === 0x7e)
    return concatenate([Uint8Array.of(0x42), encodeSigned(BigInt.asIntN(64, BigInt(value)))]);
  throw new Error(`A mutable global of the engine has the type ${type}.`);
}

/** Active segments that set every byte of memory that is not zero, encoded. */
function dataSegments(memory: Uint8Array): Uint8Array[] {
  return mergeRanges(nonZeroRanges(memory)).map(([start, end]) =>
    concatenate([
      Uint8Array.of(0, 0x41, ...encodeSigned(BigInt.asIntN(32, BigInt(start))), endOpcode),
      encodeUnsigned(end - start),
      memory.subarray(start, end),
    ]),
  );
}

type Range = readonly [start: number, end: number];

function nonZeroRanges(memory: Uint8Array): Range[] {
  const ranges: Range[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at < memory.length; at += 1) {
    if (memory[at] === 0) continue;
    if (start >= 0 && at - end > shortestGap) {
      ranges.push([start, end]);
      start = at;
    } else if (start < 0) start = at;
    end = at + 1;
  }
  if (start >= 0) ranges.push([start, end]);
  return ranges;
}

/** Joins neighbours until there are few enough of them. */
function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length <= mostSegments) return ranges;
  const merged: Range[] = [];
  for (let index = 0; index < ranges.length; index += 2) {
    const [start, end] = ranges[index] ?? [0, 0];
    merged.push([start, ranges[index + 1]?.[1] ?? end]);
  }
  return mergeRanges(merged);
}
