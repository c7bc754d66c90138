import { readTemplate, variableNamePattern } from '../../project/values/templates.ts';
import { isEmptyOutboundHost, parseOutboundHost } from '../outbound-hosts.ts';
import type { ComponentLimits } from '../manifest.ts';
import { isComponentId, isLabel } from './names.ts';
import { readSource } from './source.ts';
import type { SpinBuild, SpinComponent, SpinFiles } from './spin-app.ts';
import {
  asTable,
  placeOf,
  refuseUnknown,
  report,
  requireKey,
  stringsAt,
  type Table,
  tableAt,
  textAt,
  textsAt,
} from './table.ts';

/** Keys of `[component.X]` that carry over to an ftl.toml, or are read here. */
const looked = [
  'source',
  'description',
  'variables',
  'environment',
  'allowed_outbound_hosts',
  'key_value_stores',
  'build',
  'files',
  'tool',
];
const others = [
  'exclude_files',
  'allowed_http_hosts',
  'sqlite_databases',
  'ai_models',
  'targets',
  'dependencies_inherit_configuration',
  'dependencies',
  'profile',
];

/** `[component.X]`; `variables` are those of the app, which templates may name. */
export function readComponent(id: string, table: Table, variables: ReadonlySet<string>): SpinComponent {
  if (!isComponentId(id)) {
    const message = 'is not a component id: words that begin with a letter, single dashes between them';
    report(table, undefined, { message, part: 'key' });
  }
  refuseUnknown(table, [...looked, ...others]);
  requireKey(table, 'source');
  return readFields(id, table, variables);
}

/** What versions 1 and 2 have in common. */
export function readFields(id: string, table: Table, variables: ReadonlySet<string>): SpinComponent {
  return {
    id,
    description: textAt(table, 'description'),
    source: readSource(table),
    allowedOutboundHosts: readHosts(table, variables),
    keyValueStores: readLabels(table, 'key_value_stores'),
    variables: readTemplates(table, 'variables', variables),
    environment: Object.fromEntries(stringsAt(table, 'environment')),
    build: readBuild(table),
    files: readFiles(table),
    limits: readLimits(table),
    others: Object.keys(table.fields).filter((key) => others.includes(key)),
    at: placeOf(table),
  };
}

function readHosts(table: Table, variables: ReadonlySet<string>): readonly string[] {
  const key = 'allowed_outbound_hosts';
  const hosts = textsAt(table, key);
  for (const [index, host] of hosts.entries()) {
    const list = { ...table, path: [...table.path, key] };
    if (!checkTemplate(list, index, { text: host, variables })) continue;
    // A template may stand for anything that fits: a host, a port, or the whole entry.
    const sample = host
      .replace(/\{\{[^}]*\}\}/g, 'x')
      .replace(/^x$/, 'https://x')
      .replace(/:x$/, ':1');
    const parsed = isEmptyOutboundHost(sample) ? undefined : parseOutboundHost(sample);
    if (parsed && 'problem' in parsed) report(list, index, { message: parsed.problem });
  }
  return hosts;
}

function readLabels(table: Table, key: string): readonly string[] {
  const labels = textsAt(table, key);
  for (const [index, label] of labels.entries()) {
    if (isLabel(label)) continue;
    report({ ...table, path: [...table.path, key] }, index, {
      message: 'is not a label in kebab or snake case',
    });
  }
  return labels;
}

/** Variables of a component: names in snake case, values that are templates. */
export function readTemplates(
  table: Table,
  key: string,
  variables: ReadonlySet<string>,
): SpinComponent['variables'] {
  const entries = stringsAt(table, key);
  const inside = { ...table, path: [...table.path, key] };
  for (const [name, text] of entries) {
    if (!variableNamePattern.test(name))
      report(inside, name, { message: 'is not lower_snake_case', part: 'key' });
    checkTemplate(inside, name, { text, variables });
  }
  return entries;
}

/** Whether Spin reads the template, and the app has every variable in it. */
function checkTemplate(
  table: Table,
  key: string | number,
  { text, variables }: { readonly text: string; readonly variables: ReadonlySet<string> },
): boolean {
  const { references, fault } = readTemplate(text);
  if (fault !== undefined)
    report(table, key, { message: `is not a template that Spin reads: ${fault.reason}` });
  const missing = references.filter(({ name }) => !variables.has(name));
  for (const { name } of missing)
    report(table, key, { message: `names the variable "${name}", which [variables] does not have` });
  return fault === undefined && missing.length === 0;
}

function readFiles(component: Table): readonly SpinFiles[] {
  const { files = [] } = component.fields;
  if (!Array.isArray(files)) {
    report(component, 'files', { message: 'is not a list' });
    return [];
  }
  return files.flatMap((entry: unknown, index): readonly SpinFiles[] => {
    if (typeof entry === 'string') return [entry];
    const table = asTable(entry, [...component.path, 'files', index], component.reading);
    if (table === undefined) return [];
    refuseUnknown(table, ['source', 'destination']);
    const [source, destination] = [textAt(table, 'source'), textAt(table, 'destination')];
    if (source !== undefined && destination !== undefined) return [{ source, destination }];
    for (const key of ['source', 'destination']) requireKey(table, key);
    return [];
  });
}

function readBuild(component: Table): SpinBuild | undefined {
  const table = tableAt(component, 'build');
  if (table === undefined) return undefined;
  refuseUnknown(table, ['command', 'workdir', 'watch']);
  requireKey(table, 'command');
  return {
    commands: textsAt(table, 'command', { orOne: true }),
    workdir: textAt(table, 'workdir'),
    watch: textsAt(table, 'watch'),
  };
}

/** `[component.X.tool.ftl.limits]`, where a generated manifest keeps what Spin does not know. */
function readLimits(component: Table): ComponentLimits | undefined {
  const tools = tableAt(component, 'tool');
  const ours = tools && tableAt(tools, 'ftl');
  const limits = ours && tableAt(ours, 'limits');
  if (limits === undefined) return undefined;
  const { memory, timeout_ms: timeout } = limits.fields;
  return {
    ...(typeof memory === 'number' ? { memory } : {}),
    ...(typeof timeout === 'number' ? { timeout_ms: timeout } : {}),
  };
}
