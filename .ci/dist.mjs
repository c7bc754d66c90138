// Bundles the entry points into dist/. With --check: fails when what is committed differs from what the source makes.
// With names (`node .ci/dist.mjs builder`): only those entries, and nothing else is removed.
import { build } from 'esbuild';
import { copyFile, mkdtemp, readFile, readdir, rename, rm, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledValidators } from './compiled-validators.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

async function entryPoints() {
  const entries = {};
  for (const name of await readdir(path.join(root, 'scripts'))) {
    if (name.endsWith('.ts')) entries[name.slice(0, -3)] = path.join(root, 'scripts', name);
  }
  for (const name of await readdir(path.join(root, 'src'), { recursive: true })) {
    const match = /([^/\\]+)\.(?:worker|process)\.ts$/.exec(name);
    if (match) entries[match[1]] = path.join(root, 'src', name);
  }
  const wanted = Object.entries(entries).filter(([name]) => only.length === 0 || only.includes(name));
  return Object.fromEntries(wanted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** One shared chunk and a small stub an entry, so that the library is not in git once per entry. */
async function bundle(outdir) {
  if (only.length === 0 || only.includes('pages')) await bundlePages(path.join(outdir, 'pages'));
  if (only.length === 1 && only[0] === 'pages') return;
  const banner =
    "import { createRequire as createRequireForBundle } from 'node:module';" +
    'const require = createRequireForBundle(import.meta.url);';
  const result = await build({
    absWorkingDir: root,
    entryPoints: await entryPoints(),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: banner },
    metafile: true,
    plugins: [compiledValidators],
    logLevel: 'error',
  });
  await writeFile(path.join(outdir, 'licenses.txt'), await licenses(result.metafile));
}

/** The page of `ftl up`, for browsers: our own source alone, so that it needs no licences. */
async function bundlePages(outdir) {
  const source = path.join(root, 'src', 'pages', 'browser');
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, 'page.ts'), path.join(source, 'page.css')],
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    minifySyntax: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  await copyFile(path.join(source, 'index.html'), path.join(outdir, 'index.html'));
}

/** Names, versions and licence texts of every package that is bundled. */
async function licenses(metafile) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) folders.add(match[1]);
  }
  const texts = [];
  for (const folder of [...folders].toSorted()) {
    const manifest = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(path.join(root, folder))).find((name) => /^licen[cs]e/i.test(name));
    const text = file
      ? await readFile(path.join(root, folder, file), 'utf8')
      : `Licence: ${manifest.license}`;
    texts.push(`${manifest.name} ${manifest.version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function contents(folder) {
  if (!existsSync(folder)) return new Map();
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')])),
  );
}

async function replace(from, to) {
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
}

const target = path.join(root, 'dist');
await mkdir(path.join(root, '.cache'), { recursive: true });
const fresh = await mkdtemp(path.join(root, '.cache', 'dist-'));
try {
  await bundle(fresh);
  const [before, after] = [await contents(target), await contents(fresh)];
  const names = only.length > 0 ? [...after.keys()] : [...before.keys(), ...after.keys()];
  const different = [...new Set(names)].filter((name) => before.get(name) !== after.get(name));
  if (check && different.length > 0) {
    console.error(
      `dist/ is not what the source makes. Run "npm run build" and commit it. Differs: ${different.join(', ')}`,
    );
    process.exitCode = 1;
  } else if (different.length > 0) {
    // Chunks first, stubs after them, removals last: a process that starts meanwhile finds one state or the other.
    const written = different
      .filter((name) => after.has(name))
      .toSorted((a) => (a.startsWith('chunks') ? -1 : 1));
    for (const name of written) await replace(path.join(fresh, name), path.join(target, name));
    for (const name of different.filter((name) => !after.has(name))) await rm(path.join(target, name));
    console.log(`dist/: ${different.length} files changed`);
  } else {
    console.log('dist/ is up to date');
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}
