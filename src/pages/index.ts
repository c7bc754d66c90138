import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalPages } from '../runtimes/types.ts';
import type { System } from '../system/types.ts';
import { createFeed } from './feed.ts';
import { refusalOf } from './guard.ts';
import { recordRequest } from './record-request.ts';
import { answerFile, answerText, pageHeaders, redirect } from './site.ts';

/** Where the pages are. No route of a project can begin so, as routes begin with a letter or a digit. */
const pagesPath = '/.ftl/';
const barePath = pagesPath.slice(0, -1);

/** The header in which the page sends its key. */
const keyHeader = 'ftl-pages-key';

export interface LocalPagesOptions {
  /** Who has it may read the requests and the logs: it is part of the address that is printed, after `#`. */
  readonly key: string;
}

/** The pages of `ftl up`, and what it tells them. */
export interface ServedPages extends LocalPages {
  /** A line that a component printed, secrets hidden. */
  addLine(component: string, line: string): void;
}

/**
 * A page that lists what the app offers, calls it, and shows the requests of all clients and what components print. Of
 * requests it keeps nothing while no page is open. The page itself is in dist/pages.
 */
export function createLocalPages({ key }: LocalPagesOptions, system: System): ServedPages {
  const feed = createFeed();
  let lastRequest = 0;
  const openFeed = (request: IncomingMessage, response: ServerResponse) => {
    if (!isKey(request.headers[keyHeader], key)) return answerText(response, 401, 'The key is another one.');
    if (!feed.open(response, pageHeaders)) answerText(response, 503, 'Too many pages are open.');
  };
  return {
    path: pagesPath,
    handle: (request, response) => {
      const { url = '' } = request;
      if (!url.startsWith(barePath)) return false;
      const path = url.replace(/\?.*$/s, '');
      const isBare = path === barePath;
      if (!isBare && !path.startsWith(pagesPath)) return false;
      const refusal = refusalOf(request);
      if (refusal) answerText(response, refusal.status, refusal.reason);
      else if (isBare) redirect(response, pagesPath);
      else if (path === `${pagesPath}feed`) openFeed(request, response);
      else void answerFile(response, path.slice(pagesPath.length), system);
      return true;
    },
    observe: (observed) => {
      if (!feed.isRead) return undefined;
      lastRequest += 1;
      return recordRequest(observed, { id: lastRequest, tell: feed.addRequest });
    },
    replaced: feed.tellReplaced,
    end: feed.end,
    addLine: feed.addLine,
  };
}

function isKey(given: string | string[] | undefined, key: string): boolean {
  if (typeof given !== 'string') return false;
  const [bytes, wanted] = [Buffer.from(given), Buffer.from(key)];
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}
