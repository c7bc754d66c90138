/** A link on a page, absolute. */
export interface Link {
  readonly url: string;
  readonly text: string;
}

/** Links given at most. */
const mostLinks = 50;
/** Characters of a link's inside that are read. */
const longestLabel = 500;
const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text of the first `title`, or null. */
export function readTitle(html: string): string | null {
  const visible = withoutScripts(html);
  const start = visible.search(/<title[\s>]/i);
  if (start < 0) return null;
  const [, inner = ''] = splitAt(visible.slice(start), '>');
  return plainText(splitAt(inner, '<')[0] ?? '');
}

/** The links to http and https pages, without repeats, in their order. */
export function readLinks(html: string, base: string): Link[] {
  const links = new Map<string, Link>();
  for (const piece of withoutScripts(html).split(/<a\s/i).slice(1)) {
    const [attributes = '', inner = ''] = splitAt(piece, '>');
    const url = absolute(attributeOf(attributes, 'href'), base);
    if (url === undefined || links.has(url)) continue;
    const [label = ''] = inner.split(/<\/a\s*>/i, 1);
    links.set(url, { url, text: plainText(label.slice(0, longestLabel).replaceAll(/<[^>]*>/g, ' ')) });
    if (links.size === mostLinks) break;
  }
  return [...links.values()];
}

function splitAt(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i');
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? undefined : plainText(value);
}

function absolute(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Each character is looked at once, however the page is made: a page is not to be trusted. */
function withoutScripts(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { 0: opening, index } of html.matchAll(/<!--|<script\b|<style\b/gi)) {
    if (index < at) continue;
    kept.push(html.slice(at, index));
    const closing = new RegExp(opening === '<!--' ? '-->' : opening.replace('<', '</'), 'gi');
    closing.lastIndex = index;
    at = closing.test(html) ? closing.lastIndex : html.length;
  }
  return `${kept.join(' ')} ${html.slice(at)}`;
}

/** Character references resolved, white space joined. */
function plainText(text: string): string {
  return text
    .replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
      (reference, decimal, hexadecimal, name) => {
        if (name !== undefined) return namedCharacters[String(name).toLowerCase()] ?? reference;
        const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
      },
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}
