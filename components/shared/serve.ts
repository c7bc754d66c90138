import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get, getAll } from 'wasi:config/store@0.2.0-draft-2024-09-27';
import type { Handler, HandlerContext } from './handler.ts';
import { nextComponent } from './http/next-component.ts';

// An instance serves one request, so what a variable says does not change in its life.
const variables = new Map<string, string | undefined>();
let allAreRead = false;

const engine: HandlerContext = {
  variable(name) {
    if (!allAreRead && !variables.has(name)) variables.set(name, readVariable(name));
    return variables.get(name);
  },
  readAllVariables() {
    try {
      for (const [name, value] of getAll()) variables.set(name, value);
      allAreRead = true;
    } catch {
      // One that cannot be read may be one that nobody needs.
    }
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
