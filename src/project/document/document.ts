import { FtlError } from '../../errors.ts';
import type { SourcePosition } from '../../errors.ts';
import { parseJson } from './json.ts';
import { projectLimits } from './limits.ts';
import type { ParsedText } from './parsed-text.ts';
import { branchAt } from './positions.ts';
import type { DocumentPath } from './positions.ts';
import { parseToml } from './toml.ts';
import { parseYaml } from './yaml.ts';

/** A project file that parsed, whatever its format: its values, and where each of them stands. */
export interface ProjectDocument extends ParsedText {
  /** Relative to the project folder. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** Name of a table at the root -> how the file calls it, where that differs. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/**
 * Parses a text within `projectLimits`, by the ending of its file name: `.json`, `.yaml` or `.yml`, and TOML for every
 * other. Throws `E_PROJECT_LIMIT` or `E_PROJECT_SYNTAX` with the position; a file with a syntax error has that one
 * problem, since nothing after it can be trusted.
 */
export function parseDocument(source: string, file: string): ProjectDocument {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > projectLimits.bytes) {
    throw new FtlError('E_PROJECT_LIMIT', `${file} is larger than ${projectLimits.bytes} bytes.`);
  }
  return { file, text, ...parserOf(file)(text, file) };
}

function parserOf(file: string): (text: string, file: string) => ParsedText {
  if (file.endsWith('.json')) return parseJson;
  return /\.ya?ml$/.test(file) ? parseYaml : parseToml;
}

/** Where the key of `path` stands; of its nearest written ancestor when the key itself is not there. */
export function positionOfKey(document: ProjectDocument, path: DocumentPath): SourcePosition {
  return positionOf(document, path, 'key');
}

/** Where the value of `path` begins (the opening quote of a string); its key where it is a table with a header. */
export function positionOfValue(document: ProjectDocument, path: DocumentPath): SourcePosition {
  return positionOf(document, path, 'value');
}

/**
 * Where the character `offset` of the string at `path` stands: exact for a string on one line without escapes, the
 * beginning of the string otherwise.
 */
export function positionInString(
  document: ProjectDocument,
  path: DocumentPath,
  offset: number,
): SourcePosition {
  const found = branchAt(document.positions, path)?.value;
  if (found?.textColumn === undefined) return positionOfValue(document, path);
  return { file: document.file, line: found.line, column: found.textColumn + offset };
}

function positionOf(document: ProjectDocument, path: DocumentPath, part: 'key' | 'value'): SourcePosition {
  for (let length = path.length; length > 0; length -= 1) {
    const found = branchAt(document.positions, path.slice(0, length));
    const place =
      (length === path.length && part === 'value' ? found?.value : undefined) ?? found?.key ?? found?.value;
    if (place !== undefined) return { file: document.file, line: place.line, column: place.column };
  }
  return { file: document.file, line: 1, column: 1 };
}
