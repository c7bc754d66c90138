import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunks/chunk-XXSDSSFB.mjs";
import "./chunks/chunk-LIKRTQRE.mjs";
import {
  runStepProcess
} from "./chunks/chunk-JEONMAZR.mjs";
import "./chunks/chunk-EWO6DVKF.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/setup.ts
await runStepProcess(setup);
