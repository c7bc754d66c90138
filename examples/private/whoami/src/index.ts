import { defineTools, structured } from 'ftl-deploy/sdk';

defineTools({
  whoami: {
    title: 'Who am I?',
    description: 'Tells who the caller is, by the access token that came with the call.',
    inputSchema: { type: 'object', properties: {}, additionalProperties: false },
    outputSchema: {
      type: 'object',
      properties: {
        user: { type: 'string' },
        client: { type: 'string' },
        issuer: { type: 'string' },
        scopes: { type: 'array', items: { type: 'string' } },
        organization: { type: 'string' },
      },
      required: ['user', 'client', 'issuer', 'scopes'],
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
    handler: (_input, { userId = 'unknown', clientId = 'unknown', issuer = 'unknown', scopes, orgId }) => {
      const organization = orgId === undefined ? {} : { organization: orgId };
      const caller = { user: userId, client: clientId, issuer, scopes, ...organization };
      return structured(caller, `${userId}, by ${clientId}, with ${scopes.join(', ') || 'no scopes'}`);
    },
  },
});
