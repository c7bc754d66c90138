import { describe, expect, test } from 'vitest';
import { FtlErrors } from '../../../src/errors.ts';
import type { BuildChoice } from '../../../src/project/facts.ts';
import { parseProject } from '../../../src/project/index.ts';
import { factsOf } from '../in-memory-facts.ts';

const facts = factsOf({
  'a/Makefile': '',
  'b/Makefile': '',
  'rusty/Cargo.toml': '[package]\nname = "rusty"',
  'plain/index.ts': '',
});

const head = '[project]\nname = "x"\n';
const two = `${head}
[tools.a]
wasm = "a/out.wasm"
build = { command = "make", env = { MODE = "plain" }, watch = ["*.c"] }
up.profile = "debug"
deploy = { profile = "release", name = "a-tool" }

[tools.a.profiles.debug]
command = "make debug"
wasm = "a/debug.wasm"

[tools.a.profiles.release]
command = ["make clean", "make release"]
env = { MODE = "release" }

[tools.b]
wasm = "b/out.wasm"
build = { command = "make b" }
`;

function buildsOf(text: string, choice: BuildChoice) {
  return parseProject(text, { ...facts, ...choice }).tools.map(({ build }) =>
    build.kind === 'command' ? [build.command, build.env['MODE'], build.wasm] : [build.kind],
  );
}

function problemsOf(text: string, choice: BuildChoice = {}): readonly string[] {
  try {
    parseProject(text, { ...facts, ...choice });
    return [];
  } catch (error) {
    if (!(error instanceof FtlErrors)) throw error;
    return error.errors.map(({ code, at, hint }) => `${code} ${at?.line}:${at?.column} ${hint ?? ''}`.trim());
  }
}

describe('which profile a tool is built by', () => {
  const usual = ['make', 'plain', 'a/out.wasm'];
  const debug = ['make debug', 'plain', 'a/debug.wasm'];
  const release = [['make clean', 'make release'], 'release', 'a/out.wasm'];

  test.each<[string, BuildChoice, readonly unknown[]]>([
    ['nothing said: build', {}, usual],
    ['for build: build', { purpose: 'build' }, usual],
    ['for up: up.profile', { purpose: 'up' }, debug],
    ['for deploy: deploy.profile', { purpose: 'deploy' }, release],
    ['asked for by name, whatever it is for', { purpose: 'up', profile: 'release' }, release],
  ])('%s', (_about, choice, expected) => {
    expect(buildsOf(two, choice)).toEqual([expected, ['make b', undefined, 'b/out.wasm']]);
  });
});

test('a profile changes the usual command of a language, or only its environment', () => {
  const text = `${head}[tools.rusty.profiles.tuned]\nenv = { MODE = "x" }\n[tools.rusty.profiles.debug]\ncommand = "cargo build"\nwasm = "rusty/d.wasm"\n`;
  expect(buildsOf(text, { profile: 'tuned' })).toEqual([
    [
      'cargo build --target wasm32-wasip2 --release --target-dir target',
      'x',
      'rusty/target/wasm32-wasip2/release/rusty.wasm',
    ],
  ]);
  expect(buildsOf(text, { profile: 'debug' })).toEqual([['cargo build', undefined, 'rusty/d.wasm']]);
});

test('deploy.name is kept', () => {
  expect(parseProject(two, facts).tools.map(({ deployName }) => deployName)).toEqual(['a-tool', undefined]);
});

test.each([
  [
    'names of profiles that do not exist',
    `${two}up.profile = "x"\ndeploy.profile = "y"\n`,
    [
      'E_PROJECT_REFERENCE 21:14 Add [tools.b.profiles.x].',
      'E_PROJECT_REFERENCE 22:18 Add [tools.b.profiles.y].',
    ],
  ],
  [
    'a profile that is never chosen is checked too',
    `${two}[tools.b.profiles.q]\nworkdir = "../x"\nenv = { "a b" = "" }\ncomand = "x"\n`,
    ['E_PROJECT_PATH 22:11', 'E_PROJECT_VALUE 23:9', 'E_PROJECT_KEY 24:1 Did you mean "command"?'],
  ],
  [
    'a profile of a tool with the built-in builder needs a command',
    `${head}[tools.plain.profiles.q]\nenv = { A = "b" }\n`,
    ['E_PROJECT_REQUIRED 3:23'],
  ],
  [
    'names under which another component is published',
    `${two}deploy.name = "a-tool"\n[tools.plain]\ndeploy.name = "mcp-gateway"\n[tools.rusty]\ndeploy.name = "b"\n`,
    ['E_PROJECT_NAME 21:15', 'E_PROJECT_NAME 23:15', 'E_PROJECT_NAME 25:15'],
  ],
  [
    'a name under which nothing can be published',
    `${head}[tools.plain]\ndeploy.name = "A Tool"\n`,
    ['E_PROJECT_VALUE 4:15'],
  ],
])('%s', (_about, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

test('a profile that no tool has is refused, with a suggestion', () => {
  expect(problemsOf(two, { profile: 'relase' })).toEqual(['E_PROJECT_REFERENCE 4:2 Did you mean "release"?']);
});
