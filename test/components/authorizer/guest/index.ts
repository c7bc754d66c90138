/**
 * Stands where the gateway does, in an app of a test. Tells what reached it; at /events as a stream of events; /large
 * reads what it is sent and answers as many bytes.
 */
async function tellReceived(request: Request): Promise<Response> {
  const { method, url, headers } = request;
  const { pathname, search } = new URL(url);
  // oxlint-disable-next-line no-console -- the console is the log of a component
  console.log(`reached by ${method}`);
  if (pathname === '/large') return new Response(new Uint8Array(await lengthOf(request)).fill(120));
  const body = await request.text();
  const received = JSON.stringify({ method, url: pathname + search, headers: [...headers], body });
  if (pathname !== '/events')
    return new Response(received, { headers: { 'content-type': 'application/json' } });
  return new Response(`data: ${received}\n\n`, { headers: { 'content-type': 'text/event-stream' } });
}

async function lengthOf({ body }: Request): Promise<number> {
  const reader = body?.getReader();
  let length = 0;
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    length += chunk.value.byteLength;
  }
  return length;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;

addEventListener('fetch', (event) => event.respondWith(tellReceived(event.request)));
