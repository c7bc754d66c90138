import type { JsonObject, JsonValue } from '../../../components/shared/catalog.ts';

/** A text of a schema, cut to a length that can be shown; '' when it is none. */
export function shortText(value: JsonValue | undefined, length: number): string {
  if (typeof value !== 'string') return '';
  return value.length > length ? `${value.slice(0, length)}…` : value;
}

const phrases: readonly (readonly [keyword: string, phrase: string])[] = [
  ['minimum', 'at least'],
  ['exclusiveMinimum', 'more than'],
  ['maximum', 'at most'],
  ['exclusiveMaximum', 'less than'],
  ['multipleOf', 'a multiple of'],
  ['minLength', 'characters, at least'],
  ['maxLength', 'characters, at most'],
  ['minItems', 'items, at least'],
  ['maxItems', 'items, at most'],
];

/** What a schema demands of a value, for people; the server is who checks it. */
export function rulesOf(schema: JsonObject): readonly string[] {
  const limits = phrases.flatMap(([keyword, phrase]) => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? [`${phrase} ${limit}`] : [];
  });
  const { pattern, format } = schema;
  return [
    ...limits,
    ...(typeof format === 'string' ? [`format ${format.slice(0, 60)}`] : []),
    ...(typeof pattern === 'string' ? [`pattern ${pattern.slice(0, 120)}`] : []),
    ...(schema['uniqueItems'] === true ? ['each item once'] : []),
  ];
}
