import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { projectFileSchema } from './project-file-schema.ts';

/** What is compiled; `verbose` gives each error the part of the schema that it comes from. */
export const definition = {
  schema: projectFileSchema,
  options: { allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false },
  vocabulary: ['patternErrorMessage'],
} as const;

let compiled: ValidateFunction | undefined;

/** Checks a project file; compiled at the first use here, and beforehand in dist/ (.ci/compiled-validators.mjs). */
export function validator(): ValidateFunction {
  const { schema, options, vocabulary } = definition;
  compiled ??= new Ajv(options).addVocabulary([...vocabulary]).compile(schema);
  return compiled;
}
