/** One way to authenticate that a WWW-Authenticate header offers. Names are lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const schemePattern = new RegExp(`[\\s,]*(${token})(?=\\s|,|$)`, 'y');
const parameterPattern = new RegExp(`[\\s,]*(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`, 'y');
const longestHeader = 8192;

/**
 * Reads a WWW-Authenticate header (RFC 9110, 11.6.1): several challenges, quoted values with commas and escapes.
 * What cannot be read ends the list.
 */
export function parseChallenges(header: string): Challenge[] {
  const text = header.slice(0, longestHeader);
  const challenges: Challenge[] = [];
  let position = 0;
  for (;;) {
    const scheme = matchAt(schemePattern, text, position);
    if (!scheme) return challenges;
    position = schemePattern.lastIndex;
    const parameters = new Map<string, string>();
    for (;;) {
      const parameter = matchAt(parameterPattern, text, position);
      if (!parameter) break;
      position = parameterPattern.lastIndex;
      const [, name = '', quoted, plain = ''] = parameter;
      parameters.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'));
    }
    challenges.push({
      scheme: (scheme[1] ?? '').toLowerCase(),
      parameters: Object.fromEntries(parameters),
    });
  }
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
