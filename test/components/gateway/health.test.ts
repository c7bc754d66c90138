import { describe, expect, it } from 'vitest';
import { handle as fixture } from '../../../components/fixture/handle.ts';
import { type AppParts, catalogComponent, createApp } from './app.ts';
import { analyze, textApp } from './tools.ts';

const local = { 'spin-client-addr': '127.0.0.1:5555' };
const parts: AppParts = textApp({ variables: { request_components: 'suite:mcp,gone' } });
const components = {
  ...parts.components,
  suite: (request: Request) => fixture(request, { log: () => undefined }),
};

async function health(headers: Record<string, string>, changes: AppParts = {}, host = '127.0.0.1:3000') {
  const app = createApp({ ...parts, components, ...changes });
  const response = await app.handle(new Request(`http://${host}/health`, { headers }));
  return { status: response.status, body: (await response.json()) as unknown, inner: app.inner };
}

describe('/health', () => {
  it('tells a caller on this machine the state of each component', async () => {
    const { status, body } = await health(local);
    expect([status, body]).toEqual([
      200,
      {
        status: 'degraded',
        components: [
          { name: 'text_analyzer', status: 'ok' },
          { name: 'suite', status: 'ok' },
          { name: 'gone', status: 'failing' },
        ],
      },
    ]);
  });

  it('is ok when every component answers', async () => {
    const { body } = await health(local, { variables: {} });
    expect(body).toEqual({ status: 'ok', components: [{ name: 'text_analyzer', status: 'ok' }] });
  });

  it.each([
    ['from elsewhere', { 'spin-client-addr': '203.0.113.9:1' }, 'mcp.example.com'],
    ['of an unknown address', {}, '127.0.0.1:3000'],
    ['behind a proxy on this machine', { ...local, 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1:3000'],
    ['with a forged address', { 'spin-client-addr': '127.0.0.1:1, 203.0.113.9:1' }, '127.0.0.1:3000'],
    ['with a forged identity', { 'x-auth-client-id': 'c' }, '127.0.0.1:3000'],
  ])(
    'a stranger %s learns only that the app answers, and no component is asked',
    async (_, headers, host) => {
      const { status, body, inner } = await health(headers, {}, host);
      expect([status, body, inner]).toEqual([200, { status: 'ok' }, []]);
    },
  );

  it('behind an authorizer whoever has a token is told, of the components that he may use', async () => {
    const guarded = { ...catalogComponent('text_analyzer', [analyze]), requiredScopes: ['text'] };
    const changes = { variables: { behind_authorizer: 'true' }, catalog: { components: [guarded] } };
    expect((await health(local, changes)).body).toEqual({ status: 'ok' });
    const identity = { 'x-auth-client-id': 'c' };
    expect((await health(identity, changes)).body).toEqual({ status: 'ok', components: [] });
    const withScope = await health({ ...identity, 'x-auth-scopes': 'text' }, changes);
    expect(withScope.body).toMatchObject({ components: [{ name: 'text_analyzer' }] });
  });
});
