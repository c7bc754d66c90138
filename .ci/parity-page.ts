import type { Row, Shown } from '../test/parity/row.ts';
import { parts } from '../test/parity/parts.ts';

/** docs/parity.md: every feature of the original, what became of it, and the test that shows it. */
export function parityPage(): string {
  const rows = parts.flatMap((part) => part.rows);
  return `<!-- Written by "npm run generate" from test/parity/rows/; change it there. -->
# The original FTL, feature by feature

FTL Deploy began as a rewrite of fastertools/ftl, whose last version in Rust is of August 2025. This is the checklist of all
that the original had or promised. Each test that is named exists, which a test checks; \`npm test\` runs them.

${countsOf(rows)}

- **works**: as the original had it, or promised it.
- **goes beyond**: that, and more.
- **otherwise**: the same need is served in another way, for the reason that stands there.
- **left out**: on purpose; what stands there takes its place.
- **not yet**: wanted, and not there.
${parts.map(({ title, rows: own }) => `\n## ${title}\n\n${tableOf(own)}\n`).join('')}`;
}

const kinds = ['works', 'goes beyond', 'otherwise', 'left out', 'not yet'] as const;

function countsOf(rows: readonly Row[]): string {
  const counts = kinds.map((kind) => `${rows.filter(({ here }) => here === kind).length} ${kind}`);
  return `${rows.length} features: ${counts.join(', ')}.`;
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ number, feature, here, use, shown = [] }) =>
    [number, cell(feature), `**${here}**`, cell(use), shown.map(testOf).join('<br>')].join(' | '),
  );
  return [
    '| | feature | here | how | shown by |',
    '| --- | --- | --- | --- | --- |',
    ...lines.map(asRow),
  ].join('\n');
}

function asRow(cells: string): string {
  return `| ${cells} |`;
}

function testOf([file, title]: Shown): string {
  return `[${file.replace(/^test\//, '')}](../${file}): ${cell(title)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
