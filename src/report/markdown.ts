/** Bytes of a step summary that GitHub keeps; a bigger one is dropped whole (actions/runner, CreateStepSummaryCommand). */
export const stepSummaryLimit = 1024 * 1024;

/** Characters of a comment that GitHub accepts. */
export const commentLimit = 65_536;

/** A table; cells are Markdown already: untrusted text goes through `escapeMarkdown` or `inlineCode` first. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that opens on a click. `summary` and `body` are Markdown or HTML that is safe already. */
export function markdownDetails(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/**
 * Sections joined by blank lines, in order, as many as fit into `limit` UTF-8 bytes; a last line says how many
 * did not. A section is never cut, so that no fence or table stays open.
 */
export function joinSections(sections: readonly string[], limit: number): string {
  const filled = sections.filter((section) => section !== '');
  const reserve = 200;
  const kept: string[] = [];
  let used = 0;
  for (const section of filled) {
    used += utf8Length(section) + 2;
    if (used > limit - reserve) break;
    kept.push(section);
  }
  const left = filled.length - kept.length;
  if (left > 0) kept.push(`_${left} more ${left === 1 ? 'section' : 'sections'} did not fit here._`);
  return `${kept.join('\n\n')}\n`;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
