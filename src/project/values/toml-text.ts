import { FtlError } from '../../errors.ts';

/**
 * A text as a basic string of TOML 1.0 on one line: quotes, backslashes and control characters are escaped, so that no
 * text can end the string. Throws `E_BUG` for a lone surrogate, which no UTF-8 file can hold.
 */
export function tomlString(text: string): string {
  if (/\p{Surrogate}/u.test(text))
    throw new FtlError('E_BUG', 'A text to be written as TOML is not valid Unicode.');
  // oxlint-disable-next-line no-control-regex -- these are what TOML wants escaped (TOML 1.0, "String")
  return `"${text.replace(/[\u0000-\u001f"\\\u007f]/g, escapeCharacter)}"`;
}

/** A key of TOML 1.0: bare where it may be, quoted otherwise. */
export function tomlKey(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}

/** A list of strings: on one line when it has one entry, one line an entry otherwise. */
export function tomlStrings(entries: readonly string[]): string {
  if (entries.length < 2) return `[${entries.map(tomlString).join('')}]`;
  return `[\n${entries.map((entry) => `  ${tomlString(entry)},\n`).join('')}]`;
}

/** A comment of one line; what could end it or is not allowed in it becomes a space. */
export function tomlComment(text: string): string {
  // oxlint-disable-next-line no-control-regex -- see above
  return `# ${text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]|\p{Surrogate}/gu, ' ')}`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function escapeCharacter(character: string): string {
  return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
