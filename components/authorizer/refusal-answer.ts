import { jsonAnswer } from '../shared/http/answers.ts';
import type { Refusal } from './refusal.ts';
import { refusalKinds } from './refusal.ts';
import { metadataUrl, resourceAt, serverLocation } from './resource.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';

/**
 * The answer to a request that is not let through: `{"error", "error_description"}` (RFC 6749 section 5.2) and, where
 * logging in can help, a challenge (RFC 6750 section 3, RFC 9728 section 5.1). Without settings, which then could not be
 * read, there is none.
 */
export function refusalAnswer(refusal: Refusal, request: Request, settings: Settings | undefined): Response {
  const { status, error } = refusalKinds[refusal.kind];
  const authenticate = settings === undefined ? undefined : challenge(refusal, request, settings);
  return jsonAnswer(JSON.stringify({ error, error_description: refusal.message }), {
    status,
    headers: {
      'cache-control': 'no-store',
      ...refusal.headers,
      ...(authenticate === undefined ? {} : { 'www-authenticate': authenticate }),
    },
  });
}

/** `scope` names all that is required at once (MCP 2026-07-28, basic/authorization). */
function challenge(refusal: Refusal, request: Request, settings: Settings): string | undefined {
  const kind = refusalKinds[refusal.kind];
  if (kind.status !== 401 && kind.challenge === undefined) return undefined;
  const location = serverLocation(request, settings);
  const resource = location === undefined ? undefined : resourceAt(new URL(request.url).pathname, location);
  const parameters = {
    error: kind.challenge,
    error_description: kind.challenge === undefined ? undefined : refusal.message,
    scope: settings.requiredScopes.length === 0 ? undefined : settings.requiredScopes.join(' '),
    resource_metadata: resource === undefined ? undefined : metadataUrl(resource),
  };
  const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const list = pairs.map(([name, value]) => `${name}=${quoted(value ?? '')}`).join(', ');
  return list === '' ? 'Bearer' : `Bearer ${list}`;
}

/** A quoted-string (RFC 9110 section 5.6.4) of only those characters that RFC 6750 section 3 allows. */
function quoted(text: string): string {
  return `"${text.replaceAll(/[^\x20\x21\x23-\x5B\x5D-\x7E]/g, '?')}"`;
}
