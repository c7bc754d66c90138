import type { JsonObject, JsonValue } from '../../../components/shared/catalog.ts';
import { jsonText } from '../../../components/shared/json/exact-numbers.ts';
import { isJsonObject } from '../../../components/shared/json/values.ts';

/** The content of a tool's result for people: text as it is, of all else what it is; structured content when that is all. */
export function contentText(result: JsonObject): string {
  const content = Array.isArray(result['content']) ? result['content'] : [];
  const shown = content.map((block) => (isJsonObject(block) ? blockText(block) : ''));
  if (shown.length > 0) return shown.join('\n');
  const structured = result['structuredContent'];
  return structured === undefined ? '(no content)' : jsonText(structured, 2);
}

function blockText(block: JsonObject): string {
  const { type, text, data, mimeType, uri, name, resource } = block;
  if (type === 'text') return String(text ?? '');
  if (type === 'image' || type === 'audio') return `[${type} ${mimeType ?? ''}, ${decodedBytes(data)} bytes]`;
  if (type === 'resource_link') return `[${String(name ?? 'resource')}: ${String(uri ?? '')}]`;
  if (type === 'resource' && isJsonObject(resource))
    return typeof resource['text'] === 'string'
      ? resource['text']
      : `[resource ${String(resource['uri'] ?? '')}]`;
  return `[${String(type ?? 'unknown content')}]`;
}

/** Of base64. */
function decodedBytes(data: JsonValue | undefined): number {
  return typeof data === 'string' ? Math.floor((data.replaceAll('=', '').length * 3) / 4) : 0;
}
