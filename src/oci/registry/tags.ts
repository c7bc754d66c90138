import { isJsonObject } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import { limits } from '../artifact/limits.ts';
import type { OpenRepository } from './access.ts';
import { endpoint, pullScope } from './registry.ts';
import { parseLocation } from './transport.ts';

const mostPages = 100;

/**
 * Every tag of a repository, in the order in which the registry lists them (distribution-spec 1.1, "Listing Tags").
 * Throws `E_OCI_REGISTRY`, `E_OCI_AUTH`; `E_OCI_LIMIT` for more than 100 pages.
 */
export async function listTags({ registry, name }: OpenRepository): Promise<readonly string[]> {
  const tags: string[] = [];
  let url = endpoint(registry, name, 'tags/list');
  for (let page = 0; page < mostPages; page += 1) {
    const response = await registry.send({ method: 'GET', url, maxBytes: limits.json }, pullScope(name));
    if (response.status !== 200) throw registry.failure(`Could not list the tags of ${name}`, response);
    tags.push(...readTags(response.body, `${registry.host}/${name}`));
    const next = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get('link') ?? '')?.[1];
    if (next === undefined) return [...new Set(tags)];
    url = parseLocation(next, url);
    if (url.origin !== registry.origin) break;
  }
  throw new FtlError('E_OCI_LIMIT', `${registry.host}/${name} lists its tags on more pages than are read.`);
}

function readTags(body: Uint8Array, where: string): readonly string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(new TextDecoder().decode(body));
  } catch {
    answer = undefined;
  }
  const tags: unknown = isJsonObject(answer) ? answer['tags'] : undefined;
  // A repository whose last tag was removed is listed with null.
  if (tags === null) return [];
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags;
  throw new FtlError('E_OCI_REGISTRY', `${where} answered a list of tags that is none.`);
}
