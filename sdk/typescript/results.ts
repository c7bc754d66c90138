/** A part of a result (MCP 2026-07-28, server/tools, "Tool Result"). */
export type ContentBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly data: string; readonly mimeType: string }
  | { readonly type: 'audio'; readonly data: string; readonly mimeType: string }
  | { readonly type: 'resource'; readonly resource: ResourceContents }
  | {
      readonly type: 'resource_link';
      readonly uri: string;
      readonly name: string;
      readonly description?: string;
      readonly mimeType?: string;
    };

/** What a resource holds: text, or bytes in base64. */
export type ResourceContents =
  | { readonly uri: string; readonly mimeType?: string; readonly text: string }
  | { readonly uri: string; readonly mimeType?: string; readonly blob: string };

/** What a tool call gives. */
export interface CallToolResult {
  readonly content: readonly ContentBlock[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError?: boolean;
  readonly _meta?: Readonly<Record<string, unknown>>;
}

/** A result that is one text. */
export function text(value: string): CallToolResult {
  return { content: [{ type: 'text', text: value }] };
}

/** An object, as `structuredContent`, with a text for clients that do not read it: by default its JSON. */
export function structured(value: Readonly<Record<string, unknown>>, summary?: string): CallToolResult {
  return { ...text(summary ?? JSON.stringify(value)), structuredContent: value };
}

/** A result that says what went wrong, for the model to read. */
export function error(message: string): CallToolResult {
  return { ...text(message), isError: true };
}

/** A picture, from its bytes or from base64. */
export function image(data: Uint8Array | string, mimeType: string): CallToolResult {
  return { content: [{ type: 'image', data: base64(data), mimeType }] };
}

/** A sound, from its bytes or from base64. */
export function audio(data: Uint8Array | string, mimeType: string): CallToolResult {
  return { content: [{ type: 'audio', data: base64(data), mimeType }] };
}

/** A resource with its content: text as it is, bytes in base64. */
export function resource(uri: string, contents: Uint8Array | string, mimeType?: string): CallToolResult {
  const head = mimeType === undefined ? { uri } : { uri, mimeType };
  const body = typeof contents === 'string' ? { text: contents } : { blob: base64(contents) };
  return { content: [{ type: 'resource', resource: { ...head, ...body } }] };
}

/** Several results as one: all parts in their order, the last structured content, an error when one is. */
export function combine(...results: readonly CallToolResult[]): CallToolResult {
  return Object.assign({}, ...results, { content: results.flatMap(({ content }) => content) });
}

function base64(data: Uint8Array | string): string {
  if (typeof data === 'string') return data;
  const parts: string[] = [];
  for (let start = 0; start < data.length; start += chunk) {
    parts.push(String.fromCharCode(...data.subarray(start, start + chunk)));
  }
  return btoa(parts.join(''));
}

/** Bytes turned into arguments of one call; engines allow some ten thousand. */
const chunk = 8192;
