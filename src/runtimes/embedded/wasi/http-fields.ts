import type { Header } from '../messages.ts';
import { GuestFailure } from './guest-failure.ts';

/** Headers that belong to the connection or to the host, and that a component can neither set nor see (spin.md 4.3). */
export const connectionHeaders: ReadonlySet<string> = new Set([
  'connection',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

/** What a name may be (RFC 9110, section 5.6.2). */
export const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const invalid = { tag: 'invalid-syntax' };

/** Bytes of names and values that a component can put together, as on wasmtime. */
const mostBytes = 128 * 1024;

type Entry = [name: string, value: Uint8Array];

/** The resource `fields` of wasi:http/types: names without case, values as bytes. */
export class Fields {
  #entries: Entry[] = [];
  #size = 0;
  #immutable = false;

  static fromList(entries: readonly Entry[]): Fields {
    const fields = new Fields();
    for (const [name, value] of entries) fields.append(name, value);
    return fields;
  }

  /** Headers that came from outside; the guest cannot change them. */
  static fromHeaders(headers: readonly Header[]): Fields {
    const fields = new Fields();
    fields.#entries = headers.map(([name, value]) => [name, Buffer.from(value, 'latin1')]);
    fields.#immutable = true;
    return fields;
  }

  /** The fields as they go out. */
  toHeaders(): Header[] {
    return this.#entries.map(([name, value]) => [
      name.toLowerCase(),
      Buffer.from(value.buffer, value.byteOffset, value.length).toString('latin1'),
    ]);
  }

  /** From now on changing is refused, as for the headers of a request under way. */
  freeze(): this {
    this.#immutable = true;
    return this;
  }

  get(name: string): Uint8Array[] {
    const wanted = name.toLowerCase();
    return this.#entries.filter(([own]) => own.toLowerCase() === wanted).map(([, value]) => value);
  }

  has(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.#entries.some(([own]) => own.toLowerCase() === wanted);
  }

  set(name: string, values: readonly Uint8Array[]): void {
    this.#checkChange(name);
    for (const value of values) checkValue(value);
    this.#remove(name);
    for (const value of values) this.#add(name, value);
  }

  append(name: string, value: Uint8Array): void {
    this.#checkChange(name);
    checkValue(value);
    this.#add(name, value);
  }

  delete(name: string): void {
    this.#checkChange(name);
    this.#remove(name);
  }

  entries(): Entry[] {
    return this.#entries;
  }

  clone(): Fields {
    const copy = new Fields();
    copy.#entries = this.#entries.map(([name, value]) => [name, value]);
    copy.#size = sizeOf(copy.#entries);
    return copy;
  }

  #add(name: string, value: Uint8Array): void {
    this.#size += name.length + value.length;
    if (this.#size > mostBytes) throw new Error(`the component made headers of more than ${mostBytes} bytes`);
    this.#entries.push([name, value]);
  }

  #remove(name: string): void {
    const unwanted = name.toLowerCase();
    this.#entries = this.#entries.filter(([own]) => own.toLowerCase() !== unwanted);
    this.#size = sizeOf(this.#entries);
  }

  #checkChange(name: string): void {
    if (this.#immutable) throw new GuestFailure({ tag: 'immutable' });
    if (!token.test(name)) throw new GuestFailure(invalid);
    if (connectionHeaders.has(name.toLowerCase())) throw new GuestFailure({ tag: 'forbidden' });
  }
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}

/** RFC 9110, section 5.5: no control characters but tab. */
function checkValue(value: Uint8Array): void {
  if (value.some((byte) => (byte < 0x20 && byte !== 0x09) || byte === 0x7f)) throw new GuestFailure(invalid);
}
