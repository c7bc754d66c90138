import type { ErrorObject } from 'ajv';
import type { ProjectDocument } from '../document/document.ts';
import type { FtlError } from '../../errors.ts';
import { validator } from './schema/project-file.validator.ts';
import { resolveAliases } from './aliases.ts';
import { refuseEarlierForm } from './earlier-forms.ts';
import { isToolkit, projectOfToolkit } from './toolkit.ts';
import type { ProjectFile } from './project-file.ts';
import type { DocumentPath } from '../document/positions.ts';
import { collectProblems } from '../document/problems.ts';
import type { Problems } from '../document/problems.ts';
import { suggest, suggestion } from '../document/suggest.ts';

/** A document whose keys and types were checked; what was wrong is left out of `file` and named in `problems`. */
export interface CheckedProjectFile {
  readonly document: ProjectDocument;
  readonly file: ProjectFile;
  readonly problems: readonly FtlError[];
}

/** Checks keys, types and single values of ftl.toml by `projectFileSchema`. Throws `E_PROJECT_FORM` for an earlier form alone. */
export function checkProjectFile(written: ProjectDocument): CheckedProjectFile {
  refuseEarlierForm(written);
  const { document, problems: before } = isToolkit(written)
    ? projectOfToolkit(written)
    : resolveAliases(written);
  const problems = collectProblems(document, before);
  const root = structuredClone(document.root) as Record<string, unknown>;
  refuseWhatJsonLacks(root, [], problems);
  const validate = validator();
  if (!validate(root)) {
    const errors = validate.errors ?? [];
    const misspelt = new Set(errors.map(meantKey));
    for (const error of errors) {
      if (!misspelt.has(missingKey(error))) report(error, root, problems);
    }
    for (const error of errors) leaveOut(error, root);
  }
  return { document, file: root as ProjectFile, problems: problems.found };
}

/** TOML's dates, `inf` and `nan` have no place in the format, not even in the arguments of an example. */
function refuseWhatJsonLacks(value: object, path: DocumentPath, problems: Problems): void {
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (child instanceof Date || (typeof child === 'number' && !Number.isFinite(child))) {
      const given = child instanceof Date ? 'a date or time' : 'not a finite number';
      const hint = child instanceof Date ? 'Write it as a string.' : 'Write it in digits.';
      const message = `${problems.print(at)} is ${given}, which no key of a project file takes.`;
      problems.add('E_PROJECT_TYPE', message, { path: at, hint });
      remove(value, key);
    } else if (typeof child === 'object' && child !== null) {
      refuseWhatJsonLacks(child, at, problems);
    }
  }
}

function report(error: ErrorObject, root: object, problems: Problems): void {
  const path = documentPath(error.instancePath, root);
  const name = problems.print(path);
  const params: Record<string, unknown> = error.params;
  if (error.keyword === 'additionalProperties') {
    reportUnknownKey([...path, String(params['additionalProperty'])], error, problems);
  } else if (error.keyword === 'required') {
    const missing = String(params['missingProperty']);
    const owner = name === '' ? 'The project file' : `[${name}]`;
    const hint =
      name === '' && missing === 'project' ? 'Begin it with [project] and name = "my-server".' : undefined;
    problems.add('E_PROJECT_REQUIRED', `${owner} lacks ${JSON.stringify(missing)}.`, {
      path,
      part: 'key',
      hint,
    });
  } else if (error.keyword === 'type') {
    const message = `${name} is ${typeName(error.data)}; expected ${expectedType(params['type'])}.`;
    problems.add('E_PROJECT_TYPE', message, { path, hint: typeHint(path, error) });
  } else if (error.keyword === 'enum') {
    const allowed = (params['allowedValues'] as string[]).map((value) => JSON.stringify(value));
    const message = `${name} is ${quote(error.data)}; expected ${allowed.join(' or ')}.`;
    const given = typeof error.data === 'string' ? error.data : '';
    const near = suggestion(given, params['allowedValues'] as string[]);
    const earlier = name === 'project.access_control' ? earlierAccess.get(given) : undefined;
    problems.add('E_PROJECT_VALUE', message, { path, hint: near ?? earlier });
  } else {
    problems.add('E_PROJECT_VALUE', `${name} ${valueFault(error)}.`, { path });
  }
}

