import type { BuiltInMiddleware, Project, ProjectComponent } from './model.ts';
import { authorizerId, entranceId, gatewayId } from './values/names.ts';

/** One part of what every request goes through. The entrance is what is first in a public app with middleware. */
export type ChainPart =
  | { readonly kind: 'entrance' | 'authorizer' | 'gateway' }
  | { readonly kind: 'built-in'; readonly component: BuiltInMiddleware }
  | { readonly kind: 'own'; readonly component: ProjectComponent };

/** A component of the generated app, with the parts that it holds, in order. */
export interface ChainComponent {
  readonly id: string;
  readonly parts: readonly ChainPart[];
}

/**
 * The components that requests go through, first to last, each of which calls the next: authorizer or entrance, middleware
 * in order of declaration, gateway. With `chain = "linked"` neighbours that are all ours are one component; a component of
 * the project's own stays one by itself, and parts the chain.
 */
export function chainOf(project: Project): readonly ChainComponent[] {
  const groups: ChainPart[][] = [];
  for (const part of partsOf(project)) {
    const last = groups.at(-1);
    if (last !== undefined && areOne(last, part, project)) last.push(part);
    else groups.push([part]);
  }
  return groups.map((parts) => ({ id: idOf(parts), parts }));
}

function partsOf(project: Project): readonly ChainPart[] {
  const middleware = project.middleware.map((part): ChainPart => part);
  if (project.accessControl === 'private')
    return [{ kind: 'authorizer' }, ...middleware, { kind: 'gateway' }];
  return middleware.length === 0
    ? [{ kind: 'gateway' }]
    : [{ kind: 'entrance' }, ...middleware, { kind: 'gateway' }];
}

/** The entrance is part of every built-in middleware, so that it costs no component of its own in front of one. */
function areOne(group: readonly ChainPart[], part: ChainPart, { mcp }: Project): boolean {
  if (part.kind === 'own' || group.some(({ kind }) => kind === 'own')) return false;
  if (mcp.chain === 'linked') return true;
  return part.kind === 'built-in' && group.length === 1 && group[0]?.kind === 'entrance';
}

/** That of the part that others know by name; of several middleware the first. */
function idOf(parts: readonly ChainPart[]): string {
  if (parts.some(({ kind }) => kind === 'gateway')) return gatewayId;
  if (parts.some(({ kind }) => kind === 'authorizer')) return authorizerId;
  const middleware = parts.flatMap((part) => ('component' in part ? [part.component.id] : []));
  return middleware[0] ?? entranceId;
}

/** Whether a component holds several parts that could be components by themselves; the entrance is no such part. */
export function isLinked(parts: readonly ChainPart[]): boolean {
  return parts.filter(({ kind }) => kind !== 'entrance').length > 1;
}
