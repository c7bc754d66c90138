/** Reads one variable of the component; an unset one is the empty string. */
export type ReadVariable = (name: string) => string;

/** Every variable of the component, unset but for the usual store. */
export const unsetVariables = {
  next: '',
  public_url: '',
  allowed_hosts: '',
  cors_origins: '',
  cors_credentials: '',
  cors_max_age: '',
  oidc_issuer: '',
  oidc_audiences: '',
  oidc_jwks_uri: '',
  oidc_public_key: '',
  oidc_algorithms: '',
  oidc_required_scopes: '',
  oidc_allowed_subjects: '',
  oidc_required_claims: '',
  oidc_org_id: '',
  oidc_authorize_endpoint: '',
  oidc_token_endpoint: '',
  oidc_userinfo_endpoint: '',
  static_tokens: '',
  auth_store: 'default',
  server_requests: '',
};
