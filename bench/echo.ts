/** Stands where the gateway does: the least that answers. */
addEventListener('fetch', (event) =>
  event.respondWith(
    event.request.arrayBuffer().then(
      () =>
        new Response('{"jsonrpc":"2.0","id":1,"result":{}}', {
          headers: { 'content-type': 'application/json', 'content-length': '36' },
        }),
    ),
  ),
);
