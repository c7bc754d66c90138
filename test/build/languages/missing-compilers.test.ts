import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ComponentBuilder, createComponentBuilder } from '../../../src/build/index.ts';
import { buildGo } from '../../../src/build/languages/go.ts';
import type { BuildLanguage } from '../../../src/build/languages/language-tool.ts';
import { buildPython } from '../../../src/build/languages/python.ts';
import { buildRust } from '../../../src/build/languages/rust.ts';
import { FtlError } from '../../../src/errors.ts';
import { createSystem, type OwnedSystem } from '../../../src/system/create.ts';
import { ensureToolchain } from '../../../src/toolchain/index.ts';

let system: OwnedSystem;
let builder: ComponentBuilder;
let folder: string;

beforeAll(async () => {
  system = createSystem({ logStyle: 'silent' });
  builder = await createComponentBuilder({ toolchain: await ensureToolchain(system), system });
});
afterAll(async () => {
  await builder.close();
  await system.close();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ftl-compilers-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** What a build throws where only these programs, shell scripts, are in PATH. */
async function failure(build: BuildLanguage, programs: Readonly<Record<string, string>>): Promise<FtlError> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  const alone = createSystem({ logStyle: 'silent', env: { PATH: bin } });
  try {
    const at = { file: 'ftl.toml', line: 4, column: 1 };
    const source = { owner: 'Tool "x"', at, folder, projectFolder: folder };
    await build(source, { builder, system: alone });
  } catch (error) {
    if (error instanceof FtlError) return error;
    throw error;
  } finally {
    await alone.close();
  }
  throw new Error('It was built.');
}

const go = (version: string) => `echo ${version}`;

test.each([
  ['no cargo', buildRust, {}, 'there is no cargo in PATH', /rustup\.rs.*rustup target add wasm32-wasip2/],
  ['no rustc', buildRust, { cargo: 'exit 9' }, 'no rustc', /rustup\.rs/],
  [
    'no target',
    buildRust,
    { cargo: 'exit 9', rustc: 'echo /nowhere/lib' },
    'has no target wasm32-wasip2',
    /^Run: rustup target add wasm32-wasip2$/,
  ],
  [
    'a rustc that does not know the target',
    buildRust,
    { cargo: 'exit 9', rustc: 'echo error: unknown target >&2; exit 1' },
    'has no target wasm32-wasip2',
    /rustup target add/,
  ],
  ['no go', buildGo, {}, 'there is no go in PATH', /Go 1\.24 or newer/],
  [
    'an old Go',
    buildGo,
    { go: go('go1.23.9') },
    'it needs Go 1.24, and this is go1.23.9',
    /Go 1\.24 or newer/,
  ],
  ['no componentize-py', buildPython, {}, 'there is no componentize-py', /pip install componentize-py==\d/],
] as const)('%s: says what to install', async (_, build, programs, message, hint) => {
  const error = await failure(build, programs);
  expect(error.code).toBe('E_BUILD_TOOLCHAIN');
  expect(error.message).toContain('Tool "x" cannot be built: ');
  expect(error.message).toContain(message);
  expect(error.hint).toMatch(hint);
  expect(error.at).toEqual({ file: 'ftl.toml', line: 4, column: 1 });
});

test.each([
  ['rust', buildRust, { cargo: 'exit 101', rustc: 'echo /' }],
  ['go', buildGo, { go: '[ "$1" = env ] && echo go1.99.0 || exit 2' }],
  ['python', buildPython, { 'componentize-py': '[ "$1" = --version ] || exit 3' }],
] as const)('%s: a compiler that fails without a word', async (_, build, programs) => {
  const error = await failure(build, programs);
  expect(error.code).toBe('E_BUILD_COMPILE');
  expect(error.hint).toBe('Run the compiler by hand in its folder to see why.');
});

test('a fault of syntax has its place in the module, as componentize-py prints it', async () => {
  await writeFile(path.join(folder, 'app.py'), 'def greet(name: str) -> str:\n    """Greets.""\n');
  const printed = `Traceback (most recent call last):
  File "/usr/bin/componentize-py", line 8, in <module>
    sys.exit(script())
AssertionError:   File "/0/app.py", line 2
    """Greets.""
    ^
SyntaxError: unterminated triple-quoted string literal (detected at line 2)


Caused by:
    SyntaxError: unterminated triple-quoted string literal (detected at line 2) (app.py, line 2)
`;
  const text = path.join(folder, 'printed.txt');
  await writeFile(text, printed);
  const script = `[ "$1" = --version ] && exit
while IFS= read -r line; do printf '%s\\n' "$line"; done < '${text}' >&2
exit 1`;
  const error = await failure(buildPython, { 'componentize-py': script });
  expect(error.code).toBe('E_BUILD_COMPILE');
  expect(error.message).toBe(
    'Tool "x" does not compile: SyntaxError: unterminated triple-quoted string literal (detected at line 2)',
  );
  expect(error.at).toEqual({ file: 'app.py', line: 2, column: 5 });
});

test('what a Go module is made into must answer requests', async () => {
  const empty = String.raw`printf '\000asm\001\000\000\000'`;
  const script = `[ "$1" = env ] && { echo go1.99.0; exit; }
while [ "$1" != -o ]; do shift; done
${empty} > "$2"`;
  const error = await failure(buildGo, { go: script });
  expect(error.code).toBe('E_COMPONENT_UNSUPPORTED');
  expect(error.hint).toContain('must import the SDK');
});
