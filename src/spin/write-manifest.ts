import type {
  ComponentLimits,
  ManifestBuild,
  ManifestComponent,
  ManifestVariable,
  SpinManifest,
} from './manifest.ts';
import { tomlComment, tomlKey, tomlString, tomlStrings } from '../project/values/toml-text.ts';

const generatedMark = 'Written by ftl from';

/** Whether a spin.toml was written by ftl: only such a file is replaced. */
export function isGenerated(text: string): boolean {
  return text.split('\n', 3).some((line) => line.startsWith(`# ${generatedMark} `));
}

/** The text of a spin.toml: TOML 1.0, commented, in order of declaration; the same manifest gives the same bytes. */
export function writeManifest(manifest: SpinManifest): string {
  const blocks = [
    [
      '#:schema https://schemas.spinframework.dev/spin/manifest-v2/latest.json',
      tomlComment(`${generatedMark} ${manifest.madeFrom}. Change that file, not this one.`),
      'spin_manifest_version = 2',
    ],
    application(manifest),
    ...(manifest.variables.length === 0 ? [] : [['[variables]', ...manifest.variables.map(variable)]]),
    ...manifest.components.flatMap(component),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function application({ application: { name, version, description, authors } }: SpinManifest): string[] {
  return [
    '[application]',
    `name = ${tomlString(name)}`,
    `version = ${tomlString(version)}`,
    ...(description === '' ? [] : [`description = ${tomlString(description)}`]),
    ...(authors.length === 0 ? [] : [`authors = ${tomlStrings(authors)}`]),
  ];
}

function variable({ name, default: value, secret, description }: ManifestVariable): string {
  const fields = [
    value === undefined ? 'required = true' : `default = ${tomlString(value)}`,
    ...(secret ? ['secret = true'] : []),
    ...(description === undefined ? [] : [`description = ${tomlString(description)}`]),
  ];
  return `${tomlKey(name)} = { ${fields.join(', ')} }`;
}

function component(written: ManifestComponent): string[][] {
  const table = `component.${tomlKey(written.id)}`;
  const { allowedOutboundHosts, keyValueStores, variables, build, filesFolder, limits } = written;
  return [
    [
      tomlComment(written.comment),
      '[[trigger.http]]',
      `route = ${typeof written.route === 'string' ? tomlString(written.route) : '{ private = true }'}`,
      `component = ${tomlString(written.id)}`,
    ],
    [
      `[${table}]`,
      `source = ${tomlString(written.source)}`,
      ...(allowedOutboundHosts.length === 0
        ? []
        : [`allowed_outbound_hosts = ${tomlStrings(allowedOutboundHosts)}`]),
      ...(keyValueStores.length === 0 ? [] : [`key_value_stores = ${tomlStrings(keyValueStores)}`]),
      ...(filesFolder === undefined
        ? []
        : [`files = [{ source = ${tomlString(filesFolder)}, destination = "/" }]`]),
    ],
    ...(variables.length === 0
      ? []
      : [
          [
            `[${table}.variables]`,
            ...variables.map(([name, value]) => `${tomlKey(name)} = ${tomlString(value)}`),
          ],
        ]),
    ...(build === undefined ? [] : [buildTable(table, build)]),
    ...(limits === undefined ? [] : [limitsTable(table, limits)]),
  ];
}

/** `tool` is what Spin leaves to other programs (crates/manifest/src/schema/v2.rs). */
function limitsTable(table: string, { memory, timeout_ms }: ComponentLimits): string[] {
  return [
    `[${table}.tool.ftl.limits]`,
    ...(memory === undefined ? [] : [`memory = ${memory}`]),
    ...(timeout_ms === undefined ? [] : [`timeout_ms = ${timeout_ms}`]),
  ];
}

function buildTable(table: string, { commands, workdir, watch }: ManifestBuild): string[] {
  return [
    `[${table}.build]`,
    `command = ${tomlStrings(commands)}`,
    `workdir = ${tomlString(workdir)}`,
    ...(watch.length === 0 ? [] : [`watch = ${tomlStrings(watch)}`]),
  ];
}
