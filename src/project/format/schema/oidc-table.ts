import { filled, list, table } from './parts.ts';

/** `[oidc]`. */
export function oidcTable() {
  const several = { minLength: 1, minItems: 1, type: ['string', 'array'], items: filled('One of them.') };
  return table(
    {
      issuer: filled('Issuer of the tokens, exactly as in their claim "iss".'),
      audience: { ...several, description: 'Audience or audiences that are accepted.' },
      jwks_uri: filled('Where the keys are; by default asked from the issuer. Excludes public_key.'),
      public_key: filled('The key as PEM (SPKI). Excludes jwks_uri.'),
      algorithm: {
        ...several,
        description: 'JWS algorithm or algorithms that are accepted; by default what fits the key.',
      },
      required_scopes: {
        type: ['string', 'array'],
        items: filled('One scope.'),
        description: 'Scopes that every token needs: a list, or a string parted by commas or spaces.',
      },
      allowed_subjects: list('Subjects that may call; none means all.', filled('One subject.')),
      required_claims: {
        description: 'Claims that every token needs: a value, or a list of values of which one is enough.',
        type: 'object',
        additionalProperties: {
          type: ['string', 'number', 'boolean', 'array'],
          minLength: 1,
          minItems: 1,
          items: { type: ['string', 'number', 'boolean'], minLength: 1 },
        },
      },
      org_id: filled('Organization (tenant) of the callers, as in the claim "org_id".'),
      authorize_endpoint: filled('Shown to clients in the metadata.'),
      token_endpoint: filled('Shown to clients in the metadata.'),
      userinfo_endpoint: filled('Shown to clients in the metadata.'),
    },
    ['issuer'],
    'Who signs the tokens of a private app.',
  );
}
