import type http from 'node:http';
import type { ToolMetadata } from '../../components/shared/catalog.ts';
import { type LoopbackServer, serveOnLoopback } from '../loopback.ts';

/** A tool of the server under test. */
export interface ServedTool {
  readonly metadata: ToolMetadata;
  readonly call: (args: Record<string, unknown>) => Record<string, unknown>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface TestServerOptions {
  /** Path -> tools served there. */
  readonly endpoints: Readonly<Record<string, readonly ServedTool[]>>;
  /** Answers instead of the server when it returns something: the way to break one rule. */
  readonly instead?: (request: http.IncomingMessage, body: string) => TestAnswer | undefined;
  /** Tools on a page of `tools/list`; all by default. */
  readonly pageSize?: number;
  /** Answers as a stream with a comment, a notification and then the response. */
  readonly eventStream?: boolean;
  /** A free one by default. */
  readonly port?: number;
}

export interface TestServer extends LoopbackServer {
  /** Bodies received, in order. */
  readonly bodies: readonly string[];
  readonly requests: readonly http.IncomingMessage[];
}

const legacy = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];
const meta = 'io.modelcontextprotocol/';
const ending = { ttlMs: 0, cacheScope: 'private' };

class Refusal extends Error {
  readonly answer: { code: number; status: number; data?: unknown };
  constructor(code: number, status: number, data?: unknown) {
    super('refused');
    this.answer = data === undefined ? { code, status } : { code, status, data };
  }
}

/** A small stateless MCP server of both eras, with tools only, that keeps every rule. */
export async function startMcpServer(options: TestServerOptions): Promise<TestServer> {
  const bodies: string[] = [];
  const requests: http.IncomingMessage[] = [];
  const server = await serveOnLoopback((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      bodies.push(body);
      requests.push(request);
      const {
        status,
        headers = {},
        body: text = '',
      } = options.instead?.(request, body) ?? answer(options, request, body);
      response
        .writeHead(status, { ...(text === '' ? {} : { 'content-type': 'application/json' }), ...headers })
        .end(text);
    });
  }, options.port);
  return { ...server, bodies, requests };
}

function answer(options: TestServerOptions, request: http.IncomingMessage, body: string): TestAnswer {
  const tools = options.endpoints[request.url ?? ''];
  const local = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
  const origin = request.headers.origin?.replace(/^https?:\/\//, '');
  if (!local.test(request.headers.host ?? '') || (origin && !local.test(origin))) return { status: 403 };
  if (!tools) return { status: 404 };
  if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
  const id = /"id"\s*:\s*(-?\d+|"(?:[^"\\]|\\.)*")/.exec(body)?.[1];
  try {
    const message = parse(body);
    if (message.id === undefined) return { status: 202 };
    const result = dispatch({ ...options, tools }, request, message);
    const response = `{"jsonrpc":"2.0","id":${id},"result":${JSON.stringify(result)}}`;
    return options.eventStream ? asStream(response) : { status: 200, body: response };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { status, code, data } = thrown.answer;
    const error = JSON.stringify({ code, message: 'refused', ...(data === undefined ? {} : { data }) });
    return { status, body: `{"jsonrpc":"2.0",${id === undefined ? '' : `"id":${id},`}"error":${error}}` };
  }
}

function asStream(response: string): TestAnswer {
  const before = ': comment\n\ndata: {"jsonrpc":"2.0","method":"notifications/progress"}\n\n';
  const body = `${before}event: message\r\ndata: ${response}\r\n\r\n`;
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, body };
}

interface Message {
  readonly id?: unknown;
  readonly method: string;
  readonly params?: Record<string, unknown> & { readonly _meta?: Record<string, unknown> };
}

function parse(body: string): Message {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(-32_700, 400);
  }
  if (Array.isArray(value)) throw new Refusal(-32_600, 400);
  return value as Message;
}

interface Served {
  readonly tools: readonly ServedTool[];
  readonly pageSize?: number;
}

function dispatch(served: Served, request: http.IncomingMessage, message: Message): object {
  const version = request.headers['mcp-protocol-version'];
  const modern = message.params?._meta?.[`${meta}protocolVersion`] !== undefined || version === '2026-07-28';
  if (!modern) return run(served, message, modern);
  if (message.params?._meta?.[`${meta}protocolVersion`] === undefined) throw new Refusal(-32_602, 400);
  if (version !== message.params._meta[`${meta}protocolVersion`]) throw new Refusal(-32_020, 400);
  if (version !== '2026-07-28') {
    throw new Refusal(-32_022, 400, { supported: ['2026-07-28', ...legacy], requested: version });
  }
  if (request.headers['mcp-method'] !== message.method) throw new Refusal(-32_020, 400);
  return { resultType: 'complete', ...run(served, message, modern) };
}

function run(
  { tools, pageSize = tools.length }: Served,
  { method, params = {} }: Message,
  modern: boolean,
): object {
  if (method === 'tools/list') {
    const start = Number(params['cursor'] ?? 0);
    const end = start + pageSize;
    const next = end < tools.length ? { nextCursor: String(end) } : {};
    const page = tools.slice(start, end).map(({ metadata }) => metadata);
    return { tools: page, ...next, ...(modern ? ending : {}) };
  }
  if (method === 'tools/call') {
    const tool = tools.find(({ metadata }) => metadata.name === params['name']);
    if (!tool) throw new Refusal(-32_602, modern ? 400 : 200);
    return tool.call((params['arguments'] ?? {}) as Record<string, unknown>);
  }
  if (modern && method === 'server/discover') {
    return { supportedVersions: ['2026-07-28', ...legacy], capabilities: { tools: {} }, ...ending };
  }
  if (!modern && method === 'ping') return {};
  if (!modern && method === 'initialize') {
    const asked = String(params['protocolVersion']);
    const serverInfo = { name: 'test', version: '1.0.0' };
    return {
      protocolVersion: legacy.includes(asked) ? asked : legacy[0],
      capabilities: { tools: {} },
      serverInfo,
    };
  }
  throw new Refusal(-32_601, modern ? 404 : 200);
}
