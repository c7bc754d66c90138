import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  stopDeployment
} from "./chunk-XHI45CP5.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import {
  readProject
} from "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import {
  stateFiles
} from "./chunk-NK3X4DZC.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-KSCNZ77C.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
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
