import { createHash } from 'node:crypto';
import path from 'node:path';
import { FtlError } from '../../errors.ts';
import type { System } from '../../system/types.ts';
import type { BuildOptions } from '../build-tools.ts';
import { sourceFiles } from '../source-files.ts';
import { missing, outputError, positionOf, runCompiler } from './compiler.ts';
import type { LanguageComponent, LanguageTool } from './language-tool.ts';

const install = 'Run: pip install componentize-py==0.25.1 (in .venv of the tool, or anywhere in PATH).';

/**
 * The module `app` of a folder, with the packages of its `.venv`, built by componentize-py. That takes ten seconds and
 * gives other bytes each time, so what was built from the same files is taken from the cache.
 */
export async function buildPython(source: LanguageTool, options: BuildOptions): Promise<LanguageComponent> {
  const { system, builder } = options;
  const program = await findProgram(source, system);
  if (program === undefined)
    throw missing(source, 'it is written in Python, and there is no componentize-py.', install);
  const version = await runCompiler(source, { program, args: ['--version'] }, system);
  const files = await readFiles(source, system);
  const wit = path.join(system.packageRoot, 'wit', 'tool.wit');
  const key = await keyOf([version.stdout, await system.files.readText(wit)], { source, files }, system);
  const found = await builder.cache.find(key);
  if (found) return { ...found, cached: true };

  const folder = await system.files.temporaryFolder('ftl-python');
  try {
    // A copy without the virtual environment: every module below the folder becomes part of the component.
    for (const file of files)
      await system.files.copy(path.join(source.folder, file), path.join(folder, 'app', file));
    const output = path.join(folder, 'tool.wasm');
    const result = await runCompiler(
      source,
      {
        program,
        args: ['-d', wit, '-w', 'tool', 'componentize', '-p', path.join(folder, 'app'), 'app', '-o', output],
        env: { RUST_BACKTRACE: '0', ...virtualEnvironment(source, program) },
      },
      system,
    );
    if (result.exitCode !== 0) throw await failure(source, result.stderr, system);
    return { ...(await builder.cache.store(key, await system.files.readBytes(output))), cached: false };
  } finally {
    await system.files.remove(folder);
  }
}

/** That of the tool's own virtual environment comes before the one in PATH. */
async function findProgram({ folder }: LanguageTool, system: System): Promise<string | undefined> {
  for (const name of ['.venv', 'venv']) {
    for (const program of ['bin/componentize-py', 'Scripts/componentize-py.exe']) {
      const file = path.join(folder, name, program);
      if (await system.files.stat(file)) return file;
    }
  }
  return system.processes.find('componentize-py');
}

/** Packages of the tool's own virtual environment are found by way of this variable. */
function virtualEnvironment({ folder }: LanguageTool, program: string): Readonly<Record<string, string>> {
  return program.startsWith(folder + path.sep) ? { VIRTUAL_ENV: path.dirname(path.dirname(program)) } : {};
}

/** The files that become part of the component: modules and what lies beside them. */
async function readFiles({ folder }: LanguageTool, system: System): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of sourceFiles(folder, system)) if (!/\.(?:pyc|wasm)$/.test(file)) files.push(file);
  return files;
}

/** Stands for the files, the compiler, and which packages of which versions are installed beside the tool. */
async function keyOf(
  parts: readonly string[],
  { source, files }: { readonly source: LanguageTool; readonly files: readonly string[] },
  system: System,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(['python', ...parts]));
  for (const file of files)
    hash.update(`\n${file}\0${await system.files.sha256(path.join(source.folder, file))}`);
  for (const venv of ['.venv', 'venv']) {
    const libraries = path.join(source.folder, venv, 'lib');
    if (!(await system.files.stat(libraries))) continue;
    for (const { name } of await system.files.list(libraries)) {
      const packages = path.join(libraries, name, 'site-packages');
      if (!(await system.files.stat(packages))) continue;
      for (const entry of await system.files.list(packages)) hash.update(`\n${entry.name}`);
    }
  }
  return hash.digest('hex');
}

/**
 * A traceback of the module, as componentize-py prints it behind its own: `File "/0/app.py", line 7`, where `/0` is the
 * folder of the source.
 */
async function failure(source: LanguageTool, output: string, system: System): Promise<FtlError> {
  const printed = /^AssertionError: (.*?)(?=\n\nCaused by:|\n*$(?![^]))/ms.exec(output)?.[1];
  const place = [...(printed ?? '').matchAll(/File "\/0\/([^"]+)", line (\d+)/g)].at(-1);
  if (printed === undefined || place === undefined) return outputError(source, output, system);
  const [, name = '', line = '1'] = place;
  const file = path.join(source.folder, name);
  const text = (await system.files.readTextIfExists(file))?.split('\n')[Number(line) - 1] ?? '';
  const column = text.length - text.trimStart().length + 1;
  const at = positionOf(source, { file, line: Number(line), column });
  const message = printed.trimEnd().split('\n').at(-1) ?? '';
  const syntax = /^(?:Syntax|Indentation|Tab)Error\b/.test(message);
  return new FtlError(
    syntax ? 'E_BUILD_COMPILE' : 'E_BUILD_LOAD',
    `${source.owner} ${syntax ? 'does not compile' : 'cannot be loaded'}: ${message}`,
    { at },
  );
}
