import { button, element, newId } from '../dom.ts';
import type { Operation } from './operation.ts';

/** The list of what can be asked for, by groups, with a filter. */
export interface OperationList {
  show(operations: readonly Operation[]): void;
  /** Marks the one that is shown beside the list. */
  mark(operation: Operation | undefined): void;
}

/** Fills `place`; `onChoose` is told what was chosen. */
export function operationList(place: HTMLElement, onChoose: (operation: Operation) => void): OperationList {
  const filterId = newId();
  const filter = element('input', { type: 'search', id: filterId, autocomplete: 'off', spellcheck: 'false' });
  const groups = element('div', { class: 'groups' });
  const count = element('p', { class: 'visually-hidden', role: 'status' });
  let all: readonly Operation[] = [];
  let marked: string | undefined;
  const buttons = new Map<string, HTMLButtonElement>();
  const draw = () => {
    const wanted = filter.value.trim().toLowerCase();
    const found = all.filter(({ name, title, description }) =>
      `${name}\n${title}\n${description}`.toLowerCase().includes(wanted),
    );
    buttons.clear();
    groups.replaceChildren(...groupsOf(found).map(([title, members]) => drawGroup(title, members)));
    if (found.length === 0) groups.append(element('p', { class: 'empty' }, emptyText(all.length)));
    count.textContent = wanted === '' ? '' : `${found.length} of ${all.length} shown`;
    markButton();
  };
  const drawGroup = (title: string, members: readonly Operation[]) => {
    const headingId = newId();
    const items = members.map((operation) => {
      const made = button(operation.label, () => onChoose(operation), { title: operation.name });
      buttons.set(operation.id, made);
      return element('li', {}, made);
    });
    const list = element('ul', { 'aria-labelledby': headingId }, ...items);
    return element('section', {}, element('h3', { id: headingId }, title), list);
  };
  const markButton = () => {
    for (const [id, each] of buttons)
      if (id === marked) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
  };
  filter.addEventListener('input', draw);
  place.replaceChildren(
    element('label', { for: filterId, class: 'visually-hidden' }, 'Filter by name or description'),
    filter,
    count,
    groups,
  );
  filter.placeholder = 'Filter';
  return {
    show: (operations) => {
      all = operations;
      draw();
    },
    mark: (operation) => {
      marked = operation?.id;
      markButton();
    },
  };
}

function emptyText(total: number): string {
  return total === 0 ? 'The app offers nothing yet.' : 'Nothing has this in its name.';
}

function groupsOf(operations: readonly Operation[]): readonly [string, readonly Operation[]][] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const members = groups.get(operation.group) ?? [];
    groups.set(operation.group, members);
    members.push(operation);
  }
  return [...groups];
}
