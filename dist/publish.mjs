import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunks/chunk-OW7Y7A33.mjs";
import "./chunks/chunk-RYRTXXE3.mjs";
import "./chunks/chunk-ZLGHX2E7.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-CS2HXHNG.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/publish.ts
await runStepProcess(publish);
