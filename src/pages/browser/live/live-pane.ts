import type { FeedMessage } from '../../messages.ts';
import { byId } from '../dom.ts';
import { createAnnouncer } from './announcer.ts';
import { type FeedState, followFeed } from './feed.ts';
import { logView } from './log-view.ts';
import { requestList } from './request-list.ts';
import { requestText } from './request-row.ts';

const stateTexts: Readonly<Record<FeedState, string>> = {
  live: 'Live',
  lost: 'Not connected, trying again',
  locked: 'Requests and logs: open the whole address that "ftl up" printed',
};

/** Shows requests and logs as they come; `onOther` hears when another app may have taken this one's place. */
export function startLivePane(onOther: () => void): void {
  const [requests, logs, announce] = [requestList(), logView(), createAnnouncer()];
  const state = byId('feed-state');
  let wasLost = false;
  const onState = (next: FeedState) => {
    state.textContent = stateTexts[next];
    state.dataset['state'] = next;
    if (next === 'live') {
      requests.clear();
      logs.clear();
      if (wasLost) onOther();
    }
    wasLost = next === 'lost';
  };
  const onMessage = (message: FeedMessage) => {
    if (message.type === 'replaced') return onOther();
    if (message.type === 'log') {
      logs.add(message.lines);
      const last = message.lines.at(-1);
      return last && announce(`${last.component}: ${last.line}`);
    }
    requests.show(message.request);
    if (message.request.state !== 'open') announce(requestText(message.request));
  };
  void followFeed({ key: location.hash.slice(1), onState, onMessage });
}
