/** The address of the client, without port, as the component that is first was told by its host; no tool gets it. */
export const clientAddressHeader = 'ftl-client-address';

const identityHeader = /^(?:x[-_]auth[-_]|spin[-_]|ftl[-_]client[-_]address$)/i;

const traceHeaders = ['traceparent', 'tracestate', 'baggage', 'x-trace-id'];

/**
 * Whether a header says who the caller is or what the host found out about the request, in any spelling:
 * servers that map headers to variables read `x_auth_user_id` and `X-Auth-User-Id` as one name.
 */
export function isIdentityHeader(name: string): boolean {
  return identityHeader.test(name);
}

/**
 * The headers of a client's request that go on to a component: trace context, and the identity when `trusted`
 * says that an authorizer in front has set it. Everything else stays outside, tokens and cookies above all.
 */
export function innerHeaders(outer: Headers, options: { readonly trusted: boolean }): Headers {
  const inner = new Headers();
  for (const name of traceHeaders) copyHeader(outer, inner, name);
  if (options.trusted) {
    for (const name of outer.keys()) if (name.startsWith('x-auth-')) copyHeader(outer, inner, name);
  }
  return inner;
}

function copyHeader(from: Headers, to: Headers, name: string): void {
  const value = from.get(name);
  if (value !== null) to.set(name, value);
}
