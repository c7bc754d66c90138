import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  stateFiles
} from "./chunk-ZMQTE2J5.mjs";
import {
  FtlError
} from "./chunk-INRLHXVQ.mjs";

// src/pipeline/result-file.ts
async function readStepOutputs(step, { projectFolder, system }) {
  let text = await system.files.readTextIfExists(stateFiles(projectFolder).stepResult(step)), result = text === void 0 ? void 0 : parseResult(text);
  if (result?.ok === !0 && result.outputs !== void 0) return result.outputs;
  let state = text === void 0 ? "has not run" : "did not end well";
  throw new FtlError("E_STEP_INPUT", `The step ${step} ${state} in this project.`, {
    hint: `Run "ftl ${step}" first, or "ftl pipeline" for all steps.`
  });
}
function parseResult(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

export {
  readStepOutputs
};
