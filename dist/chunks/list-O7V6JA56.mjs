import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readManaged,
  targetInputs
} from "./chunk-HKDUP5IK.mjs";
import {
  textTable
} from "./chunk-73CCTNIS.mjs";
import "./chunk-XHI45CP5.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-5FMRN7KZ.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/deployments/list.ts
var list = {
  inputs: targetInputs,
  examples: [{ about: 'What "ftl deploy --keep" left on this machine', line: "ftl list" }],
  run: async ({ inputs, system, ...place }) => {
    let { apps, target } = await readManaged(inputs.target, place, system), rows = apps.map(({ name, running, url, digest, startedAt }) => [
      name,
      running ? "running" : "stopped",
      url,
      digest.slice(0, 19),
      startedAt
    ]), summary = `${apps.length} ${apps.length === 1 ? "deployment" : "deployments"} on ${target}`, text = textTable(["name", "state", "url", "digest", "since"], rows);
    return { summary, text: apps.length === 0 ? summary : text, details: { apps } };
  }
};
export {
  list
};
