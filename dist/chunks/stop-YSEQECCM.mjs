import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  stopDeployment
} from "./chunk-DFSRLJAA.mjs";
import "./chunk-SON6BPOU.mjs";
import "./chunk-HMI54BRP.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-GQ7ULYNE.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-636KH3CC.mjs";
import "./chunk-IS64AWY5.mjs";
import "./chunk-X44TQ5SH.mjs";
import "./chunk-7HERLKSY.mjs";
import {
  stateFiles
} from "./chunk-5TD6IOHB.mjs";
import "./chunk-2W3G3AJQ.mjs";
import "./chunk-OT57WMCL.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-GHAWPZXM.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/deployments/stop.ts
var stop = {
  inputs: {},
  examples: [{ about: "Stop the deployment of this project", line: "ftl stop" }],
  run: async ({ system, ...place }) => {
    let { name } = await readProject(place, system), stateFolder = stateFiles(place.projectFolder).deployments, stopped = await stopDeployment({ name, stateFolder }, system);
    return {
      summary: stopped ? `Stopped ${stopped.url}` : "Nothing was running.",
      unchanged: stopped === void 0,
      outputs: stopped ? { url: stopped.url } : {}
    };
  }
};
export {
  stop
};
