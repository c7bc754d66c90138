import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunks/chunk-34ZQ2HKO.mjs";
import "./chunks/chunk-GKUBCEJR.mjs";
import {
  runStepProcess
} from "./chunks/chunk-UPAJRHRG.mjs";
import "./chunks/chunk-IPB2TACG.mjs";
import "./chunks/chunk-XTZ7FMLQ.mjs";
import "./chunks/chunk-4BZRYOLG.mjs";
import "./chunks/chunk-IB3VDOIN.mjs";
import "./chunks/chunk-KWPBTWCG.mjs";
import "./chunks/chunk-IT5W6HYP.mjs";
import "./chunks/chunk-7HERLKSY.mjs";
import "./chunks/chunk-5TD6IOHB.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-2W3G3AJQ.mjs";
import "./chunks/chunk-HUFFKP6R.mjs";
import "./chunks/chunk-25JPSZK5.mjs";
import "./chunks/chunk-FBW42UHI.mjs";
import "./chunks/chunk-IU63LUFE.mjs";
import "./chunks/chunk-NKMVQGYE.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-GHAWPZXM.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/publish.ts
await runStepProcess(publish);
