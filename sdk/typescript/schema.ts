/** A JSON Schema (draft 2020-12) as a literal; the keys that `FromSchema` understands are typed. */
export interface Schema {
  readonly type?: SchemaType | readonly SchemaType[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** A schema of objects, as MCP asks of inputSchema. */
export interface ObjectSchema extends Schema {
  readonly type: 'object';
}

type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * The type of the values that a literal schema allows, as far as TypeScript can say it: types, properties, required,
 * items, enum, const, anyOf and oneOf. What it does not understand is `unknown`.
 */
export type FromSchema<S> = S extends { readonly const: infer Value }
  ? Value
  : S extends { readonly enum: readonly (infer Value)[] }
    ? Value
    : S extends { readonly anyOf: readonly (infer Choice)[] } | { readonly oneOf: readonly (infer Choice)[] }
      ? FromSchema<Choice>
      : S extends { readonly type: readonly (infer Type)[] }
        ? FromType<Type, S>
        : S extends { readonly type: infer Type }
          ? FromType<Type, S>
          : unknown;

type FromType<Type, S> = Type extends 'string'
  ? string
  : Type extends 'number' | 'integer'
    ? number
    : Type extends 'boolean'
      ? boolean
      : Type extends 'null'
        ? null
        : Type extends 'array'
          ? readonly (S extends { readonly items: infer Items } ? FromSchema<Items> : unknown)[]
          : Type extends 'object'
            ? FromObject<S>
            : unknown;

type FromObject<S> = S extends { readonly properties: infer Properties }
  ? { readonly [Name in keyof Properties & RequiredName<S>]: FromSchema<Properties[Name]> } & {
      readonly [Name in Exclude<keyof Properties, RequiredName<S>>]?: FromSchema<Properties[Name]>;
    }
  : Readonly<Record<string, unknown>>;

type RequiredName<S> = S extends { readonly required: readonly (infer Name)[] } ? Name : never;
