import { isTable } from '../document/plain-data.ts';
import { positionOfKey } from '../document/document.ts';
import type { ProjectDocument } from '../document/document.ts';
import { FtlError } from '../../errors.ts';

/** A form that project files had before this one. */
export interface EarlierForm {
  readonly id: 'tool' | 'component' | 'auth' | 'application';
  /** What it is, for people. */
  readonly about: string;
  /** The key at the root by which it was recognised. */
  readonly key: string;
}

/** The earlier form that a document has; undefined when it has today's, or none at all. */
export function recognizeEarlierForm({ root }: ProjectDocument): EarlierForm | undefined {
  if (isTable(root['project'])) {
    const key = ['auth', 'gateway'].find((name) => isTable(root[name]));
    const about = 'the form of mid 2025, with [auth] or [gateway]';
    return key === undefined ? undefined : { id: 'auth', key, about };
  }
  if (isTable(root['tool'])) {
    return { id: 'tool', key: 'tool', about: "a tool's own file of the first versions, with [tool]" };
  }
  if (isTable(root['component']) && typeof root['component']['name'] === 'string') {
    return { id: 'component', key: 'component', about: "a component's own file, with name in [component]" };
  }
  const about = 'the application file with name, components and access';
  const keys = Object.keys(root);
  if (typeof root['name'] === 'string' && isApplication(keys))
    return { id: 'application', key: 'name', about };
  if (isTable(root['application']) && keys.some(isOfApplications))
    return { id: 'application', key: 'application', about };
  return undefined;
}

/** With one of the keys that it alone has, or with none but its own. */
function isApplication(keys: readonly string[]): boolean {
  const common = ['name', 'version', 'description'];
  return keys.some(isOfApplications) || keys.every((key) => common.includes(key));
}

function isOfApplications(key: string): boolean {
  return ['components', 'access', 'auth'].includes(key);
}

/** Throws `E_PROJECT_FORM` for a document of an earlier form: what its keys mean now is not guessed. */
export function refuseEarlierForm(document: ProjectDocument): void {
  const form = recognizeEarlierForm(document);
  if (form === undefined) return;
  throw new FtlError('E_PROJECT_FORM', `${document.file} is ${form.about}.`, {
    at: positionOfKey(document, [form.key]),
    hint: 'Run "ftl migrate" to rewrite it; "ftl migrate --dry-run" shows what it would write.',
  });
}
