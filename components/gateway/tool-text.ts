import type { ToolMetadata } from '../shared/catalog.ts';
import type { Era } from '../shared/mcp/revisions.ts';

/** The metadata of a tool as JSON text without its name, which depends on the view. */
export type ToolText = Readonly<Record<Era, string>>;

/** Written once, so that a list is only joined. */
export function toolText(metadata: ToolMetadata): ToolText {
  const { name: _name, ...modern } = metadata;
  const { outputSchema, ...rest } = modern;
  // Clients of the official SDK v1 refuse the whole list when one outputSchema is not of type object.
  const legacy = outputSchema?.['type'] === 'object' ? modern : rest;
  const modernText = membersText(modern);
  return { modern: modernText, legacy: legacy === modern ? modernText : membersText(legacy) };
}

/** One tool of a list. */
export function namedToolText(name: string, text: ToolText, era: Era): string {
  return `{"name":${JSON.stringify(name)}${text[era]}`;
}

function membersText(members: object): string {
  const json = JSON.stringify(members);
  return json === '{}' ? '}' : `,${json.slice(1)}`;
}
