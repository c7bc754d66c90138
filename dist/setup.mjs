import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunks/chunk-CN5LMC6A.mjs";
import {
  runStepProcess
} from "./chunks/chunk-S6UJ4G2N.mjs";
import "./chunks/chunk-5H4SK67F.mjs";
import "./chunks/chunk-XI3APGTP.mjs";
import "./chunks/chunk-OS7GGITS.mjs";
import "./chunks/chunk-XTZ7FMLQ.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-NK3X4DZC.mjs";
import "./chunks/chunk-FAZBHMTX.mjs";
import "./chunks/chunk-UJRFF43L.mjs";
import "./chunks/chunk-KTTHLLMA.mjs";
import "./chunks/chunk-5FMRN7KZ.mjs";
import "./chunks/chunk-APIIFAMZ.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-F4APCFH2.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/setup.ts
await runStepProcess(setup);
