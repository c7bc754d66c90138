import type { JsonValue } from '../../../components/shared/catalog.ts';
import { element } from './dom.ts';

/** Characters of one text that are shown: more would make the browser slow. */
const longest = 200_000;

/** A text as it is, in a box that the keyboard can scroll. */
export function shownText(text: string): HTMLElement {
  const cut =
    text.length > longest ? `${text.slice(0, longest)}\n… ${text.length - longest} more characters` : text;
  return element('pre', { tabindex: 0 }, cut);
}

/** A value as indented JSON. */
export function shownJson(value: JsonValue): HTMLElement {
  return shownText(JSON.stringify(value, null, 2));
}

/** Text that may be JSON, indented where it is. */
export function shownBody(text: string): HTMLElement {
  try {
    return shownText(JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return shownText(text);
  }
}

/** `345 B`, `12.3 kB`. */
export function shownBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `0.8 ms`, `12 ms`, `3.21 s`. */
export function shownDuration(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** Time of day, to the second. */
export function shownTime(time: number): string {
  return new Date(time).toTimeString().slice(0, 8);
}
