import { FtlError } from '../../errors.ts';
import type { SourcePosition } from '../../errors.ts';
import type { PositionTree } from './positions.ts';

/** What a parser of one format makes of a text. */
export interface ParsedText {
  readonly root: Readonly<Record<string, unknown>>;
  readonly positions: PositionTree;
}

/** `E_PROJECT_SYNTAX`: the text is not what its file name says; `reason` has no full stop. */
export function invalid(format: string, reason: string, at: SourcePosition): FtlError {
  return new FtlError('E_PROJECT_SYNTAX', `${at.file} is not valid ${format}: ${reason}.`, { at });
}
