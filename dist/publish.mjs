import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunks/chunk-6PNYRQW4.mjs";
import "./chunks/chunk-4V7TOOPM.mjs";
import "./chunks/chunk-6Z2APUL5.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-ZMQTE2J5.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/publish.ts
await runStepProcess(publish);
