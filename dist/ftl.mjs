#!/usr/bin/env node
import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  runCommandProcess
} from "./chunks/chunk-USC3EI2F.mjs";
import "./chunks/chunk-3GCTSHU7.mjs";
import "./chunks/chunk-KSCNZ77C.mjs";
import "./chunks/chunk-USRLCU6N.mjs";
import "./chunks/chunk-25JPSZK5.mjs";
import "./chunks/chunk-T2DV6KVC.mjs";
import "./chunks/chunk-IU63LUFE.mjs";
import "./chunks/chunk-2AOHGZ4L.mjs";
import "./chunks/chunk-OT57WMCL.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-GHAWPZXM.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/ftl.ts
await runCommandProcess();
