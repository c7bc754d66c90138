import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dereference, type Schema } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import {
  argumentViolations,
  compileArguments,
} from '../../../components/gateway/validation/argument-schema.ts';
import { printFigure } from '../../figure.ts';
import type { JsonObject } from '../../../components/shared/catalog.ts';

const suite = new URL('../../../../shared/vectors/json-schema-test-suite/', import.meta.url);

interface Group {
  readonly description: string;
  readonly schema: JsonObject | boolean;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

/** The documents that tests refer to, under the addresses where the suite says that they are. */
function remotes(draft: string): Record<string, Schema | boolean> {
  const found: Record<string, Schema | boolean> = {};
  const files = readdirSync(new URL('remotes/', suite), { recursive: true }) as string[];
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    if (/^(?:draft|v1)/.test(file) && !file.startsWith(draft)) continue;
    const schema = JSON.parse(readFileSync(new URL(`remotes/${file}`, suite), 'utf8')) as Schema;
    const address = `http://localhost:1234/${file}`;
    dereference(schema, found, new URL(address));
    found[address] ??= schema;
  }
  return found;
}

/** Runs a draft's tests through the gateway's own functions, with the documents at hand that the suite refers to. */
function run(
  draft: string,
  dialect: string,
  known: Record<string, Schema | boolean>,
): { total: number; failed: readonly string[] } {
  const failed: string[] = [];
  let total = 0;
  const files = readdirSync(new URL(`tests/${draft}/`, suite)).filter((name) => name.endsWith('.json'));
  for (const file of files) {
    const groups = JSON.parse(readFileSync(new URL(`tests/${draft}/${file}`, suite), 'utf8')) as Group[];
    for (const { description: group, schema, tests } of groups) {
      for (const { description, data, valid } of tests) {
        total++;
        if (isValid({ $schema: dialect, ...object(schema) }, known, data) !== valid)
          failed.push(`${file}: ${group}: ${description}`);
      }
    }
  }
  return { total, failed };
}

function object(schema: JsonObject | boolean): JsonObject {
  return typeof schema === 'boolean' ? { allOf: [schema] } : schema;
}

function isValid(
  schema: JsonObject,
  known: Record<string, Schema | boolean>,
  data: unknown,
): boolean | 'unusable' {
  try {
    const compiled = compileArguments(structuredClone(schema));
    if (compiled.problem === undefined) {
      for (const [uri, subschema] of Object.entries(known)) compiled.subschemas[uri] ??= subschema;
    }
    return argumentViolations(compiled, data as JsonObject).length === 0;
  } catch {
    return 'unusable';
  }
}

describe.skipIf(!existsSync(suite))(
  'JSON Schema Test Suite (skipped where ../shared/vectors/json-schema-test-suite is missing)',
  () => {
    it.each([
      ['draft7', 'http://json-schema.org/draft-07/schema#', 921],
      // 1,257 but for the five rows of vocabulary.json: their dialect is one of their own, which is refused on purpose.
      ['draft2020-12', 'https://json-schema.org/draft/2020-12/schema', 1_252],
    ])('%s: at least as many as the validator is known for', (draft, dialect, atLeast) => {
      const { total, failed } = run(draft, dialect, remotes(draft));
      printFigure('S1', `${draft}: ${total - failed.length} of ${total}`);
      expect({ total, failed }).toMatchSnapshot();
      expect(total - failed.length).toBeGreaterThanOrEqual(atLeast);
      for (const keyword of ['type', 'required', 'enum', 'pattern', 'additionalProperties', 'properties']) {
        expect(failed.filter((name) => name.startsWith(`${keyword}.json`))).toEqual([]);
      }
    });
  },
);
