import type { JsonObject } from '../../components/shared/catalog.ts';
import { legacyRevisions } from '../../components/shared/mcp/revisions.ts';
import {
  type Answer,
  type Exchange,
  exchange,
  initializeParams,
  legacyRequest,
  modernRequest,
  postHeaders,
  readResponse,
} from '../mcp-client/index.ts';
import type { System } from '../system/types.ts';
import { type Rule, checkRules } from './checks.ts';
import { type ConformanceSuite, ownSuite } from './model.ts';

export interface HttpRulesOptions {
  /** The app's MCP endpoint, `<url>/mcp`; no token needed. */
  readonly url: string;
  readonly system: Pick<System, 'network' | 'signal'>;
}

/**
 * The HTTP rules that clients depend on and the official suite does not check: each is here because a client breaks
 * without it, or because a revision of MCP says MUST.
 */
export async function checkHttpRules(options: HttpRulesOptions): Promise<ConformanceSuite> {
  const send = (request: Exchange, path?: string) => {
    const url = path === undefined ? options.url : new URL(path, options.url).href;
    return exchange(url, request, options);
  };
  return ownSuite('http', await checkRules(rules, send));
}

type Send = (request: Exchange, path?: string) => Promise<Answer>;

const unknownTool: JsonObject = { name: 'no_such_tool_here', arguments: {} };

function rule(id: string, check: Rule<Send>['check']): Rule<Send> {
  return { id, required: true, check };
}

const rules: readonly Rule<Send>[] = [
  // Clients that probe for the GET stream loop or hang on anything else than 405.
  rule('get-405', (send) => checkNotAllowed(send, 'GET')),
  rule('delete-405', (send) => checkNotAllowed(send, 'DELETE')),
  rule('notification-202', async (send) => {
    const body = '{"jsonrpc":"2.0","method":"notifications/initialized"}';
    const answer = await send({ headers: { ...postHeaders, 'mcp-protocol-version': '2025-11-25' }, body });
    return expectStatus(answer, [202]) ?? (answer.text === '' ? undefined : 'a body after a notification');
  }),
  rule('initialize-echoes-version', (send) => checkInitialize(send, '2025-06-18', ['2025-06-18'])),
  rule('initialize-negotiates', (send) => checkInitialize(send, '1999-01-01', legacyRevisions)),
  rule('unsupported-version', async (send) => {
    const answer = await send(modernRequest('tools/list', {}, { version: '2099-01-01' }));
    const supported = (errorOf(answer).data as { supported?: unknown } | null)?.supported;
    const listed = Array.isArray(supported) && supported.length > 0;
    return (
      expectError(answer, { statuses: [400], code: -32_022 }) ?? (listed ? undefined : 'no data.supported')
    );
  }),
  rule('header-mismatch', async (send) => {
    const request = modernRequest('tools/list', {});
    const answer = await send({ ...request, headers: { ...request.headers, 'mcp-method': 'ping' } });
    return expectError(answer, { statuses: [400], code: -32_020 });
  }),
  rule('unknown-method-modern', async (send) =>
    expectError(await send(modernRequest('no/such', {})), { statuses: [404], code: -32_601 }),
  ),
  rule('unknown-method-legacy', async (send) =>
    expectError(await send(legacyRequest('no/such', {})), { statuses: [200], code: -32_601 }),
  ),
  rule('unknown-tool-modern', async (send) =>
    checkUnknownTool(await send(modernRequest('tools/call', unknownTool))),
  ),
  rule('unknown-tool-legacy', async (send) =>
    checkUnknownTool(await send(legacyRequest('tools/call', unknownTool))),
  ),
  rule('parse-error', async (send) =>
    expectError(await send({ headers: postHeaders, body: '{' }), { statuses: [400], code: -32_700 }),
  ),
  rule('batch-refused', async (send) => {
    const { headers, body } = legacyRequest('ping', {});
    return expectError(await send({ headers, body: `[${body},${body}]` }), {
      statuses: [400],
      code: -32_600,
    });
  }),
  rule('large-id-kept', (send) => checkIdKept(send, '9007199254740993')),
  rule('string-id-kept', (send) => checkIdKept(send, '"ftl-\\u00e9-9"')),
  rule('origin-refused', async (send) => {
    const { headers, body } = legacyRequest('ping', {});
    return expectStatus(
      await send({ headers: { ...headers, origin: 'https://attacker.example' }, body }),
      [403],
    );
  }),
  rule('cors-without-credentials', checkCors),
  rule('unknown-path-404', async (send) =>
    expectStatus(await send(legacyRequest('ping', {}), '/mcp-no-such-endpoint'), [404]),
  ),
  rule('unknown-component-404', async (send) =>
    expectStatus(await send(legacyRequest('ping', {}), '/mcp/x/no-such-component'), [404]),
  ),
  {
    id: 'unknown-session-404',
    required: false,
    check: async (send) => {
      const opened = await send(legacyRequest('initialize', initializeParams('2025-11-25')));
      if (opened.headers['mcp-session-id'] === undefined) return undefined;
      // Upon 404 clients begin a new session, upon anything else some never do.
      const { headers, body } = legacyRequest('ping', {});
      return expectStatus(await send({ headers: { ...headers, 'mcp-session-id': 'unknown' }, body }), [404]);
    },
  },
];

