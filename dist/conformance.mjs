import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  conformance
} from "./chunks/chunk-CZTTIPTA.mjs";
import "./chunks/chunk-VZGJ7YOO.mjs";
import "./chunks/chunk-G7FMN3XT.mjs";
import "./chunks/chunk-3PCKGWML.mjs";
import "./chunks/chunk-LJOLOWCB.mjs";
import {
  runStepProcess
} from "./chunks/chunk-XOMSIWTC.mjs";
import "./chunks/chunk-37BT323Q.mjs";
import "./chunks/chunk-W6K2FGOA.mjs";
import "./chunks/chunk-YXNV3MFU.mjs";
import "./chunks/chunk-5H4SK67F.mjs";
import "./chunks/chunk-XI3APGTP.mjs";
import "./chunks/chunk-OS7GGITS.mjs";
import "./chunks/chunk-XTZ7FMLQ.mjs";
import "./chunks/chunk-3GHZCERC.mjs";
import "./chunks/chunk-HMI54BRP.mjs";
import "./chunks/chunk-4BZRYOLG.mjs";
import "./chunks/chunk-5P5DI5AI.mjs";
import "./chunks/chunk-RCVVBJYX.mjs";
import "./chunks/chunk-FO35PV6D.mjs";
import "./chunks/chunk-7HERLKSY.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-NK3X4DZC.mjs";
import "./chunks/chunk-HR2QQCLY.mjs";
import "./chunks/chunk-NZTUYXQX.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-PV5KUKCF.mjs";
import "./chunks/chunk-AAXTLWZX.mjs";
import "./chunks/chunk-UJRFF43L.mjs";
import "./chunks/chunk-ZTEZRLUH.mjs";
import "./chunks/chunk-5FMRN7KZ.mjs";
import "./chunks/chunk-O7ENQZQW.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/conformance.ts
await runStepProcess(conformance);
