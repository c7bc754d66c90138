import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readCatalog
} from "./chunk-MVUAYEXN.mjs";
import {
  annotationKeys
} from "./chunk-YXNV3MFU.mjs";
import {
  digestOf
} from "./chunk-FO35PV6D.mjs";
import {
  FtlError,
  FtlErrors
} from "./chunk-F4APCFH2.mjs";

// src/pipeline/building/bound-catalog.ts
function catalogAnnotation(text) {
  return { [annotationKeys.catalogDigest]: digestOf(new TextEncoder().encode(text)) };
}
async function readBoundCatalog(app, file, { files }) {
  let text = await files.readTextIfExists(file), hint = "Build the app again.";
  if (text === void 0) throw new FtlError("E_STEP_INPUT", `${file} is missing.`, { hint });
  if (app.annotations[annotationKeys.catalogDigest] !== catalogAnnotation(text)[annotationKeys.catalogDigest])
    throw new FtlError("E_OCI_LAYOUT", `${file} is not the catalog that the app was built with.`, { hint });
  let catalog = readCatalog(text);
  if (catalog !== void 0) return catalog;
  throw new FtlError("E_OCI_LAYOUT", `${file} is not a catalog.`, { hint });
}

// src/pipeline/throw-all.ts
function throwAll(errors, fallback) {
  let [first, ...rest] = errors;
  throw first === void 0 ? fallback : rest.length === 0 ? first : new FtlErrors([first, ...rest]);
}

export {
  catalogAnnotation,
  readBoundCatalog,
  throwAll
};
