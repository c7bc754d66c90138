import type { RequestListener } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is used of `oidc-provider`. */
export interface ProviderModule {
  readonly Provider: new (issuer: string, configuration: object) => { callback(): RequestListener };
}

/** What is used of `@modelcontextprotocol/client`. */
export interface ClientModule {
  readonly Client: new (info: { name: string; version: string }) => McpClient;
  readonly StreamableHTTPClientTransport: new (url: URL, options: { authProvider: object }) => Transport;
}

interface Transport {
  finishAuth(callback: URLSearchParams): Promise<void>;
}

interface McpClient {
  connect(transport: Transport): Promise<void>;
  listTools(): Promise<{ readonly tools: readonly { readonly name: string }[] }>;
  callTool(call: { readonly name: string; readonly arguments: object }): Promise<unknown>;
  close(): Promise<void>;
}

/** The packages in the folder that `.ci/peers.sh` made. */
export async function loadPeers(folder: string) {
  const load = async (file: string) =>
    (await import(pathToFileURL(path.join(folder, 'node_modules', file)).href)) as unknown;
  return {
    providerModule: (await load('oidc-provider/lib/index.js')) as ProviderModule,
    clientModule: (await load('@modelcontextprotocol/client/dist/index.mjs')) as ClientModule,
  };
}

/** What an application that uses the client keeps for it (its `OAuthClientProvider`): it decides nothing. */
export function memoryOf({ redirectUrl }: { readonly redirectUrl: string }) {
  const kept: { client?: unknown; tokens?: unknown; verifier?: string; url?: URL; discovery?: unknown } = {};
  const provider = {
    redirectUrl,
    clientMetadata: {
      client_name: 'login test',
      redirect_uris: [redirectUrl],
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
    clientInformation: () => kept.client,
    saveClientInformation: (client: unknown) => void (kept.client = client),
    tokens: () => kept.tokens,
    saveTokens: (tokens: unknown) => void (kept.tokens = tokens),
    redirectToAuthorization: (url: URL) => void (kept.url = url),
    saveCodeVerifier: (verifier: string) => void (kept.verifier = verifier),
    codeVerifier: () => kept.verifier,
    discoveryState: () => kept.discovery,
    saveDiscoveryState: (state: unknown) => void (kept.discovery = state),
  };
  return { provider, /** Where the client sent the person. */ visited: () => kept.url };
}
