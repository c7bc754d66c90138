/** Bytes as the engine of our components has them (ECMAScript 2026), and Node from version 25 on. */
interface NewerBytes extends Uint8Array {
  readonly toHex?: () => string;
}

/** The same, and what makes them. */
interface NewerBytesConstructor extends Pick<Uint8ArrayConstructor, 'from'> {
  readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** Made when the component is built: converting each byte anew would take longer than the arithmetic of RSA. */
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Big-endian bytes as a number. */
export function bytesToBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x0${bytesToHex(bytes)}`);
}

/** Two lower-case digits a byte. */
export function bytesToHex(bytes: NewerBytes): string {
  if (bytes.toHex !== undefined) return bytes.toHex();
  let hex = '';
  for (const byte of bytes) hex += hexOfByte[byte] ?? '';
  return hex;
}

/** Decodes base64 that is already known to be well-formed; padding may be left out. Throws for some that is not. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const engine: NewerBytesConstructor = Uint8Array;
  if (engine.fromBase64 !== undefined) return engine.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** The bytes of all parts, one after the other. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
