import { expectTypeOf, test } from 'vitest';
import type { FromSchema } from 'ftl-deploy/sdk';
import { defineTools } from 'ftl-deploy/sdk';

/** Checked by the compiler: `npm run typecheck` fails when a type here is wrong. */
test('a literal schema gives the type of what it allows', () => {
  expectTypeOf<FromSchema<{ type: 'string' }>>().toEqualTypeOf<string>();
  expectTypeOf<FromSchema<{ type: 'integer' }>>().toEqualTypeOf<number>();
  expectTypeOf<FromSchema<{ type: readonly ['string', 'null'] }>>().toEqualTypeOf<string | null>();
  expectTypeOf<FromSchema<{ enum: readonly ['a', 'b'] }>>().toEqualTypeOf<'a' | 'b'>();
  expectTypeOf<FromSchema<{ const: 1 }>>().toEqualTypeOf<1>();
  expectTypeOf<FromSchema<{ type: 'array'; items: { type: 'number' } }>>().toEqualTypeOf<readonly number[]>();
  expectTypeOf<FromSchema<{ type: 'array' }>>().toEqualTypeOf<readonly unknown[]>();
  expectTypeOf<FromSchema<{ anyOf: readonly [{ type: 'string' }, { type: 'boolean' }] }>>().toEqualTypeOf<
    string | boolean
  >();
  expectTypeOf<FromSchema<{ $ref: '#/x' }>>().toBeUnknown();
  expectTypeOf<FromSchema<{ type: 'object' }>>().toEqualTypeOf<Readonly<Record<string, unknown>>>();
});

test('a handler gets its arguments typed from the schema beside it', () => {
  defineTools({
    typed: {
      description: 'x',
      inputSchema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          options: { type: 'object', properties: { deep: { type: 'boolean' } } },
        },
        required: ['name'],
      },
      handler: (input, context) => {
        expectTypeOf(input.name).toEqualTypeOf<string>();
        expectTypeOf(input.options?.deep).toEqualTypeOf<boolean | undefined>();
        expectTypeOf(context.scopes).toEqualTypeOf<readonly string[]>();
        // @ts-expect-error: the schema has no such property
        return input.other;
      },
    },
  });
});
