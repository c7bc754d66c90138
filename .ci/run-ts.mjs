// Runs a TypeScript file of this repository on any supported Node: node .ci/run-ts.mjs FILE [ARG …]
import { build } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = ''] = process.argv.slice(2);
const outfile = path.join(root, '.cache', 'run', `${path.basename(file, '.ts')}.mjs`);
await mkdir(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.resolve(file)],
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
process.argv.splice(1, 2, outfile);
await import(pathToFileURL(outfile).href);
