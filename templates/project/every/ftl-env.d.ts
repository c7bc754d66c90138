// Written by ftl init: the types of "ftl-deploy/sdk" for editors. The SDK itself comes with the ftl command.
declare module 'ftl-deploy/sdk' {
  /** A JSON Schema (draft 2020-12) as a literal; the keys that `FromSchema` understands are typed. */
  export interface Schema {
      readonly type?: SchemaType | readonly SchemaType[];
      readonly description?: string;
      readonly default?: unknown;
      readonly const?: unknown;
      readonly enum?: readonly unknown[];
      readonly properties?: Readonly<Record<string, Schema>>;
      readonly required?: readonly string[];
      readonly items?: Schema;
      readonly additionalProperties?: boolean | Schema;
      readonly anyOf?: readonly Schema[];
      readonly oneOf?: readonly Schema[];
      readonly [keyword: string]: unknown;
  }
  /** A schema of objects, as MCP asks of inputSchema. */
  export interface ObjectSchema extends Schema {
      readonly type: 'object';
  }
  type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
  /**
   * The type of the values that a literal schema allows, as far as TypeScript can say it: types, properties, required,
   * items, enum, const, anyOf and oneOf. What it does not understand is `unknown`.
   */
  export type FromSchema<S> = S extends {
      readonly const: infer Value;
  } ? Value : S extends {
      readonly enum: readonly (infer Value)[];
  } ? Value : S extends {
      readonly anyOf: readonly (infer Choice)[];
  } | {
      readonly oneOf: readonly (infer Choice)[];
  } ? FromSchema<Choice> : S extends {
      readonly type: readonly (infer Type)[];
  } ? FromType<Type, S> : S extends {
      readonly type: infer Type;
  } ? FromType<Type, S> : unknown;
  type FromType<Type, S> = Type extends 'string' ? string : Type extends 'number' | 'integer' ? number : Type extends 'boolean' ? boolean : Type extends 'null' ? null : Type extends 'array' ? readonly (S extends {
      readonly items: infer Items;
  } ? FromSchema<Items> : unknown)[] : Type extends 'object' ? FromObject<S> : unknown;
  type FromObject<S> = S extends {
      readonly properties: infer Properties;
  } ? {
      readonly [Name in keyof Properties & RequiredName<S>]: FromSchema<Properties[Name]>;
  } & {
      readonly [Name in Exclude<keyof Properties, RequiredName<S>>]?: FromSchema<Properties[Name]>;
  } : Readonly<Record<string, unknown>>;
  type RequiredName<S> = S extends {
      readonly required: readonly (infer Name)[];
  } ? Name : never;

  /** Severities of log messages, least first (RFC 5424, as MCP names them). */
  export type LogLevel = 'debug' | 'info' | 'notice' | 'warning' | 'error' | 'critical' | 'alert' | 'emergency';
  /** What a tool may tell before its result. Clients get it as it happens, when they asked for it; else it is dropped. */
  export interface ToolEvents {
      /** How far the call is; each value is larger than the one before, `total` is what it will be in the end. */
      progress(progress: number, total?: number, message?: string): void;
      /** Writes to the client's log; `data` is any JSON, and must hold nothing that the caller may not see. */
      log(level: LogLevel, data: unknown): void;
      /** Aborted when the client no longer waits for a streamed answer. Hand it to `fetch`. */
      readonly signal: AbortSignal;
  }
  /** A call whose result is JSON text, and what answers when there is nothing to tell before it. */
  interface EventfulCall {
      /** Never rejects. */
      run(events: ToolEvents): Promise<string>;
      respond(result: string): Response;
  }
  /** Answers a call: by a stream, in the form that the gateway reads, as soon as it tells something that was asked for. */
  function answerWithEvents(request: Request, { run, respond }: EventfulCall): Promise<Response>;

