import type { Caller } from './caller.ts';
import { Refusal } from './refusal.ts';
import type { RightSettings } from '../shared/authorizer-settings/right-settings.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';

/**
 * What the app asks of every caller whose token is trusted: scopes, then subject, claims and organization. A scope that
 * is missing can be asked for, and the challenge says so (RFC 6750 section 3.1); nothing helps against the others.
 * Throws `Refusal` `insufficient_scope` or `access_denied`.
 */
export function requireRights(caller: Caller, { requiredScopes, rights }: Settings): void {
  if (missingScopes(caller, requiredScopes).length > 0)
    throw new Refusal('insufficient_scope', 'The access token lacks a required scope.');
  if (!isAdmitted(caller, rights))
    throw new Refusal('access_denied', 'The caller is not among those who may use this server.');
}

/** The required scopes that the token does not have. */
export function missingScopes({ identity }: Caller, requiredScopes: readonly string[]): readonly string[] {
  return requiredScopes.filter((scope) => !identity.scopes.includes(scope));
}

/** Whether subject, claims and organization are as they must be. */
export function isAdmitted({ identity, claims }: Caller, rights: RightSettings): boolean {
  const { allowedSubjects, requiredClaims, organizationId } = rights;
  return (
    (allowedSubjects.length === 0 || allowedSubjects.includes(identity.userId)) &&
    (organizationId === undefined || identity.organizationId === organizationId) &&
    requiredClaims.every(([name, values]) => {
      const given = Object.hasOwn(claims, name) ? claims[name] : undefined;
      const list: readonly unknown[] = Array.isArray(given) ? given : [given];
      return values.some((value) => list.includes(value));
    })
  );
}
