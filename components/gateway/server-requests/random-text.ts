import { bytesToHex } from '../../shared/bytes.ts';

/** 128 random bits as 32 hexadecimal digits. */
export function randomText(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
}
