import { variable } from 'ftl-deploy/sdk';

/**
 * Changes both directions: a call without options is asked for a quotation too, and e-mail addresses in an answer are
 * replaced. Streams and what is not JSON go through as they are.
 */
async function handle(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { method, headers } = request;
  const body = method === 'POST' ? withOptions(await request.text()) : undefined;
  const answer = await fetch(`${variable('next')}${pathname}${search}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const { status } = answer;
  if (answer.headers.get('content-type')?.startsWith('application/json') !== true)
    return new Response(answer.body, { status, headers: answer.headers });
  const masked = (await answer.text()).replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]');
  const answered = new Headers(answer.headers);
  answered.delete('content-length');
  return new Response(masked, { status, headers: answered });
}

/** What is no call of the tool, or is not JSON, is left for the gateway to judge. */
function withOptions(text: string): string {
  try {
    const message = JSON.parse(text) as {
      method?: unknown;
      params?: { arguments?: Record<string, unknown> };
    };
    const given = message.params?.arguments;
    if (message.method !== 'tools/call' || given === undefined || 'options' in given) return text;
    given['options'] = { quote: true };
    return JSON.stringify(message);
  } catch {
    return text;
  }
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;

addEventListener('fetch', (event) => event.respondWith(handle(event.request)));
