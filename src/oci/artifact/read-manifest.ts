import { isJsonObject, isTextRecord } from '../../../components/shared/json/values.ts';
import { FtlError } from '../../errors.ts';
import { isDigest } from './digest.ts';
import { limits } from './limits.ts';
import type { Descriptor, ImageIndex, ImageManifest } from './manifest.ts';
import { mediaTypes } from './media-types.ts';

/** A JSON object of unknown content. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an image manifest written by anybody. Throws `E_OCI_LAYOUT` when it is not one: `what` names it in the
 * message. An index is refused with a hint, because an app is always a plain manifest.
 */
export function readManifest(bytes: Uint8Array, what: string): ImageManifest {
  const fields = readJson(bytes, what);
  if (fields['mediaType'] === mediaTypes.index || Array.isArray(fields['manifests'])) {
    throw refused(what, 'is an image index; expected one image manifest');
  }
  if (fields['schemaVersion'] !== 2) throw refused(what, 'does not have schemaVersion 2');
  const { layers } = fields;
  if (!Array.isArray(layers) || layers.length === 0 || layers.length > limits.layers) {
    throw refused(what, `does not have 1 to ${limits.layers} layers`);
  }
  return {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: readDescriptor(fields['config'], what),
    layers: layers.map((layer) => readDescriptor(layer, what)),
    annotations: readAnnotations(fields['annotations'], what),
  };
}

/** Reads the `index.json` of an image layout. Throws `E_OCI_LAYOUT`. */
export function readIndex(bytes: Uint8Array, what: string): ImageIndex {
  const fields = readJson(bytes, what);
  const { manifests } = fields;
  if (fields['schemaVersion'] !== 2 || !Array.isArray(manifests))
    throw refused(what, 'is not an image index');
  if (manifests.length > 2 * limits.layers) throw refused(what, 'lists too many manifests');
  return {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: manifests.map((manifest) => readDescriptor(manifest, what)),
  };
}

/** Parses UTF-8 JSON and expects an object. Throws `E_OCI_LAYOUT`. */
export function readJson(bytes: Uint8Array, what: string): Fields {
  if (bytes.length > limits.manifest) throw refused(what, `is larger than ${limits.manifest} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refused(what, 'is not UTF-8 JSON', cause);
  }
  if (!isJsonObject(value)) throw refused(what, 'is not a JSON object');
  return value;
}

/** The error for a file of a layout, or a manifest from a registry, that breaks the image-spec. */
export function refused(what: string, problem: string, cause?: unknown): FtlError {
  return new FtlError('E_OCI_LAYOUT', `${what} ${problem}.`, { cause });
}

function readDescriptor(value: unknown, what: string): Descriptor {
  if (!isJsonObject(value)) throw refused(what, 'has a descriptor that is not an object');
  const { mediaType, digest, size } = value;
  if (typeof mediaType !== 'string') throw refused(what, 'has a descriptor without a media type');
  if (!isDigest(digest)) throw refused(what, 'has a descriptor whose digest is not sha256');
  if (!Number.isSafeInteger(size) || Number(size) < 0) throw refused(what, 'has a descriptor without a size');
  return { mediaType, digest, size: Number(size), annotations: readAnnotations(value['annotations'], what) };
}

function readAnnotations(value: unknown, what: string): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  if (!isTextRecord(value)) throw refused(what, 'has annotations that are not texts');
  return value;
}
