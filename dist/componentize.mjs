import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  componentize
} from "./chunks/chunk-IOSEANKN.mjs";
import "./chunks/chunk-CRQ75EXZ.mjs";
import "./chunks/chunk-EUBULJHX.mjs";
import "./chunks/chunk-7L2C3SNP.mjs";
import "./chunks/chunk-LIKRTQRE.mjs";
import "./chunks/chunk-RMGDAVK6.mjs";
import "./chunks/chunk-EPZGTCND.mjs";
import "./chunks/chunk-YXVAS5D7.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-VP36XBEK.mjs";
import {
  runStepProcess
} from "./chunks/chunk-JEONMAZR.mjs";
import "./chunks/chunk-6KAWFIDL.mjs";
import "./chunks/chunk-EWO6DVKF.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/componentize.ts
await runStepProcess(componentize);
