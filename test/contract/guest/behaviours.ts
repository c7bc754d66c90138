// oxlint-disable-next-line typescript/triple-slash-reference -- ambient modules cannot be imported
/// <reference path="../../../components/shared/spin.d.ts" />
import { Store } from 'fermyon:spin/key-value@2.0.0';
import { get } from 'fermyon:spin/variables@2.0.0';

/** What the guest of the runtime contract does, by `do` of the query or a segment of the path. Parameters are in the query. */
const behaviours: Readonly<Record<string, (call: Call) => Promise<Response> | Response>> = {
  echo,
  fetch: fetchOut,
  /** Whether a request gets an answer at all: what it says when there is none differs by runtime. */
  reach: async ({ query }) => {
    const answer = await fetch(query.get('to') ?? '').catch(() => undefined);
    return new Response(answer ? String(answer.status) : 'no answer');
  },
  header: ({ request, query }) => new Response(request.headers.get(query.get('name') ?? '') ?? 'none'),
  count: () => new Response(String((count += 1))),
  random: () => Response.json({ uuid: crypto.randomUUID(), number: Math.random() }),
  loop: () => {
    for (;;);
  },
  flood,
  allocate,
  throw: () => {
    throw new Error('thrown on purpose');
  },
  garbage: () =>
    new Response('no JSON', { headers: { 'content-length': '1000', 'content-type': 'application/json' } }),
  events,
  upload,
  pipe: ({ request }) => new Response(request.body),
  big: ({ query }) => new Response('x'.repeat(Number(query.get('bytes')))),
  cookies: () => {
    const response = new Response('tea', { status: 418 });
    response.headers.append('set-cookie', 'a=1');
    response.headers.append('set-cookie', 'b=2');
    return response;
  },
  slow: async ({ query }) => {
    await delay(Number(query.get('ms')));
    return new Response('slow');
  },
  log: ({ query }) => {
    // oxlint-disable-next-line no-console -- what a component prints is what is tested
    console.log(query.get('line'));
    return new Response('logged');
  },
  variable: ({ query }) => attempt(() => get(query.get('name') ?? ''), query),
  store: ({ query }) => attempt(() => useStore(query), query),
  stores: ({ query }) => attempt(() => openStores(query), query),
};

interface Call {
  readonly request: Request;
  readonly query: URLSearchParams;
}

let count = 0;

export async function handle(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const names = url.pathname.split('/').filter((part) => Object.hasOwn(behaviours, part));
  const behaviour = behaviours[url.searchParams.get('do') ?? names[0] ?? 'echo'];
  return behaviour
    ? await behaviour({ request, query: url.searchParams })
    : new Response('', { status: 404 });
}

async function echo({ request }: Call): Promise<Response> {
  const { method, url } = request;
  return Response.json({ method, url, headers: [...request.headers], body: await request.text() });
}

/** Calls `to`, perhaps with a body (given, or of `bytes`), and tells what came, or that nothing did. */
async function fetchOut({ query }: Call): Promise<Response> {
  const body = query.has('bytes') ? 'x'.repeat(Number(query.get('bytes'))) : query.get('body');
  try {
    const response = await fetch(query.get('to') ?? '', {
      ...(body === null ? {} : { method: 'POST', body }),
      headers: { 'x-sent': 'yes' },
    });
    if (query.has('pass')) return response;
    return Response.json({ status: response.status, body: await response.text() });
  } catch (error) {
    return Response.json({ error: error instanceof Error ? error.message : String(error) });
  }
}

/** Opens many requests that get no answer, waits until `refused` of them are refused, and tells how many were. */
async function flood({ query }: Call): Promise<Response> {
  const total = Number(query.get('count'));
  let refused = 0;
  for (let sent = 0; sent < total; sent += 1)
    fetch(query.get('to') ?? '').catch(() => {
      refused += 1;
    });
  for (let turn = 0; refused < Number(query.get('refused')) && turn < 400; turn += 1) await delay(50);
  return Response.json({ opened: total - refused, refused });
}

function allocate(): Response {
  const kept: Uint8Array[] = [];
  for (;;) kept.push(new Uint8Array(8 * 1024 * 1024).fill(1));
}

/** `count` server-sent events, `ms` apart. */
function events({ query }: Call): Response {
  const total = Number(query.get('count'));
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent > 0) await delay(Number(query.get('ms')));
      sent += 1;
      controller.enqueue(new TextEncoder().encode(`data: ${sent}\n\n`));
      if (sent === total) controller.close();
    },
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}

async function upload({ request }: Call): Promise<Response> {
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    bytes += part.value.length;
  return new Response(String(bytes));
}

/** Opens stores as often as the query says, and drops none. */
function openStores(query: URLSearchParams): string {
  const kept = Array.from({ length: Number(query.get('count')) }, () => Store.open('default'));
  return String(kept.length);
}

function useStore(query: URLSearchParams): string {
  const store = Store.open(query.get('label') ?? 'default');
  const key = query.get('key') ?? '';
  const value = query.get('value');
  if (value !== null) store.set(key, new TextEncoder().encode(value));
  if (query.has('delete')) store.delete(key);
  const found = store.get(key);
  const text = found ? new TextDecoder().decode(found) : 'none';
  return `${text} ${store.exists(key)} ${store.getKeys().sort().join(',')}`;
}

/** What the call gives, or the variant that Spin's interface failed with, or its `tag` alone. */
function attempt(call: () => string, query: URLSearchParams): Response {
  try {
    return Response.json({ value: call() });
  } catch (error) {
    const { payload } = error as { payload?: { tag: string } };
    return query.has('tag')
      ? new Response(payload?.tag ?? '')
      : Response.json({ error: payload ?? String(error) });
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
