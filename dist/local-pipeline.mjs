import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  runPipelineProcess
} from "./chunks/chunk-26B2CGLF.mjs";
import "./chunks/chunk-HLAXVDFU.mjs";
import "./chunks/chunk-Y5SB3QJK.mjs";
import "./chunks/chunk-RPY2TJXP.mjs";
import "./chunks/chunk-XHGJ2WZQ.mjs";
import "./chunks/chunk-FFEVUTJP.mjs";
import "./chunks/chunk-35OGJJBH.mjs";
import "./chunks/chunk-PNM2RMK5.mjs";
import "./chunks/chunk-E4URTOTN.mjs";
import "./chunks/chunk-KDKEHZB2.mjs";
import "./chunks/chunk-EUGWMLOX.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-TASYMYCK.mjs";
import "./chunks/chunk-KEAFTZIR.mjs";
import "./chunks/chunk-C6UMFFJK.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import "./chunks/chunk-B2ZTJSMC.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/local-pipeline.ts
await runPipelineProcess();
