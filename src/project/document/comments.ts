import { CST, Lexer } from 'yaml';
import { parseTOML } from 'toml-eslint-parser';
import type { ProjectDocument } from './document.ts';
import { type DocumentPath, type PositionTree, placesOf } from './positions.ts';

/** The comments of one key or table, without their `#`. */
export interface Comments {
  /** On lines of their own above it. */
  readonly before: readonly string[];
  /** At the end of its line. */
  readonly after: string | undefined;
}

/** What people wrote beside the values of a document. */
export interface DocumentComments {
  at(path: DocumentPath): Comments | undefined;
  /** Below everything else. */
  readonly end: readonly string[];
}

/** The comments of a TOML or YAML document by the key that they stand at; JSON has none. */
export function readComments(document: ProjectDocument): DocumentComments {
  const keys = keysInOrder(document.positions, []);
  const onLine = new Map(keys.toReversed().map((key) => [key.line, key]));
  const found = new Map<string, { before: string[]; after: string | undefined }>();
  const end: string[] = [];
  let next = 0;
  for (const { line, text } of commentsOf(document)) {
    while (next < keys.length && (keys[next]?.line ?? 0) < line) next += 1;
    const beside = onLine.get(line);
    const owner = beside ?? keys[next];
    if (owner === undefined) {
      end.push(text);
      continue;
    }
    const comments = found.get(owner.id) ?? { before: [], after: undefined };
    if (beside && comments.after === undefined) comments.after = text;
    else comments.before.push(text);
    found.set(owner.id, comments);
  }
  return { end, at: (path) => found.get(JSON.stringify(path)) };
}

interface Key {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** Every key and list entry by where it begins; of those at one place the outermost comes first. */
function keysInOrder(tree: PositionTree, path: DocumentPath): readonly Key[] {
  const all: Key[] = [];
  const visit = (branch: PositionTree, at: DocumentPath): void => {
    const place = branch.key ?? branch.value;
    const inner = branch.value === undefined ? [...branch.children.values()] : [];
    const isPartOfHeader = inner.some(({ key }) => key?.line === place?.line);
    if (place && at.length > 0 && !isPartOfHeader) {
      all.push({ id: JSON.stringify(at), line: place.line, column: place.column });
    }
    for (const [name, child] of branch.children) visit(child, [...at, name]);
  };
  visit(tree, path);
  return all.sort((one, other) => one.line - other.line || one.column - other.column);
}

interface Comment {
  readonly line: number;
  readonly text: string;
}

function commentsOf({ file, text }: ProjectDocument): readonly Comment[] {
  if (file.endsWith('.json')) return [];
  if (/\.ya?ml$/.test(file)) return yamlComments(text);
  return parseTOML(text, { tomlVersion: '1.1' }).comments.map(({ value, loc }) => ({
    line: loc.start.line,
    text: value,
  }));
}

function yamlComments(text: string): readonly Comment[] {
  const placeAt = placesOf(text);
  const comments: Comment[] = [];
  let offset = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = inScalar ? 'text' : CST.tokenType(token);
    if (type === 'comment') comments.push({ line: placeAt(offset).line, text: token.slice(1) });
    inScalar = type === 'scalar';
    if (!(token.length === 1 && ['doc-mode', 'flow-error-end', 'scalar'].includes(type ?? ''))) {
      offset += token.length;
    }
  }
  return comments;
}
