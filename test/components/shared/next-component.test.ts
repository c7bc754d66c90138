import { expect, it } from 'vitest';
import { nextComponent } from '../../../components/shared/http/next-component.ts';

function component(next: string | undefined, answer: () => Response = () => new Response('ok')) {
  const log: string[] = [];
  const fetched: Request[] = [];
  const context = {
    variable: (name: string) => (name === 'next' ? next : undefined),
    fetch: async (input: string | Request) => {
      fetched.push(new Request(input));
      return answer();
    },
    log: (line: string) => void log.push(line),
  };
  return { call: nextComponent(context), log, fetched };
}

it.each([
  undefined,
  '',
  'mcp-gateway',
  'ftp://a.example',
  'http://a.spin.internal/path',
  'http://a.example/?b=c',
])('is 500 for every request, and nothing is sent, when next is %j', async (next) => {
  const { call, log, fetched } = component(next);
  const response = await call(new Request('http://app.example/mcp'));
  expect([response.status, await response.json()]).toEqual([
    500,
    { error: 'server_error', error_description: 'The server is not configured correctly.' },
  ]);
  expect(log).toEqual(['configuration: next must be the http origin of a component']);
  expect(fetched).toEqual([]);
});

it('keeps path, query and method, and drops what concerns one connection or the host', async () => {
  const { call, fetched } = component('http://mcp-gateway.spin.internal');
  const headers = { connection: 'x-secret', 'x-secret': '1', 'accept-encoding': 'br', 'x-kept': '1' };
  const response = await call(
    new Request('http://app.example/mcp/x/a?b=c', { method: 'POST', body: 'body', headers }),
  );
  expect([response.status, response.headers.get('content-length')]).toEqual([200, '2']);
  const [sent] = fetched;
  expect([sent?.url, sent?.method, await sent?.text()]).toEqual([
    'http://mcp-gateway.spin.internal/mcp/x/a?b=c',
    'POST',
    'body',
  ]);
  expect(sent?.headers.get('x-kept')).toBe('1');
  for (const name of ['connection', 'x-secret', 'accept-encoding'])
    expect(sent?.headers.get(name)).toBeNull();
});
