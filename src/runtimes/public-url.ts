import type { LockedApp } from '../spin/locked-app.ts';
import { environmentName } from './variables.ts';

/** The application variable that tells gateway and authorizer the URL of the MCP endpoint. */
const publicUrl = 'mcp_public_url';

/**
 * The variable that tells an app its URL on this machine, where nobody else says it: the audience of its tokens and its
 * metadata come from it. Empty when ftl.toml, `given` or the environment has a value.
 */
export function publicUrlVariable(
  locked: LockedApp,
  url: string,
  sources: {
    readonly given?: Readonly<Record<string, string>>;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Readonly<Record<string, string>> {
  const known = locked.variables[publicUrl];
  const isSaid =
    known === undefined ||
    (known.default ?? '') !== '' ||
    sources.given?.[publicUrl] !== undefined ||
    sources.environment[environmentName(publicUrl)] !== undefined;
  return isSaid ? {} : { [publicUrl]: url };
}
