import type { JsonObject, ToolMetadata } from '../../components/shared/catalog.ts';
import { type TestAnswer, type TestServer, startMcpServer } from '../mcp-client/mcp-server.ts';

/** How the server of a deployment behaves. */
export interface Behaviour {
  /** Knows 2026-07-28, not only `initialize`. */
  readonly stateless?: boolean;
  readonly tools?: readonly ToolMetadata[];
  readonly pageSize?: number;
  readonly token?: string;
  readonly eventStream?: boolean;
  /** Result of every call. */
  readonly result?: JsonObject;
  /** In place of any answer. */
  readonly answer?: TestAnswer;
}

/** A tool that says that it only reads, unless told otherwise. */
export function tool(name: string, readOnlyHint: boolean | null = true): ToolMetadata {
  const annotations = readOnlyHint === null ? {} : { annotations: { readOnlyHint } };
  return { name, inputSchema: { type: 'object' }, ...annotations };
}

/** Serves tools at `/mcp`. */
export function startDeployment(behaviour: Behaviour, port = 0): Promise<TestServer> {
  const { stateless = true, tools = [], result = { content: [] }, token, answer, ...rest } = behaviour;
  const unknown = '{"jsonrpc":"2.0","error":{"code":-32601,"message":"unknown"}}';
  const challenge = { 'www-authenticate': 'Bearer resource_metadata="x"' };
  return startMcpServer({
    ...rest,
    port,
    endpoints: { '/mcp': tools.map((metadata) => ({ metadata, call: () => result })) },
    instead: ({ headers }) => {
      if (answer) return answer;
      if (token !== undefined && headers.authorization !== `Bearer ${token}`) {
        return { status: 401, headers: challenge };
      }
      const isUnknown = !stateless && headers['mcp-protocol-version'] === '2026-07-28';
      return isUnknown ? { status: 200, body: unknown } : undefined;
    },
  });
}
