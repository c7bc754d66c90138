import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { buildAuthorizer, buildFixture, buildGateway } from '../../src/build/index.ts';
import { createSystem } from '../../src/system/create.ts';
import { buildComponents, startApp } from '../components/built-app.ts';
import { unsetVariables } from '../../components/authorizer/settings/variables.ts';
import { describeWithPeers } from '../peers.ts';
import { logIn } from './login/browser.ts';
import { type ClientModule, loadPeers, memoryOf, type ProviderModule } from './login/peers.ts';

const system = createSystem({ logStyle: 'plain' });
const redirectUrl = 'http://127.0.0.1:9/callback';
const audience = 'urn:example:tools';

/** oidc-provider on loopback, which signs tokens for the resource that the client names. */
async function startProvider({ Provider }: ProviderModule): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close().closeAllConnections());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const resourceServer = {
    scope: 'mcp',
    audience,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['only for this test'] },
    scopes: ['openid', 'offline_access', 'mcp'],
    features: {
      registration: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => resourceServer,
        useGrantedResource: () => true,
      },
    },
  });
  server.on('request', provider.callback());
  return issuer;
}

/** The authorizer and the gateway as they are built, with the fixture's tools behind. */
async function startPrivateApp(issuer: string): Promise<string> {
  const server = { name: 'tools', version: '1.0.0' };
  const built = await buildComponents(system, async (options) => ({
    authorizer: await buildAuthorizer(options),
    gateway: await buildGateway({ version: 1, server, validateArguments: true, components: [] }, options),
    fixture: await buildFixture(options),
  }));
  const next = 'http://mcp-gateway.spin.internal';
  const oidc = { oidc_issuer: issuer, oidc_audiences: audience, oidc_required_scopes: 'mcp' };
  const authorizer = {
    id: 'mcp-authorizer',
    built: built.authorizer,
    route: '/...',
    allowedHosts: [next, issuer],
    stores: ['default'],
    variables: { ...unsetVariables, ...oidc, next },
  };
  const gateway = {
    id: 'mcp-gateway',
    built: built.gateway,
    allowedHosts: ['http://suite.spin.internal'],
    variables: { behind_authorizer: 'true', request_components: 'suite:mcp' },
  };
  const app = await startApp([authorizer, gateway, { id: 'suite', built: built.fixture }], system);
  onTestFinished(() => app.stop());
  return `${app.url}/mcp`;
}

/** The official client: what it does, it does by itself; only what a person does is ours. */
async function callTool(url: string, { Client, StreamableHTTPClientTransport }: ClientModule) {
  const memory = memoryOf({ redirectUrl });
  const connect = async () => {
    const client = new Client({ name: 'login-test', version: '1.0.0' });
    const transport = new StreamableHTTPClientTransport(new URL(url), { authProvider: memory.provider });
    try {
      await client.connect(transport);
      return { client, transport, refusal: undefined };
    } catch (refusal) {
      return { client, transport, refusal };
    }
  };
  const first = await connect();
  expect(first.refusal).toMatchObject({ name: expect.stringMatching(/Error$/) });
  expect(memory.visited()?.searchParams.get('scope')).toContain('mcp');
  expect(memory.visited()?.searchParams.get('resource')).toBe(url);
  await first.transport.finishAuth(await logIn(memory.visited(), { redirectUrl, user: 'alice' }));
  const second = await connect();
  expect(second.refusal).toBeUndefined();
  onTestFinished(() => second.client.close());
  const { tools } = await second.client.listTools();
  const result = await second.client.callTool({ name: 'suite__test_simple_text', arguments: {} });
  return { tools: tools.map(({ name }) => name), result };
}

describeWithPeers(['mcp-login'], 'M3: the official client and oidc-provider', (paths) => {
  test(
    'walk from 401 to discovery, registration, login, token and a tool call',
    { timeout: 300_000 },
    async () => {
      const { clientModule, providerModule } = await loadPeers(paths['mcp-login']);
      const issuer = await startProvider(providerModule);
      const url = await startPrivateApp(issuer);
      const { tools, result } = await callTool(url, clientModule);
      expect(tools).toContain('suite__test_simple_text');
      expect(result).toMatchObject({
        content: [{ type: 'text', text: expect.stringContaining('simple text') }],
      });
    },
  );
});
