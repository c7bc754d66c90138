import { expect, test } from 'vitest';
import { createKeyValueStores } from '../../src/runtimes/embedded/key-value/key-value-stores.ts';
import { createLogLines } from '../../src/runtimes/log-lines.ts';
import { expandTemplate, resolveVariables, secretValues } from '../../src/runtimes/variables.ts';
import type { LockedApp } from '../../src/spin/locked-app.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function lockedWith(variables: LockedApp['variables']): LockedApp {
  return {
    spin_lock_version: 1,
    metadata: { name: 'x', version: '1', trigger: { type: 'http' } },
    variables,
    triggers: [],
    components: [],
  };
}

test('what was given wins over the environment, and that over the default; an empty value is one', () => {
  const locked = lockedWith({ a: { default: 'd' }, b: { default: 'd' }, c: { default: 'd' }, d: {} });
  const environment = { SPIN_VARIABLE_A: 'e', SPIN_VARIABLE_B: 'e', SPIN_VARIABLE_D: '' };
  const values = resolveVariables(locked, { given: { a: 'g', unknown: 'x' }, environment });
  expect(Object.fromEntries(values)).toEqual({ a: 'g', b: 'e', c: 'd', d: '' });
});

test('templates are replaced once, wherever they stand', () => {
  const values = new Map([
    ['a', '1'],
    ['b', '{{ a }}'],
  ]);
  expect(expandTemplate('{{a}}-{{ b }}-{ }}', values)).toBe('1-{{ a }}-{ }}');
  expect(() => expandTemplate('{{ c }}', values)).toThrow('"c"');
  expect(() => expandTemplate('x {{ a', values)).toThrow('without "}}"');
});

test('the stores hold values, count, and refuse what would not fit', () => {
  const stores = createKeyValueStores();
  const increment = (delta: bigint) => stores.perform('s', { kind: 'increment', key: 'n', delta });
  expect([increment(5n), increment(-7n)]).toEqual([
    { kind: 'number', value: 5n },
    { kind: 'number', value: -2n },
  ]);
  const minusTwo = Uint8Array.of(254, 255, 255, 255, 255, 255, 255, 255);
  expect(stores.perform('s', { kind: 'get', key: 'n' })).toEqual({ kind: 'value', value: minusTwo });
  for (const key of ['b', '\u{1f600}', '\uff5a', 'a'])
    stores.perform('sorted', { kind: 'set', key, value: minusTwo });
  const keys = ['a', 'b', '\uff5a', '\u{1f600}'];
  expect(stores.perform('sorted', { kind: 'keys' })).toEqual({ kind: 'keys', keys });
  expect(stores.perform('other', { kind: 'exists', key: 'n' })).toEqual({ kind: 'exists', exists: false });
  stores.perform('s', { kind: 'set', key: 'n', value: bytes('-12') });
  expect(increment(2n)).toEqual({ kind: 'number', value: -10n });
  stores.perform('s', { kind: 'set', key: 'text', value: bytes('abc') });
  expect(stores.perform('s', { kind: 'increment', key: 'text', delta: 1n })).toMatchObject({
    kind: 'failed',
  });
  const half = new Uint8Array(40 * 1024 * 1024);
  const set = (key: string) => stores.perform('s', { kind: 'set', key, value: half });
  expect([set('x').kind, set('y').kind, set('x').kind]).toEqual(['done', 'failed', 'done']);
  stores.perform('s', { kind: 'delete', key: 'x' });
  expect(set('y').kind).toBe('done');
});

test('output becomes lines, each stream by itself, and the last thousand are kept', () => {
  const heard: string[] = [];
  const logs = createLogLines({ onLog: (component, line) => heard.push(`${component}: ${line}`) });
  const [output, errors, other] = ['stdout', 'stderr', 'stdout'].map((name) => logs.openOutput('a', name));
  output?.write(bytes('one\r\ntw'));
  errors?.write(bytes('error\n'));
  output?.write(bytes('o\n'));
  expect(heard).toEqual(['a: one', 'a: error', 'a: two']);
  const umlaut = bytes('ü');
  for (const part of [umlaut.subarray(0, 1), umlaut.subarray(1), bytes('\n')]) output?.write(part);
  expect(heard.at(-1)).toBe('a: ü');
  // Two calls at once, each of which prints without an end of a line.
  output?.write(bytes('left'));
  other?.write(bytes('right'));
  output?.end();
  output?.end();
  other?.end();
  expect(heard.slice(-2)).toEqual(['a: left', 'a: right']);
  for (let line = 0; line < 1200; line += 1) logs.add('c', String(line));
  expect(logs.all()).toHaveLength(1000);
  expect(logs.all()[0]).toEqual({ component: 'c', line: '200' });
});

test('a line without an end is cut into pieces', () => {
  const logs = createLogLines();
  logs.openOutput('a', 'stdout').write(bytes('x'.repeat(40_000)));
  expect(logs.all().map(({ line }) => line.length)).toEqual([16_384, 16_384]);
});

test('a secret is hidden also where a long line is cut, and when it comes in two writes', () => {
  const secret = 'correct-horse-battery';
  for (const end of ['', '\n']) {
    for (let before = 16_384 - secret.length; before <= 16_384; before += 1) {
      const logs = createLogLines({ secrets: [secret] });
      const text = `${'x'.repeat(before)}${secret}${'y'.repeat(100)}${end}`;
      const output = logs.openOutput('a', 'stdout');
      output.write(bytes(text.slice(0, before + 9)));
      output.write(bytes(text.slice(before + 9)));
      output.end();
      const written = logs.all().map(({ line }) => line);
      expect(written.every((line) => /^[xy*]*$/.test(line))).toBe(true);
    }
  }
});

test('values of secret variables are hidden in the log, wherever they stand', () => {
  const locked = lockedWith({
    key: { secret: true },
    pin: { secret: true },
    city: {},
    pem: { secret: true },
  });
  const values = new Map([
    ['key', 'hunter22'],
    ['pin', '12'],
    ['city', 'Vienna'],
    ['pem', 'first line\nhunter22-and-more'],
  ]);
  const lines = createLogLines({ secrets: secretValues(locked, values) });
  lines.add('a', 'key hunter22, hunter22! in Vienna at 12, hunter22-and-more');
  expect(lines.all()).toEqual([{ component: 'a', line: 'key ***, ***! in Vienna at 12, ***' }]);
});
