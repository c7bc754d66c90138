import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile
} from "./chunks/chunk-AHWE6XCV.mjs";
import "./chunks/chunk-EUGWMLOX.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-ZMQTE2J5.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/transpile.ts
await runStepProcess(transpile);
