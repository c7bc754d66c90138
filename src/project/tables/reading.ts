import { positionOfKey } from '../document/document.ts';
import type { ProjectDocument } from '../document/document.ts';
import type { SourcePosition } from '../../errors.ts';
import type { ProjectFacts } from '../facts.ts';
import type { List, ToolTable } from '../format/project-file.ts';
import type { DocumentPath } from '../document/positions.ts';
import type { Problems } from '../document/problems.ts';
import { suggestion } from '../document/suggest.ts';
import { readTemplate } from '../values/templates.ts';

/** What the readers of the sections share while one file is read. */
export interface Reading {
  readonly document: ProjectDocument;
  readonly facts: ProjectFacts;
  readonly problems: Problems;
  /** Every key of `[variables]`, also of entries that are wrong, so that one fault is not told twice. */
  readonly variableNames: ReadonlySet<string>;
  /** `project.default_registry`. */
  readonly defaultRegistry: string | undefined;
}

/** The tool that is read. */
export interface SourceContext {
  readonly name: string;
  readonly table: ToolTable;
  readonly reading: Reading;
}

/** Whether a key stands in the file, also with a value of a wrong type, which was reported. */
export function isWritten(path: readonly string[], { document }: Reading): boolean {
  let value: unknown = document.root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

/** Position of the header or key of a table. */
export function positionOfTable(reading: Reading, path: DocumentPath): SourcePosition {
  return positionOfKey(reading.document, path);
}

/** The elements of a list that have the right type, each with the index it has in the file. */
export function present<Value>(list: List<Value> | undefined): readonly (readonly [number, Value])[] {
  return (list ?? []).flatMap((value, index) => (value === undefined ? [] : [[index, value] as const]));
}

/** Reports a template that Spin would refuse, and each name in it that `[variables]` does not have. */
export function checkTemplate(text: string, path: DocumentPath, reading: Reading): void {
  const { problems } = reading;
  const { references, fault } = readTemplate(text);
  if (fault !== undefined) {
    const message = `${problems.print(path)} is not a template that Spin reads: ${fault.reason}.`;
    problems.add('E_PROJECT_VALUE', message, { path, offset: fault.offset });
  }
  for (const { name, offset } of references) checkReference(name, { path, offset }, reading);
}

/** Reports `E_PROJECT_REFERENCE` when `[variables]` has no such name. */
export function checkReference(
  name: string,
  place: { readonly path: DocumentPath; readonly offset?: number },
  { problems, variableNames }: Reading,
): void {
  if (variableNames.has(name)) return;
  const hint = suggestion(name, variableNames) ?? `Add ${name} = { required = true } to [variables].`;
  problems.add(
    'E_PROJECT_REFERENCE',
    `${problems.print(place.path)} names the variable "${name}", which [variables] does not have.`,
    { ...place, hint },
  );
}
