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

/** Deepest nesting of a tool list, schemas included. */
const maxDepth = 100;

let compiled: ValidateFunction<readonly ToolMetadata[]> | undefined;

/** A parsed answer as a list of tools, or why it is none, as a predicate that repeats nothing of the answer but names. */
export function readToolList(
  value: unknown,
): { readonly tools: readonly ToolMetadata[] } | { readonly fault: string } {
  if (!Array.isArray(value)) return { fault: 'is not a list of tools' };
  if (nestsDeeper(value, maxDepth)) return { fault: `nests deeper than ${maxDepth} levels` };
  compiled ??= new Ajv().compile<readonly ToolMetadata[]>(toolListSchema);
  if (compiled(value)) return { tools: value };
  const [error] = compiled.errors ?? [];
  const place = error?.instancePath ? `${error.instancePath} ` : '';
  return { fault: `is not a list of tools: ${place}${error?.message ?? 'is wrong'}` };
}

function nestsDeeper(value: object, limit: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((one) =>
      Object.values(one).filter((child) => typeof child === 'object' && child !== null),
    );
  }
  return false;
}
