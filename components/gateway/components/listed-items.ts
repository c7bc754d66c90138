import type { JsonObject, ToolMetadata } from '../../shared/catalog.ts';
import { isJsonObject, member, stringMember } from '../../shared/json/values.ts';
import type { GatewayComponent } from '../catalog-index.ts';
import type { GatewayContext } from '../context.ts';

/** The lists of MCP, by the member that holds their items. */
export type ListKey = 'tools' | 'prompts' | 'resources' | 'resourceTemplates';

/** What an item of a list must have, and the types of what it may have (MCP, schema of each). */
interface ItemShape {
  /** Tells one item from another. */
  readonly key: string;
  readonly fits: (item: JsonObject) => boolean;
  readonly texts: readonly string[];
  readonly objects?: readonly string[];
  readonly arrays?: readonly string[];
}

const shapes: Readonly<Record<ListKey, ItemShape>> = {
  tools: {
    key: 'name',
    fits: (tool) => /^[A-Za-z0-9_-]{1,128}$/.test(stringMember(tool, 'name') ?? '') && takesObject(tool),
    texts: ['title', 'description'],
    objects: ['outputSchema', 'annotations', '_meta'],
    arrays: ['icons'],
  },
  prompts: {
    key: 'name',
    fits: (prompt) => hasTexts(prompt, ['name']) && everyArgumentHasName(prompt),
    texts: ['title', 'description'],
    objects: ['_meta'],
    arrays: ['arguments', 'icons'],
  },
  resources: {
    key: 'uri',
    fits: (resource) => hasTexts(resource, ['uri', 'name']),
    texts: ['title', 'description', 'mimeType'],
    objects: ['annotations', '_meta'],
  },
  resourceTemplates: {
    key: 'uriTemplate',
    fits: (template) => hasTexts(template, ['uriTemplate', 'name']),
    texts: ['title', 'description', 'mimeType'],
    objects: ['annotations', '_meta'],
  },
};

/**
 * The items of a component's list that can be shown: clients refuse a whole list for one item that is none. Others are
 * left out and logged, and so is what has the name of one before.
 */
export function listedItems(
  list: ListKey,
  items: readonly unknown[],
  component: GatewayComponent,
  context: GatewayContext,
): readonly JsonObject[] {
  const shape = shapes[list];
  const seen = new Set<unknown>();
  const usable = items.filter((item): item is JsonObject => {
    if (!isItem(item, shape) || seen.has(item[shape.key])) return false;
    seen.add(item[shape.key]);
    return true;
  });
  if (usable.length < items.length) {
    const count = items.length - usable.length;
    context.log(
      `warning: component ${component.id} lists ${count} ${list} that are malformed or there twice`,
    );
  }
  return usable;
}

/** `listedItems` for tools. */
export function listedTools(
  items: readonly unknown[],
  component: GatewayComponent,
  context: GatewayContext,
): readonly ToolMetadata[] {
  const tools: unknown = listedItems('tools', items, component, context);
  return tools as readonly ToolMetadata[];
}

function isItem(item: unknown, { fits, texts, objects = [], arrays = [] }: ItemShape): item is JsonObject {
  if (!isJsonObject(item) || !fits(item)) return false;
  const given = (keys: readonly string[]) =>
    keys.map((key) => member(item, key)).filter((value) => value !== undefined);
  return (
    given(texts).every((value) => typeof value === 'string') &&
    given(objects).every(isJsonObject) &&
    given(arrays).every((value) => Array.isArray(value))
  );
}

function takesObject(tool: JsonObject): boolean {
  const schema = member(tool, 'inputSchema');
  return isJsonObject(schema) && member(schema, 'type') === 'object';
}

function hasTexts(item: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => (stringMember(item, key) ?? '') !== '');
}

function everyArgumentHasName(prompt: JsonObject): boolean {
  const given = member(prompt, 'arguments');
  return !Array.isArray(given) || given.every((each) => isJsonObject(each) && hasTexts(each, ['name']));
}
