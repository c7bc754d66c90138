import { describe, expect, test } from 'vitest';
import { FtlErrors } from '../../../src/errors.ts';
import { parseProject } from '../../../src/project/index.ts';
import { factsOf } from '../in-memory-facts.ts';

const facts = {
  ...factsOf({ 'a/index.ts': '', 'tools/b/index.ts': '', 'c.wasm': '' }),
  file: 'toolkit.toml',
};

function problemsOf(text: string): readonly string[] {
  try {
    parseProject(text, facts);
    return [];
  } catch (error) {
    if (!(error instanceof FtlErrors)) throw error;
    return error.errors.map(({ code, at, message }) => `${code} ${at?.line}:${at?.column} ${message}`);
  }
}

const kit = `[toolkit]
name = "kit"
version = "1.2.3"
description = "Some tools."

[gateway]
enabled = true
server_name = "My kit"

[[tools]]
name = "a"
route = "/alpha"

[[tools]]
name = "b"
path = "tools/b"
allowed_outbound_hosts = ["https://api.example.com"]

[[tools]]
name = "c"
wasm = "c.wasm"
kind = "mcp"
`;

test('a toolkit is a project whose tools have routes', () => {
  const project = parseProject(kit, facts);
  expect(project).toMatchObject({
    file: 'toolkit.toml',
    name: 'kit',
    version: '1.2.3',
    description: 'Some tools.',
    accessControl: 'public',
    mcp: { route: '/gateway', serverName: 'My kit', serverVersion: undefined },
  });
  expect(project.tools.map(({ name, path, kind, route, at }) => [name, path, kind, route, at.line])).toEqual([
    ['a', 'a', 'tools', '/alpha', 10],
    ['b', 'tools/b', 'tools', '/b', 14],
    ['c', '.', 'mcp', '/c', 19],
  ]);
});

test('a gateway that is not enabled has no route of its own', () => {
  for (const gateway of ['', '[gateway]\nroute = "/all"\n', '[gateway]\nenabled = false\n']) {
    expect(parseProject(`[toolkit]\nname = "kit"\n${gateway}`, facts).mcp.route).toBeUndefined();
  }
  const enabled = '[toolkit]\nname = "kit"\n[gateway]\nenabled = true\nroute = "/all"\n';
  expect(parseProject(enabled, facts).mcp.route).toBe('/all');
});

describe('every problem has the place where it is written', () => {
  test.each([
    ['no name', '[toolkit]\n', ['E_PROJECT_REQUIRED 1:2 [toolkit] lacks "name".']],
    [
      'unknown keys',
      `${kit}nmae = 1\n[gateway2]\n`,
      ['E_PROJECT_KEY 23:1', 'E_PROJECT_KEY 24:2 The project file has no key "gateway2".'],
    ],
    [
      'a misspelt key of [gateway]',
      '[toolkit]\nname = "k"\n[gateway]\nenable = true\n',
      ['E_PROJECT_KEY 4:1'],
    ],
    ['a word for a flag', '[toolkit]\nname = "k"\n[gateway]\nenabled = "yes"\n', ['E_PROJECT_TYPE 4:11']],
    ['a tool without a name', '[toolkit]\nname = "k"\n[[tools]]\npath = "a"\n', ['E_PROJECT_REQUIRED 3:3']],
    [
      'a name twice',
      '[toolkit]\nname = "k"\n[[tools]]\nname = "a"\n[[tools]]\nname = "a"\n',
      ['E_PROJECT_NAME 6:8'],
    ],
    ['tools as a table', '[toolkit]\nname = "k"\n[tools.a]\n', ['E_PROJECT_TYPE 3:2']],
    [
      'routes that shadow each other, and one of the app itself',
      '[toolkit]\nname = "k"\n[gateway]\nenabled = true\nroute = "/b"\n[[tools]]\nname = "a"\nroute = "/mcp"\n[[tools]]\nname = "b"\npath = "tools/b"\nroute = "/b"\n',
      [
        'E_PROJECT_NAME 8:9 tools.a.route is "/mcp"',
        'E_PROJECT_NAME 12:9 tools.b.route is "/b", which is gateway.route',
      ],
    ],
    [
      'a route of two parts',
      '[toolkit]\nname = "k"\n[[tools]]\nname = "a"\nroute = "/x/y"\n',
      ['E_PROJECT_VALUE 5:9'],
    ],
  ])('%s', (_about, text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toEqual(expected.map((start) => expect.stringContaining(start) as string));
  });
});
