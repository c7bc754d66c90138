import {
  checkAccess as checkRules,
  preflightAnswer as answerPreflight,
  readAccessRules,
} from '../shared/http/access.ts';
import { jsonAnswer } from '../shared/http/answers.ts';
import { errorMessage, RpcError, rpcErrorCodes } from '../shared/json-rpc.ts';
import type { GatewayContext } from './context.ts';
import { isBehindAuthorizer } from './settings.ts';

/** Either the answer that ends the request, or headers to add to whatever is answered. */
export type Access =
  | { readonly refusal: Response }
  | { readonly refusal: undefined; readonly headers: Readonly<Record<string, string>> };

/** Refuses a foreign Host or Origin when the gateway is first; behind an authorizer all this is its task. */
export function checkAccess(request: Request, context: GatewayContext): Access {
  if (isBehindAuthorizer(context)) return { refusal: undefined, headers: {} };
  const access = checkRules(request, accessRules(context));
  if (access.foreign !== undefined) return { refusal: forbidden(access.foreign) };
  return { refusal: undefined, headers: access.headers };
}

/** The answer to OPTIONS for a path that takes these methods. */
export function preflightAnswer(
  request: Request,
  methods: readonly string[],
  context: GatewayContext,
): Response {
  return answerPreflight(request, { methods: methods.join(', '), pages: accessRules(context).pages });
}

function accessRules(context: GatewayContext) {
  return readAccessRules((name) => context.variable(name));
}

/** Variables that let a header in. */
const variables = { Host: 'mcp_allowed_hosts', Origin: 'mcp_allowed_hosts or mcp_cors_origins' } as const;

function forbidden(header: 'Host' | 'Origin'): Response {
  const message = `Forbidden: ${header} is neither loopback nor public_url nor in ${variables[header]}`;
  const error = new RpcError(rpcErrorCodes.invalidRequest, message);
  return jsonAnswer(errorMessage(undefined, error), { status: 403 });
}
