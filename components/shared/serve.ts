import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get, getAll } from 'wasi:config/store@0.2.0-draft-2024-09-27';
import type { Handler, HandlerContext } from './handler.ts';
import { hostVariables } from './host-variables.ts';
import { nextComponent } from './http/next-component.ts';

const engine: HandlerContext = {
  ...hostVariables({ get, getAll }),
  openStore: (label) => Store.open(label),
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  // oxlint-disable-next-line no-console -- the console is the log of a component
  log: (line) => console.error(line),
};

/** Makes a handler a component: it answers every request that the host has; `next` is the component of that variable. */
export function serve(handler: Handler): void {
  const next = nextComponent(engine);
  addEventListener('fetch', (event) => event.respondWith(handler(event.request, engine, next)));
}
