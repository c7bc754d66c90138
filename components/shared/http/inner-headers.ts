import type { JsonObject } from '../catalog.ts';
import { traceContext } from './trace-context.ts';

/** The address of the client, without port, as the component that is first was told by its host; no tool gets it. */
export const clientAddressHeader = 'ftl-client-address';

const identityHeader = /^(?:x[-_]auth[-_]|spin[-_]|ftl[-_]client[-_]address$)/i;

/**
 * Whether a header says who the caller is or what the host found out about the request, in any spelling:
 * servers that map headers to variables read `x_auth_user_id` and `X-Auth-User-Id` as one name.
 */
export function isIdentityHeader(name: string): boolean {
  return identityHeader.test(name);
}

/**
 * The headers of a client's request that go on to a component: trace context, and the identity when `trusted`
 * says that an authorizer in front has set it. Everything else stays outside, tokens and cookies above all. `meta` is the
 * `_meta` of the request.
 */
export function innerHeaders(
  outer: Headers,
  options: { readonly trusted: boolean; readonly meta: JsonObject },
): Headers {
  const inner = new Headers();
  for (const [name, value] of traceContext(outer, options.meta)) inner.set(name, value);
  if (options.trusted) {
    for (const [name, value] of outer) if (name.startsWith('x-auth-')) inner.set(name, value);
  }
  return inner;
}
