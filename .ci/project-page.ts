import { projectFileSchema } from '../src/project/index.ts';

/** What of a JSON Schema the tables show. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** One table a section of ftl.toml, made from the schema that the checks and editors use. */
export function projectTables(): string {
  const { properties = {} } = projectFileSchema as Schema;
  return Object.entries(properties)
    .filter(([, schema]) => schema.type === 'object')
    .map(([name, schema]) => {
      const named = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
      const title = named ? `[${name}.<name>]` : `[${name}]`;
      return `\n## \`${title}\`\n\n${schema.description ?? ''}\n\n${table(rows(named ?? schema, ''))}`;
    })
    .join('\n');
}

function rows(schema: Schema, prefix: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    const named = typeof value.additionalProperties === 'object' ? value.additionalProperties : undefined;
    const inner = value.items?.properties
      ? rows(value.items, `${key}[].`)
      : [...rows(value, `${key}.`), ...(named ? rows(named, `${key}.<name>.`) : [])];
    return [
      `| \`${key}\` | ${kind(value)} | ${fallback(value)} | ${cell(value.description ?? '')} |`,
      ...inner,
    ];
  });
}

function table(lines: readonly string[]): string {
  return ['| key | type | default | meaning |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function kind(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' or ');
  const several = schema.oneOf ?? schema.anyOf;
  if (several) return [...new Set(several.map(kind))].join(' or ');
  if (schema.type === 'array')
    return schema.items?.type ? `list of ${String(schema.items.type).replace(',', ' or ')}s` : 'list';
  const types = [schema.type ?? 'any'].flat();
  return types.map((type) => ({ object: 'table', array: 'list' })[type] ?? type).join(' or ');
}

function fallback({ default: value }: Schema): string {
  return value === undefined || value === '' ? '' : `\`${JSON.stringify(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
