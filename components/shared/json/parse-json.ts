import type { JsonValue } from '../catalog.ts';
import { rememberNumbers } from './exact-numbers.ts';
import { endOfString } from './string-literals.ts';

/** Arrays and objects may be nested this deep in any message; deeper ones could exhaust a component's stack. */
const maxJsonDepth = 256;

/**
 * `JSON.parse` for hostile input: nesting is measured before anything is built. Numbers that a double cannot hold are
 * rounded, but `jsonText` writes them as they came.
 * @throws DepthError when the text is nested deeper than `maxJsonDepth`, SyntaxError when it is not JSON.
 */
export function parseJson(text: string): JsonValue {
  if (text.length > maxJsonDepth && exceedsDepth(text)) {
    throw new DepthError(`nested deeper than ${maxJsonDepth} levels`);
  }
  const value = JSON.parse(text) as JsonValue;
  rememberNumbers(text, value);
  return value;
}

/** JSON is nested deeper than any message may be; `message` says how deep that is. */
export class DepthError extends SyntaxError {
  override readonly name = 'DepthError';
}

function exceedsDepth(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maxJsonDepth) return true;
  }
  return false;
}
