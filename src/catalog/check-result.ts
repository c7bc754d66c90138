import type { JsonObject } from '../../components/shared/catalog.ts';
import { compileSchema } from './json-schema.ts';

/** What the result of a declared example is checked against. */
export interface ExpectedResult {
  /** What structuredContent must contain; nothing is expected when it is undefined. */
  readonly expect: unknown;
  readonly outputSchema: JsonObject | undefined;
}

/**
 * What is wrong with an MCP `CallToolResult`: the error flag, an output schema that it breaks, a part of `expect` that
 * it lacks. Sentences without a full stop that repeat numbers and flags but no text of the result; empty when all is well.
 */
export function checkResult(result: unknown, { expect, outputSchema }: ExpectedResult): readonly string[] {
  if (typeof result !== 'object' || result === null) return ['The result is not an object'];
  if ('isError' in result && result.isError === true) return ['The tool answered with isError'];
  const structured = 'structuredContent' in result ? result.structuredContent : undefined;
  const difference = expect === undefined ? undefined : missingPart(structured, expect);
  return [
    ...(outputSchema === undefined ? [] : checkOutput(structured, outputSchema)),
    ...(difference === undefined ? [] : [difference]),
  ];
}

/** Breaks of an output schema by structuredContent; a schema that does not compile is itself one. */
export function checkOutput(structured: unknown, outputSchema: JsonObject): readonly string[] {
  if (structured === undefined)
    return ['The result has no structuredContent, though the tool has an outputSchema'];
  const compiled = compileSchema(outputSchema);
  if ('fault' in compiled) return [`The outputSchema ${compiled.fault}`];
  return compiled.check(structured).map((fault) => `structuredContent breaks the outputSchema: ${fault}`);
}

/**
 * The first part of `expected` that `actual` lacks, or undefined when it has all: objects may have more properties,
 * lists have the same length, everything else is equal.
 */
export function missingPart(
  actual: unknown,
  expected: unknown,
  place = 'structuredContent',
): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${place} is ${describe(actual)}; expected a list`;
    if (actual.length !== expected.length)
      return `${place} has ${actual.length} entries; expected ${expected.length}`;
    return firstOf(expected.map((part, index) => missingPart(actual[index], part, `${place}[${index}]`)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) {
      return `${place} is ${describe(actual)}; expected an object`;
    }
    const entries = Object.entries(expected);
    const own = (key: string) =>
      Object.hasOwn(actual, key) ? (actual as Record<string, unknown>)[key] : undefined;
    return firstOf(entries.map(([key, part]) => missingPart(own(key), part, `${place}.${key}`)));
  }
  if (actual === expected) return undefined;
  return `${place} is ${describe(actual, typeof expected)}; expected ${JSON.stringify(expected)}`;
}

function firstOf(differences: readonly (string | undefined)[]): string | undefined {
  return differences.find((difference) => difference !== undefined);
}

function describe(value: unknown, expectedType?: string): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'string') return expectedType === 'string' ? 'another text' : 'a text';
  return Array.isArray(value) ? 'a list' : 'an object';
}
