import { isTable } from '../document/plain-data.ts';
import type { DocumentPath } from '../document/positions.ts';
import type { Comments } from '../document/comments.ts';
import { tomlComment, tomlKey, tomlString } from '../values/toml-text.ts';

/** What is written beside the values. */
export interface WrittenComments {
  readonly commentsAt?: (path: DocumentPath) => Comments | undefined;
  /** Below everything else. */
  readonly end?: readonly string[];
}

/**
 * Plain data of a project file as TOML that people like to read: a header for each table, `{ … }` for the entries of
 * `[variables]` and other tables of few plain values, and comments where they stood.
 */
export function writeProjectFile(
  root: Readonly<Record<string, unknown>>,
  { commentsAt = () => undefined, end = [] }: WrittenComments = {},
): string {
  const lines = tableLines(root, [], commentsAt);
  const closing = end.map((text) => comment(text));
  const text = [...lines, ...(closing.length === 0 ? [] : ['', ...closing])].join('\n');
  return `${text.replace(/^\n+/, '')}\n`;
}

type CommentsAt = (path: DocumentPath) => Comments | undefined;

/** The plain keys of a table, then the tables in it, each with its header. */
function tableLines(table: object, path: DocumentPath, commentsAt: CommentsAt): readonly string[] {
  const entries = Object.entries(table);
  const plain = entries.filter(([name, value]) => !hasHeader(value, [...path, name]));
  const headed = entries.filter(([name, value]) => hasHeader(value, [...path, name]));
  return [
    ...plain.flatMap(([name, value]) =>
      withComments(`${tomlKey(name)} = ${inline(value)}`, commentsAt([...path, name])),
    ),
    ...headed.flatMap(([name, value]) => headedLines(value, [...path, name], commentsAt)),
  ];
}

function headedLines(value: unknown, path: DocumentPath, commentsAt: CommentsAt): readonly string[] {
  const header = path
    .filter((part) => typeof part === 'string')
    .map(tomlKey)
    .join('.');
  if (Array.isArray(value)) {
    return value.flatMap((table: object, at) => [
      '',
      ...withComments(`[[${header}]]`, commentsAt([...path, at])),
      ...Object.entries(table).flatMap(([name, inner]) =>
        withComments(`${tomlKey(name)} = ${inline(inner)}`, commentsAt([...path, at, name])),
      ),
    ]);
  }
  const lines = tableLines(value as object, path, commentsAt);
  const comments = commentsAt(path);
  // A table that holds tables alone needs no header of its own.
  const isBare = lines[0] === '' && comments === undefined;
  return isBare ? lines : ['', ...withComments(`[${header}]`, comments), ...lines];
}

function hasHeader(value: unknown, path: DocumentPath): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isTable);
  if (!isTable(value)) return false;
  const parent = path.at(-2);
  if (path[0] === 'variables' && path.length === 2) return false;
  const small = Object.values(value).every((inner) => !isTable(inner));
  return (
    !(path.length > 2 && small && ['up', 'deploy', 'env'].includes(String(path.at(-1)))) ||
    parent === 'profiles'
  );
}

function withComments(line: string, comments: Comments | undefined): readonly string[] {
  const after = comments?.after === undefined ? '' : ` ${comment(comments.after)}`;
  return [...(comments?.before ?? []).map(comment), `${line}${after}`];
}

function comment(text: string): string {
  return tomlComment(text.replace(/^ /, '')).trimEnd();
}

function inline(value: unknown): string {
  if (typeof value === 'string') return tomlString(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  }
  if (value instanceof Date) return value.toISOString();
  if (!isTable(value)) return String(value);
  const entries = Object.entries(value).map(([name, inner]) => `${tomlKey(name)} = ${inline(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
