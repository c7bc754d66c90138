import { readComponent } from './components.ts';
import { isComponentId } from './names.ts';
import type { SpinComponent, SpinTrigger } from './spin-app.ts';
import {
  placeOf,
  refuseUnknown,
  report,
  requireKey,
  type Table,
  tableAt,
  tablesAt,
  textAt,
} from './table.ts';

const httpKeys = ['id', 'component', 'components', 'route', 'executor', 'static_response', 'dependencies'];
const looked = ['id', 'component', 'route'];

/** Of the manifest, what names that triggers give must not meet, and what the components in them may name. */
interface Surroundings {
  readonly componentIds: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** A trigger, and the component that is written inside of it. */
interface ReadTrigger {
  readonly trigger: SpinTrigger;
  readonly component: SpinComponent | undefined;
}

/** Every `[[trigger.<type>]]`, by type in order of declaration. */
export function readTriggers(root: Table, surroundings: Surroundings): readonly ReadTrigger[] {
  const triggers = tableAt(root, 'trigger');
  if (triggers === undefined) return [];
  const tables = Object.keys(triggers.fields).flatMap((type) =>
    tablesAt(triggers, type).map((table) => ({ type, table })),
  );
  const taken = new Set(surroundings.componentIds);
  return tables.map(({ type, table }, index) => {
    const inside = isTableLike(table.fields['component']) ? tableAt(table, 'component') : undefined;
    if (inside === undefined) return { trigger: readTrigger(type, table), component: undefined };
    const number = tables.slice(0, index).filter((each) => each.type === type).length + 1;
    const id = inlineId(textAt(table, 'id') ?? `${type}-trigger${number}`, taken);
    taken.add(id);
    const component = readComponent(id, inside, surroundings.variables);
    return { trigger: { ...readTrigger(type, table), component: id }, component };
  });
}

/** Named after its trigger, as Spin does (crates/manifest/src/normalize.rs). */
function inlineId(trigger: string, taken: ReadonlySet<string>): string {
  const own = `${trigger}-component`;
  if (isComponentId(own) && !taken.has(own)) return own;
  for (let number = 1; ; number += 1)
    if (!taken.has(`inline-component${number}`)) return `inline-component${number}`;
}

function isTableLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function readTrigger(type: string, table: Table): SpinTrigger {
  if (type === 'http') checkHttp(table);
  const id = isTableLike(table.fields['component']) ? undefined : textAt(table, 'component');
  if (id !== undefined && !isComponentId(id))
    report(table, 'component', { message: 'is not a component id: words with single dashes between them' });
  return {
    type,
    component: id,
    route: type === 'http' ? readRoute(table) : undefined,
    others: Object.keys(table.fields).filter((key) => !looked.includes(key)),
    at: placeOf(table),
  };
}

function checkHttp(table: Table): void {
  refuseUnknown(table, httpKeys);
  const answers = ['component', 'static_response'].filter((key) => Object.hasOwn(table.fields, key));
  if (answers.length === 0) requireKey(table, 'component');
  if (answers.length === 2) {
    const message = 'stands beside a component; a route has one of them';
    report(table, 'static_response', { message, part: 'key' });
  }
}

/** A path that begins with `/`, or `{ private = true }`. */
export function readRoute(table: Table): SpinTrigger['route'] {
  const { route } = table.fields;
  if (route === undefined) {
    requireKey(table, 'route');
    return undefined;
  }
  if (typeof route === 'string') {
    if (!route.startsWith('/')) report(table, 'route', { message: 'does not begin with "/"' });
    const dots = route.indexOf('...');
    if (dots >= 0 && dots !== route.length - 3)
      report(table, 'route', { message: 'has "..." before its end, where alone it means all that follows' });
    return route;
  }
  const written = tableAt(table, 'route');
  if (written === undefined) return undefined;
  refuseUnknown(written, ['private']);
  if (written.fields['private'] === true) return { private: true };
  return report(table, 'route', { message: 'is neither a path nor { private = true }' });
}
