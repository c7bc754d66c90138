import { bytesToHex } from '../shared/bytes.ts';
import { RpcError, rpcErrorCodes } from '../shared/json-rpc.ts';
import type { GatewayContext } from './context.ts';
import { isBehindAuthorizer, stateSecrets } from './settings.ts';

/** Shorter secrets could be found by trying. */
const minSecretLength = 32;

/** What is signed; the first part says for what purpose, so that no text signed for one serves another. */
export type SignedParts = readonly (string | readonly string[])[];

/**
 * HMAC-SHA-256 of the parts in hexadecimal, by the secret that makes new signatures; undefined when there is no secret.
 * @throws RpcError -32603 when a secret could be guessed.
 */
export async function sign(parts: SignedParts, context: GatewayContext): Promise<string | undefined> {
  const [secret] = secretsOf(context);
  return secret === undefined ? undefined : hmac(secret, parts);
}

/** Whether one of the secrets made this signature of the parts. Every instance has the same ones, so none remembers anything. */
export async function isSigned(
  signature: string,
  parts: SignedParts,
  context: GatewayContext,
): Promise<boolean> {
  let genuine = false;
  for (const secret of secretsOf(context)) {
    if (sameText(signature, await hmac(secret, parts))) genuine = true;
  }
  return genuine;
}

/** Whether there is a secret to sign with. */
export function canSign(context: GatewayContext): boolean {
  return secretsOf(context).length > 0;
}

/** Who calls, as the authorizer says; without one everybody is nobody. */
export function principal(headers: Headers, context: GatewayContext): readonly string[] {
  if (!isBehindAuthorizer(context)) return [];
  const names = ['x-auth-issuer', 'x-auth-client-id', 'x-auth-user-id', 'x-auth-org-id'];
  return names.map((name) => headers.get(name) ?? '');
}

function secretsOf(context: GatewayContext): readonly string[] {
  const secrets = stateSecrets(context);
  if (secrets.every(({ length }) => length >= minSecretLength)) return secrets;
  context.log(`error: state_secret holds a secret of less than ${minSecretLength} characters`);
  throw new RpcError(rpcErrorCodes.internalError, 'The server is not configured correctly');
}

async function hmac(secret: string, parts: SignedParts): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(parts)));
  return bytesToHex(new Uint8Array(mac));
}

function sameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < expected.length; index++) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}
