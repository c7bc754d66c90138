/**
 * The values of a `.env` file: lines `NAME=value`, with `export` before and quotes around if you like. Empty lines,
 * comments and anything else are passed over. A name given twice has its last value; nothing is expanded.
 */
export function parseEnvironmentFile(text: string): Readonly<Record<string, string>> {
  const entries = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, unquote(value)] as const];
  });
  return Object.fromEntries(entries);
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value);
  return quoted ? (quoted[2] ?? '') : value.replace(/(?:^|\s+)#.*$/, '');
}
