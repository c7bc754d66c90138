import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunks/chunk-YTVZBHDH.mjs";
import "./chunks/chunk-M5EO6N6D.mjs";
import "./chunks/chunk-ISTOEJ67.mjs";
import "./chunks/chunk-RZPJFMPW.mjs";
import {
  runStepProcess
} from "./chunks/chunk-UPAJRHRG.mjs";
import "./chunks/chunk-XTZ7FMLQ.mjs";
import "./chunks/chunk-5TD6IOHB.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-HUFFKP6R.mjs";
import "./chunks/chunk-25JPSZK5.mjs";
import "./chunks/chunk-FBW42UHI.mjs";
import "./chunks/chunk-IU63LUFE.mjs";
import "./chunks/chunk-NKMVQGYE.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-GHAWPZXM.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/setup.ts
await runStepProcess(setup);
