import type { CountingContext } from '../../shared/counting.ts';
import type { Handler } from '../../shared/handler.ts';
import { jsonAnswer } from '../../shared/http/answers.ts';
import { observe, type Outcome } from '../../shared/middleware/observe.ts';
import { type NamesByPath, type ObservedCall, readCall } from '../../shared/middleware/read-call.ts';
import { misconfigured, readSettings } from '../../shared/middleware/settings.ts';
import { recordCall, readTools } from './counts.ts';
import { openMetricsText, openMetricsType } from './exposition.ts';

/** `[middleware.X]` with `use = "metrics"`, as transpile checked and wrote it. */
export interface MetricsSettings extends NamesByPath {
  readonly name: string;
  /** Path at which the figures are read. */
  readonly endpoint: string;
  /** Scopes that a caller needs to read them; at least one. */
  readonly required_scopes: readonly string[];
  readonly store: string;
}

/** Counts calls, errors and times of each tool, and tells them at a path of its own. A store that fails stops no call. */
export const handle: Handler<CountingContext> = async (request, context, next) => {
  const settings = readSettings<MetricsSettings>(context);
  if (settings === undefined) return misconfigured();
  if (new URL(request.url).pathname === settings.endpoint) return answerFigures(request, settings, context);
  const call = await readCall(request, settings);
  if ('refusal' in call) return call.refusal;
  if (call.method !== 'tools/call') return next(call.request);
  const done = (outcome: Outcome) => record(call, outcome, { settings, context });
  return observe(call, context, { next, done });
};

function record(
  { tool }: ObservedCall,
  outcome: Outcome,
  { settings, context }: { readonly settings: MetricsSettings; readonly context: CountingContext },
): void {
  try {
    const seconds = outcome.milliseconds / 1000;
    const call = { tool, failed: outcome.kind !== 'ok', resolved: isResolved(outcome), seconds };
    recordCall(call, settings.name, context.openCounters(settings.store));
  } catch {
    context.log(`metrics ${settings.name}: the key-value store cannot be written; a call is not counted`);
  }
}

/** Only an answer of the tool itself shows that there is one of this name; a client may send any. */
function isResolved({ kind }: Outcome): boolean {
  return kind === 'ok' || kind === 'tool_error';
}

function answerFigures(request: Request, settings: MetricsSettings, context: CountingContext): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const headers = { allow: 'GET, HEAD, OPTIONS' };
    return jsonAnswer('{"error":"method_not_allowed"}', { status: 405, headers });
  }
  const granted = (request.headers.get('x-auth-scopes') ?? '').split(' ');
  if (!settings.required_scopes.every((scope) => granted.includes(scope))) {
    return insufficientScope(settings.required_scopes);
  }
  return figures(settings, context);
}

function figures({ name, store: label }: MetricsSettings, context: CountingContext): Response {
  try {
    const headers = { 'content-type': openMetricsType, 'cache-control': 'no-store' };
    return jsonAnswer(openMetricsText(readTools(name, context.openCounters(label))), { headers });
  } catch {
    context.log(`metrics ${name}: the key-value store cannot be read`);
    return jsonAnswer('{"error":"temporarily_unavailable"}', {
      status: 503,
      headers: { 'retry-after': '5' },
    });
  }
}

/** RFC 6750 section 3.1, in the form of the authorizer's own refusals. */
function insufficientScope(scopes: readonly string[]): Response {
  const error_description = 'The access token lacks a required scope.';
  const challenge = `Bearer error="insufficient_scope", error_description="${error_description}", scope="${scopes.join(' ')}"`;
  const headers = { 'cache-control': 'no-store', 'www-authenticate': challenge };
  return jsonAnswer(JSON.stringify({ error: 'insufficient_scope', error_description }), {
    status: 403,
    headers,
  });
}
