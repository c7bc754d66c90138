import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  componentize
} from "./chunks/chunk-3CLHDOLA.mjs";
import "./chunks/chunk-5IRKKEM6.mjs";
import "./chunks/chunk-UZLAVHE2.mjs";
import "./chunks/chunk-R6Q6VONH.mjs";
import "./chunks/chunk-KVJ3MCEJ.mjs";
import "./chunks/chunk-MLVMIPS7.mjs";
import "./chunks/chunk-QZNZDQ5J.mjs";
import "./chunks/chunk-M5EO6N6D.mjs";
import "./chunks/chunk-ISTOEJ67.mjs";
import "./chunks/chunk-RZPJFMPW.mjs";
import "./chunks/chunk-57GVOMUK.mjs";
import "./chunks/chunk-HMI54BRP.mjs";
import "./chunks/chunk-P6LSHPZF.mjs";
import "./chunks/chunk-T3HS22VH.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
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

// scripts/componentize.ts
await runStepProcess(componentize);
