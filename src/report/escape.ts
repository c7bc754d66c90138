/* oxlint-disable no-control-regex -- control characters are what this file removes */

/** A terminal's escape sequences: CSI (colours, cursor), OSC (titles, links) and the two-character ones. */
const terminalSequences =
  /[\u001b\u009b](?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])?/g;

/** What is left of C0 and C1 but tab and newline, and the marks that reorder text (Unicode TR 36, 3.3). */
const controlCharacters =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text without anything that could move a cursor, set a title, ring, or show characters in another order than
 * they are in. Tabs and newlines stay; CRLF becomes LF.
 */
export function stripTerminal(text: string): string {
  return text.replaceAll(terminalSequences, '').replaceAll(controlCharacters, '');
}

/** The same on one line: every run of white space is one space, none at either end. */
export function singleLine(text: string): string {
  return stripTerminal(text).replaceAll(/\s+/g, ' ').trim();
}

/**
 * Text as one line of GitHub-flavoured Markdown that shows exactly these characters, in a paragraph or a table
 * cell: it opens no tag, comment, link, emphasis, code, list, heading or math, mentions nobody, refers to no issue,
 * links to nothing, and begins no workflow command. (GitHub looks for mentions, issues and addresses after
 * rendering, so a backslash does not stop these; a zero-width space does.)
 */
export function escapeMarkdown(text: string): string {
  return singleLine(text)
    .replaceAll(/[\\`*_[\]|~#$]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replaceAll(/#(?=\d)/g, '#\u200b')
    .replaceAll(/\b(GH)-(?=\d)/gi, '$1-\u200b')
    .replaceAll(/:(?=\/\/|:)/g, ':\u200b')
    .replaceAll(/\bwww\./gi, 'www\u200b.');
}

/**
 * Text as inline code, safe in a table cell. An HTML element with character references instead of backticks,
 * because inside backticks neither a `|` nor a backtick can be escaped.
 */
export function inlineCode(text: string): string {
  const inert = singleLine(text).replaceAll(
    /[^\p{L}\p{N} ./]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
  return `<code>${inert}</code>`;
}

/** Text as a fenced code block; the fence is longer than any run of backticks in it (CommonMark 0.31, 4.5). */
export function codeBlock(text: string, language = ''): string {
  const clean = stripTerminal(text).replace(/\n+$/, '');
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${clean}\n${fence}`;
}

/** The message part of a workflow command, `::error::<data>`; newlines survive, escaped. */
export function escapeWorkflowData(text: string): string {
  return stripTerminal(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command, `::error file=<property>::`. */
export function escapeWorkflowProperty(text: string): string {
  return escapeWorkflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Text for a log that a GitHub runner reads, so that no line of it is taken for a command: `::` at the start of a
 * line and the older `##[` anywhere in one (actions/runner, ActionCommand.cs) get a zero-width space.
 */
export function escapeWorkflowLog(text: string): string {
  return stripTerminal(text)
    .replaceAll(/^(\s*):(?=:)/gm, '$1\u200b:')
    .replaceAll('##[', '##\u200b[');
}
