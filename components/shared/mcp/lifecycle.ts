import type { JsonObject } from '../catalog.ts';
import { stringMember } from '../json/values.ts';
import type { McpCall } from './call.ts';
import type { ServerInfo } from './results.ts';
import { legacyRevisions, supportedRevisions } from './revisions.ts';

/** What a server says of itself. */
export interface ServerDescription {
  readonly info: ServerInfo;
  readonly instructions?: string | undefined;
  readonly capabilities: JsonObject;
  /** Capabilities for clients that open with `initialize`; the same when not given. */
  readonly legacyCapabilities?: JsonObject;
}

/**
 * The result of `server/discover` (modern), `initialize` or `ping` (legacy); undefined for every other method.
 * A version that is not served gets the newest legacy one, never an error (2025-11-25, basic/lifecycle).
 */
export function lifecycleResult(call: McpCall, server: ServerDescription): JsonObject | undefined {
  const instructions = server.instructions === undefined ? {} : { instructions: server.instructions };
  if (call.era === 'modern') {
    if (call.method !== 'server/discover') return undefined;
    return { supportedVersions: supportedRevisions, capabilities: server.capabilities, ...instructions };
  }
  if (call.method === 'ping') return {};
  if (call.method !== 'initialize') return undefined;
  const requested = stringMember(call.params, 'protocolVersion') ?? '';
  return {
    protocolVersion: legacyRevisions.includes(requested) ? requested : (legacyRevisions[0] ?? ''),
    capabilities: server.legacyCapabilities ?? server.capabilities,
    serverInfo: server.info,
    ...instructions,
  };
}
