// An esbuild plugin: each module *.validator.ts, which compiles a JSON Schema when it is first used, becomes what that makes,
// so that no process of dist/ compiles a schema that is known beforehand, or loads what compiles it.
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const compiledValidators = {
  name: 'compiled-validators',
  setup({ onLoad }) {
    onLoad({ filter: /\.validator\.ts$/ }, async ({ path: file }) => ({
      contents: await compiledModule(file),
      resolveDir: root,
      loader: 'js',
    }));
  },
};

/** The function `validator` of a module, as the module itself has it. */
async function compiledModule(file) {
  const { schema, options, vocabulary } = await loadDefinition(file);
  const ajv = new Ajv({ ...options, code: { source: true, esm: true } }).addVocabulary(vocabulary);
  const code = standaloneCode(ajv, ajv.compile(schema));
  return `${code}\nexport function validator() {\n  return validate;\n}\n`;
}

/** The `definition` of a module, bundled because it is TypeScript. */
async function loadDefinition(file) {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(path.join(root, '.cache', 'validator-'));
  try {
    const outfile = path.join(folder, 'definition.mjs');
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    const { definition } = await import(pathToFileURL(outfile).href);
    return definition;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
