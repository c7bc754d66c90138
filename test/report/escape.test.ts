/* oxlint-disable no-control-regex -- control characters are what is looked for */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeBlock,
  escapeMarkdown,
  escapeWorkflowData,
  escapeWorkflowLog,
  escapeWorkflowProperty,
  inlineCode,
  stripTerminal,
} from '../../src/report/index.ts';

/** Pieces that mean something to a runner, a terminal or a Markdown reader, and anything else between them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::x',
        '::stop-commands::t',
        '##[add-mask]x',
        '<script>',
        '<!--',
        '-->',
        '</details>',
        '@owner',
        '```',
        '`',
        '~~~',
        '\n',
        '\r\n',
        '\r',
        '|',
        '\\',
        '[a](b)',
        '![i](u)',
        '#12',
        'GH-12',
        'a/b#3',
        '$x$',
        'https://evil.test',
        'www.evil.test',
        '- item',
        '1. item',
        '# title',
        '> quote',
        '    code',
        '&lt;',
        '%0A',
        '\u001b[31m',
        '\u001b]0;title\u0007',
        '\u001b]8;;u\u001b\\',
        '\u009b2J',
        '\u202e',
        '\u0000',
        '\b',
        ' ',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** What is left of escaped Markdown when everything that is spelled inertly is taken out. */
function active(markdown: string): string {
  return markdown.replaceAll(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt);/g, 'x');
}

describe('stripTerminal', () => {
  it('keeps the text of coloured, linked and titled output', () => {
    expect(
      stripTerminal('a\u001b[1;31mred\u001b[0m \u001b]8;;https://x\u0007link\u001b]8;;\u001b\\ b\tc\nd\r\n'),
    ).toBe('ared link b\tc\nd\n');
  });

  it('leaves no control character and no mark that reorders text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(stripTerminal(text)).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it('spells what Markdown would take as structure', () => {
    expect(escapeMarkdown('a_b | <b>@me</b> `x` #1')).toBe(
      'a\\_b \\| &lt;b&gt;@\u200bme&lt;/b&gt; \\`x\\` \\#\u200b1',
    );
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
    expect(escapeMarkdown('- one')).toBe('\\- one');
    expect(escapeMarkdown('see https://x.test')).toBe('see https:\u200b//x.test');
  });

  it('leaves plain sentences as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9 ,.;()'"/-]*$/), (text) => {
        expect(escapeMarkdown(text)).toBe(text.replaceAll(/ +/g, ' ').trim());
      }),
    );
  });

  it('never opens a tag, link, fence, table cell, mention, reference, address or workflow command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r]/);
        expect(active(escaped)).not.toMatch(/[<>`*_[\]|~$&#]/);
        expect(active(escaped)).not.toMatch(/^\s|^(?:[-+=]|\d+[.)])/);
        expect(escaped).not.toMatch(/@[a-z0-9]|#\d|\bGH-\d|:\/\/|\bwww\./i);
        expect(escaped).not.toMatch(/::|##\[/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('inlineCode', () => {
  it('is one element whose content holds nothing but letters, digits and references', () => {
    expect(inlineCode('a|`b`<c>')).toBe('<code>a&#124;&#96;b&#96;&#60;c&#62;</code>');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(inlineCode(text)).toMatch(/^<code>(?:[\p{L}\p{N} ./]|&#\d+;)*<\/code>$/u);
      }),
    );
  });
});

describe('codeBlock', () => {
  it('is closed by its last line and by none before', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = codeBlock(text, 'text').split('\n');
        const fence = lines.at(-1) ?? '';
        expect(lines[0]).toBe(`${fence}text`);
        expect(fence).toMatch(/^`{3,}$/);
        for (const line of lines.slice(1, -1)) expect(line.includes(fence)).toBe(false);
      }),
    );
  });
});

describe('workflow commands', () => {
  it('escape as the runner reads them', () => {
    expect(escapeWorkflowData('50%\nnext: a,b')).toBe('50%25%0Anext: a,b');
    expect(escapeWorkflowProperty('a:b,c%\n')).toBe('a%3Ab%2Cc%25%0A');
  });

  it('stay one line whatever they carry', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeWorkflowData(text)).not.toMatch(/[\r\n]|%(?!25|0A|0D)/);
        expect(escapeWorkflowProperty(text)).not.toMatch(/[\r\n:,]/);
      }),
    );
  });

  it('are not begun by text in a log', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of escapeWorkflowLog(text).split('\n')) {
          expect(line.trimStart().startsWith('::')).toBe(false);
          expect(line.includes('##[')).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
