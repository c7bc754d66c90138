import type { LogRecord } from '../../messages.ts';
import { byId, element } from '../dom.ts';
import { shownTime } from '../shown.ts';

/** Lines on the page. */
const mostLines = 1000;

export interface LogView {
  add(lines: readonly LogRecord[]): void;
  clear(): void;
}

/** What components print, the newest last; the view follows its end unless somebody scrolled away from it. */
export function logView(): LogView {
  const place = byId('log-lines');
  const choice = byId('log-component') as HTMLSelectElement;
  const known = new Set<string>();
  const isWanted = (component: string | undefined) => choice.value === '' || choice.value === component;
  const clear = () => place.replaceChildren();
  byId('clear-logs').addEventListener('click', clear);
  choice.addEventListener('change', () => {
    for (const line of place.children)
      if (line instanceof HTMLElement) line.hidden = !isWanted(line.dataset['component']);
    place.scrollTop = place.scrollHeight;
  });
  const drawLine = ({ time, component, line }: LogRecord) => {
    const drawn = element(
      'p',
      {},
      element('span', { class: 'rules' }, shownTime(time)),
      ' ',
      element('span', { class: 'component' }, component),
      ' ',
      line,
    );
    drawn.dataset['component'] = component;
    drawn.hidden = !isWanted(component);
    return drawn;
  };
  return {
    add: (lines) => {
      const isAtEnd = place.scrollHeight - place.scrollTop - place.clientHeight < 40;
      for (const { component } of lines) {
        if (known.has(component)) continue;
        known.add(component);
        choice.append(element('option', { value: component }, component));
      }
      place.append(...lines.slice(-mostLines).map(drawLine));
      while (place.childElementCount > mostLines) place.firstElementChild?.remove();
      if (isAtEnd) place.scrollTop = place.scrollHeight;
    },
    clear,
  };
}
