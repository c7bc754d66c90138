import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile
} from "./chunks/chunk-Y5SB3QJK.mjs";
import "./chunks/chunk-EUGWMLOX.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-B2ZTJSMC.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/transpile.ts
await runStepProcess(transpile);
