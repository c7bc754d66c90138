import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get } from 'fermyon:spin/variables@2.0.0';
import type { Handler, HandlerContext } from './handler.ts';
import { nextComponent } from './http/next-component.ts';

// An instance serves one request, so what a variable says does not change in its life.
const variables = new Map<string, string | undefined>();

const engine: HandlerContext = {
  variable(name) {
    if (!variables.has(name)) variables.set(name, readVariable(name));
    return variables.get(name);
  },
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

function readVariable(name: string): string | undefined {
  try {
    return get(name);
  } catch {
    return undefined;
  }
}
