/**
 * The number that `increment` counts on from: the eight bytes, little-endian, that Spin's default store (SQLite) keeps, or
 * the decimal text of its other stores, which earlier versions of this runtime kept too. Zero where there is no value;
 * undefined when the value is neither.
 */
export function storedNumber(value: Uint8Array | undefined): bigint | undefined {
  if (value === undefined) return 0n;
  const bytes = Buffer.from(value);
  const text = bytes.toString('latin1');
  if (/^-?\d{1,19}$/.test(text)) return BigInt(text);
  return bytes.length === 8 ? bytes.readBigInt64LE() : undefined;
}

/** A number as Spin's default store keeps it. */
export function numberBytes(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return new Uint8Array(bytes);
}
