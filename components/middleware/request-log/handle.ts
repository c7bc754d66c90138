import type { Handler, HandlerContext } from '../../shared/handler.ts';
import { sha256Hex } from '../../shared/middleware/digest.ts';
import { observe, type Outcome } from '../../shared/middleware/observe.ts';
import {
  type NamesByPath,
  type ObservedCall,
  readCall,
  unreadCall,
} from '../../shared/middleware/read-call.ts';
import { misconfigured, readSettings } from '../../shared/middleware/settings.ts';

/** `[middleware.X]` with `use = "request-log"`. */
export interface RequestLogSettings extends NamesByPath {
  /** `hashed`: a line says by a digest who called, so that lines of one caller can be found. */
  readonly caller: 'none' | 'hashed';
}

/** Of names that a client sent, as much as this is logged. */
const longestName = 128;

/**
 * Writes one line of JSON for each request: what was called, how long it took, how large it was and how it ended. Never
 * arguments, results, tokens, addresses or claims.
 */
export const handle: Handler = async (request, context, next) => {
  const settings = readSettings<RequestLogSettings>(context);
  if (settings === undefined) return misconfigured();
  const call = await readCall(request, settings);
  const caller = settings.caller === 'hashed' ? await callerDigest(request.headers, context) : undefined;
  const observed = 'refusal' in call ? unreadCall(request) : call;
  const done = (outcome: Outcome) => context.log(line(observed, outcome, { caller, now: context.now() }));
  return observe(observed, context, { next: 'refusal' in call ? async () => call.refusal : next, done });
};

/** Issuer and subject name a caller; the salt keeps others from finding out by trying names. */
async function callerDigest(
  headers: Headers,
  context: Pick<HandlerContext, 'variable'>,
): Promise<string | undefined> {
  const user = headers.get('x-auth-user-id');
  if (user === null) return undefined;
  const salt = context.variable('salt') ?? '';
  return (await sha256Hex(`${salt}\n${headers.get('x-auth-issuer') ?? ''}\n${user}`)).slice(0, 16);
}

function line(
  { request, method, tool, bytes }: ObservedCall,
  outcome: Outcome,
  { caller, now }: { readonly caller: string | undefined; readonly now: number },
): string {
  return printable({
    time: new Date(now).toISOString(),
    path: new URL(request.url).pathname.slice(0, longestName),
    method: method?.slice(0, longestName),
    tool: tool?.slice(0, longestName),
    outcome: outcome.kind,
    status: outcome.status,
    code: outcome.code,
    ms: outcome.milliseconds,
    request_bytes: bytes,
    response_bytes: outcome.bytes,
    caller,
    trace: traceId(request.headers),
  });
}

/**
 * JSON of ASCII alone, so that nothing that a client sent moves the cursor of a terminal or turns the text around: JSON
 * itself lets through the controls from U+007F on, and the marks that set the direction of writing.
 */
function printable(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7E]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The trace id of `traceparent` (W3C Trace Context, 3.2), so that the line can be found from a trace. */
function traceId(headers: Headers): string | undefined {
  return /^[\da-f]{2}-([\da-f]{32})-/.exec(headers.get('traceparent') ?? '')?.[1];
}
