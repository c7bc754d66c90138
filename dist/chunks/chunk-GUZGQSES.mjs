import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findSpin
} from "./chunk-M5EO6N6D.mjs";
import {
  readStepOutputs
} from "./chunk-GKUBCEJR.mjs";
import {
  stateFiles
} from "./chunk-5TD6IOHB.mjs";

// src/pipeline/spin-of-setup.ts
async function spinOfSetup(context) {
  let { system, projectFolder } = context;
  if (!await system.files.stat(stateFiles(projectFolder).stepResult("setup"))) return;
  let { "spin-path": spin = "", "spin-version": wanted = "" } = await readStepOutputs("setup", context);
  return spin === "" ? "" : (await findSpin(system, { accepts: (version) => version === wanted }))?.path === spin ? spin : void 0;
}

export {
  spinOfSetup
};
