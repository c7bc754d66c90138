import type { ToolMetadata } from '../../components/shared/catalog.ts';
import { validator } from './tool-list.validator.ts';

/** Deepest nesting of a tool list, schemas included. */
const maxDepth = 100;

/** A parsed answer as a list of tools, or why it is none, as a predicate that repeats nothing of the answer but names. */
export function readToolList(
  value: unknown,
): { readonly tools: readonly ToolMetadata[] } | { readonly fault: string } {
  if (!Array.isArray(value)) return { fault: 'is not a list of tools' };
  if (nestsDeeper(value, maxDepth)) return { fault: `nests deeper than ${maxDepth} levels` };
  const validate = validator();
  if (validate(value)) return { tools: value };
  const [error] = validate.errors ?? [];
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
