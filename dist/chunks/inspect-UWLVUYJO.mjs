import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readWrittenReference,
  readingInputs,
  registryAccess
} from "./chunk-CURZVRY4.mjs";
import {
  pullComponent,
  readComponentInterface,
  resolveReference
} from "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import {
  digestOf,
  formatReference
} from "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import {
  singleLine
} from "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/component/inspect.ts
import path from "node:path";
var inspect = {
  description: [
    "Imports and exports are read from the component itself, not from what its publisher says of it."
  ],
  positionals: [{ name: "COMPONENT", description: "A reference, or a .wasm file.", required: !0 }],
  inputs: readingInputs,
  examples: [
    { about: "A component in a registry", line: "ftl component inspect ghcr.io/owner/text-analyzer:1.2.3" },
    { about: "A file", line: "ftl component inspect vendor/text-analyzer.wasm" }
  ],
  run: async ({ inputs, positionals: [written = ""], system, ...place }) => {
    let read = written.endsWith(".wasm") ? { bytes: await system.files.readBytes(path.resolve(system.workingFolder, written)) } : await readFromRegistry(await readWrittenReference(written, place, system), inputs, system), { bytes, ...artifact } = read, description = {
      component: digestOf(bytes),
      size: bytes.length,
      ...readComponentInterface(bytes) ?? { imports: [], exports: [] },
      ...artifact
    };
    return {
      summary: `${written}: ${bytes.length} bytes, ${description.component}`,
      text: describe(description),
      outputs: { component: description.component, digest: description.digest ?? "" },
      details: { ...description }
    };
  }
};
async function readFromRegistry(written, inputs, system) {
  let { reference } = written, access = registryAccess(inputs, written, system), { digest, tag } = await resolveReference(reference, access), { bytes, annotations } = await pullComponent(reference, digest, access), found = { reference: formatReference({ ...reference, digest }), digest, annotations };
  return { bytes, ...found, ...tag === void 0 ? {} : { tag } };
}
function describe({ annotations = {}, imports, exports, ...rest }) {
  let { reference, tag, digest, component, size } = rest;
  return [
    ["reference", reference],
    ["tag", tag],
    ["digest", digest],
    ["component", component],
    ["size", `${size} bytes`],
    ...exports.map((name) => ["exports", name]),
    ...imports.map((name) => ["imports", name]),
    ...Object.entries(annotations).map(([key, value]) => ["annotation", `${key} = ${value}`])
  ].flatMap(
    ([label = "", value]) => value === void 0 ? [] : `${label.padEnd(10)}  ${singleLine(value)}`
  ).join(`
`);
}
export {
  inspect
};
