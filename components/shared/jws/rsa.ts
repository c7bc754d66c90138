import type { HashName } from './algorithms.ts';
import { bytesToBigInt, bytesToHex, concatenate } from '../bytes.ts';
import type { RsaPublicKey } from './public-key.ts';

/**
 * Signatures by RSA, verified with numbers of JavaScript. The engine's own import of a public RSA key takes ten times as
 * long as all of this, in an instance that lives for one request, and knows no PSS.
 */

/** What is signed, and how: shared by both schemes. */
export interface RsaSignature {
  readonly hash: HashName;
  readonly signature: Uint8Array;
  readonly message: Uint8Array<ArrayBuffer>;
}

/** DigestInfo before the digest itself (RFC 8017 section 9.2, note 1). */
const digestInfoPrefixes = {
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
} as const;

/**
 * RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2.2): the one encoding that is right is made and compared whole, so that no
 * padding is ever parsed.
 */
export async function verifyPkcs1(
  key: RsaPublicKey,
  { hash, signature, message }: RsaSignature,
): Promise<boolean> {
  const encoded = open(key, signature);
  if (encoded === undefined) return false;
  const tail = `00${digestInfoPrefixes[hash]}${bytesToHex(await digest(hash, message))}`;
  const expected = `0001${'ff'.repeat(size(key) - 2 - tail.length / 2)}${tail}`;
  return encoded === BigInt(`0x${expected}`);
}

/** RSASSA-PSS (RFC 8017 sections 8.1.2 and 9.1.2) with MGF1 and a salt as long as the digest (RFC 7518 section 3.5). */
export async function verifyPss(
  key: RsaPublicKey,
  { hash, signature, message }: RsaSignature,
): Promise<boolean> {
  const opened = open(key, signature);
  if (opened === undefined) return false;
  const encodedBits = key.bits - 1;
  const encoded = toBytes(opened, Math.ceil(encodedBits / 8));
  if (encoded === undefined || encoded.at(-1) !== 0xbc) return false;
  const messageDigest = await digest(hash, message);
  const length = messageDigest.length;
  const block = encoded.subarray(0, encoded.length - length - 1);
  const seed = encoded.slice(encoded.length - length - 1, -1);
  const unusedBits = 8 * encoded.length - encodedBits;
  if ((block[0] ?? 0) >> (8 - unusedBits) !== 0) return false;
  const unmasked = xor(block, await maskGeneration(hash, seed, block.length));
  unmasked[0] = (unmasked[0] ?? 0) & (0xff >> unusedBits);
  const salt = unmasked.slice(-length);
  const padding = unmasked.subarray(0, -length);
  if (!padding.every((byte, index) => byte === (index === padding.length - 1 ? 1 : 0))) return false;
  const expected = await digest(hash, concatenate([new Uint8Array(8), messageDigest, salt]));
  return bytesToHex(expected) === bytesToHex(seed);
}

/** RSAVP1 (RFC 8017 section 5.2.2); undefined when the signature has the wrong length or is not below the modulus. */
function open(key: RsaPublicKey, signature: Uint8Array): bigint | undefined {
  if (signature.length !== size(key)) return undefined;
  const representative = bytesToBigInt(signature);
  if (representative >= key.modulus) return undefined;
  let result = 1n;
  for (const bit of key.exponent.toString(2)) {
    result = (result * result) % key.modulus;
    if (bit === '1') result = (result * representative) % key.modulus;
  }
  return result;
}

/** MGF1 (RFC 8017 appendix B.2.1). */
async function maskGeneration(hash: HashName, seed: Uint8Array, length: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  for (let made = 0, counter = 0; made < length; counter++) {
    const block = await digest(hash, concatenate([seed, new Uint8Array([0, 0, 0, counter])]));
    blocks.push(block);
    made += block.length;
  }
  return concatenate(blocks).subarray(0, length);
}

/** Length of the modulus, and so of a signature, in bytes. */
function size(key: RsaPublicKey): number {
  return Math.ceil(key.bits / 8);
}

async function digest(hash: HashName, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, bytes));
}

/** Big-endian, exactly `length` bytes; undefined when the number needs more. */
function toBytes(value: bigint, length: number): Uint8Array | undefined {
  const digits = value.toString(16).padStart(2 * length, '0');
  if (digits.length > 2 * length) return undefined;
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}

function xor(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((byte, index) => byte ^ (right[index] ?? 0));
}
