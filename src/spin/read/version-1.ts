import { readNames } from './application.ts';
import { readFields, readTemplates } from './components.ts';
import type { SpinApp, SpinComponent, SpinTrigger } from './spin-app.ts';
import {
  placeOf,
  refuseUnknown,
  report,
  requireKey,
  type Table,
  tableAt,
  tablesAt,
  textAt,
  textsAt,
} from './table.ts';
import { readRoute } from './triggers.ts';

const rootKeys = [
  'spin_version',
  'spin_manifest_version',
  'name',
  'version',
  'description',
  'authors',
  'trigger',
  'variables',
  'component',
];
const componentKeys = [
  'id',
  'source',
  'description',
  'files',
  'exclude_files',
  'allowed_http_hosts',
  'allowed_outbound_hosts',
  'key_value_stores',
  'sqlite_databases',
  'ai_models',
  'environment',
  'trigger',
  'config',
  'build',
];
const notLooked = ['exclude_files', 'sqlite_databases', 'ai_models'];

/** What a manifest of version 1 says besides its variables: one trigger type, `[[component]]`, `config`. */
export function readVersion1(
  root: Table,
  variables: ReadonlySet<string>,
): Omit<SpinApp, 'file' | 'manifestVersion' | 'variables'> {
  refuseUnknown(root, rootKeys);
  requireKey(root, 'trigger');
  const trigger = tableAt(root, 'trigger');
  const type = trigger === undefined ? '' : (textAt(trigger, 'type') ?? '');
  const base = (trigger === undefined ? undefined : textAt(trigger, 'base')) ?? '/';
  const tables = tablesAt(root, 'component');
  return {
    ...readNames(root),
    triggerSettings: [],
    triggers: tables.flatMap((table) => readTrigger(table, { type, base })),
    components: tables.map((table) => readComponent(table, variables)),
  };
}

function readComponent(table: Table, variables: ReadonlySet<string>): SpinComponent {
  refuseUnknown(table, componentKeys);
  requireKey(table, 'id');
  requireKey(table, 'source');
  const fields = readFields(textAt(table, 'id') ?? '', table, variables);
  return {
    ...fields,
    allowedOutboundHosts: [...fields.allowedOutboundHosts, ...readHttpHosts(table)],
    variables: readTemplates(table, 'config', variables),
    others: Object.keys(table.fields).filter((key) => notLooked.includes(key)),
  };
}

/** `allowed_http_hosts` as Spin itself translates it (crates/manifest/src/compat.rs). */
function readHttpHosts(table: Table): readonly string[] {
  return textsAt(table, 'allowed_http_hosts').flatMap((host) => {
    if (host === 'insecure:allow-all') return ['http://*:*', 'https://*:*'];
    return host.includes('://') ? [host] : [`http://${host}`, `https://${host}`];
  });
}

function readTrigger(
  component: Table,
  { type, base }: { type: string; base: string },
): readonly SpinTrigger[] {
  requireKey(component, 'trigger');
  const table = tableAt(component, 'trigger');
  if (table === undefined) return [];
  const written = type === 'http' ? readRoute(table) : undefined;
  if (written !== undefined && typeof written !== 'string')
    report(table, 'route', { message: 'is private, which only manifests of version 2 know' });
  const route = typeof written === 'string' ? `${base.replace(/\/$/, '')}${written}` : written;
  const others = Object.keys(table.fields).filter((key) => key !== 'route');
  return [{ type, component: textAt(component, 'id'), route, others, at: placeOf(component) }];
}
