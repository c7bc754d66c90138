import { bytesToHex, decodeBase64 } from '../bytes.ts';
import { JwsError } from './errors.ts';
import type { KeyUse, PublicKey } from './public-key.ts';
import { ed25519PublicKey, nistPublicKey, rsaPublicKey } from './public-key.ts';

/** DER tags (X.690 section 8). */
const tags = { integer: 0x02, bitString: 0x03, null: 0x05, objectIdentifier: 0x06, sequence: 0x30 } as const;

/** Object identifiers in hexadecimal: RFC 3279 section 2.3, RFC 5480 section 2.1.1.1, RFC 8410 section 3. */
const rsaEncryption = '2a864886f70d010101';
const ecPublicKey = '2a8648ce3d0201';
const ed25519 = '2b6570';
const curves = { '2a8648ce3d030107': 'P-256', '2b81040022': 'P-384', '2b81040023': 'P-521' } as const;

const maximumPemLength = 8192;

/** A key in a file says nothing of its own use. */
const anyUse: KeyUse = { kid: undefined, algorithm: undefined };

/**
 * A public key from PEM, `-----BEGIN PUBLIC KEY-----` (RFC 7468 section 13): RSA, P-256, P-384, P-521 or Ed25519.
 * Throws `JwsError` `key_invalid`.
 */
export function importSpkiPem(pem: string): PublicKey {
  if (pem.length > maximumPemLength) throw new JwsError('key_invalid', 'The PEM text is too long.');
  const match = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem);
  if (match === null) throw new JwsError('key_invalid', 'The text is not one PEM block labelled PUBLIC KEY.');
  return importSpki(pemBytes((match[1] ?? '').replaceAll(/\s/g, '')));
}

function pemBytes(base64: string): Uint8Array {
  try {
    return decodeBase64(base64);
  } catch {
    throw new JwsError('key_invalid', 'The PEM text is not base64.');
  }
}

/** SubjectPublicKeyInfo (RFC 5280 section 4.1): the algorithm, then the key as a bit string. */
function importSpki(der: Uint8Array): PublicKey {
  const outer = new DerReader(der);
  const info = new DerReader(outer.read(tags.sequence));
  outer.end();
  const algorithm = new DerReader(info.read(tags.sequence));
  const identifier = bytesToHex(algorithm.read(tags.objectIdentifier));
  const key = bitString(info.read(tags.bitString));
  info.end();
  if (identifier === rsaEncryption) return rsaKey(algorithm, key);
  if (identifier === ecPublicKey) return curveKey(algorithm, key);
  if (identifier !== ed25519)
    throw new JwsError('key_invalid', 'The key is of a kind that is not supported.');
  algorithm.end();
  return ed25519PublicKey(key, anyUse);
}

function rsaKey(algorithm: DerReader, key: Uint8Array): PublicKey {
  algorithm.read(tags.null);
  algorithm.end();
  const outer = new DerReader(key);
  const numbers = new DerReader(outer.read(tags.sequence));
  outer.end();
  const n = numbers.read(tags.integer);
  const e = numbers.read(tags.integer);
  numbers.end();
  return rsaPublicKey(n, e, anyUse);
}

/** RFC 5480 section 2.2; compressed points are optional there and not taken. */
function curveKey(algorithm: DerReader, key: Uint8Array): PublicKey {
  const identifier = bytesToHex(algorithm.read(tags.objectIdentifier));
  algorithm.end();
  const curve = Object.entries(curves).find(([known]) => known === identifier)?.[1];
  if (curve === undefined || key[0] !== 4)
    throw new JwsError('key_invalid', 'The curve or its point is not supported.');
  const size = (key.length - 1) / 2;
  return nistPublicKey(curve, { x: key.subarray(1, 1 + size), y: key.subarray(1 + size) }, anyUse);
}

function bitString(content: Uint8Array): Uint8Array {
  if (content[0] !== 0) throw new JwsError('key_invalid', 'The key is not a whole number of bytes.');
  return content.subarray(1);
}

/** Reads DER values one after the other; a wrong tag or length, or bytes left over, are `key_invalid`. */
class DerReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The content of the next value, which must have this tag. */
  read(tag: number): Uint8Array {
    if (this.#next() !== tag) throw new JwsError('key_invalid', 'The key is not valid DER.');
    const length = this.#length();
    const content = this.#bytes.subarray(this.#position, this.#position + length);
    if (content.length !== length) throw new JwsError('key_invalid', 'The key is cut off.');
    this.#position += length;
    return content;
  }

  end(): void {
    if (this.#position !== this.#bytes.length)
      throw new JwsError('key_invalid', 'The key has bytes left over.');
  }

  #length(): number {
    const first = this.#next();
    if (first < 0x80) return first;
    if (first === 0x81) return this.#next();
    if (first === 0x82) return this.#next() * 256 + this.#next();
    throw new JwsError('key_invalid', 'The key is not valid DER.');
  }

  #next(): number {
    const byte = this.#bytes[this.#position];
    if (byte === undefined) throw new JwsError('key_invalid', 'The key is cut off.');
    this.#position++;
    return byte;
  }
}
