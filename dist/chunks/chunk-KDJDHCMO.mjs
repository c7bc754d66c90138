import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  findSpin
} from "./chunk-LIKRTQRE.mjs";
import {
  readStepOutputs
} from "./chunk-BGVMY6MC.mjs";
import {
  stateFiles
} from "./chunk-JEONMAZR.mjs";

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
