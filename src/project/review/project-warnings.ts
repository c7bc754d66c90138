import { type ProjectDocument, positionOfValue } from '../document/document.ts';
import type { DocumentPath } from '../document/positions.ts';
import { FtlError } from '../../errors.ts';
import type { Project } from '../model.ts';
import { readTemplate } from '../values/templates.ts';

/**
 * What in a valid project is most likely not meant: variables that nothing uses, values that look like secrets, tools
 * that may reach every host. In the order of the lines; the values themselves are never shown.
 */
export function projectWarnings(document: ProjectDocument, project: Project): readonly FtlError[] {
  const texts = textsOf(document.root, []);
  const warnings = [
    ...unusedVariables(project, texts),
    ...plainSecrets(document, texts),
    ...openGrants(document, project),
  ];
  return warnings.sort(
    (one, other) =>
      (one.at?.line ?? 0) - (other.at?.line ?? 0) || (one.at?.column ?? 0) - (other.at?.column ?? 0),
  );
}

/** A string of the document and where it stands. */
interface Text {
  readonly path: DocumentPath;
  readonly value: string;
}

function textsOf(value: unknown, path: DocumentPath): readonly Text[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function unusedVariables({ variables }: Project, texts: readonly Text[]): readonly FtlError[] {
  const used = new Set(
    texts
      .filter(({ path, value }) => path[0] !== 'variables' && value.includes('{{'))
      .flatMap(({ value }) => readTemplate(value).references.map(({ name }) => name)),
  );
  return variables
    .filter(({ name }) => !used.has(name))
    .map(({ name, at }) => {
      const message = `variables.${name} is used nowhere.`;
      const hint = `Write "{{ ${name} }}" where a tool needs it, or leave it out.`;
      return new FtlError('E_PROJECT_UNUSED', message, { at, hint });
    });
}

const secretName =
  /(?:^|[_-])(?:secrets?|tokens?|passwords?|passwd|api[_-]?keys?|private[_-]?keys?|credentials?)$/i;
/** Beginnings that issuers of secrets gave them, so that scanners find them. */
const secretValue =
  /^(?:sk-[\w-]{16}|gh[pousr]_\w{16}|github_pat_|AKIA[A-Z0-9]{12}|xox[abprs]-|glpat-|npm_\w{16})|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Values of variables and of the environment of builds, which stand in the repository and in the manifest. */
function plainSecrets(document: ProjectDocument, texts: readonly Text[]): readonly FtlError[] {
  return texts.flatMap(({ path, value }) => {
    const name = nameOfValue(path);
    if (name === undefined || value === '' || value.includes('{{')) return [];
    if (!secretName.test(name) && !secretValue.test(value)) return [];
    const message = `${path.join('.')} looks like a secret in plain text.`;
    const hint =
      path[0] === 'variables'
        ? `Write ${name} = { required = true, secret = true }, and give the value when the app runs.`
        : 'Give it as a secret variable of [variables], or in the environment of the build.';
    return [new FtlError('E_PROJECT_SECRET', message, { at: positionOfValue(document, path), hint })];
  });
}

/** The name that a value goes by: `variables.NAME.default`, `tools.X.variables.NAME`, `….env.NAME`. */
function nameOfValue(path: DocumentPath): string | undefined {
  const last = path.at(-1);
  if (path[0] === 'variables') return last === 'default' ? String(path[1]) : undefined;
  return ['variables', 'env'].includes(String(path.at(-2))) ? String(last) : undefined;
}

function openGrants(document: ProjectDocument, { tools }: Project): readonly FtlError[] {
  return tools.flatMap(({ name, allowedOutboundHosts }) =>
    allowedOutboundHosts.flatMap((entry, index) => {
      if (!/^[a-z*+.-]+:\/\/\*(?::|\/|$)/i.test(entry)) return [];
      const path = ['tools', name, 'allowed_outbound_hosts', index];
      const message = `${path.slice(0, 3).join('.')} lets the tool reach every host.`;
      const at = positionOfValue(document, path);
      return [new FtlError('E_PROJECT_GRANT', message, { at, hint: 'Name the hosts that it needs.' })];
    }),
  );
}
