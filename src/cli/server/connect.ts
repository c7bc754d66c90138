import { FtlError } from '../../errors.ts';
import { type AskUser, type McpClient, McpError, connectMcp } from '../../mcp-client/index.ts';
import type { InputSpecifications } from '../../pipeline/step.ts';
import type { System } from '../../system/types.ts';
import { findServing, isOnLoopback } from './running-app.ts';

/** Inputs of commands that speak with a server. */
export const serverInputs = {
  url: {
    kind: 'string',
    short: 'u',
    value: 'URL',
    description:
      'MCP endpoint of the server. Default: what "ftl up" or "ftl deploy --keep" serves of this project.',
  },
  timeout: {
    kind: 'string',
    default: '60',
    value: 'SECONDS',
    description: 'How long to wait for an answer.',
  },
} as const satisfies InputSpecifications;

/** What such commands say about tokens in their help. */
export const tokenNote =
  'A private server is called with the token in the variable FTL_ACCESS_TOKEN, which is sent as "Authorization: Bearer" and never over plain http to another machine.';

/** Whom to speak with. */
export interface ServerRequest {
  /** As typed; '' looks for what runs of the project. */
  readonly url: string;
  /** Seconds, as typed. */
  readonly timeout: string;
  readonly projectFolder: string;
  readonly system: System;
  /** Told about each `notifications/progress` and `notifications/message` while an answer is awaited. */
  readonly onNotification?: (method: string, params: Readonly<Record<string, unknown>>) => void;
  /** Answers what a tool asks its user while it is called. */
  readonly askUser?: AskUser;
}

/** Connects; throws `E_USAGE` for a URL or time that cannot be, and `E_SERVER_ANSWER` when nobody answers MCP there. */
export async function connectServer(
  request: ServerRequest,
): Promise<{ readonly client: McpClient; readonly url: string }> {
  const { projectFolder, system, onNotification, askUser } = request;
  const url = request.url === '' ? await servedUrl(projectFolder, system) : readUrl(request.url);
  const timeoutMs = readSeconds(request.timeout) * 1000;
  const token = readToken(url, system);
  const told = { ...(onNotification ? { onNotification } : {}), ...(askUser ? { askUser } : {}) };
  const client = await answered(url, connectMcp(url, { token, timeoutMs, system, ...told }));
  return { client, url };
}

/** What a server said, or `E_SERVER_ANSWER` in place of an `McpError`. */
export async function answered<T>(url: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof McpError)) throw error;
    throw serverError(url, error);
  }
}

function serverError(url: string, error: McpError): FtlError {
  const { host, pathname } = new URL(url);
  const place = `${host}${pathname}`;
  const status = error.answer?.status;
  if (status === 401 || status === 403) {
    return new FtlError('E_SERVER_ANSWER', `${place} let nobody in: HTTP ${status}.`, {
      cause: error,
      hint: 'Set FTL_ACCESS_TOKEN to a token that the server takes.',
    });
  }
  const hint = isUntrusted(error)
    ? 'Its certificate is not trusted here: name its file, or that of who signed it, in NODE_EXTRA_CA_CERTS.'
    : status === undefined
      ? 'Is it running? "ftl up" serves the project here.'
      : 'Is this the URL of an MCP endpoint? It often ends with /mcp.';
  return new FtlError('E_SERVER_ANSWER', `${place}: ${error.message}`, { cause: error, hint });
}

/** Codes of OpenSSL for certificates that cannot be checked (X509_V_ERR_…). */
function isUntrusted({ cause }: McpError): boolean {
  const code = String((cause as { code?: unknown } | undefined)?.code);
  return /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_/.test(code);
}

async function servedUrl(projectFolder: string, system: System): Promise<string> {
  const url = await findServing(projectFolder, system);
  if (url !== undefined) return url;
  throw new FtlError('E_USAGE', `Nothing of the project in ${projectFolder} is running here.`, {
    hint: 'Start it with "ftl up" in another terminal, or name a server with --url.',
  });
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.hash === '';
  if (url && isPlain && ['http:', 'https:'].includes(url.protocol)) return url.href;
  throw new FtlError('E_USAGE', 'The URL of the server is not an http or https URL without a user name.', {
    hint: 'For example --url http://127.0.0.1:3000/mcp',
  });
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds > 0) return seconds;
  throw new FtlError('E_USAGE', `timeout is "${text.slice(0, 20)}"; expected seconds, 1 to 99999.`);
}

function readToken(url: string, { env }: System): string | undefined {
  const token = env['FTL_ACCESS_TOKEN'];
  if (token === undefined || token === '') return undefined;
  if (new URL(url).protocol === 'https:' || isOnLoopback(url)) return token;
  throw new FtlError(
    'E_USAGE',
    'The token in FTL_ACCESS_TOKEN is not sent over plain http to another machine.',
    {
      hint: 'Use the https URL of the server, or unset FTL_ACCESS_TOKEN.',
    },
  );
}
