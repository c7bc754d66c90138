import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import { type App, createApp } from './app.ts';
import { legacy, modern } from './messages.ts';
import { textApp } from './tools.ts';

const path = fc.constantFrom(
  '/',
  '/mcp',
  '/mcp/x/text_analyzer',
  '/mcp/x/conformance-fixture',
  '/mcp/readonly',
  '/mcp/x/',
);
const method = fc.constantFrom(
  'initialize',
  'ping',
  'server/discover',
  'tools/list',
  'tools/call',
  'prompts/list',
  'prompts/get',
  'resources/read',
  'completion/complete',
  'notifications/x',
  '__proto__',
  'toString',
  '',
);
const name = fc.constantFrom(
  'text_analyzer__analyze',
  'analyze',
  'conformance-fixture__test_simple_text',
  '__proto__',
  '',
);
const value = fc.jsonValue({ maxDepth: 3 });
const params = fc.oneof(
  value,
  fc.record(
    { name: fc.oneof(name, value), arguments: value, _meta: value, uri: value, cursor: value, ref: value },
    { requiredKeys: [] },
  ),
);

function testApp(): App {
  return createApp(
    textApp({
      variables: { request_components: 'conformance-fixture:mcp' },
      components: { 'conformance-fixture': (request) => fixture(request, { log: () => undefined }) },
    }),
  );
}

describe('whatever a client sends', () => {
  const app = testApp();

  it('raw messages get an answer that is JSON and no server error', async () => {
    const message = fc.record(
      { jsonrpc: fc.constantFrom('2.0', '1.0'), id: value, method: fc.oneof(method, value), params },
      { requiredKeys: [] },
    );
    const headers = fc.record(
      {
        'content-type': fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain'),
        accept: fc.constantFrom('application/json', '*/*', 'text/event-stream'),
        'mcp-protocol-version': fc.constantFrom('2026-07-28', '2025-11-25', 'x'),
        'mcp-method': method,
        'mcp-name': fc.oneof(name, fc.constant('=?base64?/?=')),
        'x-mcp-toolsets': fc.constantFrom('', ',', 'text_analyzer'),
      },
      { requiredKeys: ['content-type'] },
    );
    await fc.assert(
      fc.asyncProperty(path, headers, message, async (pathname, sent, body) => {
        const init = { method: 'POST', headers: sent as Record<string, string>, body: JSON.stringify(body) };
        const response = await app.handle(new Request(`http://127.0.0.1:3000${pathname}`, init));
        expect(response.status).toBeLessThan(500);
        const text = await response.text();
        if (response.status !== 202)
          expect(() => JSON.parse(text.replace(/^data: /, '')) as unknown).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('well-formed requests get messages that fit the schema of their revision', async () => {
    const given = fc.dictionary(fc.string({ maxLength: 10 }), value);
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        path,
        method,
        given,
        name,
        async (isModern, pathname, rpcMethod, others, called) => {
          if (pathname === '/mcp/x/') return;
          const { _meta: _, ...rest } = others;
          const sent = { ...rest, name: called, uri: called } as never;
          const answer = await (isModern ? modern : legacy)(app, rpcMethod, sent, { path: pathname });
          expect(answer.status).toBeLessThan(500);
          expect(answer.id).toBe(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('arguments never leave the tool that was named', async () => {
    const hostile = fc.oneof(
      name,
      fc.string({ maxLength: 30 }),
      fc.stringMatching(/^text_analyzer(?:__|\/)[ -~]{0,20}$/),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (called) => {
        const fresh = createApp(textApp({ catalog: { ...textApp().catalog, validateArguments: false } }));
        await legacy(fresh, 'tools/call', { name: called });
        for (const line of fresh.inner) {
          expect(line).toMatch(/^POST http:\/\/text-analyzer\.spin\.internal\/(?:analyze|remove)$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
