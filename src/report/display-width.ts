const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;

/** Columns that one line of text takes on a terminal: 2 for East Asian wide characters and emoji, 1 for the rest. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += columns(segment);
  return width;
}

/** Text cut to at most `width` columns; what was cut is shown by `…`. No more of the text is read than that. */
export function truncateToWidth(text: string, width: number): string {
  let used = 0;
  let kept = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    used += columns(segment);
    if (used > width) return width < 1 ? '' : `${text.slice(0, kept)}…`;
    if (used < width) kept = index + segment.length;
  }
  return text;
}

/** Text filled with spaces to `width` columns. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function columns(grapheme: string): number {
  if (/^[\u200b\p{Mn}\p{Me}]+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
