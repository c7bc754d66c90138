import type { CountingContext } from '../../shared/counting.ts';
import type { Handler } from '../../shared/handler.ts';
import { jsonAnswer } from '../../shared/http/answers.ts';
import { errorMessage, RpcError } from '../../shared/json-rpc.ts';
import { sha256Hex } from '../../shared/middleware/digest.ts';
import { type ObservedCall, readCall } from '../../shared/middleware/read-call.ts';
import { misconfigured, readSettings } from '../../shared/middleware/settings.ts';
import { callerOf } from './caller.ts';
import { countInStore } from './counters.ts';
import type { RateLimitSettings } from './settings.ts';
import type { Decision } from './window.ts';

/** Code of JSON-RPC for a server's own errors (JSON-RPC 2.0, 5.1). */
const rateLimited = -32000;

/**
 * Lets through so many requests of one caller in a window of time, and answers the others with 429. Headers tell clients
 * what is left (draft-ietf-httpapi-ratelimit-headers-10, RFC 9110 section 10.2.3).
 */
export const handle: Handler<CountingContext> = async (request, context, next) => {
  const settings = readSettings<RateLimitSettings>(context);
  if (settings === undefined) return misconfigured();
  const call = await readCall(request, settings);
  if ('refusal' in call) return call.refusal;
  if (!isCounted(call, settings)) return next(call.request);
  const decision = await decide(call, settings, context);
  if (decision === undefined) {
    return settings.on_failure === 'open' ? next(call.request) : unavailable(call);
  }
  const response = decision.allowed ? await next(call.request) : refusal(call, decision);
  const { name, limit, window_seconds: seconds } = settings;
  response.headers.append('ratelimit-policy', `"${name}";q=${limit};w=${seconds}`);
  response.headers.append('ratelimit', `"${name}";r=${decision.remaining};t=${inSeconds(decision)}`);
  return response;
};

function isCounted({ method, tool }: ObservedCall, { count, tools }: RateLimitSettings): boolean {
  if (count === 'requests') return true;
  if (method !== 'tools/call') return false;
  return tools.length === 0 || (tool !== undefined && tools.includes(tool));
}

/** Undefined when the store cannot be used. */
async function decide(
  { request, tool }: ObservedCall,
  settings: RateLimitSettings,
  context: CountingContext,
): Promise<Decision | undefined> {
  const { name, algorithm, limit, window_seconds: seconds } = settings;
  const counted = settings.per_tool ? (tool ?? '') : '';
  const digest = await sha256Hex(`${callerOf(request.headers, settings)}\n${counted}`);
  const rule = { algorithm, limit, windowMs: seconds * 1000 };
  try {
    return countInStore({ name, digest }, context.openCounters(settings.store), { now: context.now(), rule });
  } catch {
    const then = settings.on_failure === 'open' ? 'let through' : 'refused';
    context.log(`rate-limit ${name}: the key-value store cannot be used; requests are ${then}`);
    return undefined;
  }
}

function refusal(call: ObservedCall, decision: Decision): Response {
  const seconds = inSeconds(decision);
  return failure(call, 429, { error: 'rate_limited', message: 'Rate limit exceeded', seconds });
}

function unavailable(call: ObservedCall): Response {
  const message = 'Requests cannot be counted now';
  return failure(call, 503, { error: 'temporarily_unavailable', message, seconds: 5 });
}

/** For a message of JSON-RPC its error, so that the client finds the request that failed. */
function failure(
  { id, method }: ObservedCall,
  status: number,
  { error, message, seconds }: { readonly error: string; readonly message: string; readonly seconds: number },
): Response {
  const headers = { 'retry-after': String(seconds), 'cache-control': 'no-store' };
  const data = { retryAfterSeconds: seconds };
  const body =
    id === undefined || method === undefined
      ? JSON.stringify({ error, error_description: `${message}.` })
      : errorMessage(id, new RpcError(rateLimited, message, { data }));
  return jsonAnswer(body, { status, headers });
}

/** Whole seconds, one at least: 0 would ask for a retry at once. */
function inSeconds({ resetMs }: Decision): number {
  return Math.max(1, Math.ceil(resetMs / 1000));
}
