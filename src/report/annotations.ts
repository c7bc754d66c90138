import type { FtlError, SourcePosition } from '../errors.ts';
import { flattenErrors } from './flatten-errors.ts';
import { escapeWorkflowData, escapeWorkflowProperty } from './escape.ts';

/** Annotations of each level that GitHub shows for one step; further ones are dropped without a word. */
export const annotationLimit = 10;

/** A message that GitHub shows beside a line of a file. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly at: SourcePosition | undefined;
}

export interface Annotations {
  /** Errors first, those with a position before those without; at most `annotationLimit` of a level. */
  readonly shown: readonly Annotation[];
  /** How many of each level did not fit; they belong into the summary. */
  readonly left: { readonly errors: number; readonly warnings: number };
}

/** Chooses what becomes an annotation. Equal ones count once; an `FtlErrors` counts as its parts. */
export function selectAnnotations(
  errors: readonly FtlError[],
  warnings: readonly FtlError[] = [],
): Annotations {
  const failing = distinct(errors.flatMap(flattenErrors).map((error) => annotation('error', error)));
  const warning = distinct(warnings.flatMap(flattenErrors).map((error) => annotation('warning', error)));
  return {
    shown: [...failing.slice(0, annotationLimit), ...warning.slice(0, annotationLimit)],
    left: {
      errors: Math.max(0, failing.length - annotationLimit),
      warnings: Math.max(0, warning.length - annotationLimit),
    },
  };
}

/**
 * The workflow command that makes an annotation, one line without its end. `projectFolder` is the project's folder
 * relative to the workspace, with `/`, because GitHub wants paths from there; '' when they are the same.
 */
export function annotationCommand({ level, title, message, at }: Annotation, projectFolder = ''): string {
  const position = at && [
    ['file', projectFolder === '' ? at.file : `${projectFolder}/${at.file}`],
    ['line', String(at.line)],
    ['col', String(at.column)],
  ];
  const properties = [...(position ?? []), ['title', title]]
    .map(([name, value]) => `${name}=${escapeWorkflowProperty(value ?? '')}`)
    .join(',');
  return `::${level} ${properties}::${escapeWorkflowData(message)}`;
}

function annotation(level: Annotation['level'], error: FtlError): Annotation {
  const message = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  return { level, title: error.code, message, at: error.at };
}

function distinct(annotations: readonly Annotation[]): readonly Annotation[] {
  const byContent = new Map(
    annotations.map((each) => [JSON.stringify([each.title, each.message, each.at]), each]),
  );
  const all = [...byContent.values()];
  return [...all.filter(({ at }) => at), ...all.filter(({ at }) => !at)];
}
