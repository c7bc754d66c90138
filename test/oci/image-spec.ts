import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/vectors/oci-image-spec/schema');

/** Whether the outside data is there; see CONTRIBUTING on vectors. */
export const hasImageSpec = existsSync(folder);

const files = [
  'config-schema.json',
  'content-descriptor.json',
  'defs-descriptor.json',
  'defs.json',
  'image-index-schema.json',
  'image-layout-schema.json',
  'image-manifest-schema.json',
];

/** Problems that the schemas of the OCI image-spec find in a value; empty when it is valid. */
export function imageSpecProblems(
  kind: 'image-manifest' | 'image-index' | 'image-layout' | 'config',
  value: unknown,
): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const file of files) ajv.addSchema(readSchema(file));
  const validate = ajv.getSchema(`https://image-spec.test/${kind}-schema.json`);
  if (!validate) throw new Error(`no schema for ${kind}`);
  void validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The schemas are draft-04: their `id` is left out and the file name takes its place. */
function readSchema(file: string): object {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const schema = JSON.parse(text, function (key: string, value: unknown) {
    return (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value;
  }) as object;
  return { ...schema, $id: `https://image-spec.test/${file}` };
}
