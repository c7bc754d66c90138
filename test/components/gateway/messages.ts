import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { JsonObject } from '../../../components/shared/catalog.ts';
import type { App } from './app.ts';

/** A JSON-RPC answer as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly id: unknown;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into answers of every shape
  readonly result: any;
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  readonly error: any;
  /** Notifications before the answer. */
  readonly notifications: readonly { method: string; params: JsonObject }[];
}

/** Where and how a message is sent; everything has a usual value. */
export interface SendOptions {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: unknown;
  readonly capabilities?: JsonObject;
  readonly meta?: JsonObject;
}

export const schemaFolder = new URL('../../../../shared/vectors/mcp-schema/schema/', import.meta.url);

/** Where the schemas of MCP lie; a suite without them still runs, but does not check shapes. */
export const hasWireSchemas = existsSync(schemaFolder);

/** A request of a client that opened with `initialize`. */
export function legacy(
  app: App,
  method: string,
  params: JsonObject = {},
  options: SendOptions = {},
): Promise<Answer> {
  const headers = { 'mcp-protocol-version': '2025-11-25', ...options.headers };
  const body = { jsonrpc: '2.0', id: options.id ?? 1, method, params };
  return send(app, JSON.stringify(body), { ...options, headers, check: { revision: '2025-11-25', method } });
}

/** A request of a client of 2026-07-28. */
export function modern(
  app: App,
  method: string,
  params: JsonObject = {},
  options: SendOptions = {},
): Promise<Answer> {
  const name = params['name'] ?? params['uri'];
  const headers = {
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': method,
    ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    ...options.headers,
  };
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': options.capabilities ?? {},
    ...options.meta,
  };
  const body = { jsonrpc: '2.0', id: options.id ?? 1, method, params: { ...params, _meta: meta } };
  return send(app, JSON.stringify(body), { ...options, headers, check: { revision: '2026-07-28', method } });
}

/** Posts a body as it is, and checks what comes back by the schema of its revision. */
export async function send(
  app: App,
  body: string | Buffer<ArrayBuffer>,
  options: SendOptions & { check?: { revision: string; method: string } } = {},
): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...options.headers,
  };
  const request = new Request(`http://127.0.0.1:3000${options.path ?? '/mcp'}`, {
    method: 'POST',
    headers,
    body,
  });
  const response = await app.handle(request);
  const messages = await readMessages(response);
  const revision = options.check?.revision ?? '2025-11-25';
  for (const message of messages) expectValid(revision, 'JSONRPCMessage', message);
  const last = (messages.at(-1) ?? {}) as { id?: unknown; result?: unknown; error?: unknown };
  if (last.result !== undefined && options.check !== undefined) {
    expectValid(revision, resultType(options.check.method, last.result as JsonObject), last.result);
  }
  const { id, result, error } = last;
  return {
    status: response.status,
    headers: response.headers,
    id,
    result,
    error,
    notifications: messages.slice(0, -1) as never,
  };
}

async function readMessages(response: Response): Promise<unknown[]> {
  const text = await response.text();
  if (response.headers.get('content-type') === 'text/event-stream') {
    return text
      .split('\n\n')
      .filter((event) => event !== '')
      .map((event) => JSON.parse(event.replace(/^data: /, '')));
  }
  if (text === '') return [];
  expect(Number(response.headers.get('content-length'))).toBe(new TextEncoder().encode(text).byteLength);
  return [JSON.parse(text)];
}

function resultType(method: string, result: JsonObject): string {
  if (result['resultType'] === 'input_required') return 'InputRequiredResult';
  const types: Record<string, string> = {
    initialize: 'InitializeResult',
    ping: 'EmptyResult',
    'server/discover': 'DiscoverResult',
    'tools/list': 'ListToolsResult',
    'tools/call': 'CallToolResult',
    'prompts/list': 'ListPromptsResult',
    'prompts/get': 'GetPromptResult',
    'resources/list': 'ListResourcesResult',
    'resources/templates/list': 'ListResourceTemplatesResult',
    'resources/read': 'ReadResourceResult',
    'completion/complete': 'CompleteResult',
  };
  return types[method] ?? 'Result';
}

const compiled = new Map<string, ValidateFunction>();

/** Fails for a value that is not of a type of a revision's schema; checks nothing where the schemas are missing. */
export function expectValid(revision: string, type: string, value: unknown): void {
  if (!hasWireSchemas) return;
  const key = `${revision} ${type}`;
  let validate = compiled.get(key);
  if (validate === undefined) {
    const schema = JSON.parse(readFileSync(new URL(`${revision}/schema.json`, schemaFolder), 'utf8'));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    validate = ajv.compile({ $defs: schema.$defs, $ref: `#/$defs/${type}` });
    compiled.set(key, validate);
  }
  const valid = validate(value);
  expect(valid, `${key}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(value).slice(0, 300)}`).toBe(
    true,
  );
}
