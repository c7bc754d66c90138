import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunks/chunk-TASYMYCK.mjs";
import "./chunks/chunk-KEAFTZIR.mjs";
import "./chunks/chunk-C6UMFFJK.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-B2ZTJSMC.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/publish.ts
await runStepProcess(publish);
