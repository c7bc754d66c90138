import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { createSystem } from '../../src/system/create.ts';
import { type Form, forms } from '../components/forms.ts';
import { buildProjectApp } from '../components/project-app.ts';
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

/** A private app as it is built, with the fixture's tools. */
async function startPrivateApp(issuer: string, form: Form): Promise<string> {
  const text = `[project]
name = "login"
access_control = "private"

[mcp]
chain = "${form}"

[oidc]
issuer = "${issuer}"
audience = ["${audience}"]
required_scopes = ["mcp"]

[tools.suite]
kind = "mcp"
`;
  const source = { text, folder: 'test/components/gateway', entries: ['suite/index.ts'] };
  const app = await (await buildProjectApp(source, system))();
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
  test.each(forms)(
    'walk from 401 to discovery, registration, login, token and a tool call: %s',
    { timeout: 300_000 },
    async (form) => {
      const { clientModule, providerModule } = await loadPeers(paths['mcp-login']);
      const issuer = await startProvider(providerModule);
      const url = await startPrivateApp(issuer, form);
      const { tools, result } = await callTool(url, clientModule);
      expect(tools).toContain('suite__test_simple_text');
      expect(result).toMatchObject({
        content: [{ type: 'text', text: expect.stringContaining('simple text') }],
      });
    },
  );
});
