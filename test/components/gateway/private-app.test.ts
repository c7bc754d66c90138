import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../components/shared/catalog.ts';
import { buildAuthorizer, buildGateway } from '../../../src/build/index.ts';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { unsetVariables } from '../../../components/authorizer/settings/variables.ts';
import { buildComponents, buildGuest, startApp } from '../built-app.ts';
import { appAt } from './app.ts';
import { type Answer, legacy, modern } from './messages.ts';

const system = createSystem({ logStyle: 'plain' });
const tool = (name: string) => ({ name, description: name, inputSchema: { type: 'object' } });
const catalog: Catalog = {
  version: 1,
  server: { name: 'private', version: '1.0.0' },
  validateArguments: true,
  components: [
    {
      id: 'tools',
      name: 'tools',
      kind: 'tools',
      discovery: 'catalog',
      tools: [tool('echo'), tool('secret')],
      requiredScopes: ['tools'],
      toolScopes: { secret: ['secret-read'] },
    },
  ],
};
/** Each caller's token is its name; scopes by commas. */
const callers = { stranger: 'other', reader: 'tools', owner: 'tools,secret-read' } as const;
const tokens = Object.entries(callers).map(([name, scopes]) => `${name}:cli:${name}:${scopes}`);
let running: RunningApp | undefined;

beforeAll(async () => {
  const built = await buildComponents(system, async (options) => ({
    authorizer: await buildAuthorizer(options),
    gateway: await buildGateway(catalog, options),
    guest: await buildGuest('gateway/guest', options),
  }));
  const publicUrl = 'https://mcp.example/mcp';
  running = await startApp(
    [
      {
        id: 'mcp-authorizer',
        built: built.authorizer,
        route: '/...',
        allowedHosts: ['http://mcp-gateway.spin.internal'],
        variables: {
          ...unsetVariables,
          next: 'http://mcp-gateway.spin.internal',
          public_url: publicUrl,
          auth_store: '',
          static_tokens: tokens.join(';'),
        },
      },
      {
        id: 'mcp-gateway',
        built: built.gateway,
        allowedHosts: ['http://tools.spin.internal'],
        variables: { behind_authorizer: 'true', public_url: publicUrl },
      },
      { id: 'tools', built: built.guest },
    ],
    system,
  );
}, 300_000);
afterAll(() => running?.stop());

const app = appAt(() => running?.url);
const as = (name: keyof typeof callers) => ({ headers: { authorization: `Bearer ${name}` } });
const listed = ({ result }: Answer) => result.tools.map(({ name }: { name: string }) => name);

describe('a private app, built: authorizer, gateway and tools', { timeout: 120_000 }, () => {
  it('shows each caller only what it may call', async () => {
    const lists = (['stranger', 'reader', 'owner'] as const).map(async (name) =>
      listed(await legacy(app, 'tools/list', {}, as(name))),
    );
    expect(await Promise.all(lists)).toEqual([[], ['tools__echo'], ['tools__echo', 'tools__secret']]);
  });

  it('calls what the token allows, in both eras', async () => {
    const params = { name: 'tools__secret', arguments: { a: 1 } };
    for (const ask of [legacy, modern]) {
      const { result } = await ask(app, 'tools/call', params, as('owner'));
      expect(result.structuredContent).toEqual({ given: { a: 1 } });
    }
  });

  it('refuses the rest with 403 and a challenge that names every scope that is needed', async () => {
    const response = await fetch(`${running?.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as('reader').headers },
      body: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"tools__secret"}}',
    });
    expect(response.status).toBe(403);
    const challenge = response.headers.get('www-authenticate');
    expect(challenge).toContain('error="insufficient_scope"');
    expect(challenge).toContain('scope="tools secret-read"');
    expect(challenge).toContain('/.well-known/oauth-protected-resource/mcp"');
  });

  it('lets nobody in by identity headers of his own, and nobody without a token', async () => {
    const forged = { 'x-auth-scopes': 'tools secret-read', 'x-auth-client-id': 'cli' };
    const ask = (headers: Record<string, string>) =>
      fetch(`${running?.url}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...forged, ...headers },
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"tools__secret"}}',
      });
    expect((await ask({})).status).toBe(401);
    expect((await ask(as('reader').headers)).status).toBe(403);
  });
});
