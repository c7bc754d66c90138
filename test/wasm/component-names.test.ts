import { expect, test } from 'vitest';
import { encodeName, encodeSection } from '../../src/wasm/binary.ts';
import { exportedNames, importedNames } from '../../src/wasm/component-names.ts';

const preamble = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

function component(section: number, entries: readonly (readonly number[])[]): Uint8Array {
  const content = Uint8Array.from([entries.length, ...entries.flat()]);
  return Uint8Array.from([...preamble, ...encodeSection(section, content)]);
}

test('names of exports are read, whatever kind they are and whether they have a type', () => {
  const bytes = component(11, [
    [0x00, ...encodeName('a:b/c@0.2.0'), 0x05, 0x00, 0x01, 0x05, 0x02],
    [0x01, ...encodeName('f'), 0x01, 0x03, 0x00],
    [0x00, ...encodeName('m'), 0x00, 0x11, 0x00, 0x01, 0x00, 0x11, 0x04],
    [0x00, ...encodeName('t'), 0x03, 0x00, 0x01, 0x03, 0x01],
    [0x02, ...encodeName('v:w/x'), ...encodeName('1.0'), 0x05, 0x80, 0x01, 0x00],
    [0x00, ...encodeName('last'), 0x05, 0x00, 0x00],
  ]);
  expect(exportedNames(bytes, { versionSuffixes: 'read' })).toEqual([
    'a:b/c@0.2.0',
    'f',
    'm',
    't',
    'v:w/x',
    'last',
  ]);
  expect(importedNames(bytes, { versionSuffixes: 'read' })).toEqual([]);
});

test('names of imports are read', () => {
  const bytes = component(10, [
    [0x00, ...encodeName('wasi:http/types@0.2.0'), 0x05, 0x00],
    [0x00, ...encodeName('m'), 0x00, 0x11, 0x00],
    [0x00, ...encodeName('v'), 0x02, 0x00, 0x07],
    [0x01, ...encodeName('t'), 0x03, 0x01],
    [0x00, ...encodeName('last'), 0x01, 0x00],
  ]);
  expect(importedNames(bytes, { versionSuffixes: 'read' })).toEqual([
    'wasi:http/types@0.2.0',
    'm',
    'v',
    't',
    'last',
  ]);
  expect(exportedNames(bytes, { versionSuffixes: 'read' })).toEqual([]);
});

test.each([
  ['a form of name that is not known', [[0x03, ...encodeName('a'), 0x05, 0x00]]],
  ['a kind that is not known', [[0x00, ...encodeName('a'), 0x06, 0x00]]],
  ['a core description that is no module', [[0x00, ...encodeName('a'), 0x00, 0x12, 0x00]]],
  ['a value with a type of its own', [[0x00, ...encodeName('a'), 0x02, 0x01, 0x7f]]],
  ['an end in the middle', [[0x00, ...encodeName('a'), 0x05]]],
])('%s is refused', (_about, entries) => {
  expect(() => importedNames(component(10, entries), { versionSuffixes: 'read' })).toThrow(
    expect.objectContaining({ code: 'E_COMPONENT_UNSUPPORTED' }),
  );
});

test('a version suffix is refused by who asks for that', () => {
  const entry = [0x02, ...encodeName('v:w/x'), ...encodeName('1.0'), 0x05, 0x00, 0x00];
  expect(exportedNames(component(11, [entry]), { versionSuffixes: 'read' })).toEqual(['v:w/x']);
  expect(() => exportedNames(component(11, [entry]), { versionSuffixes: 'refuse' })).toThrow(
    expect.objectContaining({ code: 'E_COMPONENT_UNSUPPORTED' }),
  );
});
