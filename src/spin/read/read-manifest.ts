import { parseDocument } from '../../project/document/document.ts';
import { collectProblems, throwProblems } from '../../project/document/problems.ts';
import { readApplication, readVariables } from './application.ts';
import { readComponent } from './components.ts';
import type { SpinApp } from './spin-app.ts';
import { asTable, namedTables, refuseUnknown, report, requireKey, type Table, tableAt } from './table.ts';
import { readTriggers } from './triggers.ts';
import { readVersion1 } from './version-1.ts';

const rootKeys = ['spin_manifest_version', 'application', 'variables', 'trigger', 'component'];

/**
 * Reads a spin.toml by the rules of Spin's own parser, and of its loader where they need no file. Throws `FtlErrors`
 * with every fault (`E_MANIFEST`), each at its line; `E_PROJECT_SYNTAX` or `E_PROJECT_LIMIT` for what is no TOML.
 */
export function readManifest(text: string, file: string): SpinApp {
  const document = parseDocument(text, file);
  const problems = collectProblems(document);
  const root = asTable(document.root, [], { document, problems });
  const app = root === undefined ? undefined : readRoot(root, file);
  throwProblems(problems);
  if (app === undefined) throw new TypeError('A document without a problem has a version.');
  return app;
}

function readRoot(root: Table, file: string): SpinApp | undefined {
  const manifestVersion = readVersion(root);
  if (manifestVersion === undefined) return undefined;
  const variables = readVariables(root);
  const names = new Set(Object.keys(tableAt(root, 'variables')?.fields ?? {}));
  const common = { file, manifestVersion, variables };
  const app =
    manifestVersion === 1
      ? { ...common, ...readVersion1(root, names) }
      : { ...common, ...readVersion2(root, names) };
  checkReferences(app, root);
  return app;
}

function readVersion2(
  root: Table,
  variables: ReadonlySet<string>,
): Omit<SpinApp, 'file' | 'manifestVersion' | 'variables'> {
  refuseUnknown(root, rootKeys);
  requireKey(root, 'application');
  requireKey(root, 'trigger');
  const application = tableAt(root, 'application');
  const empty = { name: '', version: '', description: '', authors: [], triggerSettings: [] };
  const named = namedTables(root, 'component').map(([id, table]) => readComponent(id, table, variables));
  const componentIds = new Set(named.map(({ id }) => id));
  const triggers = readTriggers(root, { componentIds, variables });
  return {
    ...(application === undefined ? empty : readApplication(application)),
    triggers: triggers.map(({ trigger }) => trigger),
    components: [...named, ...triggers.flatMap(({ component }) => component ?? [])],
  };
}

/** `spin_manifest_version = 2`, or the text "1" under either of the names that it had. */
function readVersion(root: Table): 1 | 2 | undefined {
  const { fields } = root;
  if (fields['spin_manifest_version'] === 2) return 2;
  if (fields['spin_manifest_version'] === '1' || fields['spin_version'] === '1') return 1;
  if (!Object.hasOwn(fields, 'spin_manifest_version')) return requireVersion(root);
  const hint = 'Write spin_manifest_version = 2, a number.';
  return report(root, 'spin_manifest_version', { message: 'is neither 2 nor "1"', hint });
}

function requireVersion(root: Table): undefined {
  requireKey(root, 'spin_manifest_version');
  return undefined;
}

/** Triggers lead to components that are there; no two to one path, and no id is there twice. */
function checkReferences({ triggers, components, manifestVersion }: SpinApp, root: Table): void {
  const ids = new Set(components.map(({ id }) => id));
  const add = (line: SpinApp['triggers'][number]['at'], message: string) =>
    root.reading.problems.addAt('E_MANIFEST', message, line);
  if (manifestVersion === 1 && ids.size < components.length) {
    const seen = new Set<string>();
    for (const { id, at } of components) {
      if (seen.has(id)) add(at, `The component "${id}" is there twice.`);
      seen.add(id);
    }
  }
  const routes = new Map<string, string>();
  for (const { type, component, route, at } of triggers) {
    if (component !== undefined && !ids.has(component))
      add(at, `The trigger leads to the component "${component}", which is not there.`);
    if (type !== 'http' || typeof route !== 'string') continue;
    const owner = routes.get(route);
    if (owner !== undefined) add(at, `The route "${route}" leads to "${owner}" already.`);
    else routes.set(route, component ?? 'an answer');
  }
}
