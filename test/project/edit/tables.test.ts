import * as fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { appendTable, removeTables } from '../../../src/project/edit/tables.ts';

const before = `# The app.
[project]
name = "x" # its name

# Reads pages.
[tools.page]
path = "page"
# allowed_outbound_hosts = ["https://example.com"]

[[tools.page.examples]]
tool = "read"
arguments = { text = """
[tools.other]
""" }

# The other tool
# in two lines.
[tools.other]
path = "other"

# The last word.
`;

describe('removeTables', () => {
  test('takes a tool with its comments and nested tables, and nothing else', () => {
    expect(removeTables(before, 'tools', 'page')).toBe(`# The app.
[project]
name = "x" # its name

# The other tool
# in two lines.
[tools.other]
path = "other"

# The last word.
`);
  });

  test('leaves the comment at the end of the file', () => {
    const after = removeTables(before, 'tools', 'other');
    expect(after).toContain('# The last word.');
    expect(after).not.toContain('# The other tool');
    expect(after?.startsWith(before.slice(0, before.indexOf('# The other tool')))).toBe(true);
  });

  test.each([
    ['a dotted key', 'tools.a.path = "a"\ntools.b.path = "b"\n', 'tools.b.path = "b"\n'],
    [
      'a key of [tools]',
      '[tools]\na = { path = "a" }\nb = { path = "b" }\n',
      '[tools]\nb = { path = "b" }\n',
    ],
    ['a quoted name', '[tools."a"]\npath = "a"\n[tools.b]\npath = "b"\n', '[tools.b]\npath = "b"\n'],
    ['parts far from each other', '[tools.a]\n[x]\ny = 1\n[tools.a.build]\nz = 2\n', '[x]\ny = 1\n'],
    ['Windows line ends', '[x]\r\n\r\n[tools.a]\r\npath = "a"\r\n', '[x]\r\n'],
    ['a schema line', '#:schema s\n[tools.a]\n', '#:schema s\n'],
  ])('understands %s', (_about, text, expected) => {
    expect(removeTables(text, 'tools', 'a')).toBe(expected);
  });

  test('says when there is nothing of that name', () => {
    expect(removeTables(before, 'tools', 'pag')).toBeUndefined();
  });
});

test('a table that is added and removed again leaves the file as it was', () => {
  const line = fc.constantFrom('# a comment', '[x]', '[tools.other]', '[[list]]', '');
  fc.assert(
    fc.property(fc.uniqueArray(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = `${['first = 1', ...lines].join(end).trimEnd()}${end}`;
      const added = appendTable(
        text,
        '[tools.new]\npath = "new"\n\n# why\n[[tools.new.examples]]\ntool = "t"\n',
      );
      expect(added.startsWith(text)).toBe(true);
      expect(parse(added)).toMatchObject({ ...parse(text), tools: { new: { path: 'new' } } });
      expect(removeTables(added, 'tools', 'new')).toBe(text);
    }),
  );
});

test('a table goes to the end with one empty line before it', () => {
  expect(appendTable('', '[a]\n')).toBe('[a]\n');
  expect(appendTable('x = 1', '[a]')).toBe('x = 1\n\n[a]\n');
  expect(appendTable('x = 1\n\n', '[a]')).toBe('x = 1\n\n[a]\n');
});
