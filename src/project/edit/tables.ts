import { type AST, parseTOML } from 'toml-eslint-parser';

/** The text with a table at its end, after an empty line and with the line ends of the text. */
export function appendTable(text: string, table: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${table.trim().replaceAll(/\r?\n/g, lineEnd)}${lineEnd}`;
  if (text.trim() === '') return added;
  const ended = text.endsWith('\n') ? text : text + lineEnd;
  return /\n\r?\n$/.test(ended) ? ended + added : ended + lineEnd + added;
}

/**
 * The text without everything that is written under `[section.name]`: headers, keys, the comments right above them and
 * what follows the last key up to an empty line; with a number for a name, of that entry of `[[section]]`, counted from
 * 0. All else stays byte for byte; undefined when nothing was there. The text has to be valid TOML.
 */
export function removeTables(text: string, section: string, name: string | number): string | undefined {
  const lines = text.split(/(?<=\n)/);
  const wanted = [section, name];
  const blocks = blocksOf(parseTOML(text, { tomlVersion: '1.1' }), wanted);
  if (blocks.length === 0) return undefined;
  const removed = new Set(blocks.flatMap((block) => linesOf(block, lines)));
  const last = Math.max(...removed);
  // At the end of the file the empty lines before it go too.
  if (last === lines.length - 1) {
    for (let line = Math.min(...tail(removed, last)) - 1; isEmpty(lines[line]); line -= 1) removed.add(line);
  }
  return lines.filter((_, line) => !removed.has(line)).join('');
}

/** First and last line, from 0. */
type Block = readonly [first: number, last: number];

function blocksOf(program: AST.TOMLProgram, wanted: readonly (string | number)[]): readonly Block[] {
  return program.body[0].body.flatMap((node): readonly Block[] => {
    if (node.type === 'TOMLKeyValue') return startsWith(keysOf(node), wanted) ? [blockOf(node)] : [];
    if (startsWith(node.resolvedKey, wanted)) return [blockOf(node)];
    return node.body.flatMap((entry) =>
      startsWith([...node.resolvedKey, ...keysOf(entry)], wanted) ? [blockOf(entry)] : [],
    );
  });
}

function keysOf({ key }: AST.TOMLKeyValue): readonly string[] {
  return key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
}

function startsWith(path: readonly (string | number)[], wanted: readonly (string | number)[]): boolean {
  return wanted.every((part, index) => path[index] === part);
}

function blockOf({ loc }: AST.TOMLTable | AST.TOMLKeyValue): Block {
  return [loc.start.line - 1, loc.end.line - 1];
}

/** The lines of a block with its comments, and the empty lines after it. */
function linesOf([first, last]: Block, lines: readonly string[]): readonly number[] {
  let [from, to] = [first, last];
  while (isComment(lines[from - 1]) && !lines[from - 1]?.startsWith('#:')) from -= 1;
  let comment = to + 1;
  while (isComment(lines[comment])) comment += 1;
  // Comments that end right above a header belong to what comes next.
  if (lines[comment] === undefined || isEmpty(lines[comment])) to = comment - 1;
  while (isEmpty(lines[to + 1])) to += 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The run of removed lines that ends with `last`. */
function tail(removed: ReadonlySet<number>, last: number): readonly number[] {
  const run = [];
  for (let line = last; removed.has(line); line -= 1) run.push(line);
  return run;
}

function isComment(line: string | undefined): boolean {
  return line !== undefined && /^\s*#/.test(line);
}

function isEmpty(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}
