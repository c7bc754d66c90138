import type { BundlerPackages } from './toolchain-packages.ts';

/** Cheap test whether a file may hold a literal that must be rewritten: a Unicode property, or the flag `v`. */
const suspicious = /\\[pP]\{|\/[a-z]*v[a-z]*\b/;

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly pattern: string;
  readonly flags: string;
}

/**
 * The source with each regular expression literal that names Unicode properties, or has the flag `v`, written out in
 * ranges: the engine of components has no Unicode tables and refuses them. Lines stay where they are. A file that does
 * not parse is left as it is, for the bundler to report.
 */
export function rewriteRegularExpressions(file: string, source: string, packages: BundlerPackages): string {
  if (!suspicious.test(source)) return source;
  const { program, errors } = packages.parser.parseSync(file, source);
  if (errors.length > 0) return source;
  let rewritten = source;
  for (const literal of [...findLiterals(program)].toSorted((a, b) => b.start - a.start)) {
    rewritten = rewritten.slice(0, literal.start) + rewrite(literal, packages) + rewritten.slice(literal.end);
  }
  return rewritten;
}

function rewrite({ pattern, flags }: Literal, { rewritePattern }: BundlerPackages): string {
  let newFlags = flags;
  const newPattern = rewritePattern(pattern, flags, {
    unicodePropertyEscapes: 'transform',
    unicodeSetsFlag: 'transform',
    onNewFlags: (given) => void (newFlags = given),
  });
  return `/${newPattern}/${newFlags}`;
}

/** Walks an ESTree without recursion, as deep nesting is the source's to choose. */
function* findLiterals(program: unknown): Generator<Literal> {
  const rest: unknown[] = [program];
  while (rest.length > 0) {
    const node = rest.pop();
    if (typeof node !== 'object' || node === null) continue;
    const literal = asLiteral(node);
    if (literal) yield literal;
    else rest.push(...Object.values(node));
  }
}

function asLiteral(node: object): Literal | undefined {
  const { type, regex, start, end } = node as Record<string, unknown>;
  if (type !== 'Literal' || typeof regex !== 'object' || regex === null) return undefined;
  const { pattern, flags } = regex as Record<string, unknown>;
  if (typeof pattern !== 'string' || typeof flags !== 'string') return undefined;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return /\\[pP]\{/.test(pattern) || flags.includes('v') ? { start, end, pattern, flags } : undefined;
}
