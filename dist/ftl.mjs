#!/usr/bin/env node
import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  runCommandProcess
} from "./chunks/chunk-ITC6QO6S.mjs";
import "./chunks/chunk-PJDKQGLZ.mjs";
import "./chunks/chunk-KSCNZ77C.mjs";
import "./chunks/chunk-HUFFKP6R.mjs";
import "./chunks/chunk-25JPSZK5.mjs";
import "./chunks/chunk-FBW42UHI.mjs";
import "./chunks/chunk-IU63LUFE.mjs";
import "./chunks/chunk-NKMVQGYE.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-K7SO4GNA.mjs";
import "./chunks/chunk-GHAWPZXM.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/ftl.ts
await runCommandProcess();
