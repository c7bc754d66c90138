import type { Handler } from '../handler.ts';
import { errorMessage, RpcError, rpcErrorCodes } from '../json-rpc.ts';
import {
  checkAccess,
  clientAddress,
  preflightAnswer,
  readAccessRules,
  withoutAccessHeaders,
} from './access.ts';
import { jsonAnswer } from './answers.ts';
import type { HeaderEntries } from './end-to-end.ts';
import { endToEndHeaders } from './end-to-end.ts';
import { addressOf } from './hosts.ts';
import { clientAddressHeader, isIdentityHeader } from './inner-headers.ts';

/**
 * The part of a public app that is first when that is not the gateway. It does what whoever is first has to do: only known
 * hosts and pages are let in, preflights are answered, and nothing that a client wrote in the name of Spin or of an
 * authorizer goes on. Those behind trust what they get.
 */
export const enter: Handler = async (request, context, next) => {
  const rules = readAccessRules((name) => context.variable(name));
  const access = checkAccess(request, rules);
  if (access.foreign !== undefined) return foreignAnswer(access.foreign, request);
  const response =
    request.method === 'OPTIONS'
      ? preflightAnswer(request, { methods: 'GET, POST, DELETE', pages: rules.pages })
      : await withoutAccessHeaders(next)(withHeaders(request, headersFromOutside(request.headers)));
  for (const [name, value] of Object.entries(access.headers)) response.headers.set(name, value);
  return response;
};

/**
 * The headers that go on from whoever is first: without what concerns one connection only, without client copies of
 * identity headers, and with the client's address as the host knows it.
 */
export function headersFromOutside(received: Headers): HeaderEntries {
  const headers = endToEndHeaders(received).filter(([name]) => !isIdentityHeader(name));
  const address = addressOf(clientAddress(received));
  return /^[\da-f.:]+$/i.test(address) ? [...headers, [clientAddressHeader, address]] : headers;
}

/** The same request with other headers. Made from the parts: the engine traps on a request that is made from a request. */
export function withHeaders({ url, method, body }: Request, headers: HeaderEntries): Request {
  return new Request(url, body === null ? { method, headers } : { method, headers, body, duplex: 'half' });
}

/** Variables that let a header in. */
const variables = { Host: 'mcp_allowed_hosts', Origin: 'mcp_allowed_hosts or mcp_cors_origins' } as const;

/**
 * The refusal of a foreign Host or Origin: a JSON-RPC error without id, since nothing was read, or `{"error": "…"}` where
 * the gateway answers scripts.
 */
export function foreignAnswer(header: 'Host' | 'Origin', request: Request): Response {
  const message = `Forbidden: ${header} is neither loopback nor public_url nor in ${variables[header]}`;
  const isForScripts = /^\/(?:health|tools\/\w+)\/?$/.test(new URL(request.url).pathname);
  const text = isForScripts
    ? JSON.stringify({ error: message })
    : errorMessage(undefined, new RpcError(rpcErrorCodes.invalidRequest, message));
  return jsonAnswer(text, { status: 403 });
}
