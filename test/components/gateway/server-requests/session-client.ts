import { defineTools, elicited, elicitForm, inputRequired, text } from 'ftl-deploy/sdk';
import { handle as fixture } from '../../../../components/fixture/handle.ts';
import type { JsonObject } from '../../../../components/shared/catalog.ts';
import { counterStore } from '../../middleware/counter-store.ts';
import { type App, type AppParts, catalogComponent, createApp } from '../app.ts';

const description = 'Removes a file of a folder, after the user said which.';
const schema = { type: 'object', properties: { name: { type: 'string' } } } as const;
const inputSchema = { type: 'object', properties: { folder: { type: 'string' } } } as const;

/** An app with sessions, of the official suite's component and one of kind tools whose calls are counted. */
export function sessionApp(parts: Partial<AppParts> = {}) {
  const store = counterStore();
  const rounds: unknown[] = [];
  const tool = defineTools({
    remove: {
      description,
      inputSchema,
      handler: ({ folder }, { inputResponses, requestState, progress }) => {
        rounds.push(inputResponses);
        progress(rounds.length);
        const answer = elicited(inputResponses, 'file');
        if (answer === undefined) return inputRequired({ file: elicitForm('Which?', schema) }, 'state');
        return text(`removed ${folder}/${String(answer.content?.['name'])} ${requestState}`);
      },
    },
  });
  const files = catalogComponent('files', [{ name: 'remove', description, inputSchema }]);
  const app = createApp({
    ...parts,
    counters: parts.counters ?? store,
    catalog: { serverRequests: true, components: [files], ...parts.catalog },
    variables: { request_components: 'suite:mcp', state_secret: 's'.repeat(32), ...parts.variables },
    components: {
      files: tool,
      suite: (request) => fixture(request, { log: () => undefined }),
      ...parts.components,
    },
  });
  return { app, store, rounds };
}

/** One event of a stream. */
export interface SentEvent {
  readonly id?: string;
  readonly retry?: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into messages of every shape
  readonly data?: any;
}

/** A client of a revision until 2025-11-25, at the level of HTTP. */
export class SessionClient {
  readonly headers: Record<string, string>;
  readonly app: App;
  readonly path: string;

  constructor(app: App, headers: Readonly<Record<string, string>>, path = '/mcp') {
    this.app = app;
    this.headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    };
    this.path = path;
  }

  /** The same session with other headers, or at another path. */
  with(headers: Readonly<Record<string, string>>, path = this.path): SessionClient {
    return new SessionClient(this.app, { ...this.headers, ...headers }, path);
  }

  post(message: object): Promise<Response> {
    const init = {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ jsonrpc: '2.0', ...message }),
    };
    return this.app.handle(new Request(`http://127.0.0.1:3000${this.path}`, init));
  }

  call(name: string, given: JsonObject = {}, more: JsonObject = {}): Promise<Response> {
    return this.post({ id: 'call', method: 'tools/call', params: { name, arguments: given, ...more } });
  }

  get(lastEventId?: string): Promise<Response> {
    const headers = {
      ...this.headers,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    };
    return this.app.handle(new Request(`http://127.0.0.1:3000${this.path}`, { method: 'GET', headers }));
  }

  accept(id: string, content: object): Promise<Response> {
    return this.post({ id, result: { action: 'accept', content } });
  }
}

/** A client that has opened a session, and can be asked everything. */
export async function openClient(
  app: App,
  {
    version = '2025-11-25',
    capabilities = { elicitation: {}, sampling: {}, roots: {} },
    headers = {},
    path = '/mcp',
  }: {
    readonly version?: string;
    readonly capabilities?: object;
    readonly headers?: Readonly<Record<string, string>>;
    readonly path?: string;
  } = {},
): Promise<SessionClient> {
  const client = new SessionClient(app, headers, path);
  const clientInfo = { name: 'test', version: '1' };
  const params = { protocolVersion: version, capabilities, clientInfo };
  const opened = await client.post({ id: 1, method: 'initialize', params });
  const session = opened.headers.get('mcp-session-id');
  return client.with({
    'mcp-protocol-version': version,
    ...(session === null ? {} : { 'mcp-session-id': session }),
  });
}

/** The events of a stream, as they come. */
export async function* eventsOf(response: Response): AsyncGenerator<SentEvent, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    yield* parts.map(toEvent);
  }
}

function toEvent(text: string): SentEvent {
  const fields = new Map(text.split('\n').map((line) => [line.split(':')[0], line.replace(/^[^:]*: ?/, '')]));
  const [id, retry, data] = ['id', 'retry', 'data'].map((name) => fields.get(name));
  return {
    ...(id === undefined ? {} : { id }),
    ...(retry === undefined ? {} : { retry: Number(retry) }),
    ...(data === undefined || data === '' ? {} : { data: JSON.parse(data) }),
  };
}

/** All events of a stream to its end. */
export async function allEvents(response: Response): Promise<readonly SentEvent[]> {
  const events: SentEvent[] = [];
  for await (const event of eventsOf(response)) events.push(event);
  return events;
}
