import { setTimeout as sleep } from 'node:timers/promises';
import { FtlError } from '../errors.ts';
import type { System } from '../system/types.ts';
import { containsExpected } from './contains-expected.ts';
import {
  connectMcp,
  isClient,
  type JsonFields,
  type McpAnswer,
  type McpClient,
  NotReadyError,
} from './mcp-client.ts';
import { headersForArguments } from './parameter-headers.ts';
import type { DeployedProject, Verification } from './types.ts';

/** How to check a deployment. */
export interface VerifyOptions {
  readonly project: DeployedProject;
  readonly accessToken?: string | undefined;
  /** How long to wait for the first answer, in ms; 30,000 by default. */
  readonly waitMs?: number;
  readonly system: System;
}

/** Bounds of what a server may make this do. */
const mostPages = 100;
const mostCalls = 20;
const retryDelayMs = 200;

/**
 * Checks as an MCP client that what was deployed works: lists its tools, calls the declared examples of tools that
 * say they only read, and nothing else. A private app must let nobody in without a token; when no token is given, that
 * is all that is checked, and `note` says so. Throws `E_DEPLOY_UNHEALTHY`.
 */
export async function verifyDeployment(url: string, options: VerifyOptions): Promise<Verification> {
  const { project, accessToken: token, system } = options;
  const endpoint = { url: new URL(url), system };
  const isPrivate = project.accessControl === 'private';
  const first = await connectWithin(options.waitMs ?? 30_000, system, () =>
    connectMcp({ ...endpoint, token: isPrivate ? undefined : token }),
  );
  if (!isPrivate) return checkTools(requireClient(first, url), url, options);
  requireRefusal(first, url);
  if (token === undefined) return onlyRefused;
  return checkTools(requireClient(await connectMcp({ ...endpoint, token }), url), url, options);
}

const onlyRefused: Verification = {
  protocolVersion: undefined,
  tools: [],
  called: [],
  note: 'lets nobody in without a token; its tools were not listed, because no access token was given',
};

/** Tries again while nothing listens or a proxy says that nothing is ready. */
async function connectWithin<T extends McpClient | McpAnswer>(
  waitMs: number,
  system: System,
  connect: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (!(error instanceof NotReadyError) || Date.now() > deadline) throw error;
    }
    await sleep(retryDelayMs, undefined, { signal: system.signal });
  }
}

function requireClient(outcome: McpClient | McpAnswer, url: string): McpClient {
  if (isClient(outcome)) return outcome;
  throw new FtlError('E_DEPLOY_UNHEALTHY', `${url} refused the client (HTTP ${outcome.status}).`, {
    hint: 'Check the access token and the scopes that the app requires.',
  });
}

/** RFC 6750, 3: the refusal names the scheme that lets a client in. */
function requireRefusal(outcome: McpClient | McpAnswer, url: string): void {
  const challenge = isClient(outcome) ? '' : (outcome.headers.get('www-authenticate') ?? '');
  if (!isClient(outcome) && outcome.status === 401 && /^bearer\b/i.test(challenge)) return;
  throw new FtlError(
    'E_DEPLOY_UNHEALTHY',
    `${url} is private, but does not refuse a client without a token.`,
    {
      hint: 'It must answer 401 and name the scheme Bearer in WWW-Authenticate.',
    },
  );
}

interface ListedTool {
  readonly name: string;
  readonly readOnly: boolean;
  readonly inputSchema: unknown;
}

async function checkTools(client: McpClient, url: string, { project }: VerifyOptions): Promise<Verification> {
  const tools = await listTools(client);
  if (tools.length === 0 && project.tools.length > 0) {
    throw new FtlError(
      'E_DEPLOY_UNHEALTHY',
      `${url} lists no tools; the project has ${project.tools.length}.`,
    );
  }
  const readOnly = new Map(
    tools.flatMap((tool) => (tool.readOnly ? [[tool.name, tool.inputSchema] as const] : [])),
  );
  const examples = project.tools
    .flatMap(({ name, examples: declared }) =>
      declared.map((example) => ({ ...example, tool: `${name}__${example.tool}` })),
    )
    .filter(({ tool }) => readOnly.has(tool))
    .slice(0, mostCalls)
    .map((example) => ({ ...example, inputSchema: readOnly.get(example.tool) }));
  for (const example of examples) await callExample(client, example);
  return {
    protocolVersion: client.protocolVersion,
    tools: tools.map(({ name }) => name),
    called: [...new Set(examples.map(({ tool }) => tool))],
    note:
      examples.length > 0
        ? `${count(tools.length, 'tool')} listed, ${count(examples.length, 'example')} called`
        : `${count(tools.length, 'tool')} listed; none called, because no tool with readOnlyHint declares an example`,
  };
}

async function listTools(client: McpClient): Promise<ListedTool[]> {
  const tools: ListedTool[] = [];
  let cursor: unknown;
  for (let page = 0; page < mostPages; page += 1) {
    const result = await client.request('tools/list', cursor === undefined ? {} : { cursor });
    if (!Array.isArray(result['tools'])) {
      throw new FtlError('E_DEPLOY_UNHEALTHY', 'tools/list was answered without a list of tools.');
    }
    tools.push(...result['tools'].filter(isFields).map(describeTool));
    cursor = result['nextCursor'];
    if (typeof cursor !== 'string') return tools;
  }
  throw new FtlError('E_DEPLOY_UNHEALTHY', `tools/list has more than ${mostPages} pages.`);
}

function describeTool({ name, annotations, inputSchema }: JsonFields): ListedTool {
  const readOnly = isFields(annotations) && annotations['readOnlyHint'] === true;
  return { name: String(name), readOnly, inputSchema };
}

interface Example {
  readonly tool: string;
  readonly arguments: JsonFields;
  readonly expect: unknown;
  readonly inputSchema: unknown;
}

async function callExample(client: McpClient, example: Example): Promise<void> {
  const params = { name: example.tool, arguments: example.arguments };
  const headers = headersForArguments(example.inputSchema, example.arguments);
  const result = await client.request('tools/call', params, headers);
  if (result['isError'] === true) {
    throw new FtlError('E_DEPLOY_UNHEALTHY', `The declared example of ${example.tool} ends with an error.`);
  }
  if (!containsExpected(result['structuredContent'], example.expect)) {
    throw new FtlError(
      'E_DEPLOY_UNHEALTHY',
      `The declared example of ${example.tool} gives another result.`,
      {
        hint: 'Compare what the tool answers with "expect" in ftl.toml.',
      },
    );
  }
}

function isFields(value: unknown): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
