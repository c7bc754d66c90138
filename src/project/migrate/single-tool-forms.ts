import type { ProjectDocument } from '../document/document.ts';
import { type Draft, valueAt } from './draft.ts';

/** The file of one tool of the first versions (ftl.md 1.4): `[tool]`, `[build]`, `[optimization]`, `[runtime]`. */
export function migrateToolForm({ root }: ProjectDocument, draft: Draft): void {
  const name = textOf(valueAt(root, ['tool', 'name'])) || 'tool';
  for (const key of ['name', 'version', 'description']) draft.move(['tool', key], ['project', key]);
  const to = ['tools', name];
  draft.put(to, { kind: 'mcp', path: '.' }, ['tool']);
  draft.note(['tool'], 'Tools of that time speak MCP themselves, which is kind = "mcp" here.');
  draft.leaveOthers(['tool'], ['name', 'version', 'description', 'language']);
  moveBuild(root, to, draft);
  moveHosts(root, to, draft);
  for (const table of Object.keys(root)) {
    if (['tool', 'build', 'runtime'].includes(table)) continue;
    draft.note([table], `[${table}] has no counterpart and was left out.`);
  }
}

/** Only what differs from the usual build of the language is written. */
function moveBuild(root: object, to: readonly string[], draft: Draft): void {
  const profile = valueAt(root, ['build', 'profile']) ?? 'release';
  const features = valueAt(root, ['build', 'features']);
  const names = Array.isArray(features) ? features.map(textOf) : [];
  draft.leaveOthers(['build'], ['profile', 'features']);
  if (profile !== 'release') {
    const message = `build.profile ${JSON.stringify(profile)} was left out; profiles are commands here.`;
    draft.note(['build', 'profile'], message);
  }
  if (names.length === 0) return;
  const isPlain = names.every((name) => /^[A-Za-z0-9_+./-]+$/.test(name));
  if (!isPlain) return draft.note(['build', 'features'], 'build.features was left out: a name is malformed.');
  const command = `cargo build --target wasm32-wasip2 --release --target-dir target --features ${names.join(',')}`;
  draft.put([...to, 'build', 'command'], command, ['build', 'features']);
}

function moveHosts(root: object, to: readonly string[], draft: Draft): void {
  const from = ['runtime', 'allowed_hosts'];
  const hosts = valueAt(root, from);
  draft.leaveOthers(['runtime'], ['allowed_hosts']);
  if (!Array.isArray(hosts) || hosts.length === 0) return;
  const texts = hosts.map(textOf).filter((host) => host !== '');
  const entries = texts.map((host) => (host.includes('://') ? host : `https://${host}`));
  draft.put([...to, 'allowed_outbound_hosts'], entries, from);
  if (texts.length < hosts.length)
    draft.note(from, 'runtime.allowed_hosts: what names no host was left out.');
  if (texts.some((host) => !host.includes('://'))) {
    draft.note(from, 'runtime.allowed_hosts named no scheme; https was written.');
  }
}

/** The file of one component of July 2025 (ftl.md 1.3): `[component]` with name, version and description. */
export function migrateComponentForm({ root }: ProjectDocument, draft: Draft): void {
  const name = textOf(valueAt(root, ['component', 'name'])) || 'component';
  for (const key of ['name', 'version', 'description']) draft.move(['component', key], ['project', key]);
  draft.put(['tools', name], { path: '.' }, ['component']);
  const message =
    'The file did not say whether the component speaks MCP itself; if it does, add kind = "mcp".';
  draft.note(['component'], message);
  draft.leaveOthers(['component'], ['name', 'version', 'description']);
  for (const table of Object.keys(root)) {
    if (table !== 'component') draft.note([table], `[${table}] has no counterpart and was left out.`);
  }
}

/** A scalar as text; empty for lists, tables and what is not there. */
function textOf(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
