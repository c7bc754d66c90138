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

  test('where the project cannot be read, whatever may correct it', () => {
    expect(isWatched('ftl.toml', undefined)).toBe(true);
    expect(isWatched('zig/readme.md', undefined)).toBe(true);
    expect(isWatched('zig/out/tool.wasm', undefined)).toBe(false);
  });
});
