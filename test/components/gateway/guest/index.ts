/** A component of kind `tools` whose tools do what a tool must not; `echo` does what it should. */
const names = ['echo', 'digits', 'hang', 'trap', 'huge', 'html', 'latin1', 'redirect', 'secret'];
const metadata = names.map((name) => ({ name, description: name, inputSchema: { type: 'object' } }));

let asked = 0;

async function answer(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.slice(1);
  if (name === '') {
    asked++;
    return Response.json(metadata);
  }
  const text = await request.text();
  const given: unknown = JSON.parse(text);
  switch (name) {
    case 'digits':
      return new Response(`{"given":${text}}`);
    case 'hang':
      return new Promise<Response>(() => setInterval(() => asked++, 1000));
    case 'trap':
      return exhaust([]);
    case 'huge':
      return new Response(endless());
    case 'html':
      return new Response('<!doctype html><title>Oops</title>', { headers: { 'content-type': 'text/html' } });
    case 'latin1':
      return new Response(new Uint8Array([0x22, 0xe9, 0x22]));
    case 'redirect':
      return new Response(null, { status: 302, headers: { location: 'https://example.com/' } });
    default:
      return Response.json({ given });
  }
}

/** 100 MB in pieces of a megabyte. */
function endless(): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ === 100) controller.close();
      else controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
    },
  });
}

/** Takes memory until there is none left. */
function exhaust(taken: unknown[]): Response {
  while (true) taken.push(new Uint8Array(64 * 1024 * 1024).fill(taken.length));
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;

addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