  /** Something that a tool asks the client for (MCP 2026-07-28, basic/patterns/mrtr). */
  export interface InputRequest {
      readonly method: 'elicitation/create' | 'sampling/createMessage' | 'roots/list';
      readonly params: Readonly<Record<string, unknown>>;
  }
  /** The result of a call that cannot go on before the client has answered. */
  export interface InputRequiredResult {
      readonly resultType: 'input_required';
      readonly inputRequests: Readonly<Record<string, InputRequest>>;
      readonly requestState?: string;
  }
  /** What the user did with a question: `content` is there when he accepted a form. */
  export interface Elicited {
      readonly action: 'accept' | 'decline' | 'cancel';
      readonly content?: Readonly<Record<string, unknown>>;
  }
  /** What a client can be asked for; a member is there when it can (MCP, `ClientCapabilities`). */
  export interface ClientCapabilities {
      /** The user: by a form, or by a page at an address. */
      readonly elicitation?: {
          readonly form?: object;
          readonly url?: object;
      };
      /** The client's model; with tools of its own, and with context of other servers. */
      readonly sampling?: {
          readonly tools?: object;
          readonly context?: object;
      };
      /** The folders that the client works on. */
      readonly roots?: object;
  }
  /** What a tool can ask the client for, and what it got. */
  export interface ToolInput {
      /** `{}` for a client that can be asked nothing. */
      readonly clientCapabilities: ClientCapabilities;
      /** Answers by the keys under which they were asked for; undefined in the first round of a call. */
      readonly inputResponses: Readonly<Record<string, unknown>> | undefined;
      /** What `inputRequired` was given in the round before; undefined in the first one. */
      readonly requestState: string | undefined;
  }
  /**
   * Asks the client, instead of a result. The tool is then called again, in another instance and with the same arguments;
   * the answers are in `inputResponses`, and `requestState`, which clients can read but not change, is as it was given.
   */
  export function inputRequired(inputRequests: Readonly<Record<string, InputRequest>>, requestState?: string): InputRequiredResult;
  /** A form for the user: `requestedSchema` has properties of primitive types (MCP, client/elicitation). */
  export function elicitForm(message: string, requestedSchema: ObjectSchema): InputRequest;
  /** A question to the client's model; its answer is `{role, content, model}` (MCP, client/sampling). */
  export function sample(text: string, maxTokens: number): InputRequest;
  /** The user's answer to `elicitForm`; undefined when the client was not asked yet, or answered with something else. */
  export function elicited(responses: Readonly<Record<string, unknown>> | undefined, key: string): Elicited | undefined;
  /** One call: its arguments, and what the client answered in the round before. */
  interface ToolCall {
      readonly arguments: Readonly<Record<string, unknown>>;
      readonly input: ToolInput;
  }
  /**
   * Reads a call as the gateway sends it: the body has the arguments, or with the header `ftl-body: params` the arguments
   * and the answers. No body at all stands for no arguments; undefined for a body that is no JSON object.
   */
  function readCall(body: string, headers: Headers): ToolCall | undefined;

  /** What is known about a call besides its arguments, and how to tell of its progress; a public server knows no caller. */
  export interface ToolContext extends ToolEvents, ToolInput {
      readonly clientId: string | undefined;
      readonly userId: string | undefined;
      readonly issuer: string | undefined;
      readonly scopes: readonly string[];
      readonly orgId: string | undefined;
      /** W3C Trace Context. */
      readonly traceparent: string | undefined;
      /** The trace id of `traceparent`, 32 hexadecimal digits. */
      readonly traceId: string | undefined;
      /** The request as the gateway sent it; its body has been read. */
      readonly request: Request;
  }
  /** Reads the headers that the gateway sets; the gateway removes those that a client sent under the same names. */
  function contextOf(request: Request, { events, input }: {
      readonly events: ToolEvents;
      readonly input: ToolInput;
  }): ToolContext;

