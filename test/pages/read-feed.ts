import { readEvents } from '../../components/shared/http/event-stream.ts';
import type { FeedMessage } from '../../src/pages/messages.ts';

/** The messages of a feed as they come. */
export async function* readFeed({ body }: Response): AsyncGenerator<FeedMessage, void> {
  for await (const data of readEvents(body, Number.POSITIVE_INFINITY)) yield JSON.parse(data) as FeedMessage;
}
