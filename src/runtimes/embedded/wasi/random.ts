/** Most bytes that `crypto.getRandomValues` gives at once. */
const quota = 65_536;

/** `wasi:random` 0.2, all of it from the cryptographic generator. */
export function random() {
  return {
    'wasi:random/random': { getRandomBytes: randomBytes, getRandomU64: randomNumber },
    'wasi:random/insecure': { getInsecureRandomBytes: randomBytes, getInsecureRandomU64: randomNumber },
    'wasi:random/insecure-seed': { insecureSeed: () => [randomNumber(), randomNumber()] },
  };
}

function randomBytes(length: bigint): Uint8Array {
  const bytes = new Uint8Array(Number(length));
  for (let start = 0; start < bytes.length; start += quota)
    crypto.getRandomValues(bytes.subarray(start, start + quota));
  return bytes;
}

function randomNumber(): bigint {
  return crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
}
