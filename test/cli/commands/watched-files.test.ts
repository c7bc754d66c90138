import { describe, expect, test } from 'vitest';
import { isWatched } from '../../../src/cli/commands/serve/watched-files.ts';
import { parseProject } from '../../../src/project/index.ts';
import { factsOf } from '../../project/in-memory-facts.ts';

const files = { 'hello/index.ts': '', 'made/tool.wasm': '', 'zig/main.zig': '' };

const project = parseProject(
  `[project]
name = "a"

[tools.hello]

[tools.made]
wasm = "made/tool.wasm"

[tools.zig]
wasm = "zig/out/tool.wasm"
build.command = "zig build"
build.watch = ["**/*.zig", "build.zig.zon"]
`,
  factsOf(files),
);

const rooted = parseProject(
  `[project]
name = "a"

[tools.root]
path = "."
wasm = "out/tool.wasm"
build.command = "make"
build.watch = ["src/*.c"]
files = ["data/*.json", { source = "assets", destination = "/assets" }]

[tools.hello]

[middleware.guard]
wasm = "guard/out/guard.wasm"
build.command = "make"
build.watch = ["*.c"]
`,
  factsOf({ ...files, 'data/a.json': '', 'assets/x': '', 'guard/guard.c': '' }),
);

describe('isWatched', () => {
  test.each([
    ['ftl.toml', true],
    ['.env', true],
    ['hello/index.ts', true],
    ['hello/data.json', true],
    ['shared/words.ts', true],
    ['made/tool.wasm', true],
    ['zig/main.zig', true],
    ['zig/deep/er/part.zig', true],
    ['zig/build.zig.zon', true],
    // What the command makes, or anything else in its folder.
    ['zig/out/tool.wasm', false],
    ['zig/out/tool.o', false],
    ['zig/readme.md', false],
    ['zigzag/readme.md', true],
    // What editors and compilers leave behind.
    ['hello/other.wasm', false],
    ['hello/index.ts~', false],
    ['hello/.index.ts.swp', false],
    ['hello/app.pyc', false],
    ['npm-debug.log', false],
  ])('%s: %s', (file, expected) => {
    expect(isWatched(file, project)).toBe(expected);
  });

  test.each([
    ['src/main.c', true],
    ['out/main.o', false],
    ['out/tool.wasm', false],
    // A folder further down belongs to another.
    ['hello/index.ts', true],
    ['hello/out.log', false],
    ['guard/guard.c', true],
    ['guard/out/guard.o', false],
    // What is mounted.
    ['data/a.json', true],
    ['data/a.txt', false],
    ['assets/deep/x.log', true],
  ])('beside a command that runs in the project folder: %s %s', (file, expected) => {
    expect(isWatched(file, rooted)).toBe(expected);
  });

  test('where the project cannot be read, whatever may correct it', () => {
    expect(isWatched('ftl.toml', undefined)).toBe(true);
    expect(isWatched('zig/readme.md', undefined)).toBe(true);
    expect(isWatched('zig/out/tool.wasm', undefined)).toBe(false);
  });
});
