import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  appPositional,
  findApp,
  readManaged,
  targetInputs
} from "./chunk-5LUIHVSW.mjs";
import {
  confirm,
  yesInput
} from "./chunk-UNPSBMEQ.mjs";
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
import {
  dryRunInput
} from "./chunk-T2DV6KVC.mjs";
import "./chunk-OT57WMCL.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-GHAWPZXM.mjs";
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
