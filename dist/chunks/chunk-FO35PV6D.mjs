import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  FtlError
} from "./chunk-F4APCFH2.mjs";

// src/oci/artifact/digest.ts
import { createHash } from "node:crypto";
function isDigest(text) {
  return typeof text == "string" && /^sha256:[0-9a-f]{64}$/.test(text);
}
function digestOf(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function hexOf(digest) {
  return digest.slice(7);
}

// src/oci/artifact/reference.ts
var namePart = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*", namePattern = new RegExp(`^${namePart}(?:/${namePart})*$`), tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/, hostPattern = /^(?:\[[0-9a-fA-F:]{2,45}\]|[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)(?::\d{1,5})?$/, longestName = 255;
function parseRepository(text) {
  let slash = text.indexOf("/"), registry = text.slice(0, Math.max(slash, 0)), name = text.slice(slash + 1);
  if (text.length > longestName) throw malformed(text, `is longer than ${longestName} characters`);
  if (!isRegistryHost(registry))
    throw malformed(text, "does not begin with the host of a registry", "Write it as ghcr.io/owner/name.");
  if (!namePattern.test(name)) {
    let hint = name === name.toLowerCase() ? 'Parts of a repository name hold a-z, 0-9 and single ".", "_" or "-" between them.' : `Repository names are lower case: ${registry}/${name.toLowerCase()}.`;
    throw malformed(text, "has a repository name that registries refuse", hint);
  }
  return { registry, name };
}
function parseReference(text) {
  if (text.length > 512) throw malformed(text, "is longer than 512 characters");
  let [beforeDigest = "", digest, ...more] = text.split("@");
  if (more.length > 0 || digest !== void 0 && !isDigest(digest))
    throw malformed(text, "has a malformed digest", "A digest is sha256: and 64 hexadecimal digits.");
  let colon = beforeDigest.indexOf(":", beforeDigest.lastIndexOf("/") + 1), hasTag = colon > 0 && beforeDigest.includes("/"), repository = parseRepository(hasTag ? beforeDigest.slice(0, colon) : beforeDigest), tag = hasTag ? parseTag(beforeDigest.slice(colon + 1)) : void 0;
  return { ...repository, tag, digest };
}
function referenceFault(text) {
  try {
    parseReference(text);
    return;
  } catch (error) {
    if (!(error instanceof FtlError)) throw error;
    return `is not a reference to a registry: ${error.message.replace(/\.$/, "")}`;
  }
}
function parseTag(text) {
  if (tagPattern.test(text)) return text;
  throw new FtlError("E_OCI_REFERENCE", `"${text.slice(0, 140)}" is not a tag.`, {
    hint: 'A tag holds at most 128 letters, digits, "_", "." and "-", and begins with none of the last two.'
  });
}
function tagOfVersion(version) {
  return parseTag(version.replaceAll("+", "_"));
}
function formatReference({ registry, name, tag, digest }) {
  let suffix = digest === void 0 ? tag === void 0 ? "" : `:${tag}` : `@${digest}`;
  return `${registry}/${name}${suffix}`;
}
function isRegistryHost(host) {
  return hostPattern.test(host) ? host.includes(".") || host.includes(":") || host === "localhost" : !1;
}
function malformed(text, problem, hint) {
  return new FtlError("E_OCI_REFERENCE", `"${text.slice(0, 300)}" ${problem}.`, { hint });
}

export {
  isDigest,
  digestOf,
  hexOf,
  parseRepository,
  parseReference,
  referenceFault,
  parseTag,
  tagOfVersion,
  formatReference
};
