import { type Form, forms } from '../forms.ts';
import { buildAuthorizers } from './built.ts';
import { mcpRequest, startAuthorizer, startGateway, type Variables } from './harness.ts';

/** What suites about tokens run on: the source as a control, and the built component in both forms of the chain. */
export const subjects = ['source', ...forms] as const;

/** An authorizer that runs, whatever it was made of. */
export interface RunningAuthorizer {
  /** A call of an MCP client. */
  call(token?: string): Promise<Response>;
  /** How many requests it let through. */
  passed(): number;
}

export interface Authorizers {
  start(variables: Variables): Promise<RunningAuthorizer>;
  stop(): Promise<void>;
}

/** Authorizers of a subject, to be started with any variables. */
export function startAuthorizers(subject: 'source' | Form): Promise<Authorizers> {
  return subject === 'source' ? ofSource() : ofBuilt(subject);
}

async function ofSource(): Promise<Authorizers> {
  const gateway = await startGateway();
  return {
    start: async (variables) => {
      const { call } = startAuthorizer({ ...variables, next: gateway.url });
      return { call, passed: () => gateway.received.length };
    },
    stop: () => gateway.close(),
  };
}

async function ofBuilt(form: Form): Promise<Authorizers> {
  const { start, stop } = await buildAuthorizers(form);
  return {
    start: async (variables) => {
      const { request, passed } = await start(variables);
      return { call: (token) => request('/mcp', requestInit(mcpRequest(token))), passed };
    },
    stop,
  };
}

function requestInit({ method, headers, body }: Request): RequestInit {
  return { method, headers, body, duplex: 'half' } as RequestInit;
}
