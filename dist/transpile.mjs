import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile
} from "./chunks/chunk-2LWX7ALA.mjs";
import "./chunks/chunk-CRQ75EXZ.mjs";
import "./chunks/chunk-RMGDAVK6.mjs";
import "./chunks/chunk-VP36XBEK.mjs";
import {
  runStepProcess
} from "./chunks/chunk-JEONMAZR.mjs";
import "./chunks/chunk-6KAWFIDL.mjs";
import "./chunks/chunk-EWO6DVKF.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/transpile.ts
await runStepProcess(transpile);
