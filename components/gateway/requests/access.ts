import {
  checkAccess as checkRules,
  lazyAccessRules,
  preflightAnswer as answerPreflight,
} from '../../shared/http/access.ts';
import { foreignAnswer } from '../../shared/http/entrance.ts';
import type { GatewayContext } from '../context.ts';
import { isFirst } from '../settings.ts';

/** Either the answer that ends the request, or headers to add to whatever is answered. */
export type Access =
  | { readonly refusal: Response }
  | { readonly refusal: undefined; readonly headers: Readonly<Record<string, string>> };

/** Refuses a foreign Host or Origin when the gateway is first; otherwise all this is the task of whoever is. */
export function checkAccess(request: Request, context: GatewayContext): Access {
  if (!isFirst(context)) return { refusal: undefined, headers: {} };
  const access = checkRules(request, accessRules(context));
  if (access.foreign !== undefined) return { refusal: foreignAnswer(access.foreign, request) };
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
  return lazyAccessRules((name) => context.variable(name));
}
