/**
 * Why a request is not let through, with the status of its answer, the code in its body, and the code in its challenge.
 * RFC 6750 section 3.1 names the codes, and asks for none when no token was sent.
 */
export const refusalKinds = {
  missing_token: { status: 401, error: 'unauthorized', challenge: undefined },
  invalid_request: { status: 400, error: 'invalid_request', challenge: 'invalid_request' },
  invalid_token: { status: 401, error: 'invalid_token', challenge: 'invalid_token' },
  insufficient_scope: { status: 403, error: 'insufficient_scope', challenge: 'insufficient_scope' },
  access_denied: { status: 403, error: 'access_denied', challenge: undefined },
  forbidden: { status: 403, error: 'forbidden', challenge: undefined },
  not_found: { status: 404, error: 'not_found', challenge: undefined },
  method_not_allowed: { status: 405, error: 'method_not_allowed', challenge: undefined },
  server_error: { status: 500, error: 'server_error', challenge: undefined },
  temporarily_unavailable: { status: 503, error: 'temporarily_unavailable', challenge: undefined },
} as const;

/** A reason of `refusalKinds`. */
export type RefusalKind = keyof typeof refusalKinds;

/** A request that is not let through. The message goes to the caller, so it holds nothing of the token or the settings. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** Header fields of the answer besides the usual ones. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: RefusalKind, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.headers = headers;
  }
}
