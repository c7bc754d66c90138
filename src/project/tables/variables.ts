import type { Variable } from '../model.ts';
import { reservedVariablePrefix } from '../values/names.ts';
import type { Entries, VariableTable } from '../format/project-file.ts';
import { suggest } from '../document/suggest.ts';
import { positionOfTable } from './reading.ts';
import type { Reading } from './reading.ts';
import { variableNamePattern } from '../values/templates.ts';

/** `[variables]`: each has a default or `required = true`, a secret has no default that could be read in the file. */
export function readVariables(
  entries: Entries<VariableTable> | undefined,
  reading: Reading,
): readonly Variable[] {
  return Object.entries(entries ?? {}).flatMap(([name, table]) => {
    if (table === undefined) return [];
    checkName(name, reading);
    checkValue(name, table, reading);
    const variable: Variable = {
      name,
      default: table.default,
      required: table.default === undefined,
      secret: table.secret ?? false,
      description: table.description,
      at: positionOfTable(reading, ['variables', name]),
    };
    return [variable];
  });
}

function checkName(name: string, { problems }: Reading): void {
  const place = { path: ['variables', name], part: 'key' } as const;
  if (!variableNamePattern.test(name)) {
    const hint =
      'Words of lower-case letters and digits, each beginning with a letter, joined by single "_".';
    problems.add('E_PROJECT_NAME', `The variable name ${JSON.stringify(name)} is not lower_snake_case.`, {
      ...place,
      hint,
    });
  } else if (name.startsWith(reservedVariablePrefix)) {
    const message = `The variable name "${name}" begins with "${reservedVariablePrefix}", which is reserved for the generated app.`;
    problems.add('E_PROJECT_NAME', message, {
      ...place,
      hint: `Rename it, for example to "app_${name.slice(4)}".`,
    });
  }
}

function checkValue(name: string, table: VariableTable, { document, problems }: Reading): void {
  const path = ['variables', name];
  const written = (document.root['variables'] as Record<string, object>)[name] ?? {};
  if (table.default !== undefined && table.required === true) {
    const message = `variables.${name} has a default and is required; a required variable has none.`;
    problems.add('E_PROJECT_VALUE', message, { path: [...path, 'required'] });
  } else if (!namesValue(written) && table.required !== true) {
    const message = `variables.${name} needs either default = "…" or required = true.`;
    problems.add('E_PROJECT_REQUIRED', message, { path, part: 'key' });
  }
  if (table.secret === true && table.default !== undefined && table.default !== '') {
    const message = `variables.${name} is a secret, but its default stands in the file in plain text.`;
    const hint = `Write required = true, and give the value at run time as SPIN_VARIABLE_${name.toUpperCase()}.`;
    problems.add('E_PROJECT_SECRET', message, { path: [...path, 'default'], hint });
  }
}

/** Also when what names it is misspelt, which is a problem of its own. */
function namesValue(written: object): boolean {
  return Object.keys(written).some((key) => {
    const meant = suggest(key, ['default', 'required']);
    return key === 'default' || (meant !== undefined && meant !== key);
  });
}