async function checkNotAllowed(send: Send, method: string): Promise<string | undefined> {
  const answer = await send({ method, headers: { accept: 'text/event-stream' } });
  const allowed = /\bPOST\b/.test(answer.headers.allow ?? '');
  return expectStatus(answer, [405]) ?? (allowed ? undefined : 'no Allow: POST');
}

/** A protocol error, not a result: a model must not take it for an answer of the tool (MCP, server/tools). */
function checkUnknownTool(answer: Answer): string | undefined {
  return expectError(answer, { statuses: [200, 400, 404], code: -32_602 });
}

async function checkInitialize(
  send: Send,
  version: string,
  expected: readonly string[],
): Promise<string | undefined> {
  const answer = await send(legacyRequest('initialize', initializeParams(version)));
  const response = readResponse(answer);
  if ('error' in response) return `error ${response.error.code} instead of a version to go on with`;
  const given = String(response.result['protocolVersion']);
  return expected.includes(given) ? undefined : `asked for ${version}, got ${given}`;
}

/** JSON numbers have no limit of size; a client that counts in nanoseconds must get its own id back. */
async function checkIdKept(send: Send, id: string): Promise<string | undefined> {
  const { headers } = legacyRequest('ping', {});
  const answer = await send({ headers, body: `{"jsonrpc":"2.0","id":${id},"method":"ping"}` });
  const sent: unknown = JSON.parse(id);
  const kept =
    typeof sent === 'number'
      ? new RegExp(`"id"\\s*:\\s*${id}[,}\\s]`).test(answer.text)
      : (JSON.parse(answer.text) as { id?: unknown }).id === sent;
  return kept ? undefined : `the id ${id} did not come back as it was sent`;
}

/** A browser may be let in or kept out; what must never be is any origin together with credentials (Fetch, 3.2.5). */
async function checkCors(send: Send): Promise<string | undefined> {
  const headers = {
    origin: 'https://attacker.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  };
  const answer = await send({ method: 'OPTIONS', headers });
  if (answer.status >= 500) return `HTTP ${answer.status} to a preflight request`;
  const credentials = answer.headers['access-control-allow-credentials'] === 'true';
  return credentials ? 'Access-Control-Allow-Credentials is given to any origin' : undefined;
}

function expectStatus({ status }: Answer, statuses: readonly number[]): string | undefined {
  return statuses.includes(status) ? undefined : `HTTP ${status}, expected ${statuses.join(' or ')}`;
}

interface ExpectedError {
  readonly statuses: readonly number[];
  readonly code: number;
}

function expectError(answer: Answer, { statuses, code }: ExpectedError): string | undefined {
  const error = errorOf(answer);
  const wrongCode = error.code === code ? undefined : `error ${error.code}, expected ${code}`;
  return wrongCode ?? expectStatus(answer, statuses);
}

function errorOf(answer: Answer): { readonly code: number | string; readonly data?: unknown } {
  const response = readResponse(answer);
  return 'error' in response ? response.error : { code: 'none (a result)' };
}
