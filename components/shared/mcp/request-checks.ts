import { RpcError, rpcErrorCodes, type RpcMessage } from '../json-rpc.ts';
import { member, objectMember, stringMember } from '../json/values.ts';
import { mcpErrorCodes, metaKeys } from './codes.ts';
import { decodeHeaderValue, headerMismatch } from './header-values.ts';
import { type Era, legacyRevisions, modernRevision, supportedRevisions } from './revisions.ts';

/** The parameter that `Mcp-Name` repeats, by method. */
const namedBy: ReadonlyMap<string, string> = new Map([
  ['tools/call', 'name'],
  ['prompts/get', 'name'],
  ['resources/read', 'uri'],
]);

/**
 * The era of a request (2026-07-28, basic/versioning): modern when its `_meta` names a protocol version or when the
 * header names one that is not legacy, so that an unknown version gets the modern error that lists the known ones.
 */
export function eraOf(message: RpcMessage, headers: Headers): Era {
  const meta = objectMember(message.params, '_meta');
  if (meta !== undefined && member(meta, metaKeys.protocolVersion) !== undefined) return 'modern';
  const version = headers.get('mcp-protocol-version')?.trim();
  return version === undefined || legacyRevisions.includes(version) ? 'legacy' : 'modern';
}

/**
 * What every modern request must carry, checked in the order of the specification: `_meta`, the version in header and
 * body, then the headers that repeat method and name (2026-07-28, basic/transports/streamable-http).
 * @throws RpcError -32602, -32020 or -32022 with status 400.
 */
export function checkModernRequest(message: RpcMessage, headers: Headers): void {
  const version = checkMeta(message);
  if (headers.get('mcp-protocol-version')?.trim() !== version) {
    throw headerMismatch(`MCP-Protocol-Version must equal ${metaKeys.protocolVersion} of the body`);
  }
  if (version !== modernRevision) {
    throw new RpcError(mcpErrorCodes.unsupportedVersion, 'Unsupported protocol version', {
      status: 400,
      data: { supported: supportedRevisions, requested: version },
    });
  }
  if (headers.get('mcp-method')?.trim() !== message.method) {
    throw headerMismatch('Mcp-Method must equal the method of the body');
  }
  checkName(message, headers);
}

function checkMeta(message: RpcMessage): string {
  const meta = objectMember(message.params, '_meta') ?? {};
  const version = stringMember(meta, metaKeys.protocolVersion);
  if (version === undefined || objectMember(meta, metaKeys.clientCapabilities) === undefined) {
    const expected = `${metaKeys.protocolVersion} (string) and ${metaKeys.clientCapabilities} (object)`;
    throw new RpcError(rpcErrorCodes.invalidParams, `Invalid params: _meta must hold ${expected}`, {
      status: 400,
    });
  }
  return version;
}

function checkName(message: RpcMessage, headers: Headers): void {
  const key = namedBy.get(message.method);
  if (key === undefined) return;
  const name = member(message.params, key);
  if (typeof name !== 'string') {
    throw new RpcError(rpcErrorCodes.invalidParams, `Invalid params: "${key}" must be a string`, {
      status: 400,
    });
  }
  const header = headers.get('mcp-name');
  if (header === null || decodeHeaderValue('Mcp-Name', header) !== name) {
    throw headerMismatch(`Mcp-Name must equal "${key}" of the body`);
  }
}
