import type { ToolEvents } from './events.ts';
import type { ToolInput } from './input.ts';

/** What is known about a call besides its arguments, and how to tell of its progress; a public server knows no caller. */
export interface ToolContext extends ToolEvents, ToolInput {
  readonly clientId: string | undefined;
  readonly userId: string | undefined;
  readonly issuer: string | undefined;
  readonly scopes: readonly string[];
  readonly orgId: string | undefined;
  /** W3C Trace Context. */
  readonly traceparent: string | undefined;
  /** The trace id of `traceparent`, 32 hexadecimal digits. */
  readonly traceId: string | undefined;
  /** The request as the gateway sent it; its body has been read. */
  readonly request: Request;
}

/** Reads the headers that the gateway sets; the gateway removes those that a client sent under the same names. */
export function contextOf(
  request: Request,
  { events, input }: { readonly events: ToolEvents; readonly input: ToolInput },
): ToolContext {
  const { headers } = request;
  const identity = (name: string) => decoded(headers.get(`x-auth-${name}`));
  const traceparent = headers.get('traceparent') ?? undefined;
  return {
    ...events,
    ...input,
    clientId: identity('client-id'),
    userId: identity('user-id'),
    issuer: identity('issuer'),
    scopes: (headers.get('x-auth-scopes') ?? '').split(' ').filter((scope) => scope !== ''),
    orgId: identity('org-id'),
    traceparent,
    traceId: /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(traceparent ?? '')?.[1],
    request,
  };
}

/** The authorizer writes claims in percent-encoding where a header could not hold them. */
function decoded(value: string | null): string | undefined {
  if (value === null) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
