/**
 * A glob as Spin's `watch` has it, as a regular expression over paths with `/`: a double star stands for any folders, a
 * single star and `?` stay within one, `{a,b}` chooses.
 */
export function globPattern(glob: string): RegExp {
  const tokens = glob.replace(/^\.\//, '').match(/\*\*\/?|[^*]|\*/gs) ?? [];
  let braces = 0;
  const parts = tokens.map((token) => {
    if (token === '{') braces += 1;
    if (token === '}' && braces > 0) {
      braces -= 1;
      return ')';
    }
    return token === ',' && braces > 0 ? '|' : translate(token);
  });
  return new RegExp(`^${parts.join('')}${')'.repeat(braces)}$`);
}

function translate(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token === '**') return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (token === '{') return '(?:';
  return token.replace(/[$()+.\\^|}[\]]/, '\\$&');
}
