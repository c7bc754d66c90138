import { isTable, setMember } from '../document/plain-data.ts';
import { positionOfKey } from '../document/document.ts';
import type { ProjectDocument } from '../document/document.ts';
import type { SourcePosition } from '../../errors.ts';
import type { DocumentPath } from '../document/positions.ts';

/** Something that a person has to look at after a migration. */
export interface MigrationNote {
  readonly message: string;
  /** In the file that was migrated. */
  readonly at: SourcePosition;
}

/** A project file that is being put together from one of another form. */
export interface Draft {
  /** Puts a value at `to`; `from`, where it stood, carries the comments. A value of undefined, null or '' is left out. */
  put(to: DocumentPath, value: unknown, from?: DocumentPath): void;
  /** Copies the value at `from` when it is there. */
  move(from: DocumentPath, to: DocumentPath): void;
  /** Says what could not be carried over, or was written out although the file did not say it. */
  note(from: DocumentPath, message: string): void;
  /** Notes every key of the table at `from` that is not in `known`. */
  leaveOthers(from: DocumentPath, known: readonly string[]): void;
  readonly root: Readonly<Record<string, unknown>>;
  readonly notes: readonly MigrationNote[];
  /** Where the value at `to` stood; undefined for what is new. */
  originOf(to: DocumentPath): DocumentPath | undefined;
}

/** An empty draft that takes its values from `document`. */
export function newDraft(document: ProjectDocument): Draft {
  const root: Record<string, unknown> = {};
  const origins = new Map<string, DocumentPath>();
  const notes: MigrationNote[] = [];
  const note: Draft['note'] = (from, message) => notes.push({ message, at: positionOfKey(document, from) });
  /** A table comes from where the first of its keys came from. */
  const remember = (to: DocumentPath, from: DocumentPath): void => {
    origins.set(JSON.stringify(to), from);
    const [table, source] = [to.slice(0, -1), from.slice(0, -1)];
    if (table.length > 0 && source.length > 0 && !origins.has(JSON.stringify(table))) remember(table, source);
  };
  const put: Draft['put'] = (to, value, from) => {
    if (value === undefined || value === null || value === '') return;
    setAt(root, to, withoutNulls(value));
    if (from) remember(to, from);
  };
  return {
    root,
    notes,
    put,
    note,
    move: (from, to) => put(to, valueAt(document.root, from), from),
    leaveOthers: (from, known) => {
      for (const key of Object.keys(tableAt(document.root, from))) {
        if (!known.includes(key))
          note([...from, key], `${printed([...from, key])} has no counterpart and was left out.`);
      }
    },
    originOf: (to) => {
      for (let length = to.length; length > 0; length -= 1) {
        const from = origins.get(JSON.stringify(to.slice(0, length)));
        if (from) return [...from, ...to.slice(length)];
      }
      return undefined;
    },
  };
}

/** The value at a path of plain data; undefined when it is not there. */
export function valueAt(root: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  }, root);
}

/** The table at a path; empty when there is none. */
export function tableAt(root: unknown, path: DocumentPath): Readonly<Record<string, unknown>> {
  const value = valueAt(root, path);
  return isTable(value) ? value : {};
}

/** A copy without what TOML has no word for. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const copy: object = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== null) setMember(copy, name, withoutNulls(inner));
  }
  return copy;
}

function setAt(root: Record<string, unknown>, path: DocumentPath, value: unknown): void {
  let table = root;
  for (const name of path.slice(0, -1).map(String)) {
    const inner = Object.hasOwn(table, name) ? table[name] : undefined;
    const child = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
    setMember(table, name, child);
    table = child;
  }
  setMember(table, String(path.at(-1)), value);
}

function printed(path: DocumentPath): string {
  return path.join('.');
}
