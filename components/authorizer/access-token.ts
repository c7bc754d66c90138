import { JwsError, parseCompactJws, parseJsonObject, verifyJws } from '../shared/jws/index.ts';
import type { CompactJws, JoseHeader } from '../shared/jws/index.ts';
import type { Caller } from './caller.ts';
import { identityOf, requireAudience, requireIssuer, requireTime, requireUnbound } from './claims.ts';
import type { AuthorizerContext } from './context.ts';
import { isRemembered, remember, tokenDigest } from './provider/signature-memory.ts';
import type { KeyOrigin } from './provider/signing-key.ts';
import { signingKey } from './provider/signing-key.ts';
import { Refusal } from './refusal.ts';
import type { Provider } from '../shared/authorizer-settings/provider-settings.ts';

/** What a token is checked against. */
export interface AccessTokenChecks {
  readonly provider: Provider;
  /** Audiences of which the token must name one; never empty. */
  readonly audiences: readonly string[];
}

/**
 * Verifies a JWT access token (RFC 9068 section 4, RFC 8725) and says who it speaks for. Every step either passes or
 * throws; nothing is read from the claims before the signature was verified. Throws `Refusal`.
 */
export async function verifyAccessToken(
  token: string,
  { provider, audiences }: AccessTokenChecks,
  context: AuthorizerContext,
): Promise<Caller> {
  const { jws, keep } = await requireSignature(token, provider, context);
  requireType(jws.header);
  const claims = refusingMalformed(() => parseJsonObject(jws.payload));
  requireIssuer(claims, provider.issuer);
  requireAudience(claims, audiences);
  requireTime(claims, context.now() / 1000);
  requireUnbound(claims);
  const identity = identityOf(claims);
  keep();
  return { identity, claims };
}

/** A token whose signature is right. */
interface SignedToken {
  readonly jws: Pick<CompactJws, 'header' | 'payload'>;
  /** Remembers that, for a token that passed every other check too. */
  readonly keep: () => void;
}

/** A signature that was checked before and is remembered is not checked again; everything else of a token always is. */
async function requireSignature(
  token: string,
  provider: Provider,
  context: AuthorizerContext,
): Promise<SignedToken> {
  try {
    const digest = await tokenDigest(token, provider.signatureConfiguration);
    if (isRemembered(digest, context)) return { jws: parseCompactJws(token), keep: () => undefined };
    let origin: KeyOrigin | undefined;
    const jws = await verifyJws(token, {
      algorithms: provider.algorithms,
      keyFor: async (header) => {
        const found = await signingKey(header, provider, context);
        origin = found.origin;
        return found.key;
      },
    });
    const keep = () => {
      if (origin !== undefined) remember(digest, origin, context);
    };
    return { jws, keep };
  } catch (error) {
    throw toRefusal(error);
  }
}

/** A JWT of another kind, such as a logout token or a DPoP proof, is no access token (RFC 8725 section 3.11). */
function requireType({ typ }: JoseHeader): void {
  const type = typ?.toLowerCase().replace(/^application\//, '');
  if (type !== undefined && type !== 'jwt' && type !== 'at+jwt') {
    throw new Refusal('invalid_token', 'The token is not an access token.');
  }
}

function refusingMalformed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw toRefusal(error);
  }
}

function toRefusal(error: unknown): unknown {
  return error instanceof JwsError ? new Refusal('invalid_token', error.message) : error;
}
