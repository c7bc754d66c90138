import type { ProjectDocument } from '../../project/document/document.ts';
import { positionOfKey } from '../../project/document/document.ts';
import type { DocumentPath } from '../../project/document/positions.ts';
import type { Problems } from '../../project/document/problems.ts';
import type { SourcePosition } from '../../errors.ts';
import { suggestion } from '../../project/document/suggest.ts';

/** What readers of the parts of a manifest share. */
export interface ManifestReading {
  readonly document: ProjectDocument;
  readonly problems: Problems;
}

/** A table of the document and where it stands. */
export interface Table {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly path: DocumentPath;
  readonly reading: ManifestReading;
}

/** Reports that the value at a key, or the key itself, breaks a rule of Spin. */
export function report(
  { path, reading }: Table,
  key: string | number | undefined,
  { message, part = 'value', hint }: { message: string; part?: 'key' | 'value'; hint?: string | undefined },
): undefined {
  const place = key === undefined ? path : [...path, key];
  const name = reading.problems.print(place);
  const text = name === '' ? `The manifest ${message}.` : `${name} ${message}.`;
  reading.problems.add('E_MANIFEST', text, { path: place, part, hint });
  return undefined;
}

/** The table itself as a table; what is no table is reported. */
export function asTable(value: unknown, path: DocumentPath, reading: ManifestReading): Table | undefined {
  const isTable =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  if (isTable) return { fields: value as Readonly<Record<string, unknown>>, path, reading };
  return report({ fields: {}, path, reading }, undefined, { message: 'is not a table' });
}

/** A table at a key; undefined when there is none, or it was reported. */
export function tableAt({ fields, path, reading }: Table, key: string): Table | undefined {
  return Object.hasOwn(fields, key) ? asTable(fields[key], [...path, key], reading) : undefined;
}

/** Every entry of the table at a key that is a table itself, in order of declaration. */
export function namedTables(table: Table, key: string): readonly (readonly [string, Table])[] {
  const found = tableAt(table, key);
  return Object.keys(found?.fields ?? {}).flatMap((name) => {
    const entry = found && tableAt(found, name);
    return entry === undefined ? [] : [[name, entry] as const];
  });
}

/** The tables of a list at a key. */
export function tablesAt(table: Table, key: string): readonly Table[] {
  const { fields, path, reading } = table;
  const value = Object.hasOwn(fields, key) ? fields[key] : [];
  if (!Array.isArray(value)) {
    report(table, key, { message: 'is not a list of tables' });
    return [];
  }
  return value.flatMap((entry, index) => asTable(entry, [...path, key, index], reading) ?? []);
}

/** A string at a key. */
export function textAt(table: Table, key: string): string | undefined {
  return valueAt(table, key, 'string') as string | undefined;
}

/** true or false at a key. */
export function flagAt(table: Table, key: string): boolean | undefined {
  return valueAt(table, key, 'boolean') as boolean | undefined;
}

/** The strings of a list at a key; with `orOne` one string stands for a list of it. */
export function textsAt(table: Table, key: string, { orOne = false } = {}): readonly string[] {
  const value = Object.hasOwn(table.fields, key) ? table.fields[key] : [];
  if (orOne && typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  report(table, key, {
    message: orOne ? 'is neither a string nor a list of strings' : 'is not a list of strings',
  });
  return [];
}

/** Strings under names of the user, at a key. */
export function stringsAt(table: Table, key: string): readonly (readonly [string, string])[] {
  const found = tableAt(table, key);
  return Object.keys(found?.fields ?? {}).flatMap((name) => {
    const value = found && textAt(found, name);
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** Reports a key that must be there and is not. */
export function requireKey(table: Table, key: string): void {
  if (!Object.hasOwn(table.fields, key)) report(table, undefined, { message: `lacks "${key}"`, part: 'key' });
}

/** Reports every key that Spin does not know there. */
export function refuseUnknown(table: Table, known: readonly string[]): void {
  for (const key of Object.keys(table.fields)) {
    if (known.includes(key)) continue;
    const hint = suggestion(key, known) ?? `Known here: ${known.join(', ')}.`;
    report(table, key, { message: 'is a key that Spin refuses', part: 'key', hint });
  }
}

/** Where the table begins. */
export function placeOf({ path, reading }: Table): SourcePosition {
  return positionOfKey(reading.document, path);
}

function valueAt(table: Table, key: string, type: 'string' | 'boolean'): unknown {
  const value = Object.hasOwn(table.fields, key) ? table.fields[key] : undefined;
  if (value === undefined || typeof value === type) return value;
  return report(table, key, { message: `is not ${type === 'string' ? 'a string' : 'true or false'}` });
}
