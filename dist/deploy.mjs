import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  deploy
} from "./chunks/chunk-SYAUSEIO.mjs";
import "./chunks/chunk-KSNPHJTB.mjs";
import "./chunks/chunk-CDCGOA2B.mjs";
import "./chunks/chunk-KDKEHZB2.mjs";
import "./chunks/chunk-EUGWMLOX.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-RYRTXXE3.mjs";
import "./chunks/chunk-ZLGHX2E7.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-CS2HXHNG.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/deploy.ts
await runStepProcess(deploy);
