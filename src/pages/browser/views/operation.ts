import type { JsonObject, JsonValue, ToolMetadata } from '../../../../components/shared/catalog.ts';
import { isJsonObject, stringMember } from '../../../../components/shared/json/values.ts';
import type { McpClient } from '../../../mcp-client/client.ts';
import type { RpcResponse } from '../../../mcp-client/responses.ts';
import type { Offer } from '../mcp/session.ts';

/** Something of the app that can be asked for: a tool, a prompt, a resource. */
export interface Operation {
  /** Different for each of an app. */
  readonly id: string;
  /** Under which it is listed: the component of a tool, or `Prompts`, `Resources`. */
  readonly group: string;
  /** In the list. */
  readonly label: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What it says about itself in a word or two, such as `read-only`. */
  readonly hints: readonly string[];
  /** What the button says. */
  readonly verb: 'Call' | 'Get' | 'Read';
  readonly inputSchema: JsonValue;
  /** As the app lists it. */
  readonly metadata: JsonObject;
  run(client: McpClient, args: JsonObject): Promise<RpcResponse>;
}

/** All that an app offers, in its order. */
export function operationsOf({ tools, prompts, resources, templates }: Offer): readonly Operation[] {
  return [
    ...tools.map(toolOperation),
    ...prompts.map(promptOperation),
    ...resources.map(resourceOperation),
    ...templates.map(templateOperation),
  ];
}

function toolOperation(tool: ToolMetadata): Operation {
  const [, component, bare] = /^(.+?)__(.+)$/s.exec(tool.name) ?? [];
  return {
    id: `tool ${tool.name}`,
    group: component ?? 'Tools',
    label: bare ?? tool.name,
    ...common(tool.name, tool as unknown as JsonObject),
    title: tool.title ?? tool.annotations?.title ?? '',
    hints: hintsOf(tool),
    verb: 'Call',
    inputSchema: tool.inputSchema,
    run: (client, args) => client.callTool(tool, args),
  };
}

const hintNames = [
  ['readOnlyHint', 'read-only'],
  ['destructiveHint', 'destructive'],
  ['idempotentHint', 'idempotent'],
  ['openWorldHint', 'open world'],
] as const;

function hintsOf({ annotations }: ToolMetadata): readonly string[] {
  return hintNames.flatMap(([key, name]) => (annotations?.[key] === true ? [name] : []));
}

function promptOperation(prompt: JsonObject): Operation {
  const name = stringMember(prompt, 'name') ?? '';
  const given: readonly JsonValue[] = Array.isArray(prompt['arguments']) ? prompt['arguments'] : [];
  const named = given.filter(isJsonObject);
  const properties = named.map(({ name: key, title, description }): [string, JsonObject] => [
    String(key),
    { type: 'string', title: title ?? null, description: description ?? null },
  ]);
  const required = named.filter((each) => each['required'] === true).map((each) => String(each['name']));
  return {
    id: `prompt ${name}`,
    group: 'Prompts',
    label: name,
    ...common(name, prompt),
    verb: 'Get',
    inputSchema: { type: 'object', properties: Object.fromEntries(properties), required },
    run: async (client, args) => (await client.request('prompts/get', { name, arguments: args })).response,
  };
}

function resourceOperation(resource: JsonObject): Operation {
  const uri = stringMember(resource, 'uri') ?? '';
  return {
    id: `resource ${uri}`,
    group: 'Resources',
    label: stringMember(resource, 'name') ?? uri,
    ...common(uri, resource),
    verb: 'Read',
    inputSchema: { type: 'object', properties: {} },
    run: async (client) => (await client.request('resources/read', { uri })).response,
  };
}

/** The template is shown as it is (RFC 6570), to be completed by hand. */
function templateOperation(template: JsonObject): Operation {
  const pattern = stringMember(template, 'uriTemplate') ?? '';
  const uri: JsonObject = { type: 'string', title: 'URI', default: pattern };
  return {
    id: `template ${pattern}`,
    group: 'Resources',
    label: stringMember(template, 'name') ?? pattern,
    ...common(pattern, template),
    verb: 'Read',
    inputSchema: { type: 'object', properties: { uri }, required: ['uri'] },
    run: async (client, args) => (await client.request('resources/read', args)).response,
  };
}

function common(name: string, metadata: JsonObject) {
  const title = stringMember(metadata, 'title') ?? '';
  const description = stringMember(metadata, 'description') ?? '';
  const none: readonly string[] = [];
  return { name, title, description, metadata, hints: none };
}
