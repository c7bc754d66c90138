import type { SpinTrigger } from './spin-app.ts';
import { isComponentId } from './names.ts';
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

/** Every `[[trigger.<type>]]`, by type in order of declaration. */
export function readTriggers(root: Table): readonly SpinTrigger[] {
  const triggers = tableAt(root, 'trigger');
  return Object.keys(triggers?.fields ?? {}).flatMap((type) =>
    triggers === undefined ? [] : tablesAt(triggers, type).map((table) => readTrigger(type, table)),
  );
}

function readTrigger(type: string, table: Table): SpinTrigger {
  if (type === 'http') checkHttp(table);
  const { component } = table.fields;
  const isInline = typeof component === 'object' && component !== null;
  const id = isInline ? undefined : textAt(table, 'component');
  if (id !== undefined && !isComponentId(id))
    report(table, 'component', { message: 'is not a component id: words with single dashes between them' });
  const others = Object.keys(table.fields).filter((key) => !looked.includes(key));
  return {
    type,
    component: id,
    route: type === 'http' ? readRoute(table) : undefined,
    others: isInline ? [...others, 'component'] : others,
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
