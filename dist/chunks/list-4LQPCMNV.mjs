import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  readManaged,
  targetInputs
} from "./chunk-5LUIHVSW.mjs";
import {
  textTable
} from "./chunk-W23TQLSC.mjs";
import "./chunk-DFSRLJAA.mjs";
import "./chunk-SON6BPOU.mjs";
import "./chunk-HMI54BRP.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-GQ7ULYNE.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-636KH3CC.mjs";
import "./chunk-IS64AWY5.mjs";
import "./chunk-X44TQ5SH.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-5TD6IOHB.mjs";
import "./chunk-2W3G3AJQ.mjs";
import "./chunk-IU63LUFE.mjs";
import "./chunk-OT57WMCL.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-GHAWPZXM.mjs";
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
