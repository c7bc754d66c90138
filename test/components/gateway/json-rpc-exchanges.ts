import { expect } from 'vitest';
import type { App } from './app.ts';
import { send } from './messages.ts';

/** A body, and its answer: the HTTP status, and code and id of the error; a notification has neither. */
export interface Exchange {
  readonly name: string;
  readonly body: string;
  readonly status: number;
  readonly code?: number;
  readonly id?: number | string;
}

/** The examples of JSON-RPC 2.0, section 7. MCP has neither `subtract` nor parameters by position nor batches. */
export const exchanges: readonly Exchange[] = [
  {
    name: 'rpc call with positional parameters',
    body: '{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}',
    status: 400,
    code: -32602,
    id: 1,
  },
  {
    name: 'rpc call with positional parameters, the other way round',
    body: '{"jsonrpc": "2.0", "method": "subtract", "params": [23, 42], "id": 2}',
    status: 400,
    code: -32602,
    id: 2,
  },
  {
    name: 'rpc call with named parameters',
    body: '{"jsonrpc": "2.0", "method": "subtract", "params": {"subtrahend": 23, "minuend": 42}, "id": 3}',
    status: 200,
    code: -32601,
    id: 3,
  },
  {
    name: 'rpc call with named parameters, the other way round',
    body: '{"jsonrpc": "2.0", "method": "subtract", "params": {"minuend": 42, "subtrahend": 23}, "id": 4}',
    status: 200,
    code: -32601,
    id: 4,
  },
  {
    name: 'a Notification',
    body: '{"jsonrpc": "2.0", "method": "update", "params": {"values": "1,2,3,4,5"}}',
    status: 202,
  },
  { name: 'a Notification without parameters', body: '{"jsonrpc": "2.0", "method": "foobar"}', status: 202 },
  {
    name: 'rpc call of non-existent method',
    body: '{"jsonrpc": "2.0", "method": "foobar", "id": "1"}',
    status: 200,
    code: -32601,
    id: '1',
  },
  {
    name: 'rpc call with invalid JSON',
    body: '{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]',
    status: 400,
    code: -32700,
  },
  {
    name: 'rpc call with invalid Request object',
    body: '{"jsonrpc": "2.0", "method": 1, "params": "bar"}',
    status: 400,
    code: -32600,
  },
  {
    name: 'rpc call Batch, invalid JSON',
    body: '[{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},{"jsonrpc": "2.0", "method"]',
    status: 400,
    code: -32700,
  },
  { name: 'rpc call with an empty Array', body: '[]', status: 400, code: -32600 },
  { name: 'rpc call with an invalid Batch (but not empty)', body: '[1]', status: 400, code: -32600 },
  { name: 'rpc call with invalid Batch', body: '[1,2,3]', status: 400, code: -32600 },
  {
    name: 'rpc call Batch',
    body: '[{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"}, {"foo": "boo"}]',
    status: 400,
    code: -32600,
  },
  {
    name: 'rpc call Batch (all notifications)',
    body: '[{"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]}]',
    status: 400,
    code: -32600,
  },
];

/** Fails unless the app answers a body as the exchange says. */
export async function expectExchange(app: App, { name, body, status, code, id }: Exchange): Promise<void> {
  const answer = await send(app, body);
  expect([answer.status, answer.error?.code, answer.id], name).toEqual([status, code, id]);
}
