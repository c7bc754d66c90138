/** The measure of the authorizer: a component that only passes requests on, read to their end as the authorizer does. */
async function forward({ url, method, headers, body }: Request): Promise<Response> {
  const { pathname, search } = new URL(url);
  const init = body === null ? { method, headers } : { method, headers, body, duplex: 'half' as const };
  const response = await fetch(new Request(`http://mcp-gateway.spin.internal${pathname}${search}`, init));
  const bytes = await response.arrayBuffer();
  const answered = new Headers(response.headers);
  answered.set('content-length', String(bytes.byteLength));
  return new Response(bytes, { status: response.status, headers: answered });
}

addEventListener('fetch', (event) => event.respondWith(forward(event.request)));
