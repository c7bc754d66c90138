/**
 * Spin's routing (crates/routes, routefinder): paths are compared as they are, without decoding; `/foo` and `/foo/`
 * are one; `:name` is one segment; `/...` at the end is everything below.
 */
export interface Route {
  readonly component: string;
  /** As declared. */
  readonly route: string;
}

/** What a request's path matched. */
export interface RouteMatch extends Route {
  /** What `/...` stood for, with its leading slash; empty for exact routes. */
  readonly rest: string;
  /** What each `:name` stood for, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

export interface RouteTable {
  /** The best match for a path without its query, or undefined. */
  match(path: string): RouteMatch | undefined;
  /** Routes that were declared twice; the later declaration counts. */
  readonly duplicates: readonly string[];
}

interface Pattern {
  readonly route: Route;
  readonly segments: readonly string[];
  readonly open: boolean;
}

/** A table of public routes; private ones are left out by the caller. */
export function createRouteTable(routes: readonly Route[]): RouteTable {
  const byKey = new Map<string, Pattern>();
  const duplicates: string[] = [];
  for (const route of routes) {
    const key = trimSlashes(route.route);
    if (byKey.has(key)) duplicates.push(route.route);
    byKey.set(key, parsePattern(route));
  }
  const patterns = [...byKey.values()].toSorted(compareSpecificity);
  return {
    duplicates,
    match: (path) => {
      for (const pattern of patterns) {
        const match = matchPattern(pattern, path);
        if (match) return match;
      }
      return undefined;
    },
  };
}

function parsePattern(route: Route): Pattern {
  const segments = split(trimSlashes(route.route));
  const last = segments.at(-1);
  const open = last === '...' || last === '*';
  return { route, segments: open ? segments.slice(0, -1) : segments, open };
}

/** Segment by segment a literal comes before a parameter, and that before the end of an open route. */
function compareSpecificity(left: Pattern, right: Pattern): number {
  for (let index = 0; ; index += 1) {
    const difference = rank(left, index) - rank(right, index);
    if (difference !== 0) return difference;
    if (left.segments[index] === undefined) return 0;
  }
}

function rank(pattern: Pattern, index: number): number {
  const segment = pattern.segments[index];
  if (segment === undefined) return pattern.open ? 3 : 0;
  return segment.startsWith(':') ? 2 : 1;
}

function matchPattern({ route, segments, open }: Pattern, path: string): RouteMatch | undefined {
  const parts = split(trimSlashes(path));
  if (open ? parts.length < segments.length : parts.length !== segments.length) return undefined;
  const parameters: [string, string][] = [];
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.startsWith(':')) {
      if (part === '') return undefined;
      parameters.push([segment.slice(1), part]);
    } else if (segment !== part) return undefined;
  }
  return { ...route, parameters, rest: open ? restOf(path, segments.length) : '' };
}

/** The path after its first `count` segments, a trailing slash kept; empty when nothing follows. */
function restOf(path: string, count: number): string {
  let rest = path;
  for (let index = 0; index < count; index += 1) rest = rest.replace(/^\/+[^/]*/, '');
  return rest;
}

function trimSlashes(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}

function split(trimmed: string): string[] {
  return trimmed === '' ? [] : trimmed.split('/');
}
