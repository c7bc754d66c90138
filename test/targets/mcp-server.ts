import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a small MCP server behaves. */
export interface Behaviour {
  /** Answers `server/discover` and requests without `initialize`. */
  readonly stateless?: boolean;
  readonly tools?: readonly object[];
  readonly pageSize?: number;
  readonly token?: string;
  readonly eventStream?: boolean;
  /** Result of every call. */
  readonly result?: object;
  /** In place of any answer. */
  readonly answer?: { readonly status: number; readonly body: string };
}

export interface McpServer {
  readonly url: string;
  readonly port: number;
  behaviour: Behaviour;
  /** `method` or `method name` of each request, in order. */
  readonly seen: string[];
  /** Values of `Mcp-Param-Region`, in order. */
  readonly parameters: string[];
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method: string;
  readonly params?: { readonly name?: string; readonly cursor?: string; readonly _meta?: object };
}

/** A tool that says that it only reads, unless told otherwise. */
export function tool(name: string, readOnlyHint: boolean | null = true): object {
  const annotations = readOnlyHint === null ? {} : { annotations: { readOnlyHint } };
  return { name, inputSchema: { type: 'object' }, ...annotations };
}

export async function startMcpServer(behaviour: Behaviour, port = 0): Promise<McpServer> {
  const http = createServer((request, response) => void handle(server, request, response));
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const bound = (http.address() as AddressInfo).port;
  const server: McpServer = {
    url: `http://127.0.0.1:${bound}/mcp`,
    port: bound,
    behaviour,
    seen: [],
    parameters: [],
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

async function handle(server: McpServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const message = JSON.parse(Buffer.concat(chunks).toString()) as Message;
  const parameter = request.headers['mcp-param-region'];
  if (parameter !== undefined) server.parameters.push(String(parameter));
  server.seen.push([message.method, message.params?.name].filter(Boolean).join(' '));
  const { token, answer, eventStream } = server.behaviour;
  if (answer) return void response.writeHead(answer.status).end(answer.body);
  if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
    return void response.writeHead(401, { 'www-authenticate': 'Bearer resource_metadata="x"' }).end();
  }
  if (message.id === undefined) return void response.writeHead(202).end();
  const reply = JSON.stringify({ jsonrpc: '2.0', id: message.id, ...respond(server.behaviour, message) });
  if (!eventStream) return void response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(': comment\n\ndata: {"jsonrpc":"2.0","method":"notifications/progress"}\n\n');
  response.end(`event: message\r\ndata: ${reply}\r\n\r\n`);
}

function respond(behaviour: Behaviour, { method, params }: Message): object {
  const stateless = behaviour.stateless !== false;
  const known = ['tools/list', 'tools/call', stateless ? 'server/discover' : 'initialize'];
  if (!known.includes(method) || (stateless && !params?._meta)) {
    return { error: { code: -32601, message: 'unknown' } };
  }
  if (method === 'initialize') return { result: { protocolVersion: '2025-06-18', capabilities: {} } };
  if (method === 'server/discover') return { result: { supportedVersions: ['2026-07-28'] } };
  if (method === 'tools/call') return { result: behaviour.result ?? { content: [] } };
  const tools = behaviour.tools ?? [];
  const start = Number(params?.cursor ?? 0);
  const end = start + (behaviour.pageSize ?? tools.length);
  return {
    result: { tools: tools.slice(start, end), ...(end < tools.length && { nextCursor: String(end) }) },
  };
}
