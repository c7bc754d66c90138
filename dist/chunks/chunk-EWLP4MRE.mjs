import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  stepsBetween,
  walkSteps
} from "./chunk-XGULTIOF.mjs";
import {
  errorFromJson
} from "./chunk-5FMRN7KZ.mjs";

// src/cli/build-app.ts
async function buildApp(walk, system) {
  let ended = await walkSteps(stepsBetween("setup", "componentize"), walk, system), error = ended.at(-1)?.result.error;
  return { steps: ended.map(({ result }) => result), error: error ? errorFromJson(error) : void 0 };
}

export {
  buildApp
};
