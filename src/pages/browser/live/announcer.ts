import { byId } from '../dom.ts';

/** Least time, in ms, between two announcements: a screen reader needs time to read one. */
const pause = 1500;

/** Says the latest text to screen readers, when that was asked for; what comes too fast is left out. */
export function createAnnouncer(): (text: string) => void {
  const choice = byId('announce') as HTMLInputElement;
  const place = byId('announcements');
  let latest = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    if (!choice.checked) return;
    latest = text;
    timer ??= setTimeout(() => {
      timer = undefined;
      place.textContent = latest;
    }, pause);
  };
}
