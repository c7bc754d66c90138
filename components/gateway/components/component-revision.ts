import type { JsonObject } from '../../shared/catalog.ts';
import { rpcErrorCodes } from '../../shared/json-rpc.ts';
import { arrayMember, member, objectMember } from '../../shared/json/values.ts';
import type { McpCall } from '../../shared/mcp/call.ts';
import { mcpErrorCodes, metaKeys } from '../../shared/mcp/codes.ts';
import { type Era, legacyRevisions, modernRevision } from '../../shared/mcp/revisions.ts';
import { errorMember } from './component-message.ts';
import type { ComponentAnswer, InnerRequest } from './component-request.ts';

/** The revision in which a component is asked; without a version it takes 2025-03-26 for meant, or does not mind. */
export interface SpokenRevision {
  readonly era: Era;
  /** Of the header `MCP-Protocol-Version`. */
  readonly version: string | undefined;
}

/**
 * The revision that the client speaks, or that the gateway speaks for it (`_meta` says so): what a component is asked in
 * first, so that most calls pass through untouched.
 */
export function clientRevision({ era, headers, meta }: McpCall): SpokenRevision {
  if (member(meta, metaKeys.protocolVersion) === modernRevision) {
    return { era: 'modern', version: modernRevision };
  }
  return { era, version: headers.get('mcp-protocol-version') ?? undefined };
}

/** What a server that knows the revision says of a request that is wrong otherwise. */
const otherwiseWrong: readonly unknown[] = [
  rpcErrorCodes.invalidParams,
  mcpErrorCodes.headerMismatch,
  mcpErrorCodes.missingCapability,
];

/**
 * The earlier revision in which to ask again, when a component refused a request because of its revision: with status
 * 400, before it did anything (2026-07-28, basic/versioning, "Backward compatibility"). Undefined for every other answer.
 */
export function earlierRevision(spoken: SpokenRevision, answer: ComponentAnswer): SpokenRevision | undefined {
  if (answer.events !== undefined || answer.status !== 400 || spoken.version === undefined) return undefined;
  const error = errorMember(answer) ?? {};
  if (otherwiseWrong.includes(member(error, 'code'))) return undefined;
  const supported = arrayMember(objectMember(error, 'data') ?? {}, 'supported') ?? [];
  const version = legacyRevisions.find((known) => known !== spoken.version && supported.includes(known));
  return { era: 'legacy', version };
}

/** The parameters of a request as a revision wants them: what describes a modern request is not for earlier ones. */
export function paramsIn({ era }: SpokenRevision, { params }: InnerRequest): JsonObject {
  const meta = objectMember(params, '_meta');
  if (era === 'modern' || meta === undefined) return params;
  const kept = Object.entries(meta).filter(([key]) => !key.startsWith('io.modelcontextprotocol/'));
  return { ...params, _meta: Object.fromEntries(kept) };
}
