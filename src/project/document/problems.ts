import { FtlError, FtlErrors } from '../../errors.ts';
import type { ErrorCode, SourcePosition } from '../../errors.ts';
import { positionInString, positionOfKey, positionOfValue } from './document.ts';
import type { ProjectDocument } from './document.ts';
import type { DocumentPath } from './positions.ts';

/** What a problem is about: the key at `path`, its value, or the character `offset` of that value. */
export interface ProblemPlace {
  readonly path: DocumentPath;
  readonly part?: 'key' | 'value';
  readonly offset?: number;
  readonly hint?: string | undefined;
}

/** Gathers every problem of one document, so that a user sees all of them in one run. */
export interface Problems {
  /** Adds a problem, once however often it is found. */
  add(code: ErrorCode, message: string, place: ProblemPlace): void;
  /** The same for a problem whose place is known already. */
  addAt(code: ErrorCode, message: string, at: SourcePosition, hint?: string): void;
  /** A path as a person reads it in this document: `tools.analyze.examples[0].tool`. */
  print(path: DocumentPath): string;
  readonly found: readonly FtlError[];
}

/** A new collection for `document`, beginning with problems that were found before. */
export function collectProblems(document: ProjectDocument, before: readonly FtlError[] = []): Problems {
  const found = [...before];
  const known = new Set<string>();
  const addAt: Problems['addAt'] = (code, message, at, hint) => {
    const one = `${at.line}:${at.column} ${message}`;
    if (!known.has(one)) found.push(new FtlError(code, message, { hint, at }));
    known.add(one);
  };
  return {
    found,
    addAt,
    add: (code, message, place) => addAt(code, message, positionOf(document, place), place.hint),
    print: (path) => printPath(asWritten(document, path)),
  };
}

/** Throws `FtlErrors` with all problems in the order of their lines; returns when there is none. */
export function throwProblems(problems: Problems): void {
  const sorted = [...problems.found].sort(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
  const [first, ...others] = sorted;
  if (first !== undefined) throw new FtlErrors([first, ...others]);
}

function asWritten({ aliases = {} }: ProjectDocument, path: DocumentPath): DocumentPath {
  const [table, ...rest] = path;
  return typeof table === 'string' && Object.hasOwn(aliases, table)
    ? [aliases[table] ?? table, ...rest]
    : path;
}

/** The document's root has an empty path. */
function printPath(path: DocumentPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = /^[A-Za-z0-9_-]+$/.test(part) ? part : JSON.stringify(part);
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

function positionOf(document: ProjectDocument, place: ProblemPlace): SourcePosition {
  if (place.offset !== undefined) return positionInString(document, place.path, place.offset);
  return place.part === 'key' ? positionOfKey(document, place.path) : positionOfValue(document, place.path);
}
