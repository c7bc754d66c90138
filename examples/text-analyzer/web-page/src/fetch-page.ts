import { readLinks, readTitle, type Link } from './html.ts';

/** What is said about a page. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly title: string | null;
  readonly links: readonly Link[];
}

/** The page could not be read; the message is for the model. */
export class PageError extends Error {}

/** Bytes of a page that are read at most. */
const largestPage = 1024 * 1024;
const timeoutMs = 10_000;

/**
 * Fetches a page below a web site. The path comes from a model: whatever it is, no other site is asked.
 * Throws `PageError` when the site does not answer with a page.
 */
export async function fetchPage(
  site: string,
  path: string,
  fetch: (url: string) => Promise<Response>,
): Promise<Page> {
  const url = URL.canParse(path, site) ? new URL(path, site) : undefined;
  if (!url || url.origin !== new URL(site).origin) throw new PageError(`"${path}" is not a path on ${site}.`);
  url.hash = '';
  const response = await withTimeout(fetch(url.href)).catch((cause: unknown) => {
    throw new PageError(`${site} does not answer, or this tool was not granted it.`, { cause });
  });
  const type = response.headers.get('content-type') ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/.test(type)) {
    throw new PageError(
      `${url.href} is no HTML page but ${type || 'of no type'} (status ${response.status}).`,
    );
  }
  const html = await withTimeout(readText(response, url.href));
  return { url: url.href, status: response.status, title: readTitle(html), links: readLinks(html, url.href) };
}

async function readText(response: Response, url: string): Promise<string> {
  if (!response.body) return '';
  const parts: string[] = [];
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let size = 0;
  for (;;) {
    const { value } = await reader.read();
    if (!value) break;
    size += value.length;
    if (size > largestPage) throw new PageError(`${url} is larger than ${largestPage} bytes.`);
    parts.push(decoder.decode(value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new PageError(`The page did not come within ${timeoutMs / 1000} s.`)),
      timeoutMs,
    );
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
