/** What a `.env` file says. */
export interface EnvironmentFile {
  /** Of a name that is given twice, the last. */
  readonly values: Readonly<Record<string, string>>;
  /** Names whose value cannot be read, with their line, counted from 1. */
  readonly malformed: ReadonlyMap<string, number>;
}

/**
 * Reads a `.env` file as Spin does (dotenvy 0.15): lines `NAME=value`, with `export` before if you like. In single
 * quotes everything stands for itself; outside of them and in double quotes `\n`, `\\`, `\"`, `\'`, `\$` and `\ ` are
 * one character, and `$NAME` or `${NAME}` is the value of `environment` or of a line before. Quoted values may have
 * several lines; a space outside of quotes ends a value, and only a comment may follow. Other lines are passed over.
 */
export function parseEnvironmentFile(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): EnvironmentFile {
  const values = new Map<string, string>();
  const malformed = new Map<string, number>();
  const lookUp = (name: string) => environment[name] ?? values.get(name) ?? '';
  const begin = /^\uFEFF?[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*/gm;
  let [line, counted] = [1, 0];
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const [whole, name = ''] = found;
    line += text.slice(counted, found.index).split('\n').length - 1;
    counted = found.index;
    const read = readValue(text, found.index + whole.length, lookUp);
    if (read) {
      values.set(name, read.value);
      malformed.delete(name);
      begin.lastIndex = read.end;
    } else malformed.set(name, line);
  }
  return { values: Object.fromEntries(values), malformed };
}

type LookUp = (name: string) => string;

interface Read {
  readonly value: string;
  /** Where in the text the rest begins. */
  readonly end: number;
}

/** A comment, or the end of the line. */
const lineEnd = /[ \t\r]*(?:#.*)?$/my;

/** The value that begins at `start`; undefined when it cannot be read. */
function readValue(text: string, start: number, lookUp: LookUp): Read | undefined {
  if (text[start] === '#') return { value: '', end: start };
  let value = '';
  for (let end = start; ;) {
    const part = endOf(text, end) ?? readPart(text, end, lookUp);
    if (part === undefined) return undefined;
    if (part === 'end') return { value, end };
    value += part.value;
    ({ end } = part);
  }
}

/** `end` where nothing but a comment follows; undefined where the value goes on. */
function endOf(text: string, at: number): 'end' | undefined {
  lineEnd.lastIndex = at;
  const ended = at >= text.length || (/[ \t\r\n]/.test(text[at] ?? '') && lineEnd.test(text));
  return ended ? 'end' : undefined;
}

/** The next character outside of quotes, or all that is in quotes. */
function readPart(text: string, at: number, lookUp: LookUp): Read | undefined {
  const character = text[at] ?? '';
  if (character === "'") {
    const close = text.indexOf("'", at + 1);
    return close < 0 ? undefined : { value: text.slice(at + 1, close), end: close + 1 };
  }
  if (character === '"') return readDoubleQuoted(text, at + 1, lookUp);
  return /\s/.test(character) ? undefined : readCharacter(text, at, lookUp);
}

function readDoubleQuoted(text: string, start: number, lookUp: LookUp): Read | undefined {
  let value = '';
  for (let end = start; end < text.length;) {
    if (text[end] === '"') return { value, end: end + 1 };
    const part = readCharacter(text, end, lookUp);
    if (part === undefined) return undefined;
    value += part.value;
    ({ end } = part);
  }
  return undefined;
}

const variable = /\$(?:\{([^}]*)\}|([\p{L}\p{N}]*))/uy;

/** A character, or what an escape or a variable stands for. */
function readCharacter(text: string, at: number, lookUp: LookUp): Read | undefined {
  const character = text[at] ?? '';
  if (character === '\\') {
    const escaped = text[at + 1] ?? '';
    if (!/[\\'"$ n]/.test(escaped)) return undefined;
    return { value: escaped === 'n' ? '\n' : escaped, end: at + 2 };
  }
  if (character !== '$') return { value: character, end: at + 1 };
  variable.lastIndex = at;
  const [whole = '', block, plain = ''] = variable.exec(text) ?? [];
  return { value: lookUp(block ?? plain), end: at + whole.length };
}
