import { chainedComponent, isEmptyOutboundHost } from '../../spin/outbound-hosts.ts';
import type { LockedApp, LockedComponent, LockedTrigger } from '../../spin/locked-app.ts';

export interface ManifestOptions {
  /** Absolute path of the file that holds the component with this digest. */
  readonly componentFile: (digest: string) => string;
  /** Leaves no outbound connection but service chaining. */
  readonly noNetwork: boolean;
}

/** A spin.toml (manifest version 2) that starts a locked app from component files. No value of a variable is in it. */
export function manifestOf(locked: LockedApp, options: ManifestOptions): string {
  const { name, version } = locked.metadata;
  return [
    'spin_manifest_version = 2',
    table('application', { name, version }),
    ...Object.entries(locked.variables).map(([variable, { default: value, secret }]) =>
      table(`variables.${quote(variable)}`, {
        ...(value === undefined ? { required: true } : { default: value }),
        ...(secret ? { secret } : {}),
      }),
    ),
    ...locked.triggers.map(trigger),
    ...locked.components.map((component) => componentTables(component, options)),
  ].join('\n\n');
}

function trigger({ id, trigger_config: { component, route } }: LockedTrigger): string {
  const where = typeof route === 'string' ? quote(route) : '{ private = true }';
  return [
    '[[trigger.http]]',
    `id = ${quote(id)}`,
    `component = ${quote(component)}`,
    `route = ${where}`,
  ].join('\n');
}

function componentTables(component: LockedComponent, { componentFile, noNetwork }: ManifestOptions): string {
  const { id, metadata, source, env, config, files = [] } = component;
  const hosts = (metadata.allowed_outbound_hosts ?? []).filter((host) => !noNetwork || isChaining(host));
  return [
    table(`component.${quote(id)}`, {
      source: componentFile(source.digest),
      allowed_outbound_hosts: hosts,
      key_value_stores: metadata.key_value_stores ?? [],
    }) + (files.length > 0 ? `\nfiles = [{ source = ${quote(filesFolder(id))}, destination = "/" }]` : ''),
    ...(env ? [table(`component.${quote(id)}.environment`, env)] : []),
    ...(config ? [table(`component.${quote(id)}.variables`, config)] : []),
  ].join('\n\n');
}

/** Folder of the files that are mounted into a component, relative to the manifest. */
export function filesFolder(id: string): string {
  return `files/${id}`;
}

function isChaining(entry: string): boolean {
  if (isEmptyOutboundHost(entry)) return false;
  const host = /^https?:\/\/([^/:]+)/.exec(entry)?.[1] ?? '';
  return host === '*.spin.internal' || chainedComponent(host) !== undefined;
}

type Value = string | boolean | readonly string[];

function table(name: string, values: Readonly<Record<string, Value>>): string {
  return [
    `[${name}]`,
    ...Object.entries(values).map(([key, value]) => `${quote(key)} = ${encode(value)}`),
  ].join('\n');
}

function encode(value: Value): string {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? quote(value) : `[${value.map(quote).join(', ')}]`;
}

/** A TOML basic string: JSON's escapes are among TOML's, but DEL must be escaped too. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
