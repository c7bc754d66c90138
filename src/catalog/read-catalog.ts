import type { Catalog, CatalogComponent } from '../../components/shared/catalog.ts';
import { isJsonObject, isTextList } from '../../components/shared/json/values.ts';
import { readToolList } from './tool-list.ts';

/** A catalog out of the text of its file; undefined when it is none. */
export function readCatalog(text: string): Catalog | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isCatalog(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCatalog(value: unknown): value is Catalog {
  if (!isJsonObject(value) || value['version'] !== 1 || !isJsonObject(value['server'])) return false;
  const { server, components } = value;
  const isServer = typeof server['name'] === 'string' && typeof server['version'] === 'string';
  return isServer && Array.isArray(components) && components.every(isComponent);
}

function isComponent(value: unknown): value is CatalogComponent {
  if (!isJsonObject(value)) return false;
  const { id, name, kind, route, discovery, tools, requiredScopes = [], toolScopes = {} } = value;
  const isNamed = typeof id === 'string' && typeof name === 'string';
  const isKnown =
    ['tools', 'mcp'].includes(kind as string) && ['catalog', 'request'].includes(discovery as string);
  const isReached = route === undefined || typeof route === 'string';
  const hasScopes = isTextList(requiredScopes) && isJsonObject(toolScopes);
  if (!isNamed || !isKnown || !isReached || !hasScopes) return false;
  return Object.values(toolScopes).every(isTextList) && 'tools' in readToolList(tools);
}
