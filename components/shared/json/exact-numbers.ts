import { endOfString } from './string-literals.ts';

/** Numbers that parsing rounded, as they were written: by the object or array that holds them, and key. */
const exactNumbers = new WeakMap<object, Map<string, string>>();
let anyExact = false;

/** Only text that has this can hold such a number. */
const manyDigits = /[\d.]{16}|\d[eE][+-]?\d{3}/;

/**
 * Remembers each number that `JSON.parse` rounded, so that `jsonText` writes it as it came: a 64-bit id that passes
 * through must not become another one. `value` is what `JSON.parse` made of `text`.
 */
export function rememberNumbers(text: string, value: unknown): void {
  if (typeof value === 'object' && manyDigits.test(text)) readValue({ text, at: 0 }, { '': value }, '');
}

/** The number at a key of parsed JSON as it was written, when it was rounded; undefined for everything else. */
export function exactNumber(holder: object, key: string): string | undefined {
  return anyExact ? exactNumbers.get(holder)?.get(key) : undefined;
}

/** `JSON.stringify`, with the numbers of parsed JSON as they were written; `indent` is that of each level, in spaces. */
export function jsonText(value: unknown, indent = 0): string {
  if (!anyExact) return JSON.stringify(value, null, indent);
  // Unguessable, so that no text of a client's can be taken for one of these numbers.
  const mark = crypto.randomUUID();
  const exactOrSame = function (this: object, key: string, inner: unknown): unknown {
    const exact = typeof inner === 'number' ? exactNumber(this, key) : undefined;
    return exact === undefined ? inner : `${mark}${exact}`;
  };
  const text = JSON.stringify(value, exactOrSame, indent);
  return text.replaceAll(new RegExp(`"${mark}([^"]*)"`, 'g'), '$1');
}

/** A place in text that is valid JSON. */
interface Reader {
  readonly text: string;
  at: number;
}

const separators = /[ \t\n\r,:]*/y;
const scalar = /[-+.\w]*/y;

/** Reads the value at a key of a holder, which is undefined inside of what a later member of its name replaced. */
function readValue(reader: Reader, holder: object | undefined, key: string): void {
  skip(reader, separators);
  const { text, at } = reader;
  switch (text[at]) {
    case '{':
      return readMembers(reader, objectAt(holder, key));
    case '[':
      return readItems(reader, objectAt(holder, key));
    case '"':
      reader.at = endOfString(text, at) + 1;
      return;
    default:
      skip(reader, scalar);
      if (holder !== undefined) rememberNumber(holder, key, text.slice(at, reader.at));
  }
}

function readMembers(reader: Reader, holder: object | undefined): void {
  reader.at++;
  while (hasNext(reader, '}')) {
    const end = endOfString(reader.text, reader.at);
    const key = JSON.parse(reader.text.slice(reader.at, end + 1)) as string;
    reader.at = end + 1;
    readValue(reader, holder, key);
  }
}

function readItems(reader: Reader, holder: object | undefined): void {
  reader.at++;
  for (let index = 0; hasNext(reader, ']'); index++) readValue(reader, holder, String(index));
}

/** Goes to the next member or item, or past the closing bracket when there is none. */
function hasNext(reader: Reader, closing: ']' | '}'): boolean {
  skip(reader, separators);
  const isEnd = reader.text[reader.at] === closing;
  if (isEnd) reader.at++;
  return !isEnd;
}

function skip(reader: Reader, characters: RegExp): void {
  characters.lastIndex = reader.at;
  characters.exec(reader.text);
  reader.at = characters.lastIndex;
}

function objectAt(holder: object | undefined, key: string): object | undefined {
  if (holder === undefined || !Object.hasOwn(holder, key)) return undefined;
  const value: unknown = (holder as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'object' && value !== null ? value : undefined;
}

function rememberNumber(holder: object, key: string, literal: string): void {
  const known = exactNumbers.get(holder);
  if (!isRounded(literal)) {
    // What an earlier member of the same name held.
    known?.delete(key);
    return;
  }
  anyExact = true;
  if (known === undefined) exactNumbers.set(holder, new Map([[key, literal]]));
  else known.set(key, literal);
}

/** Longer numbers are remembered without a look at their digits, since all of those of a hostile one would take long. */
const maxComparedDigits = 400;

function isRounded(literal: string): boolean {
  if (!/^-?\d/.test(literal)) return false;
  return literal.length > maxComparedDigits || decimal(literal) !== decimal(String(Number(literal)));
}

/** Digits and exponent of a number in a form that all ways to write it share. */
function decimal(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const shift = Number(exponent) - fraction.length + (digits.length - significant.length);
  return significant === '' ? '0' : `${sign}${significant}e${shift}`;
}
