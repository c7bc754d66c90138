import { describe, expect, it } from 'vitest';
import { type AppParts, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { analyze, textApp, toolComponent } from './tools.ts';

/** An app whose components keep the headers that reached them. */
function watched(variables: Record<string, string> = {}) {
  const seen: Headers[] = [];
  const tools = toolComponent([analyze], (_, given) => ({ given }));
  const watch: NonNullable<AppParts['components']>[string] = (request) => {
    seen.push(request.headers);
    return tools(request);
  };
  const mcp = (request: Request) => {
    seen.push(request.headers);
    return Response.json({ jsonrpc: '2.0', id: 1, result: { content: [] } });
  };
  const app = createApp(
    textApp({
      variables: { request_components: 'suite:mcp', ...variables },
      components: { 'text-analyzer': watch, suite: mcp },
    }),
  );
  return { app, seen };
}
const call = { name: 'text_analyzer__analyze', arguments: { content: 'a' } };
const secrets = {
  authorization: 'Bearer planted-token',
  cookie: 'session=planted-token',
  'proxy-authorization': 'Basic planted-token',
};

/**
 * The headings of the specification's security best practices (docs/tutorials/security/security_best_practices), each with
 * its test here, or with why it cannot apply to a gateway:
 * - Authorization URL validation, mix-up attacks, localhost redirect impersonation, CIMD trust policies: rules for clients and
 *   authorization servers. The gateway opens no URL, redirects nobody and registers no client; test/components/authorizer has
 *   what concerns a resource server.
 * - stdio proxy transport security: there is no stdio transport.
 */
describe('security best practices of MCP', () => {
  it('confused deputy: nobody acts as a user by writing identity headers', async () => {
    const { app, seen } = watched();
    const headers = { 'x-auth-user-id': 'admin', 'X-Auth-Scopes': 'all', x_auth_user_id: 'admin' };
    for (const name of [call.name, 'suite__x'])
      await legacy(app, 'tools/call', { ...call, name }, { headers });
    expect(seen).toHaveLength(2);
    for (const received of seen) {
      expect([...received.keys()].filter((name) => /^x[-_]auth/.test(name))).toEqual([]);
    }
  });

  it.each(['false', 'true'])(
    'token passthrough: no credentials reach a component (authorizer: %s)',
    async (behind) => {
      const { app, seen } = watched({ behind_authorizer: behind });
      for (const name of [call.name, 'suite__x']) {
        await legacy(app, 'tools/call', { ...call, name }, { headers: secrets });
        await modern(app, 'tools/call', { ...call, name }, { headers: secrets });
      }
      expect(seen).toHaveLength(4);
      for (const received of seen) expect(JSON.stringify([...received])).not.toContain('planted-token');
      expect(app.log.join('\n')).not.toContain('planted-token');
    },
  );

  it('SSRF: names, schemas, redirects and settings lead to components of the app alone', async () => {
    const schema = { type: 'object', $ref: 'http://169.254.169.254/latest/meta-data' };
    const tool = { ...analyze, inputSchema: schema, icons: [{ src: 'http://169.254.169.254/' }] };
    const app = createApp({
      variables: { request_components: 'good,169.254.169.254,evil.example/x,a@b,http://evil.example' },
      components: {
        good: toolComponent([tool], () => Response.redirect('http://169.254.169.254/', 307)),
      },
    });
    await legacy(app, 'tools/list');
    for (const name of ['good__analyze', 'good.evil.example__analyze', '169.254.169.254__x', 'a@b__x']) {
      await legacy(app, 'tools/call', { name, arguments: {} });
    }
    expect(app.inner.length).toBeGreaterThan(0);
    for (const line of app.inner) expect(line).toMatch(/^(?:GET|POST) http:\/\/good\.spin\.internal\//);
  });

  it('state handle hijacking: there is no session to take over', async () => {
    const { app } = watched();
    const headers = { 'mcp-session-id': 'stolen', 'last-event-id': '7' };
    const answer = await legacy(app, 'initialize', { protocolVersion: '2025-11-25' }, { headers });
    expect(answer.headers.get('mcp-session-id')).toBeNull();
    expect(JSON.stringify(answer.result)).not.toContain('stolen');
    // What a client does carry from request to request, requestState, is bound to its user: request-state.test.ts.
  });

  it('local server compromise: a page of another host cannot reach an app on this machine', async () => {
    const { app, seen } = watched();
    const local = { 'spin-client-addr': '127.0.0.1:5555', 'content-type': 'application/json' };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call });
    for (const [host, headers] of [
      ['127.0.0.1:3000', { ...local, origin: 'https://evil.example' }],
      ['rebound.example', local],
      ['127.0.0.1:3000', { ...local, origin: 'null' }],
    ] as const) {
      const request = new Request(`http://${host}/mcp`, { method: 'POST', headers, body });
      expect((await app.handle(request)).status).toBe(403);
    }
    const simple = { ...local, 'content-type': 'text/plain' };
    const request = new Request('http://127.0.0.1:3000/mcp', { method: 'POST', headers: simple, body });
    expect((await app.handle(request)).status).toBe(415);
    expect(seen).toEqual([]);
  });

  it('scope minimization: a challenge asks for what this call needs, not for all there is', async () => {
    const [component] = textApp().catalog?.components ?? [];
    if (component === undefined) throw new Error('the app has a component');
    const app = createApp(
      textApp({
        variables: { behind_authorizer: 'true' },
        catalog: {
          components: [{ ...component, toolScopes: { analyze: ['text:read'], remove: ['text:write'] } }],
        },
      }),
    );
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call });
    const headers = { 'content-type': 'application/json' };
    const response = await app.handle(new Request('http://x/mcp', { method: 'POST', headers, body }));
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toContain('scope="text:read"');
  });
});
