import { variableNamePattern } from '../../project/values/templates.ts';
import type { SpinApp, SpinVariable } from './spin-app.ts';
import {
  flagAt,
  namedTables,
  placeOf,
  refuseUnknown,
  report,
  requireKey,
  type Table,
  textAt,
  textsAt,
} from './table.ts';

/** What `[application]` says, or the root of a manifest of version 1. */
export type Application = Pick<SpinApp, 'name' | 'version' | 'description' | 'authors' | 'triggerSettings'>;

const applicationKeys = ['name', 'version', 'description', 'authors', 'targets', 'trigger', 'tool'];

/** `[application]`. */
export function readApplication(table: Table): Application {
  refuseUnknown(table, applicationKeys);
  const settings = namedTables(table, 'trigger').map(([type, own]) => ({
    type,
    keys: Object.keys(own.fields),
    at: placeOf(own),
  }));
  return { ...readNames(table), triggerSettings: settings };
}

/** Name, version, description and authors. */
export function readNames(table: Table): Omit<Application, 'triggerSettings'> {
  requireKey(table, 'name');
  return {
    name: textAt(table, 'name') ?? '',
    version: textAt(table, 'version') ?? '',
    description: textAt(table, 'description') ?? '',
    authors: textsAt(table, 'authors'),
  };
}

/** `[variables]`, in order of declaration. */
export function readVariables(root: Table): readonly SpinVariable[] {
  return namedTables(root, 'variables').map(([name, table]) => {
    if (!variableNamePattern.test(name))
      report(table, undefined, { message: 'is not lower_snake_case', part: 'key' });
    refuseUnknown(table, ['required', 'default', 'secret', 'description']);
    const standard = textAt(table, 'default');
    const required = flagAt(table, 'required') ?? false;
    if (required === (standard !== undefined)) {
      const message = required ? 'is required and has a default' : 'is neither required nor has a default';
      report(table, undefined, { message, part: 'key', hint: 'Write required = true, or a default.' });
    }
    return {
      name,
      default: standard,
      secret: flagAt(table, 'secret') ?? false,
      description: textAt(table, 'description'),
      at: placeOf(table),
    };
  });
}
