// Writes the files that are made from the source: action.yml, actions/*/action.yml, docs/errors.md and the tables of
// docs/actions.md. With --check: fails when one of them is not what the source makes.
import { build } from 'esbuild';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const read = (file) => readFile(path.join(root, file), 'utf8').catch(() => '');

/** The module .ci/generated-files.ts, bundled because it is TypeScript and reads TypeScript. */
async function loadGenerator() {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(path.join(root, '.cache', 'generate-'));
  try {
    const outfile = path.join(folder, 'generated-files.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['.ci/generated-files.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      banner: {
        js: "import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);",
      },
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const { generatedFiles, generatedParts, withParts } = await loadGenerator();
const expected = new Map(generatedFiles());
for (const [file, parts] of await generatedParts()) expected.set(file, withParts(await read(file), parts));

const stale = [];
for (const [file, content] of expected) if ((await read(file)) !== content) stale.push(file);
if (stale.length === 0) {
  console.log('generated files are up to date');
} else if (check) {
  console.error(`Not what the source makes: ${stale.join(', ')}. Run "npm run generate" and commit them.`);
  process.exitCode = 1;
} else {
  for (const file of stale) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), expected.get(file));
  }
  console.log(`written: ${stale.join(', ')}`);
}
