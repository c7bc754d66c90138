import type { Catalog } from '../../../components/shared/catalog.ts';
import { readCatalog } from '../../catalog/read-catalog.ts';
import { FtlError } from '../../errors.ts';
import { annotationKeys, digestOf, type Layout } from '../../oci/index.ts';
import type { System } from '../../system/types.ts';

/** The annotation that makes a catalog part of what the digest of the app stands for. */
export function catalogAnnotation(text: string): Readonly<Record<string, string>> {
  return { [annotationKeys.catalogDigest]: digestOf(new TextEncoder().encode(text)) };
}

/**
 * The catalog that an app was built with: what its tools are checked by. Throws `E_STEP_INPUT` when the file is not there,
 * and `E_OCI_LAYOUT` when it is another one than the digest of the app stands for, or none.
 */
export async function readBoundCatalog(app: Layout, file: string, { files }: System): Promise<Catalog> {
  const text = await files.readTextIfExists(file);
  const hint = 'Build the app again.';
  if (text === undefined) throw new FtlError('E_STEP_INPUT', `${file} is missing.`, { hint });
  const expected = app.annotations[annotationKeys.catalogDigest];
  if (expected !== catalogAnnotation(text)[annotationKeys.catalogDigest]) {
    throw new FtlError('E_OCI_LAYOUT', `${file} is not the catalog that the app was built with.`, { hint });
  }
  const catalog = readCatalog(text);
  if (catalog !== undefined) return catalog;
  throw new FtlError('E_OCI_LAYOUT', `${file} is not a catalog.`, { hint });
}
