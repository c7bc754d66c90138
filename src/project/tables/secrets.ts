import type { ProjectFile } from '../format/project-file.ts';
import { checkReference } from './reading.ts';
import type { Reading } from './reading.ts';
import { readTemplate } from '../values/templates.ts';

/**
 * A key whose value must be `"{{ name }}"` of one variable that is marked as a secret: that name. What is
 * wrong is reported.
 */
export function readSecretName(
  written: string | undefined,
  { path, file }: { readonly path: readonly string[]; readonly file: ProjectFile },
  reading: Reading,
): string | undefined {
  if (written === undefined) return undefined;
  const key = path.at(-1) ?? '';
  const [reference, ...others] = readTemplate(written).references;
  if (reference === undefined || others.length > 0 || !/^\s*\{\{[^{}]*\}\}\s*$/.test(written)) {
    const message = `${path.join('.')} holds plain text; expected "{{ name }}" of one secret variable.`;
    const hint = `Write ${key} = "{{ ${key} }}", and ${key} = { required = true, secret = true } in [variables].`;
    reading.problems.add('E_PROJECT_SECRET', message, { path, hint });
    return undefined;
  }
  checkReference(reference.name, { path, offset: reference.offset }, reading);
  const variable = file.variables?.[reference.name];
  if (variable !== undefined && variable.secret !== true) {
    const message = `${path.join('.')} names the variable "${reference.name}", which is not marked as a secret.`;
    const hint = `Add secret = true to ${reference.name} in [variables].`;
    reading.problems.add('E_PROJECT_VALUE', message, { path, hint });
  }
  return reference.name;
}
