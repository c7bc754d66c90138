import type { DocumentPath } from '../document/positions.ts';
import { type Draft, tableAt, valueAt } from './draft.ts';

const toolKeys = [
  'path',
  'wasm',
  'repo',
  'build',
  'profiles',
  'up',
  'deploy',
  'allowed_outbound_hosts',
  'variables',
];

/** `[tools.X]` or `[component.X]`; a wasm file that was inferred then is written out. */
export function moveTools(root: object, draft: Draft): void {
  for (const table of ['tools', 'component']) {
    for (const name of Object.keys(tableAt(root, [table]))) moveTool(root, [table, name], draft);
  }
}

function moveTool(root: object, from: DocumentPath, draft: Draft): void {
  const name = String(from[1]);
  const to = ['tools', name];
  draft.put(to, {}, from);
  for (const key of toolKeys) draft.move([...from, key], [...to, key]);
  draft.leaveOthers(from, toolKeys);
  const wasm = inferredWasm(name, tableAt(root, from));
  if (wasm === undefined) return;
  draft.put([...to, 'wasm'], wasm);
  draft.note(from, `tools.${name}.wasm was inferred from the build command; it is written out as ${wasm}.`);
}

/** Where that version looked for what a command makes (ftl.md 2.7); undefined when nothing was inferred. */
function inferredWasm(name: string, table: object): string | undefined {
  const command = valueAt(table, ['build', 'command']);
  if (typeof command !== 'string' || 'wasm' in table || 'repo' in table) return undefined;
  const written = valueAt(table, ['path']);
  const folder = (typeof written === 'string' ? written : name).replace(/^\.\//, '').replace(/\/+$/, '');
  if (/\bcargo\b/.test(command)) {
    const crate = (folder.split('/').at(-1) ?? name).replaceAll('-', '_');
    return `${folder}/target/wasm32-wasip1/release/${crate}.wasm`;
  }
  return /\b(?:npm|node)\b/.test(command) ? `${folder}/dist/${name}.wasm` : `${folder}/${name}.wasm`;
}
