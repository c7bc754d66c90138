import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject, ToolMetadata } from '../../components/shared/catalog.ts';
import { checkResult } from '../catalog/index.ts';
import { FtlError } from '../errors.ts';
import { connectMcp, type McpClient, McpError } from '../mcp-client/index.ts';
import type { System } from '../system/types.ts';
import type { DeployedProject, Verification } from './types.ts';

/** How to check a deployment. */
export interface VerifyOptions {
  readonly project: DeployedProject;
  readonly accessToken?: string | undefined;
  /** How long to wait for the first answer, in ms; 30,000 by default. */
  readonly waitMs?: number;
  readonly system: System;
}

/** The most examples that are called. */
const mostCalls = 20;
const retryDelayMs = 200;

/**
 * Checks as an MCP client that what was deployed works: lists its tools, calls the declared examples of tools that
 * say they only read, and nothing else. A private app must let nobody in without a token; when no token is given, that
 * is all that is checked, and `note` says so. Throws `E_DEPLOY_UNHEALTHY`.
 */
export async function verifyDeployment(url: string, options: VerifyOptions): Promise<Verification> {
  const { project, accessToken: token, system } = options;
  try {
    if (project.accessControl === 'public') {
      return await checkTools(await whenReady(() => connectMcp(url, { token, system }), options), project);
    }
    await requireRefusal(url, options);
    return token === undefined
      ? onlyRefused
      : await checkTools(await connectMcp(url, { token, system }), project);
  } catch (error) {
    if (!(error instanceof McpError)) throw error;
    const hint = 'Check the access token and the scopes that the app requires.';
    const details = isRefusal(error) ? { cause: error, hint } : { cause: error };
    throw new FtlError(
      'E_DEPLOY_UNHEALTHY',
      `${url} does not work as an MCP server: ${error.message}`,
      details,
    );
  }
}

const onlyRefused: Verification = {
  protocolVersion: undefined,
  tools: [],
  called: [],
  note: 'lets nobody in without a token; its tools were not listed, because no access token was given',
};

/** Tries again while nothing listens or a proxy says that nothing is ready. */
async function whenReady(
  connect: () => Promise<McpClient>,
  { waitMs = 30_000, system }: VerifyOptions,
): Promise<McpClient> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      const mayBeSoon =
        error instanceof McpError && [undefined, 502, 503, 504].includes(error.answer?.status);
      if (!mayBeSoon || Date.now() > deadline) throw error;
    }
    // A stop is noticed by the next attempt, which says so with its own code.
    await sleep(retryDelayMs, undefined, { signal: system.signal }).catch(() => undefined);
  }
}

/** RFC 6750, 3: the refusal names the scheme that lets a client in. */
async function requireRefusal(url: string, options: VerifyOptions): Promise<void> {
  const { system } = options;
  try {
    await whenReady(() => connectMcp(url, { system }), options);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { status, headers } = error.answer ?? {};
    if (status === 401 && /^bearer\b/i.test(headers?.['www-authenticate'] ?? '')) return;
  }
  const message = `${url} is private, but does not refuse a client without a token.`;
  throw new FtlError('E_DEPLOY_UNHEALTHY', message, {
    hint: 'It must answer 401 and name the scheme Bearer in WWW-Authenticate.',
  });
}

function isRefusal(error: unknown): error is McpError {
  return error instanceof McpError && [401, 403].includes(error.answer?.status ?? 0);
}

async function checkTools(client: McpClient, project: DeployedProject): Promise<Verification> {
  const tools = await client.listTools();
  if (tools.length === 0 && project.tools.length > 0) {
    throw new McpError(`It lists no tools; the project has ${project.tools.length}.`);
  }
  const examples = findExamples(tools, project).slice(0, mostCalls);
  for (const example of examples) await callExample(client, example);
  const listed = `${count(tools.length, 'tool')} listed`;
  return {
    protocolVersion: client.version,
    tools: tools.map(({ name }) => name),
    called: [...new Set(examples.map(({ tool }) => tool.name))],
    note:
      examples.length > 0
        ? `${listed}, ${count(examples.length, 'example')} called`
        : `${listed}; none called, because no tool with readOnlyHint declares an example`,
  };
}

interface Example {
  readonly tool: ToolMetadata;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly expect: unknown;
}

/** The declared examples of listed tools that say that they only read. */
function findExamples(tools: readonly ToolMetadata[], project: DeployedProject): readonly Example[] {
  const readOnly = new Map(
    tools.filter(({ annotations }) => annotations?.readOnlyHint === true).map((tool) => [tool.name, tool]),
  );
  return project.tools.flatMap(({ name, examples }) =>
    examples.flatMap((example) => {
      const tool = readOnly.get(`${name}__${example.tool}`);
      return tool === undefined ? [] : [{ ...example, tool }];
    }),
  );
}

async function callExample(client: McpClient, { tool, expect, ...example }: Example): Promise<void> {
  const response = await client.callTool(tool, example.arguments as JsonObject);
  const [fault] =
    'error' in response
      ? [`The call gave JSON-RPC error ${response.error.code}`]
      : checkResult(response.result, { expect, outputSchema: tool.outputSchema });
  if (fault === undefined) return;
  throw new FtlError('E_DEPLOY_UNHEALTHY', `The declared example of ${tool.name} does not hold: ${fault}.`, {
    hint: 'Compare what the tool answers with "expect" in ftl.toml.',
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
