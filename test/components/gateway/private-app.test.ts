import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../../../src/runtimes/types.ts';
import { createSystem } from '../../../src/system/create.ts';
import { type Form, forms } from '../forms.ts';
import { buildProjectApp } from '../project-app.ts';
import { appAt } from './app.ts';
import { type Answer, legacy, modern } from './messages.ts';

const system = createSystem({ logStyle: 'plain' });
afterAll(() => system.close());
const text = (form: Form) => `[project]
name = "private"
access_control = "private"

[mcp]
chain = "${form}"
static_tokens = "{{ tokens }}"
public_url = "https://mcp.example/mcp"
auth_store = ""

[variables]
tokens = { default = "", secret = true }

[tools.guest]
required_scopes = ["tools"]
tool_scopes = { secret = ["secret-read"] }
`;

/** Each caller's token is its name; scopes by commas. */
const callers = { stranger: 'other', reader: 'tools', owner: 'tools,secret-read' } as const;
const tokens = Object.entries(callers).map(([name, scopes]) => `${name}:cli:${name}:${scopes}`);
const as = (name: keyof typeof callers) => ({ headers: { authorization: `Bearer ${name}` } });
const listed = ({ result }: Answer) => result.tools.map(({ name }: { name: string }) => name);

const names = ['echo', 'digits', 'hang', 'trap', 'huge', 'html', 'latin1', 'redirect', 'secret'].map(
  (name) => `guest__${name}`,
);

describe.each(forms)('a private app, built, %s: authorizer, gateway and tools', (form) => {
  let running: RunningApp | undefined;
  const app = appAt(() => running?.url);

  beforeAll(async () => {
    const source = { text: text(form), folder: 'test/components/gateway', entries: ['guest/index.ts'] };
    const start = await buildProjectApp(source, system);
    running = await start({ tokens: tokens.join(';') });
  }, 300_000);
  afterAll(() => running?.stop());

  it('shows each caller only what it may call', async () => {
    const lists = (['stranger', 'reader', 'owner'] as const).map(async (name) =>
      listed(await legacy(app, 'tools/list', {}, as(name))),
    );
    const open = names.filter((name) => name !== 'guest__secret');
    expect(await Promise.all(lists)).toEqual([[], open, names]);
  });

  it('calls what the token allows, in both eras', async () => {
    const params = { name: 'guest__secret', arguments: { a: 1 } };
    for (const ask of [legacy, modern]) {
      const { result } = await ask(app, 'tools/call', params, as('owner'));
      expect(result.structuredContent).toEqual({ given: { a: 1 } });
    }
  });

  it('refuses the rest with 403 and a challenge that names every scope that is needed', async () => {
    const response = await fetch(`${running?.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as('reader').headers },
      body: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"guest__secret"}}',
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
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"guest__secret"}}',
      });
    expect((await ask({})).status).toBe(401);
    expect((await ask(as('reader').headers)).status).toBe(403);
  });
});
