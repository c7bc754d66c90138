import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunks/chunk-X5FBXEV6.mjs";
import "./chunks/chunk-BGVMY6MC.mjs";
import "./chunks/chunk-VP36XBEK.mjs";
import {
  runStepProcess
} from "./chunks/chunk-JEONMAZR.mjs";
import "./chunks/chunk-6KAWFIDL.mjs";
import "./chunks/chunk-EWO6DVKF.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/publish.ts
await runStepProcess(publish);
