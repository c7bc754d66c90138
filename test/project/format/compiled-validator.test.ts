import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compiledValidators } from '../../../.ci/compiled-validators.mjs';
import { validator as toolListValidator } from '../../../src/catalog/tool-list.validator.ts';
import { parseDocument } from '../../../src/project/document/document.ts';
import { validator as projectFileValidator } from '../../../src/project/format/schema/project-file.validator.ts';
import { root } from '../../meta/imports.ts';
import { wrongFiles } from '../wrong-files.ts';

type Validator = typeof projectFileValidator;
let folder: string;
let inputs: readonly string[];
let compiled: { readonly projectFile: Validator; readonly toolList: Validator };

beforeAll(async () => {
  // Inside the repository, where packages are found.
  folder = mkdtempSync(path.join(root, 'node_modules', '.ftl-validators-'));
  const load = async (name: string, file: string) => {
    const outfile = path.join(folder, `${name}.mjs`);
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [file],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      plugins: [compiledValidators],
      metafile: true,
    });
    inputs = [...(inputs ?? []), ...Object.keys(metafile.inputs)];
    return ((await import(pathToFileURL(outfile).href)) as { validator: Validator }).validator;
  };
  compiled = {
    projectFile: await load('project-file', 'src/project/format/schema/project-file.validator.ts'),
    toolList: await load('tool-list', 'src/catalog/tool-list.validator.ts'),
  };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a validator says of a value: its verdict, and every error in full. */
function verdict(validator: Validator, value: unknown): unknown {
  const validate = validator();
  const valid = validate(structuredClone(value));
  return JSON.parse(JSON.stringify({ valid, errors: validate.errors ?? null })) as unknown;
}

test('what dist/ holds does not compile schemas', () => {
  expect(inputs.filter((file) => file.includes('node_modules/ajv/') && !file.includes('/runtime/'))).toEqual(
    [],
  );
});

test('it says of each wrong project file what ajv says, word for word', () => {
  let invalid = 0;
  for (const { text } of wrongFiles) {
    let value: unknown;
    try {
      value = parseDocument(text, 'ftl.toml').root;
    } catch {
      continue;
    }
    const expected = verdict(projectFileValidator, value);
    expect(verdict(compiled.projectFile, value)).toEqual(expected);
    if (!(expected as { valid: boolean }).valid) invalid += 1;
  }
  expect(invalid).toBeGreaterThan(10);
});

test('and of any other value', () => {
  const keys = fc.constantFrom('project', 'tools', 'mcp', 'oidc', 'variables', 'name', 'path', 'a', 'x y');
  const anything = fc.anything({ key: keys, withNullPrototype: false });
  fc.assert(
    fc.property(anything, (value) => {
      expect(verdict(compiled.projectFile, value)).toEqual(verdict(projectFileValidator, value));
    }),
    { numRuns: 500 },
  );
  const tool = fc.record(
    { name: fc.string(), inputSchema: fc.oneof(fc.constant({}), fc.anything()), icons: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(tool), (value) => {
      expect(verdict(compiled.toolList, value)).toEqual(verdict(toolListValidator as Validator, value));
    }),
  );
});
