import { CST, Lexer } from 'yaml';
import { projectLimits, tooDeep } from './limits.ts';
import { invalid } from './parsed-text.ts';
import { placesOf } from './positions.ts';

/** What YAML has besides plain data, by the type of its token. */
const refused: Readonly<Record<string, string>> = {
  alias: 'aliases are not read here; write the value out',
  anchor: 'anchors are not read here; write each value where it belongs',
  tag: 'tags are not read here',
  'directive-line': 'directives are not read here',
};

/**
 * Refuses, before anything is built of it, a YAML text that has more than plain data (aliases, with which a small text
 * stands for a huge one, anchors, tags, directives), that nests too deep on one line, or that is so wrong that the
 * parser would take long over it. Throws `E_PROJECT_SYNTAX` or `E_PROJECT_LIMIT`.
 */
export function guardYaml(text: string, file: string): void {
  const placeAt = placesOf(text);
  // oxlint-disable-next-line no-control-regex -- YAML 1.2 section 5.1 allows tab and line breaks alone
  const control = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (control >= 0) {
    throw invalid('YAML', 'a control character is not allowed', { file, ...placeAt(control) });
  }
  let offset = 0;
  const at = () => ({ file, ...placeAt(offset) });
  const nesting = { flow: 0, line: 0, comma: false };
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = scalar ? 'text' : CST.tokenType(token);
    scalar = type === 'scalar';
    const reason = refused[type ?? ''] ?? disorder(type, nesting);
    if (reason !== undefined) throw invalid('YAML', reason, at());
    if (nesting.flow + nesting.line > projectLimits.depth) throw tooDeep(at());
    if (!isControl(token, type)) offset += token.length;
  }
}

interface Nesting {
  flow: number;
  /** Block collections begun on this line. */
  line: number;
  /** The last token was a comma. */
  comma: boolean;
}

/** Counts what a token opens and closes; says what cannot be right. */
function disorder(type: string | null, nesting: Nesting): string | undefined {
  if (type === 'newline') nesting.line = 0;
  if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') {
    nesting.line += nesting.flow === 0 ? 1 : 0;
  }
  if (type === 'flow-map-start' || type === 'flow-seq-start') nesting.flow += 1;
  if (type === 'flow-map-end' || type === 'flow-seq-end') nesting.flow -= 1;
  const twice = type === 'comma' && nesting.comma;
  if (type !== 'space' && type !== 'newline') nesting.comma = type === 'comma';
  if (nesting.flow < 0) return 'a bracket is closed that was not opened';
  return twice ? 'two commas in a row' : undefined;
}

/** Tokens that the lexer adds and that stand for no text. */
function isControl(token: string, type: string | null): boolean {
  return token.length === 1 && (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar');
}
