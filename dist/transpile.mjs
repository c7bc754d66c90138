import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile
} from "./chunks/chunk-NQVDLQ5O.mjs";
import "./chunks/chunk-UZLAVHE2.mjs";
import "./chunks/chunk-57GVOMUK.mjs";
import "./chunks/chunk-HMI54BRP.mjs";
import {
  runStepProcess
} from "./chunks/chunk-UPAJRHRG.mjs";
import "./chunks/chunk-4BZRYOLG.mjs";
import "./chunks/chunk-IB3VDOIN.mjs";
import "./chunks/chunk-KWPBTWCG.mjs";
import "./chunks/chunk-IT5W6HYP.mjs";
import "./chunks/chunk-7HERLKSY.mjs";
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

// scripts/transpile.ts
await runStepProcess(transpile);
