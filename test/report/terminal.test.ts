import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FtlError, FtlErrors } from '../../src/errors.ts';
import { displayWidth, truncateToWidth } from '../../src/report/display-width.ts';
import {
  closingTable,
  closingTableMarkdown,
  codeFrame,
  formatDuration,
  formatError,
  formatErrorJson,
  stripTerminal,
} from '../../src/report/index.ts';

const rows = [
  { step: 'setup', result: 'unchanged', durationMs: 12, made: 'embedded runtime, Node 24.21.0' },
  { step: 'componentize', result: 'done', durationMs: 83_400, made: '3 components, 2.1 MiB' },
  { step: 'conformance', result: 'failed', durationMs: 4321, made: 'official 36/37' },
  { step: 'publish', result: 'not run', made: '' },
] as const;

describe('closingTable', () => {
  it('lines up step, result, time and what was made, and adds the times', () => {
    expect(closingTable(rows)).toBe(
      [
        'step          result       time        what it made',
        'setup         ✓ unchanged  12 ms       embedded runtime, Node 24.21.0',
        'componentize  ✓ done       1 min 23 s  3 components, 2.1 MiB',
        'conformance   ✗ failed     4.3 s       official 36/37',
        'publish       - not run',
        'total 1 min 28 s',
      ].join('\n'),
    );
  });

  it('is the same text with colours', () => {
    const coloured = closingTable(rows, { colour: true });
    expect(coloured).toContain('\u001b[31m');
    expect(stripTerminal(coloured)).toBe(closingTable(rows));
  });

  it('is never wider than the terminal, whatever a step says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 200 }), fc.string({ unit: 'grapheme' }), (width, made) => {
        const table = closingTable([{ step: 'deploy', result: 'done', durationMs: 1, made }], { width });
        expect(table.split('\n')).toHaveLength(3);
        for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('has a Markdown form in which cells stay cells', () => {
    const markdown = closingTableMarkdown([
      { step: 'deploy', result: 'done', durationMs: 5, made: 'a | b\n| c' },
    ]);
    expect(markdown.split('\n').at(-1)).toBe('| deploy | ✓ done | 5 ms | a \\| b \\| c |');
  });
});

describe('display width', () => {
  it('counts columns, not code units', () => {
    expect(displayWidth('日本')).toBe(4);
    expect(displayWidth('👩‍👩‍👧')).toBe(2);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(truncateToWidth('日本語', 5)).toBe('日本…');
    expect(truncateToWidth('abc', 3)).toBe('abc');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [99.4, '99 ms'],
    [99.6, '0.1 s'],
    [9949, '9.9 s'],
    [9960, '10 s'],
    [59_400, '59 s'],
    [59_600, '1 min 00 s'],
    [3_600_000, '60 min 00 s'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

const source = '[project]\nname = "x"\n\ttolls = 1\n[tools.a]\n';
const unknownKey = new FtlError('E_PROJECT_KEY', 'Unknown key "tolls"; expected "tools".', {
  hint: 'Rename it.',
  at: { file: 'ftl.toml', line: 3, column: 2 },
});

describe('formatError', () => {
  it('shows the place with the lines around it', () => {
    expect(formatError(unknownKey, { sources: { 'ftl.toml': source } })).toBe(
      [
        'error E_PROJECT_KEY Unknown key "tolls"; expected "tools".',
        '  ftl.toml:3:2',
        '    2 | name = "x"',
        '  > 3 |   tolls = 1',
        '      |   ^',
        '    4 | [tools.a]',
        '  hint: Rename it.',
      ].join('\n'),
    );
  });

  it('shows the place in a line of a megabyte, at once', { timeout: 20_000 }, () => {
    const line = `${'日'.repeat(500_000)}{here}${'x'.repeat(500_000)}`;
    const [, shown = '', caret = ''] = codeFrame(`\n${line}`, { line: 2, column: 500_001 }).split('\n');
    expect(displayWidth(shown)).toBeLessThanOrEqual(130);
    expect(shown).toContain('{here}');
    expect(displayWidth(shown.slice(0, shown.indexOf('{')))).toBe(caret.indexOf('^'));
  });

  it('does not show a line that holds a secret', () => {
    const error = new FtlError('E_PROJECT_SECRET', 'x looks like a secret.', {
      at: { file: 'ftl.toml', line: 2, column: 8 },
    });
    const shown = formatError(error, { sources: { 'ftl.toml': '[a]\nx = "s3cret"\n' }, level: 'warning' });
    expect(shown).toBe('warning E_PROJECT_SECRET x looks like a secret.\n  ftl.toml:2:8');
  });

  it('goes without a frame where the file or the line is not known', () => {
    expect(formatError(unknownKey)).not.toContain(' | ');
    expect(codeFrame(source, { line: 99, column: 1 })).toBe('');
    expect(formatError(unknownKey, { sources: { 'ftl.toml': 'one line' } })).toContain('ftl.toml:3:2');
  });

  it('shows a very long line around the place', () => {
    const frame = codeFrame(`${'a'.repeat(5000)}X${'b'.repeat(5000)}`, { line: 1, column: 5001 });
    const [text = '', mark = ''] = frame.split('\n');
    expect(text.length).toBeLessThan(140);
    expect(text.indexOf('X')).toBe(mark.indexOf('^'));
  });

  it('shows every part of a compound error', () => {
    const other = new FtlError('E_PROJECT_NAME', 'Two tools are called "a".');
    const text = formatError(new FtlErrors([unknownKey, new FtlErrors([other, other])]));
    expect(text.match(/^error /gm)).toHaveLength(3);
  });

  it('shows the stack of a bug only', () => {
    const bug = new FtlError('E_BUG', 'x is not a function', { cause: new TypeError('x is not a function') });
    expect(formatError(bug)).toMatch(/\n\s+at .+terminal\.test/);
    expect(formatError(unknownKey)).not.toMatch(/\n\s+at /);
  });

  it('lets no control sequence of a file or a message through', () => {
    const error = new FtlError('E_PROJECT_KEY', 'bad \u001b[2Jkey', {
      at: { file: 'f', line: 1, column: 1 },
    });
    const text = formatError(error, { sources: { f: 'a\u001b]0;owned\u0007b' } });
    expect(text).toContain('bad key');
    expect(text).toContain('> 1 | ab');
    expect(text).not.toContain('\u001b');
  });

  it('has a JSON form', () => {
    expect(formatErrorJson(new FtlErrors([unknownKey, unknownKey]))).toMatchObject({
      code: 'E_PROJECT_KEY',
      kind: 'user',
      errors: [
        { at: { file: 'ftl.toml', line: 3, column: 2 }, hint: 'Rename it.' },
        { code: 'E_PROJECT_KEY' },
      ],
    });
    expect(formatErrorJson(unknownKey)).not.toHaveProperty('errors');
  });
});
