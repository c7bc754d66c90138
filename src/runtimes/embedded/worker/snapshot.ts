/**
 * Saves the memories and mutable globals of instances; the returned function sets them back, or says that a memory has
 * grown too far. `isCounted` says of which memory the guest sees the size by a global.
 */
export function takeSnapshot(
  instances: readonly WebAssembly.Instance[],
  isCounted: (memory: WebAssembly.Memory) => boolean,
): () => boolean {
  const exported = new Set(instances.flatMap((instance) => Object.values(instance.exports)));
  const memories: (() => boolean)[] = [];
  const globals: { readonly global: WebAssembly.Global; readonly value: number | bigint }[] = [];
  for (const item of exported) {
    if (item instanceof WebAssembly.Memory)
      memories.push(snapshotMemory(item, isCounted(item) ? keptGrowth : 0));
    else if (item instanceof WebAssembly.Global && isMutable(item))
      globals.push({ global: item, value: item.value as number | bigint });
  }
  return () => {
    for (const { global, value } of globals) global.value = value;
    return memories.every((restore) => restore());
  };
}

/**
 * Bytes by which a memory may be larger than at first and still be set back. Its pages stay, and are looked at after
 * each call; when they are many, a new instance costs no more than that, and gives them back.
 */
const keptGrowth = 16 * 1024 * 1024;
/** Bytes that are set back together. Smaller blocks cost more calls, larger ones more copying. */
const blockSize = 16 * 1024;
const zeros = new Uint8Array(blockSize);

/**
 * A call changes a sixth of an engine's memory: blocks that it left alone are only looked at, which is cheaper than
 * writing. More than half of them are zero at first, and share one copy. Pages that were added are zero again, up to the
 * last: the guest may have written even to those that its count leaves out, since nothing traps there.
 */
function snapshotMemory(memory: WebAssembly.Memory, growth: number): () => boolean {
  const limit = memory.buffer.byteLength + growth;
  let { buffer } = memory;
  let targets = blocksOf(buffer);
  const contents = targets.map((target) => (isSame(target, zeros) ? zeros : target.slice()));
  return () => {
    if (memory.buffer !== buffer) {
      // Growth replaces the buffer, and takes the old one's bytes away.
      ({ buffer } = memory);
      if (buffer.byteLength > limit) return false;
      targets = blocksOf(buffer);
    }
    targets.forEach((target, position) => {
      const content = contents[position] ?? zeros;
      if (!isSame(target, content)) target.set(content);
    });
    return true;
  };
}

function blocksOf(buffer: ArrayBuffer): Uint8Array[] {
  return Array.from(
    { length: buffer.byteLength / blockSize },
    (_, position) => new Uint8Array(buffer, position * blockSize, blockSize),
  );
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** Setting a constant global throws; setting a mutable one to its own value changes nothing. */
function isMutable(global: WebAssembly.Global): boolean {
  try {
    const value = global.value as number;
    global.value = value;
    return true;
  } catch {
    return false;
  }
}
