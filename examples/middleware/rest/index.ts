import { variable } from 'ftl-deploy/sdk';

/**
 * A REST address in front of MCP: GET /api/analyze?content=… calls a tool, and its structured result is the answer.
 * Everything else goes on to the next component as it is.
 */
async function handle(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const next = variable('next');
  if (pathname !== '/api/analyze') return passOn(request, `${next}${pathname}${search}`);
  if (request.method !== 'GET') return json({ error: 'This address takes GET only.' }, 405);
  const content = searchParams.get('content');
  if (content === null) return json({ error: 'The parameter "content" is missing.' }, 400);
  const params = { name: variable('tool'), arguments: { content } };
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.set('accept', 'application/json');
  const answer = await fetch(`${next}/mcp`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  });
  return toRest(answer);
}

/** A status of HTTP for each way in which a call can end. */
async function toRest(answer: Response): Promise<Response> {
  const message = (await answer.json()) as {
    error?: { message: string };
    result?: { isError?: boolean; structuredContent?: unknown; content: { text?: string }[] };
  };
  if (!answer.ok) return json(message, answer.status);
  if (message.error !== undefined) return json({ error: message.error.message }, 400);
  if (message.result?.isError === true) return json({ error: message.result.content[0]?.text }, 422);
  return json(message.result?.structuredContent ?? message.result?.content, 200);
}

/** Bodies are read whole: an answer in one piece reaches clients sooner than a stream. */
async function passOn({ method, headers, body }: Request, url: string): Promise<Response> {
  const answer = await fetch(
    url,
    body === null ? { method, headers } : { method, headers, body, duplex: 'half' },
  );
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const { status } = answer;
  return new Response(isStream ? answer.body : await answer.arrayBuffer(), {
    status,
    headers: answer.headers,
  });
}

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
declare global {
  interface RequestInit {
    duplex?: 'half';
  }
}

addEventListener('fetch', (event) => event.respondWith(handle(event.request)));
