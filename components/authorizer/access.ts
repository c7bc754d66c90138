import type { Access } from '../shared/http/access.ts';
import { checkAccess, checkPublicAccess } from '../shared/http/access.ts';
import { isMetadata } from './metadata.ts';
import { Refusal } from './refusal.ts';
import type { Settings } from '../shared/authorizer-settings/settings.ts';

/**
 * Lets in only known hosts and pages (MCP, basic/transports, "Security"); the gateway behind leaves that to the authorizer.
 * Metadata is for every page, so that clients in browsers find out how to log in. Gives the headers that the answer gets;
 * throws `Refusal` `forbidden`.
 */
export function requireAccess(
  request: Request,
  { access: rules }: Pick<Settings, 'access'>,
): Extract<Access, { readonly foreign: undefined }>['headers'] {
  const isPublic = isMetadata(new URL(request.url).pathname);
  const access = isPublic ? checkPublicAccess(request, rules) : checkAccess(request, rules);
  if (access.foreign !== undefined) {
    const message = `${access.foreign} is neither loopback nor public_url nor in mcp_allowed_hosts.`;
    throw new Refusal('forbidden', message);
  }
  return access.headers;
}
