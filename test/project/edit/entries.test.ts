import * as fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { withTool, withoutTool } from '../../../src/project/index.ts';

const table = `[tools.hello]
path = "hello"

# Calls that are checked.
[[tools.hello.examples]]
tool = "greet"
arguments = { name = "Ada" }
`;
const value = (parseToml(table) as { tools: { hello: object } }).tools.hello;
const tool = { name: 'hello', table };
const add = (text: string, file: string) => withTool({ text, file }, tool);
const remove = (text: string, file: string, name = 'hello') =>
  withoutTool({ text, file }, { name, index: 0 });

describe('YAML', () => {
  test('a tool goes behind the last one, with the indentation of the file; all else stays', () => {
    const before = `# yaml-language-server: $schema=x
project: {name: demo} # keep me
tools:
    # Reads pages.
    page:
        path: "page"   # odd   spaces
        # allowed_outbound_hosts: [https://example.com]

variables: {a: {default: 'b'}}
`;
    const after = `# yaml-language-server: $schema=x
project: {name: demo} # keep me
tools:
    # Reads pages.
    page:
        path: "page"   # odd   spaces
        # allowed_outbound_hosts: [https://example.com]
    hello:
        path: hello
        examples:
            - tool: greet
              arguments:
                  name: Ada

variables: {a: {default: 'b'}}
`;
    expect(add(before, 'ftl.yaml')).toBe(after);
    expect(remove(after, 'ftl.yaml', 'page')).toBe(
      after.replace(/ {4}# Reads pages\.[^]*example\.com\]\n/, ''),
    );
  });

  test.each([
    ['no tools yet', 'project:\n  name: demo\n'],
    ['no line end at the end', 'project:\n  name: demo\n\nvariables:\n  a: { default: b }'],
    ['tools in braces', 'project: { name: demo }\ntools: { page: { path: page } }\n'],
    ['tools without any', 'project:\n  name: demo\ntools: {}\n'],
    ['tools called component', 'project:\n  name: demo\ncomponent:\n  page:\n    path: page\n'],
    ['Windows line ends', 'project:\r\n  name: demo\r\ntools:\r\n  page:\r\n    path: page\r\n'],
    ['empty lines between tools', 'tools:\n  a:\n    path: a\n\n  b:\n    path: b\n\nproject: { name: x }\n'],
    ['a text of several lines at the end', 'project:\n  name: x\n  description: |\n    one\n\n    two\n'],
    ['all of it in braces', '{"project": {"name": "x"}, "tools": {"a": {"path": "a"}}}\n'],
  ])('%s', (_about, before) => {
    const after = add(before, 'ftl.yaml') ?? '';
    const data = parseYaml(before) as Record<string, object>;
    const section = 'component' in data ? 'component' : 'tools';
    expect(parseYaml(after)).toEqual({ ...data, [section]: { ...data[section], hello: value } });
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    const back = remove(after, 'ftl.yaml') ?? '';
    expect(parseYaml(back)).toEqual(data);
    if (!before.includes('tools: {}') && before.endsWith('\n')) expect(back).toBe(before);
  });

  test('what says nothing of tools is not guessed', () => {
    expect(add('project:\n  name: x\ntools:\n  - a\n', 'ftl.yaml')).toBeUndefined();
    expect(add('project:\n  name: x\ntools: ~\n', 'ftl.yaml')).toBeUndefined();
    expect(remove('project:\n  name: x\n', 'ftl.yaml')).toBeUndefined();
  });
});

describe('JSON', () => {
  test('a tool goes behind the last one, laid out as it is; all else stays', () => {
    const before = `{
\t"project": { "name":"demo" },
\t"tools": {
\t\t"page": { "path": "page", "allowed_outbound_hosts": ["https://a.example", "https://b.example"] }
\t},
\t"variables": {}
}
`;
    const after = before.replace(
      '] }\n\t}',
      `] },
\t\t"hello": {
\t\t\t"path": "hello",
\t\t\t"examples": [
\t\t\t\t{
\t\t\t\t\t"tool": "greet",
\t\t\t\t\t"arguments": {
\t\t\t\t\t\t"name": "Ada"
\t\t\t\t\t}
\t\t\t\t}
\t\t\t]
\t\t}
\t}`,
    );
    expect(add(before, 'ftl.json')).toBe(after);
    expect(remove(after, 'ftl.json')).toBe(before);
  });

  test.each([
    ['no tools yet', '{\n  "project": {\n    "name": "x"\n  }\n}\n'],
    ['on one line', '{"project":{"name":"x"},"tools":{"a":{"path":"a"}}}'],
    ['no tools in the table', '{\n  "project": { "name": "x" },\n  "tools": {}\n}\n'],
    [
      'Windows line ends',
      '{\r\n  "project": { "name": "x" },\r\n  "tools": {\r\n    "a": {}\r\n  }\r\n}\r\n',
    ],
  ])('%s', (_about, before) => {
    const after = add(before, 'ftl.json') ?? '';
    const data = JSON.parse(before) as Record<string, object>;
    expect(JSON.parse(after)).toEqual({ ...data, tools: { ...data['tools'], hello: value } });
    expect(JSON.parse(remove(after, 'ftl.json') ?? '')).toMatchObject(data);
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('a tool between others goes with its comma', () => {
    const text = '{"project": {"name": "x"}, "tools": {"a": {}, "hello": {"path": "h"}, "b": {}}}';
    expect(remove(text, 'ftl.json')).toBe('{"project": {"name": "x"}, "tools": {"a": {}, "b": {}}}');
  });
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const tools = fc.dictionary(word, fc.record({ path: fc.string(), hosts: fc.array(fc.string()) }), {
  minKeys: 1,
  maxKeys: 4,
});
const project = fc.record({
  project: fc.record({ name: word }),
  tools,
  variables: fc.dictionary(word, word),
});

test('whatever a file says, adding a tool and removing it changes no byte', () => {
  const indents = fc.constantFrom(2, 4);
  fc.assert(
    fc.property(project, indents, fc.boolean(), (data, indent, isJson) => {
      fc.pre(!('hello' in data.tools));
      const file = isJson ? 'ftl.json' : 'ftl.yaml';
      const text = isJson ? `${JSON.stringify(data, null, indent)}\n` : stringify(data, { indent });
      const after = add(text, file) ?? '';
      expect(parseYaml(after)).toEqual({ ...data, tools: { ...data.tools, hello: value } });
      expect(remove(after, file)).toBe(text);
    }),
  );
});
