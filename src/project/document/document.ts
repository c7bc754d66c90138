import { parse, TomlError } from 'smol-toml';
import { parseTOML } from 'toml-eslint-parser';
import { FtlError } from '../../errors.ts';
import type { SourcePosition } from '../../errors.ts';
import { nestsTooDeep, projectLimits } from './limits.ts';
import { indexPositions, pathKey } from './positions.ts';
import type { DocumentPath, PositionIndex } from './positions.ts';

/** A TOML file that parsed: its values, and where each of them stands. */
export interface TomlDocument {
  /** Relative to the project folder. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly root: Readonly<Record<string, unknown>>;
  readonly positions: PositionIndex;
}

/**
 * Parses TOML 1.1 within `projectLimits`. Throws `E_PROJECT_LIMIT` or `E_PROJECT_SYNTAX` with the position; a file
 * with a syntax error has that one problem, since nothing after it can be trusted.
 */
export function parseDocument(source: string, file: string): TomlDocument {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > projectLimits.bytes) {
    throw new FtlError('E_PROJECT_LIMIT', `${file} is larger than ${projectLimits.bytes} bytes.`);
  }
  try {
    const root = parse(text, { maxDepth: projectLimits.depth });
    if (nestsTooDeep(root)) throw tooDeep({ file, line: 1, column: 1 });
    return { file, text, root, positions: indexPositions(parseTOML(text, { tomlVersion: '1.1' })) };
  } catch (error) {
    throw syntaxError(error, file);
  }
}

/** Where the key of `path` stands; of its nearest written ancestor when the key itself is not there. */
export function positionOfKey(document: TomlDocument, path: DocumentPath): SourcePosition {
  return positionOf(document, path, 'key');
}

/** Where the value of `path` begins (the opening quote of a string); its key where it is a table with a header. */
export function positionOfValue(document: TomlDocument, path: DocumentPath): SourcePosition {
  return positionOf(document, path, 'value');
}

/**
 * Where the character `offset` of the string at `path` stands: exact for a string on one line without escapes, the
 * beginning of the string otherwise.
 */
export function positionInString(document: TomlDocument, path: DocumentPath, offset: number): SourcePosition {
  const found = document.positions.get(pathKey(path))?.value;
  if (found?.verbatim !== true) return positionOfValue(document, path);
  return { file: document.file, line: found.line, column: found.column + 1 + offset };
}

function positionOf(document: TomlDocument, path: DocumentPath, part: 'key' | 'value'): SourcePosition {
  for (let length = path.length; length > 0; length -= 1) {
    const found = document.positions.get(pathKey(path.slice(0, length)));
    const place =
      (length === path.length && part === 'value' ? found?.value : undefined) ?? found?.key ?? found?.value;
    if (place !== undefined) return { file: document.file, line: place.line, column: place.column };
  }
  return { file: document.file, line: 1, column: 1 };
}

function tooDeep(at: SourcePosition): FtlError {
  return new FtlError('E_PROJECT_LIMIT', `${at.file} nests deeper than ${projectLimits.depth} levels.`, {
    at,
  });
}

function syntaxError(error: unknown, file: string): FtlError {
  if (error instanceof FtlError) return error;
  if (error instanceof TomlError) {
    const reason = error.message.split('\n')[0]?.replace('Invalid TOML document: ', '') ?? 'not TOML';
    const at = { file, line: error.line, column: error.column };
    if (reason.includes('excessively nested')) return tooDeep(at);
    return new FtlError('E_PROJECT_SYNTAX', `${file} is not valid TOML: ${reason}.`, { at });
  }
  if (error instanceof SyntaxError && 'lineNumber' in error && 'column' in error) {
    const at = { file, line: Number(error.lineNumber), column: Number(error.column) + 1 };
    return new FtlError('E_PROJECT_SYNTAX', `${file} is not valid TOML: ${error.message}.`, { at });
  }
  return new FtlError('E_PROJECT_SYNTAX', `${file} is not valid TOML.`, {
    at: { file, line: 1, column: 1 },
    cause: error,
  });
}
