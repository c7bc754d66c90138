import { Ajv } from 'ajv';
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../components/shared/catalog.ts';

/** A schema that compiled, or why it did not, as a predicate. */
export type CompiledSchema =
  /** Says what is wrong with a value, as predicates with the place in front; empty when it is valid. */
  { readonly check: (value: unknown) => readonly string[] } | { readonly fault: string };

const options = { strict: false, allErrors: true, validateFormats: false, logger: false } as const;
/** What makes a compiler of one dialect. */
type AjvClass = new (given: typeof options) => Ajv;

const draft2020 = 'https://json-schema.org/draft/2020-12/schema';
/** A compiler of each dialect that the gateway knows too. */
const compilers: ReadonlyMap<string, AjvClass> = new Map<string, AjvClass>([
  [draft2020, Ajv2020],
  ['https://json-schema.org/draft/2019-09/schema', Ajv2019],
  ['http://json-schema.org/draft-07/schema', Ajv],
]);

/**
 * Compiles a schema of a tool by its dialect: 2020-12 unless `$schema` says 2019-09 or draft-07 (MCP, "JSON Schema Usage").
 * Remote references are never fetched and so do not compile.
 */
export function compileSchema(schema: JsonObject): CompiledSchema {
  const dialect = String(schema['$schema'] ?? draft2020).replace(/#$/, '');
  const Compiler = compilers.get(dialect);
  if (Compiler === undefined) return { fault: 'has a dialect other than 2020-12, 2019-09 and draft-07' };
  if ('$async' in schema) return { fault: 'has "$async", which is no keyword of JSON Schema' };
  const ajv = compilerFor(Compiler, schema);
  try {
    const validate = ajv.compile(schema as AnySchemaObject);
    return { check: (value) => (validate(value) === true ? [] : describeErrors(validate)) };
  } catch (error) {
    return {
      fault: `does not compile: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown reason'}`,
    };
  }
}

const sharedCompilers = new Map<AjvClass, Ajv>();

/**
 * One compiler a dialect, since making one costs many times what compiling a schema does; but a compiler remembers
 * what has a $id, and so a schema with one gets its own, where it cannot change what another means.
 */
function compilerFor(Compiler: AjvClass, schema: JsonObject): Ajv {
  const shared = sharedCompilers.get(Compiler);
  const namesItself = JSON.stringify(schema).includes('"$id"');
  if (shared !== undefined && !namesItself) return shared;
  const compiler = new Compiler(options);
  if (!namesItself) sharedCompilers.set(Compiler, compiler);
  return compiler;
}

function describeErrors({ errors }: ValidateFunction): readonly string[] {
  return (errors ?? [])
    .slice(0, 10)
    .map(({ instancePath, message }) => `${instancePath || 'the value'} ${message ?? 'is wrong'}`);
}