  /** A part of a result (MCP 2026-07-28, server/tools, "Tool Result"). */
  export type ContentBlock = {
      readonly type: 'text';
      readonly text: string;
  } | {
      readonly type: 'image';
      readonly data: string;
      readonly mimeType: string;
  } | {
      readonly type: 'audio';
      readonly data: string;
      readonly mimeType: string;
  } | {
      readonly type: 'resource';
      readonly resource: ResourceContents;
  } | {
      readonly type: 'resource_link';
      readonly uri: string;
      readonly name: string;
      readonly description?: string;
      readonly mimeType?: string;
  };
  /** What a resource holds: text, or bytes in base64. */
  type ResourceContents = {
      readonly uri: string;
      readonly mimeType?: string;
      readonly text: string;
  } | {
      readonly uri: string;
      readonly mimeType?: string;
      readonly blob: string;
  };
  /** What a tool call gives. */
  export interface CallToolResult {
      readonly content: readonly ContentBlock[];
      readonly structuredContent?: Readonly<Record<string, unknown>>;
      readonly isError?: boolean;
      readonly _meta?: Readonly<Record<string, unknown>>;
  }
  /** A result that is one text. */
  export function text(value: string): CallToolResult;
  /** An object, as `structuredContent`, with a text for clients that do not read it: by default its JSON. */
  export function structured(value: Readonly<Record<string, unknown>>, summary?: string): CallToolResult;
  /** A result that says what went wrong, for the model to read. */
  export function error(message: string): CallToolResult;
  /** A picture, from its bytes or from base64. */
  export function image(data: Uint8Array | string, mimeType: string): CallToolResult;
  /** A sound, from its bytes or from base64. */
  export function audio(data: Uint8Array | string, mimeType: string): CallToolResult;
  /** A resource with its content: text as it is, bytes in base64. */
  export function resource(uri: string, contents: Uint8Array | string, mimeType?: string): CallToolResult;
  /** Several results as one: all parts in their order, the last structured content, an error when one is. */
  export function combine(...results: readonly CallToolResult[]): CallToolResult;

  /** A tool: what clients are told about it, and what it does. */
  export interface ToolDefinition<Input extends ObjectSchema = ObjectSchema> {
      readonly title?: string;
      readonly description: string;
      readonly inputSchema: Input;
      readonly outputSchema?: ObjectSchema;
      readonly annotations?: {
          readonly title?: string;
          readonly readOnlyHint?: boolean;
          readonly destructiveHint?: boolean;
          readonly idempotentHint?: boolean;
          readonly openWorldHint?: boolean;
      };
      readonly icons?: readonly Readonly<Record<string, unknown>>[];
      readonly _meta?: Readonly<Record<string, unknown>>;
      readonly handler: ToolHandler<FromSchema<Input>>;
  }
  /**
   * Answers a call. May return an MCP result (see `text`, `structured`, `error`, …) or any other JSON, which clients get as
   * text and, when it is an object, as structured content; or `inputRequired`, to ask the client first. What it throws becomes a result with `isError`.
   * The gateway has checked the arguments against `inputSchema` before.
   */
  export type ToolHandler<Input> = (input: Input, context: ToolContext) => unknown;
  /**
   * Makes a component of tools: each key is a tool's name (letters, digits, `_`, `-`). Registers the component's request
   * handler, and returns it, so that a test can call it in Node.
   *
   * `GET /` lists the tools, `POST /{tool}` calls one with the JSON object in the body. A call that tells of its progress is
   * answered by an event stream when the request accepts one.
   */
  export function defineTools<const Schemas extends Readonly<Record<string, ObjectSchema>>>(tools: {
      readonly [Name in keyof Schemas]: ToolDefinition<Schemas[Name]>;
  }): (request: Request) => Promise<Response>;

  /** The same function for tests in Node: the value of the environment variable `SPIN_VARIABLE_<NAME>`. */
  export function variable(name: string): string;
  export {};
}

/** The event by which StarlingMonkey, the engine of our components, hands over a request (Service Workers, section 4.5). */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
}

interface WindowEventMap {
  fetch: FetchEvent;
}

interface RequestInit {
  /** Needed for a request whose body is a stream (Fetch Standard, section 5.3). */
  duplex?: 'half';
}
