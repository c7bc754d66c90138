import type { JsonObject, JsonValue } from '../../../../components/shared/catalog.ts';
import { isJsonObject, objectMember, stringMember } from '../../../../components/shared/json/values.ts';
import { element } from '../dom.ts';
import { shownBytes, shownJson, shownText } from '../shown.ts';

/** Formats that a browser shows without running anything; SVG in an image runs no script. */
const images = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;
const sounds = /^audio\/(?:mpeg|mp3|wav|x-wav|ogg|webm|aac|flac|mp4)$/;

/** Parts of an answer that are shown. */
const mostParts = 100;

/** The content of a result, of a message of a prompt or of a resource: as text, an image or a sound. */
export function contentList(content: JsonValue | undefined): readonly HTMLElement[] {
  const parts: readonly JsonValue[] = Array.isArray(content)
    ? content
    : content === undefined
      ? []
      : [content];
  const shown = parts.slice(0, mostParts).map((part) => contentPart(part));
  if (parts.length <= mostParts) return shown;
  return [
    ...shown,
    element('p', { class: 'rules' }, `${parts.length - mostParts} more parts are not shown.`),
  ];
}

function contentPart(part: JsonValue): HTMLElement {
  if (!isJsonObject(part)) return titled('unknown', shownJson(part));
  const text = stringMember(part, 'text') ?? '';
  switch (part['type']) {
    case 'text':
      return titled('text', shownText(text));
    case 'image':
    case 'audio':
      return binaryPart(part, stringMember(part, 'data') ?? '');
    case 'resource':
      return resourceContent(objectMember(part, 'resource') ?? {});
    case 'resource_link':
      return titled('link to a resource', shownText(`${label(part)}${stringMember(part, 'uri') ?? ''}`));
    default:
      return titled('unknown', shownJson(part));
  }
}

/** One entry of `contents`: text, or bytes in base64. */
export function resourceContent(resource: JsonObject): HTMLElement {
  const uri = stringMember(resource, 'uri') ?? '';
  const blob = stringMember(resource, 'blob');
  if (blob !== undefined) return binaryPart(resource, blob, uri);
  return titled(`resource ${uri.slice(0, 500)}`, shownText(stringMember(resource, 'text') ?? ''));
}

function binaryPart(part: JsonObject, data: string, name = ''): HTMLElement {
  const type = (stringMember(part, 'mimeType') ?? '').toLowerCase();
  const size = shownBytes(Math.floor((data.length * 3) / 4));
  const title = [name.slice(0, 500), type.slice(0, 100), size].filter((each) => each !== '').join(', ');
  const source = /^[A-Za-z0-9+/]*={0,2}$/.test(data) ? `data:${type};base64,${data}` : undefined;
  if (source !== undefined && images.test(type))
    return titled(title, element('img', { src: source, alt: `Image of the answer: ${title}` }));
  if (source !== undefined && sounds.test(type))
    return titled(title, element('audio', { controls: true, src: source, 'aria-label': title }));
  return titled(title, shownText(data.slice(0, 200)));
}

function label(part: JsonObject): string {
  const name = stringMember(part, 'title') ?? stringMember(part, 'name');
  return name === undefined ? '' : `${name}\n`;
}

function titled(title: string, shown: HTMLElement): HTMLElement {
  return element('figure', {}, element('figcaption', {}, title), shown);
}
