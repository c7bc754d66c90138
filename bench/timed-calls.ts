import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get, getAll } from 'wasi:config/store@0.2.0-draft-2024-09-27';

/** A component that times its calls of the host, each for itself: those of the first request are of an instance that is new. */
function timed(call: () => unknown): number {
  const from = performance.now();
  call();
  return (performance.now() - from) * 1000;
}

/** The order counts: what comes first pays for what all have in common. `?all` reads all variables first, not one. */
function times(all: boolean): Readonly<Record<string, number>> {
  if (all) return { 'all 20 variables, first': timed(getAll) };
  const first = timed(() => get('variable_0'));
  const second = timed(() => get('variable_1'));
  let store: Store | undefined;
  const opened = timed(() => (store = Store.open('default')));
  const key = timed(() => store?.get('key'));
  const other = timed(() => store?.get('other'));
  return {
    'a variable, first': first,
    'a variable, later': second,
    'opening a store': opened,
    'a key, first': key,
    'a key, later': other,
  };
}

async function answer({ url }: Request): Promise<Response> {
  const body = JSON.stringify(times(url.endsWith('?all')));
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
