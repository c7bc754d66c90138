/** A heading of a Markdown text. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The ATX headings of a text (CommonMark 0.31, 4.2); what stands in fenced code is none. */
export function headings(markdown: string): readonly Heading[] {
  const found: Heading[] = [];
  let fence: string | undefined;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && closes(line, fence)) fence = undefined;
    else if (fence === undefined) {
      const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line);
      if (heading) {
        const text = (heading[2] ?? '').trim().replace(/(?:^|[ \t]+)#+$/, '');
        found.push({ level: heading[1]?.length ?? 1, text, line: index + 1 });
      }
    }
  }
  return found;
}

/** A fence is closed by as many of its marks, and nothing else. */
function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length);
}
