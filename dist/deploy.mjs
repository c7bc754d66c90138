import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  deploy
} from "./chunks/chunk-4MCMO3L4.mjs";
import "./chunks/chunk-XHI45CP5.mjs";
import "./chunks/chunk-FS2GI3EZ.mjs";
import "./chunks/chunk-LJOLOWCB.mjs";
import {
  runStepProcess
} from "./chunks/chunk-S6UJ4G2N.mjs";
import "./chunks/chunk-UAMK4L6I.mjs";
import "./chunks/chunk-MVUAYEXN.mjs";
import "./chunks/chunk-YXNV3MFU.mjs";
import "./chunks/chunk-5H4SK67F.mjs";
import "./chunks/chunk-XI3APGTP.mjs";
import "./chunks/chunk-OS7GGITS.mjs";
import "./chunks/chunk-XTZ7FMLQ.mjs";
import "./chunks/chunk-TKJSI4AU.mjs";
import "./chunks/chunk-Q4HBZ5NI.mjs";
import "./chunks/chunk-4BZRYOLG.mjs";
import "./chunks/chunk-NG5JKY5M.mjs";
import "./chunks/chunk-GBKA6UOK.mjs";
import "./chunks/chunk-FO35PV6D.mjs";
import "./chunks/chunk-7HERLKSY.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-NK3X4DZC.mjs";
import "./chunks/chunk-HR2QQCLY.mjs";
import "./chunks/chunk-NZTUYXQX.mjs";
import "./chunks/chunk-L2CPS2JQ.mjs";
import "./chunks/chunk-PV5KUKCF.mjs";
import "./chunks/chunk-FAZBHMTX.mjs";
import "./chunks/chunk-UJRFF43L.mjs";
import "./chunks/chunk-KTTHLLMA.mjs";
import "./chunks/chunk-MWSUXNRC.mjs";
import "./chunks/chunk-5FMRN7KZ.mjs";
import "./chunks/chunk-APIIFAMZ.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/deploy.ts
await runStepProcess(deploy);
