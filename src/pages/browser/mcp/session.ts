import type { JsonObject, ToolMetadata } from '../../../../components/shared/catalog.ts';
import { isJsonObject, objectMember, stringMember } from '../../../../components/shared/json/values.ts';
import { metaKeys } from '../../../../components/shared/mcp/codes.ts';
import { type McpClient, createConversation, listAll } from '../../../mcp-client/client.ts';
import { type ConnectedClient, connect } from '../../../mcp-client/connect.ts';
import type { AskUser } from '../../../mcp-client/input-requests.ts';
import { browserTransport, type Wire } from './transport.ts';

/** What the app says that it has. */
export interface Offer {
  readonly name: string;
  readonly version: string;
  /** Revision of MCP that is spoken. */
  readonly revision: string;
  readonly tools: readonly ToolMetadata[];
  readonly prompts: readonly JsonObject[];
  readonly resources: readonly JsonObject[];
  readonly templates: readonly JsonObject[];
}

/** Told of while a call goes on. */
export interface CallOptions {
  readonly signal: AbortSignal;
  readonly onNotification: (method: string, params: JsonObject) => void;
  readonly onWire: (wire: Wire) => void;
  /** Answers what the app asks its user meanwhile. */
  readonly askUser: AskUser;
}

/** A conversation of the page with the app. */
export interface Session {
  /** Connects anew and asks for everything; rejects with `McpError`. */
  load(): Promise<Offer>;
  /** A client for one call; rejects with `McpError`. */
  clientFor(options: CallOptions): Promise<McpClient>;
}

/** `token` gives what is in the field for it now: it is kept nowhere else. */
export function createSession(token: () => string | undefined): Session {
  let connected: Promise<ConnectedClient> | undefined;
  const join = () => {
    const joined = (connected ??= connect(browserTransport(), { token: token() }));
    joined.catch(() => {
      if (connected === joined) connected = undefined;
    });
    return joined;
  };
  return {
    load: async () => {
      connected = undefined;
      return ask(await join());
    },
    clientFor: async ({ signal, onNotification, onWire, askUser }) => {
      const { conversation } = await join();
      return createConversation(browserTransport({ signal, onWire }), conversation, {
        token: token(),
        onNotification,
        askUser,
      });
    },
  };
}

async function ask(client: ConnectedClient): Promise<Offer> {
  const { introduction } = client;
  const capabilities = objectMember(introduction, 'capabilities') ?? {};
  const has = (feature: string) => isJsonObject(capabilities[feature]);
  const none: Promise<readonly JsonObject[]> = Promise.resolve([]);
  const [tools, prompts, resources, templates] = await Promise.all([
    has('tools') ? client.listTools() : [],
    has('prompts') ? list(client, 'prompts/list', 'prompts') : none,
    has('resources') ? list(client, 'resources/list', 'resources') : none,
    has('resources') ? list(client, 'resources/templates/list', 'resourceTemplates') : none,
  ]);
  const server = serverOf(introduction);
  const named = { name: stringMember(server, 'title') ?? stringMember(server, 'name') ?? 'MCP server' };
  const version = stringMember(server, 'version') ?? '';
  return { ...named, version, revision: client.version, tools, prompts, resources, templates };
}

/** The newer revision says who it is in `_meta`, older ones in `serverInfo`. */
function serverOf(introduction: JsonObject): JsonObject {
  const meta = objectMember(introduction, '_meta') ?? {};
  return objectMember(introduction, 'serverInfo') ?? objectMember(meta, metaKeys.serverInfo) ?? {};
}

/** Every entry of a list besides the tools; one that is not what it should be counts as empty. */
async function list(client: McpClient, method: string, key: string): Promise<readonly JsonObject[]> {
  try {
    return await listAll(client.request, { method, key, isEntry: isJsonObject });
  } catch {
    return [];
  }
}
