import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readWrittenReference,
  readingInputs,
  registryAccess
} from "./chunk-CURZVRY4.mjs";
import {
  listTags,
  openForReading
} from "./chunk-YXNV3MFU.mjs";
import {
  require_semver
} from "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import {
  __toESM
} from "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/component/list.ts
var import_semver = __toESM(require_semver(), 1);
var list = {
  description: ["Versions come first, the highest at the top; then all other tags by name."],
  positionals: [{ name: "REPOSITORY", description: "Where to look: ghcr.io/owner/name.", required: !0 }],
  inputs: readingInputs,
  examples: [{ about: "What versions there are", line: "ftl component list ghcr.io/owner/text-analyzer" }],
  run: async ({ inputs, positionals: [written = ""], system, ...place }) => {
    let found = await readWrittenReference(written, place, system), { reference } = found, tags = await listTags(await openForReading(reference, registryAccess(inputs, found, system))), sorted = sortTags(tags), count = `${sorted.length} ${sorted.length === 1 ? "tag" : "tags"}`;
    return {
      summary: `${reference.registry}/${reference.name}: ${count}`,
      ...sorted.length === 0 ? {} : { text: sorted.join(`
`) },
      details: { tags: sorted }
    };
  }
};
function sortTags(tags) {
  let versions = tags.filter((tag) => (0, import_semver.valid)(tag) !== null), others = tags.filter((tag) => (0, import_semver.valid)(tag) === null && /^[\w.-]{1,128}$/.test(tag));
  return [...versions.sort((a, b) => (0, import_semver.rcompare)(a, b) || (0, import_semver.compareBuild)(b, a)), ...others.sort()];
}
export {
  list
};
