import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  runPipeline
} from "./chunk-BQ3UOBZF.mjs";
import {
  stepsBetween
} from "./chunk-XGULTIOF.mjs";
import {
  dryRunInput
} from "./chunk-KTTHLLMA.mjs";

// src/cli/commands/pipeline/build.ts
var chosen = stepsBetween("setup", "componentize"), build = {
  description: [
    "Runs the pipeline from setup to componentize: writes spin.toml, builds every tool in its language, the gateway and the authorizer, and packs the app into .ftl/oci. What did not change is not built again."
  ],
  inputs: { ...dryRunInput, ...Object.assign({}, ...chosen.map(({ inputs }) => inputs)) },
  examples: [
    { about: "Build the project in another folder", line: "ftl build --project examples/text-analyzer" }
  ],
  run: (context) => runPipeline(chosen, { ...context, flags: new Map([["purpose", ["build"]], ...context.flags]) })
};

export {
  build
};
