import { afterEach, expect, it } from 'vitest';
import { describeWithPeers } from '../../peers.ts';
import { serve } from '../gateway/serve.ts';
import { visit } from './chromium.ts';
import { privateApp, publicApp, token } from './fronts.ts';

const variables = { public_url: 'https://public.example/mcp', cors_origins: 'http://page.example' };

/** A client of both revisions in a page: no SDK, only `fetch`. */
function clientPage(target: string): string {
  return `<!doctype html><title>client</title><script type="module">
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const post = async (method, params, headers) => {
      const answer = await fetch(${JSON.stringify(target)}, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      });
      const challenge = answer.headers.get('www-authenticate');
      return { status: answer.status, challenge, body: await answer.json() };
    };
    const legacy = (method, params, more) => post(method, params, { 'mcp-protocol-version': '2025-11-25', ...more });
    const modern = (method, params, more) =>
      post(method, { ...params, _meta: meta }, {
        'mcp-protocol-version': '2026-07-28', 'mcp-method': method, ...(params.name && { 'mcp-name': params.name }), ...more,
      });
    const call = { name: 'text_analyzer__analyze', arguments: { content: 'a' } };
    const opening = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'page', version: '1' } };
    const token = { authorization: 'Bearer ${token}' };
    const seen = {
      stranger: await legacy('initialize', opening),
      initialize: await legacy('initialize', opening, token),
      discover: await modern('server/discover', {}, token),
      list: await modern('tools/list', {}, token),
      call: await modern('tools/call', call, token),
      legacyCall: await legacy('tools/call', call, token),
    };
    await fetch('/report', { method: 'POST', body: JSON.stringify(seen) });
  </script>`;
}

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

describeWithPeers(['chromium-headless-shell'], 'a client of MCP in a web page', (paths) => {
  it.each([
    ['public', publicApp],
    ['private', privateApp],
  ])(
    'lists and calls tools of a %s app',
    async (kind, start) => {
      const server = await serve(start(variables));
      stop = server.close;
      const page = clientPage(`${server.url}/mcp`);
      const forward = '<!doctype html><script>location = "http://page.example/client"</script>';
      const seen = await visit(paths['chromium-headless-shell'], '/', () => ({
        '/': forward,
        '/client': page,
      }));
      const structuredContent = { given: { content: 'a' } };
      expect(seen).toMatchObject({
        initialize: { status: 200, body: { result: { protocolVersion: '2025-11-25' } } },
        discover: {
          status: 200,
          body: { result: { supportedVersions: expect.arrayContaining(['2026-07-28']) } },
        },
        list: { status: 200, body: { result: { tools: [{ name: 'text_analyzer__analyze' }, {}] } } },
        call: { status: 200, body: { result: { structuredContent } } },
        legacyCall: { status: 200, body: { result: { structuredContent } } },
      });
      const metadata = 'resource_metadata="https://public.example/.well-known/oauth-protected-resource/mcp"';
      expect(seen).toMatchObject({
        stranger:
          kind === 'private'
            ? { status: 401, challenge: expect.stringContaining(metadata) }
            : { status: 200, challenge: null },
      });
    },
    120_000,
  );
});
