import type { JsonValue } from '../catalog.ts';

/** Arrays and objects may be nested this deep in any message; deeper ones could exhaust a component's stack. */
const maxJsonDepth = 256;

/**
 * `JSON.parse` for hostile input: nesting is measured before anything is built.
 * @throws SyntaxError when the text is not JSON or is nested deeper than `maxJsonDepth`.
 */
export function parseJson(text: string): JsonValue {
  if (text.length > maxJsonDepth && exceedsDepth(text)) {
    throw new SyntaxError(`JSON is nested deeper than ${maxJsonDepth} levels`);
  }
  return JSON.parse(text) as JsonValue;
}

/** Index of the quote that closes the string literal opened at `start`, or the text's length if none does. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, quote: number): boolean {
  let index = quote - 1;
  while (text[index] === '\\') index--;
  return (quote - 1 - index) % 2 === 1;
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
