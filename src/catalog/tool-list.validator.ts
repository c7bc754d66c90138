import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { ToolMetadata } from '../../components/shared/catalog.ts';

const hint = { type: 'boolean' };
const anyObject = { type: 'object' };

/** MCP's `Tool`, in what every revision agrees on; keys that are not named here may be there. */
const toolListSchema = {
  type: 'array',
  maxItems: 1000,
  items: {
    type: 'object',
    required: ['name', 'inputSchema'],
    properties: {
      name: { type: 'string', minLength: 1 },
      title: { type: 'string' },
      description: { type: 'string' },
      inputSchema: anyObject,
      outputSchema: anyObject,
      annotations: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          readOnlyHint: hint,
          destructiveHint: hint,
          idempotentHint: hint,
          openWorldHint: hint,
        },
      },
      icons: { type: 'array', items: anyObject },
      _meta: anyObject,
    },
  },
} as const;

/** What is compiled. */
export const definition = { schema: toolListSchema, options: {}, vocabulary: [] } as const;

let compiled: ValidateFunction<readonly ToolMetadata[]> | undefined;

/** Checks a list of tools; compiled at the first use here, and beforehand in dist/ (.ci/compiled-validators.mjs). */
export function validator(): ValidateFunction<readonly ToolMetadata[]> {
  compiled ??= new Ajv(definition.options).compile<readonly ToolMetadata[]>(definition.schema);
  return compiled;
}
