import { endOfString } from './parse-json.ts';

const numberAfterColon = /\s*:\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

/**
 * The digits of a number member of the outermost object exactly as they were sent, since `JSON.parse` rounds
 * what a double cannot hold. `text` is valid JSON; as in `JSON.parse`, the last of equal keys counts.
 */
export function numberMemberText(text: string, key: string): string | undefined {
  let found: string | undefined;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    else if (character === '"') {
      const end = endOfString(text, index);
      if (depth === 1 && JSON.parse(text.slice(index, end + 1)) === key)
        found = numberAt(text, end + 1) ?? found;
      index = end;
    }
  }
  return found;
}

function numberAt(text: string, index: number): string | undefined {
  numberAfterColon.lastIndex = index;
  return numberAfterColon.exec(text)?.[1];
}
