import type { RequestRecord } from '../../messages.ts';
import { byId } from '../dom.ts';
import { type RequestRow, requestRow } from './request-row.ts';

/** Requests on the page. */
const mostRows = 200;

export interface RequestList {
  show(record: RequestRecord): void;
  clear(): void;
}

/** The list of requests, the newest first. */
export function requestList(): RequestList {
  const list = byId('request-list');
  const empty = byId('no-requests');
  const rows = new Map<number, RequestRow>();
  const forget = ([id, row]: [number, RequestRow]) => {
    rows.delete(id);
    row.element.remove();
  };
  const clear = () => {
    for (const entry of rows) forget(entry);
    empty.hidden = false;
  };
  byId('clear-requests').addEventListener('click', clear);
  byId('others-only').addEventListener('change', ({ target }) =>
    list.classList.toggle('others-only', target instanceof HTMLInputElement && target.checked),
  );
  return {
    show: (record) => {
      let row = rows.get(record.id);
      if (!row) {
        row = requestRow();
        rows.set(record.id, row);
        list.prepend(row.element);
        empty.hidden = true;
        const [oldest] = rows;
        if (rows.size > mostRows && oldest) forget(oldest);
      }
      row.show(record);
    },
    clear,
  };
}
