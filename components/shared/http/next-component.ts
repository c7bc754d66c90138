import type { HandlerContext, Next } from '../handler.ts';
import { jsonAnswer } from './answers.ts';
import { endToEndHeaders } from './end-to-end.ts';
import { wholeBody } from './whole-body.ts';

type Context = Pick<HandlerContext, 'variable' | 'fetch' | 'log'>;

/** What the next request has of its own: where it goes, how long it is, how its answer may be packed. */
const ownHeaders = new Set(['host', 'content-length', 'accept-encoding']);

/**
 * A handler that passes requests on to the component whose origin the variable `next` holds, path and query unchanged.
 * Small answers are read to their end and given on whole. 502 when the component cannot be reached, 500 when the
 * variable is wrong.
 */
export function nextComponent(context: Context): Next {
  return async (request) => {
    const origin = httpOrigin(context.variable('next') ?? '');
    if (origin === undefined) {
      context.log('configuration: next must be the http origin of a component');
      return failure(500, 'server_error', 'The server is not configured correctly.');
    }
    try {
      return await outerResponse(await context.fetch(innerRequest(request, origin)));
    } catch (error) {
      context.log(`the component behind failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      return failure(502, 'bad_gateway', 'The server behind did not answer.');
    }
  };
}

/** The origin, undefined when the text is none. `URL.canParse` would say so, but the engine of our components has it not. */
function httpOrigin(text: string): string | undefined {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
      ? url.origin
      : undefined;
  } catch {
    return undefined;
  }
}

function innerRequest(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  const { method, body } = request;
  const headers = endToEndHeaders(request.headers).filter(([name]) => !ownHeaders.has(name));
  const init = { method, headers, redirect: 'manual' as const };
  return new Request(
    `${origin}${pathname}${search}`,
    body === null ? init : { ...init, body, duplex: 'half' },
  );
}

async function outerResponse(response: Response): Promise<Response> {
  const headers = endToEndHeaders(response.headers).filter(([name]) => name !== 'content-length');
  const { status, statusText } = response;
  const body = await wholeBody(response);
  if (body instanceof Uint8Array) headers.push(['content-length', String(body.byteLength)]);
  return new Response(body, { status, statusText, headers });
}

function failure(status: number, error: string, description: string): Response {
  const body = JSON.stringify({ error, error_description: description });
  return jsonAnswer(body, { status, headers: { 'cache-control': 'no-store' } });
}
