#!/usr/bin/env node
import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  runCommandProcess
} from "./chunks/chunk-T6DUYRUY.mjs";
import "./chunks/chunk-IMB64MRL.mjs";
import "./chunks/chunk-KSCNZ77C.mjs";
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

// scripts/ftl.ts
await runCommandProcess();
