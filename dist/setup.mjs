import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunks/chunk-HLAXVDFU.mjs";
import "./chunks/chunk-KDKEHZB2.mjs";
import {
  runStepProcess
} from "./chunks/chunk-ZMQTE2J5.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/setup.ts
await runStepProcess(setup);
