import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  conformance
} from "./chunks/chunk-I5QCFDBF.mjs";
import "./chunks/chunk-3H3DCQ3Q.mjs";
import "./chunks/chunk-NERYGKAD.mjs";
import "./chunks/chunk-G3AL2T73.mjs";
import "./chunks/chunk-KDKEHZB2.mjs";
import "./chunks/chunk-EUGWMLOX.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-4V7TOOPM.mjs";
import "./chunks/chunk-6Z2APUL5.mjs";
import "./chunks/chunk-N6G43LHQ.mjs";
import {
  runStepProcess
} from "./chunks/chunk-ZMQTE2J5.mjs";
import "./chunks/chunk-FBI3C37Z.mjs";
import "./chunks/chunk-INRLHXVQ.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/conformance.ts
await runStepProcess(conformance);
