import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  transpile
} from "./chunks/chunk-FIUHITJS.mjs";
import "./chunks/chunk-QD3FAL77.mjs";
import {
  runStepProcess
} from "./chunks/chunk-XOMSIWTC.mjs";
import "./chunks/chunk-3GHZCERC.mjs";
import "./chunks/chunk-HMI54BRP.mjs";
import "./chunks/chunk-4BZRYOLG.mjs";
import "./chunks/chunk-5P5DI5AI.mjs";
import "./chunks/chunk-RCVVBJYX.mjs";
import "./chunks/chunk-FO35PV6D.mjs";
import "./chunks/chunk-7HERLKSY.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-NK3X4DZC.mjs";
import "./chunks/chunk-AAXTLWZX.mjs";
import "./chunks/chunk-UJRFF43L.mjs";
import "./chunks/chunk-ZTEZRLUH.mjs";
import "./chunks/chunk-5FMRN7KZ.mjs";
import "./chunks/chunk-O7ENQZQW.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/transpile.ts
await runStepProcess(transpile);
