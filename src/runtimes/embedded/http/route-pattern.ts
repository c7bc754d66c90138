/** A route as it is compared with paths (Spin's routefinder 0.5): text, separators, and what stands for something else. */
export type RouteSegment =
  | { readonly kind: 'exact'; readonly text: string }
  /** `:name`: all up to the next slash, or to the next dot when the route goes on with one. */
  | { readonly kind: 'parameter'; readonly name: string }
  /** `*` or `...` at the end: all that follows. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'slash' }
  | { readonly kind: 'dot' };

/** What a pattern found in a path. */
export interface PatternMatch {
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Undefined for a pattern without `rest`. */
  readonly rest: string | undefined;
}

/**
 * The segments of a route. A dot within text belongs to it, and next to a parameter it separates, as a slash does.
 * Slashes at both ends, and empty segments, do not count. Throws a `SyntaxError` for a parameter without a name, a `*`
 * with one, and a `*` before the end.
 */
export function parseRoutePattern(route: string): readonly RouteSegment[] {
  const wild = route.replace(/\/$/, '').replace(/\/\.\.\.$/, '/*');
  const sections = trimSlashes(wild).split(/([./])/);
  const segments: RouteSegment[] = [];
  for (let index = 0; index < sections.length; index += 2) {
    const separator = sections[index - 1];
    const segment = parseSection(sections[index] ?? '');
    if (separator === '.') addDot(segments);
    if (segment && separator === '/') segments.push({ kind: 'slash' });
    if (segment) segments.push(segment);
  }
  if (segments.slice(0, -1).some(({ kind }) => kind === 'rest'))
    throw new SyntaxError('"*" can only stand at the end');
  return segments;
}

function parseSection(section: string): RouteSegment | undefined {
  if (section === '') return undefined;
  if (section === '*') return { kind: 'rest' };
  if (section.startsWith('*'))
    throw new SyntaxError(`"${section}" is not "*"; what it stands for has no name`);
  if (section === ':') throw new SyntaxError('a parameter lacks its name after ":"');
  if (section.startsWith(':')) return { kind: 'parameter', name: section.slice(1) };
  return { kind: 'exact', text: section };
}

function addDot(segments: RouteSegment[]): void {
  const last = segments.at(-1);
  if (last?.kind === 'exact') segments[segments.length - 1] = { kind: 'exact', text: `${last.text}.` };
  else segments.push({ kind: 'dot' });
}

/** Compares a path, as it is, with a pattern; undefined when it does not match. */
export function matchPattern(segments: readonly RouteSegment[], path: string): PatternMatch | undefined {
  const parameters: [string, string][] = [];
  let text = trimSlashes(path);
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'rest') return { parameters, rest: text };
    const next = segments[index + 1]?.kind;
    const length = matchedLength(segment, text, next);
    if (length === undefined) return undefined;
    if (segment.kind === 'parameter') parameters.push([segment.name, text.slice(0, length)]);
    text = text.slice(length);
  }
  return text === '' || text === '/' ? { parameters, rest: undefined } : undefined;
}

type FixedSegment = Exclude<RouteSegment, { kind: 'rest' }>;

/** How much of the begin of `text` a segment takes; undefined when it does not match. */
function matchedLength(
  segment: FixedSegment,
  text: string,
  next: RouteSegment['kind'] | undefined,
): number | undefined {
  if (segment.kind === 'exact') return text.startsWith(segment.text) ? segment.text.length : undefined;
  if (segment.kind === 'dot') return text.startsWith('.') ? 1 : undefined;
  if (segment.kind === 'slash') {
    if (text.startsWith('/')) return 1;
    return text === '' && next === 'rest' ? 0 : undefined;
  }
  if (text === '') return undefined;
  const end = text.search(next === 'dot' ? /[./]/ : /\//);
  if (next === 'dot') return text[end] === '.' ? end : undefined;
  return end < 0 ? text.length : end;
}

/**
 * Whether a pattern is asked before one that was declared earlier. Segment by segment, text comes before a parameter,
 * and that before the rest; then more dots, then fewer segments.
 */
export function comesBefore(left: readonly RouteSegment[], right: readonly RouteSegment[]): boolean {
  for (const [index, segment] of left.entries()) {
    const other = right[index];
    if (other === undefined) break;
    const order = compareKinds(segment.kind, other.kind);
    if (order !== 0) return order > 0;
  }
  const dots = countDots(left) - countDots(right);
  return dots === 0 ? left.length < right.length : dots > 0;
}

const ranks: Readonly<Record<RouteSegment['kind'], number>> = {
  exact: 3,
  parameter: 2,
  rest: 1,
  slash: 0,
  dot: 0,
};

/** Positive when the left one wins. What is compared with a dot wins over it, on either side, as with Spin. */
function compareKinds(left: RouteSegment['kind'], right: RouteSegment['kind']): number {
  if (left === 'dot' && right !== 'slash' && right !== 'dot') return 1;
  return ranks[left] - ranks[right];
}

function countDots(segments: readonly RouteSegment[]): number {
  return segments.filter(({ kind }) => kind === 'dot').length;
}

function trimSlashes(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}