function valueFault(error: ErrorObject): string {
  if (error.keyword === 'minLength' || error.keyword === 'minItems') return 'is empty';
  if (error.keyword === 'maxLength') return `is longer than ${String(error.params['limit'])} characters`;
  if (error.keyword === 'minimum' || error.keyword === 'maximum')
    return `is ${quote(error.data)}; expected at ${error.keyword === 'minimum' ? 'least' : 'most'} ${String(error.params['limit'])}`;
  const expected = (error.parentSchema as { patternErrorMessage?: string }).patternErrorMessage;
  return `is ${quote(error.data)}; expected ${expected ?? 'another form'}`;
}

/** Ways of access that the original had besides: both were private, with a policy. */
const earlierAccess: ReadonlyMap<string, string> = new Map([
  ['org', 'Write "private", and the organization as org_id in [oidc].'],
  ['custom', 'Write "private"; allowed_subjects, required_claims and org_id in [oidc] say who may call.'],
]);

/** Keys of the original's formats that this one spells otherwise or does not have. */
const otherSpellings: ReadonlyMap<string, string> = new Map([['gateway', 'Write it as gateway in [mcp].']]);

function reportUnknownKey(path: DocumentPath, error: ErrorObject, problems: Problems): void {
  const key = String(path.at(-1));
  const known = knownKeys(error);
  const hint = suggestion(key, known) ?? otherSpellings.get(key) ?? `Known here: ${known.join(', ')}.`;
  const table = path.length === 1 ? 'The project file' : `[${problems.print(path.slice(0, -1))}]`;
  problems.add('E_PROJECT_KEY', `${table} has no key ${quote(key)}.`, { path, part: 'key', hint });
}

/** The required key that an unknown one most likely is, as `missingKey` writes it. */
function meantKey(error: ErrorObject): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const near = suggest(String(error.params['additionalProperty']), knownKeys(error));
  return near === undefined ? undefined : `${error.instancePath}/${near}`;
}

function missingKey(error: ErrorObject): string {
  return `${error.instancePath}/${error.keyword === 'required' ? String(error.params['missingProperty']) : ''}`;
}

function knownKeys(error: ErrorObject): readonly string[] {
  return Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
}

function typeHint(path: DocumentPath, { data, params }: ErrorObject): string | undefined {
  const isListOfTables = Array.isArray(data) && String(params['type']) === 'object';
  if (isListOfTables && path.length === 1 && path[0] === 'tools')
    return 'Each tool is a table of its own: [tools.NAME].';
  if (isListOfTables) return 'It is one table: in TOML its name stands in single brackets.';
  if (path[0] === 'variables' && path.length === 2) {
    return `Write ${String(path[1])} = { default = "…" } or { required = true }.`;
  }
  return undefined;
}

function leaveOut(error: ErrorObject, root: object): void {
  if (error.keyword === 'required') return;
  const path = documentPath(error.instancePath, root);
  const last = path.at(-1);
  const owner = path.slice(0, -1).reduce<unknown>((value, part) => child(value, String(part)), root);
  if (error.keyword === 'additionalProperties') {
    const table = path.reduce<unknown>((value, part) => child(value, String(part)), root);
    remove(table, String(error.params['additionalProperty']));
  } else if (last !== undefined) {
    remove(owner, String(last));
  }
}

function remove(owner: unknown, key: string): void {
  if (Array.isArray(owner)) owner[Number(key)] = undefined;
  else if (typeof owner === 'object' && owner !== null) Reflect.deleteProperty(owner, key);
}

function documentPath(pointer: string, root: object): DocumentPath {
  const names = pointer.split('/').slice(1);
  const path: (string | number)[] = [];
  let value: unknown = root;
  for (const name of names.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    path.push(Array.isArray(value) ? Number(name) : name);
    value = child(value, name);
  }
  return path;
}

function child(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a table';
  return `a ${typeof value}`;
}

function expectedType(type: unknown): string {
  const names = {
    string: 'a string',
    array: 'a list',
    object: 'a table',
    boolean: 'true or false',
    integer: 'a whole number',
  };
  const types = Array.isArray(type) ? type : [type];
  return types.map((one) => names[one as keyof typeof names] ?? String(one)).join(' or ');
}

/** With what nobody sees, such as marks that turn the direction of text, as escapes. */
function quote(value: unknown): string {
  const text = (JSON.stringify(value) ?? 'nothing').replaceAll(
    /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${mark.codePointAt(0)?.toString(16) ?? ''}}`,
  );
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
