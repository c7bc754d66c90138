export { checkOutput, checkResult, type ExpectedResult, missingPart } from './check-result.ts';
export { type CatalogComparison, compareCatalogs, type ComparedTool } from './compare.ts';
export { inspectComponent, type InspectOptions } from './inspect.ts';
export { type CompiledSchema, compileSchema } from './json-schema.ts';
export { lintCatalog, type LintResult } from './lint.ts';
export { readCatalog } from './read-catalog.ts';
export { readToolList } from './tool-list.ts';
