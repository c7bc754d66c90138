import { FtlError } from '../../../errors.ts';
import { comesBefore, matchPattern, parseRoutePattern, type RouteSegment } from './route-pattern.ts';

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
  /** What each `:name` stood for; of a name that is there twice the last. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

export interface RouteTable {
  /** The best match for a path without its query, or undefined. */
  match(path: string): RouteMatch | undefined;
  /** Routes that were declared twice; the later declaration counts. */
  readonly duplicates: readonly string[];
}

interface Entry {
  readonly route: Route;
  readonly segments: readonly RouteSegment[];
}

/** A table of public routes; private ones are left out by the caller. Throws `E_RUNTIME_START` for what is no route. */
export function createRouteTable(routes: readonly Route[]): RouteTable {
  const byText = new Map<string, Route>();
  const duplicates: string[] = [];
  for (const route of routes) {
    if (byText.has(route.route)) duplicates.push(route.route);
    byText.set(route.route, route);
  }
  const entries = inOrder([...byText.values()].map(readEntry));
  return {
    duplicates,
    match: (path) => {
      for (const { route, segments } of entries) {
        const match = matchPattern(segments, path);
        if (!match) continue;
        return { ...route, parameters: [...new Map(match.parameters)], rest: restOf(match.rest, path) };
      }
      return undefined;
    },
  };
}

function readEntry(route: Route): Entry {
  try {
    return { route, segments: parseRoutePattern(route.route) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FtlError('E_RUNTIME_START', `The route ${route.route} of ${route.component}: ${reason}.`, {
      cause,
    });
  }
}

/** Each before the first that it wins over; where none wins, the earlier declaration comes first. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const ordered: Entry[] = [];
  for (const entry of entries) {
    const later = ordered.findIndex(({ segments }) => comesBefore(entry.segments, segments));
    ordered.splice(later < 0 ? ordered.length : later, 0, entry);
  }
  return ordered;
}

/** With a leading slash, and a trailing one when the path has it; empty when nothing follows. */
function restOf(rest: string | undefined, path: string): string {
  if (rest === undefined) return '';
  const slash = path.endsWith('/') ? '/' : '';
  return rest === '' ? slash : `/${rest}${slash}`;
}
