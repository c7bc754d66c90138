import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TomlDate } from 'smol-toml';
import { parseDocument } from '../../src/project/index.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/vectors/toml-test/tests');

/** The rows of toml-test for TOML 1.1, named by their path; undefined where the suite is missing. */
export function tomlRows(): readonly string[] | undefined {
  const list = path.join(folder, 'files-toml-1.1.0');
  if (!existsSync(list)) return undefined;
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((row) => row.endsWith('.toml'));
}

/** Whether our reading of a row is what the suite expects of it: refused, or the same values. */
export function agrees(row: string): boolean {
  const root = read(readFileSync(path.join(folder, row)));
  if (row.startsWith('invalid/')) return root === undefined;
  const expected: unknown = JSON.parse(
    readFileSync(path.join(folder, row.replace(/\.toml$/, '.json')), 'utf8'),
  );
  return root !== undefined && isSame(root, expected);
}

/** As the reader does: the bytes checked as UTF-8, then parsed. */
function read(bytes: Uint8Array): object | undefined {
  try {
    return parseDocument(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'row.toml')
      .root;
  } catch {
    return undefined;
  }
}

function isSame(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((part, index) => isSame(actual[index], part))
    );
  }
  const tagged = expected as Record<string, unknown>;
  if (typeof tagged['type'] === 'string' && typeof tagged['value'] === 'string') {
    return isSameValue(actual, tagged['type'], tagged['value']);
  }
  if (typeof actual !== 'object' || actual === null) return false;
  const keys = Object.keys(tagged);
  return (
    keys.length === Object.keys(actual).length &&
    keys.every(
      (key) => Object.hasOwn(actual, key) && isSame((actual as Record<string, unknown>)[key], tagged[key]),
    )
  );
}

function isSameValue(actual: unknown, type: string, value: string): boolean {
  if (type === 'string') return actual === value;
  if (type === 'bool') return actual === (value === 'true');
  if (type === 'integer') return actual === Number(value);
  if (type === 'float')
    return (
      Object.is(actual, Number(value.replace('inf', 'Infinity').replace('nan', 'NaN').replace(/^\+/, ''))) ||
      actual === Number(value)
    );
  if (!(actual instanceof TomlDate)) return false;
  if (type === 'datetime')
    return actual.isDateTime() && !actual.isLocal() && actual.getTime() === new Date(value).getTime();
  return actual.isLocal() && plain(actual.toISOString()) === plain(value);
}

/** A local date or time without what may be left out: `T` or a space, zeros of the fraction. */
function plain(time: string): string {
  return time
    .replace(' ', 'T')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
