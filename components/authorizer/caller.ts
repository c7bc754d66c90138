import type { Claims } from './claims.ts';
import type { Identity } from './identity.ts';

/** Whose token was trusted, and everything that the token says. */
export interface Caller {
  readonly identity: Identity;
  /** For a static token those that it can say: `sub`, `client_id`, `scope`, `exp`, `org_id`. */
  readonly claims: Claims;
}
