import { jsonAnswer } from '../shared/http/answers.ts';
import type { Caller } from './caller.ts';
import { Refusal } from './refusal.ts';
import { isAdmitted, missingScopes } from './rights.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';

/** The address at which a caller learns what its own token is good for. */
const statusPath = '/auth/status';

/**
 * Tells a caller whose token is trusted about that token, in the words of RFC 7662 section 2.2, and what it lacks for this
 * server. Undefined when the request is for something else. Throws `Refusal` `method_not_allowed`.
 */
export function statusAnswer(request: Request, caller: Caller, settings: Settings): Response | undefined {
  if (new URL(request.url).pathname !== statusPath) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal('method_not_allowed', 'The status can only be read.', { allow: 'GET, HEAD, OPTIONS' });
  }
  const { identity, claims } = caller;
  const missing = missingScopes(caller, settings.requiredScopes);
  const status = {
    active: true,
    client_id: identity.clientId,
    sub: identity.userId,
    iss: identity.issuer,
    scope: identity.scopes.join(' '),
    exp: claims['exp'],
    org_id: identity.organizationId,
    missing_scopes: missing,
    admitted: missing.length === 0 && isAdmitted(caller, settings.rights),
  };
  return jsonAnswer(JSON.stringify(status), { headers: { 'cache-control': 'no-store' } });
}
