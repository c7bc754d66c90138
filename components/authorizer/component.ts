import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get } from 'fermyon:spin/variables@2.0.0';
import { handle } from './handle.ts';

const host = {
  readVariable: get,
  openStore: (label: string) => Store.open(label),
  fetch: (request: Request) => fetch(request),
  now: () => Date.now(),
  // oxlint-disable-next-line no-console -- a component's log is its standard error
  log: (line: string) => console.error(`authorizer: ${line}`),
};

addEventListener('fetch', (event) => event.respondWith(handle(event.request, host)));
