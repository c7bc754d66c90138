import { unsetVariables } from '../components/shared/authorizer-settings/variables.ts';
import type { TestIssuer } from '../src/conformance/test-issuer.ts';

/** Origin of what the authorizer passes requests on to. */
export const next = 'http://mcp-gateway.spin.internal';

/** Variables of the authorizer that trusts an issuer; without a store no token is remembered, so each is the first. */
export async function trustingVariables(issuer: TestIssuer, store: string): Promise<Record<string, string>> {
  const given = Object.entries(await issuer.variables({ keys: store === '' ? 'public-key' : 'jwks' }));
  const set = given.map(([name, value]) => [name.slice('mcp_'.length), value] as const);
  return { ...unsetVariables, next, auth_store: store, ...Object.fromEntries(set) };
}
