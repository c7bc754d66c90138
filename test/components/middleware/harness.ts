import type { CountingContext } from '../../../components/shared/counting.ts';
import type { Handler } from '../../../components/shared/handler.ts';
import { counterStore } from './counter-store.ts';

/** Middleware with these variables in one process; what it logs, keeps and lets through is there to be looked at. */
export function startMiddleware(
  handle: Handler<CountingContext>,
  variables: Readonly<Record<string, string>>,
  overrides: Partial<CountingContext> = {},
) {
  const store = counterStore();
  const log: string[] = [];
  const passed: Request[] = [];
  const context: CountingContext = {
    variable: (name) => variables[name],
    readAllVariables: () => undefined,
    openStore: () => store,
    openCounters: () => store,
    fetch: () => Promise.reject(new TypeError('no network')),
    now: () => 1_000_000,
    log: (line) => void log.push(line),
    ...overrides,
  };
  const send = (
    request: Request,
    answer: () => Response = () => new Response('{"jsonrpc":"2.0","id":1,"result":{}}'),
  ) =>
    handle(request, context, async (inner) => {
      passed.push(inner);
      return answer();
    });
  return { send, log, passed, store };
}

/** A call of a tool by an MCP client. */
export function toolCall(name: string, headers: Record<string, string> = {}, path = '/mcp'): Request {
  return new Request(`http://app.example${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name, arguments: { secret: 1 } },
    }),
  });
}
