import { readEvents } from '../../../../components/shared/http/event-stream.ts';
import type { FeedMessage } from '../../messages.ts';

/** How the page stands to what happens in the app. */
export type FeedState = 'live' | 'lost' | 'locked';

export interface FeedOptions {
  /** Of the address that was printed. */
  readonly key: string;
  readonly onState: (state: FeedState) => void;
  /** What is kept comes once more after each time that the state becomes `live`. */
  readonly onMessage: (message: FeedMessage) => void;
}

/** Longest time, in ms, between two tries. */
const longestPause = 5000;

/** Follows the feed for as long as the page is open, and comes back whenever it breaks off. */
export async function followFeed({ key, onState, onMessage }: FeedOptions): Promise<void> {
  for (let pause = 500; ; pause = Math.min(longestPause, pause * 2)) {
    try {
      const headers = { 'ftl-pages-key': key, accept: 'text/event-stream' };
      const response = await fetch('/.ftl/feed', { headers, cache: 'no-store', redirect: 'error' });
      if (response.status === 401) return onState('locked');
      if (response.ok) {
        pause = 500;
        onState('live');
        for await (const data of readEvents(response.body, Number.POSITIVE_INFINITY))
          onMessage(JSON.parse(data) as FeedMessage);
      }
    } catch {
      // The app was stopped, or starts again: the next try will tell.
    }
    onState('lost');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
