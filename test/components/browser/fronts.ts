import { handle as authorize } from '../../../components/authorizer/handle.ts';
import type { HandlerContext } from '../../../components/shared/handler.ts';
import { unsetVariables } from '../../../components/shared/authorizer-settings/variables.ts';
import { createApp, type Handler } from '../gateway/app.ts';
import { textApp } from '../gateway/tools.ts';

/** Who is allowed in: the variables of `[mcp.cors]` and `public_url`, as the transpiler sets them. */
export type PageVariables = Readonly<Record<string, string>>;

/** A public app: the gateway is first. */
export function publicApp(variables: PageVariables): Handler {
  return createApp(textApp({ variables })).handle;
}

/** The token of the private app's only caller. */
export const token = 'browser-token';

/** A private app: the authorizer is first, and the gateway behind it. */
export function privateApp(variables: PageVariables): Handler {
  const gateway = createApp(textApp({ variables: { ...variables, behind_authorizer: 'true' } }));
  const values: Readonly<Record<string, string>> = {
    ...unsetVariables,
    ...variables,
    next: 'http://mcp-gateway.spin.internal',
    static_tokens: `${token}:page:alice:read`,
  };
  const context: HandlerContext = {
    variable: (name) => values[name],
    readAllVariables: () => undefined,
    openStore: () => {
      throw new Error('access-denied');
    },
    fetch: () => Promise.reject(new TypeError('nothing is reached')),
    now: () => Date.now(),
    log: () => undefined,
  };
  return (request) => authorize(request, context, gateway.handle);
}
