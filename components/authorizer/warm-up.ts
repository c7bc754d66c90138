import { sampleCall, warmUp } from '../shared/warm-up.ts';
import { handle } from './handle.ts';
import { sampleAudience, sampleIssuer, sampleJwk, samplePem, sampleToken } from './sample-token.ts';
import { unsetVariables } from '../shared/authorizer-settings/variables.ts';

const jwksUri = `${sampleIssuer}/jwks`;
const staticToken = 'sample';

/**
 * Checks tokens while the component is built, one of them a second time so that it is remembered, and refuses others; see
 * `warmUp`. Gives the statuses. None is signed with ES256: what that leaves in memory makes the engine collect garbage so
 * often that every later signature takes twice as long, and all that it does is arithmetic, which does not get faster.
 */
export async function warmUpAuthorizer(): Promise<readonly number[]> {
  const trusting = {
    ...unsetVariables,
    next: 'http://mcp-gateway.spin.internal',
    oidc_issuer: sampleIssuer,
    oidc_audiences: sampleAudience,
  };
  const byDiscovery = await warmUp(handle, {
    variables: trusting,
    fetched: providerDocument,
    requests: [sampleToken, sampleToken, `${sampleToken}A`].map(callWith),
  });
  const byConfiguration = await warmUp(handle, {
    variables: { ...trusting, oidc_public_key: samplePem, static_tokens: `${staticToken}:cli:sample:mcp` },
    requests: [callWith(sampleToken), callWith(staticToken), sampleCall()],
  });
  return [...byDiscovery, ...byConfiguration];
}

function callWith(token: string): Request {
  return sampleCall({ authorization: `Bearer ${token}` });
}

/** What the sample issuer would answer; whatever else is fetched is the gateway behind. */
function providerDocument(url: string): object {
  if (url === jwksUri) return { keys: [sampleJwk] };
  if (url.startsWith(sampleIssuer)) return { issuer: sampleIssuer, jwks_uri: jwksUri };
  return { jsonrpc: '2.0', id: 1, result: {} };
}
