import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  appPositional,
  findApp,
  readManaged,
  targetInputs
} from "./chunk-HKDUP5IK.mjs";
import {
  confirm,
  yesInput
} from "./chunk-XDNJQVEI.mjs";
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
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";

// src/cli/commands/deployments/delete.ts
var deleteDeployment = {
  positionals: [appPositional],
  inputs: { ...targetInputs, ...yesInput, ...dryRunInput },
  examples: [{ about: "That of this project, without a question", line: "ftl delete --yes" }],
  run: async ({ positionals: [typed], inputs, system, ...place }) => {
    let managed = await readManaged(inputs.target, place, system), { name, url } = await findApp(typed, managed, { place, system });
    return inputs["dry-run"] ? { summary: `would delete ${name} at ${url}` } : (await confirm(`Delete ${name} at ${url}?`, inputs, system), await managed.manage.remove({ name, stateFolder: managed.stateFolder }, system), { summary: `Deleted ${name}`, outputs: { name, url } });
  }
};
export {
  deleteDeployment
};
