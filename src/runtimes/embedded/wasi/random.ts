/** Most bytes that `crypto.getRandomValues` gives at once. */
const quota = 65_536;
/** Bytes that a component can ask for at once, as on wasmtime. */
const mostBytes = 64 * 1024 * 1024;
/** Bytes that are asked for in advance. To ask costs the same for a few as for all of them. */
const reserveSize = 4096;

/** `wasi:random` 0.2, all of it from the cryptographic generator. */
export function random() {
  const take = createReserve();
  const getBytes = (length: bigint) =>
    length > reserveSize / 16 ? randomBytes(length) : take(Number(length));
  const getNumber = () => new BigUint64Array(take(8).buffer)[0] ?? 0n;
  return {
    'wasi:random/random': { getRandomBytes: getBytes, getRandomU64: getNumber },
    'wasi:random/insecure': { getInsecureRandomBytes: getBytes, getInsecureRandomU64: getNumber },
    'wasi:random/insecure-seed': { insecureSeed: () => [getNumber(), getNumber()] },
  };
}

function randomBytes(length: bigint): Uint8Array {
  if (length > mostBytes) throw new Error(`the component asked for ${length} random bytes at once`);
  const bytes = new Uint8Array(Number(length));
  for (let start = 0; start < bytes.length; start += quota)
    crypto.getRandomValues(bytes.subarray(start, start + quota));
  return bytes;
}

/** Gives random bytes, each of them once. */
function createReserve(): (count: number) => Uint8Array<ArrayBuffer> {
  const reserve = new Uint8Array(reserveSize);
  let used = reserveSize;
  return (count) => {
    if (used + count > reserveSize) {
      crypto.getRandomValues(reserve);
      used = 0;
    }
    const bytes = reserve.slice(used, used + count);
    reserve.fill(0, used, used + count);
    used += count;
    return bytes;
  };
}
