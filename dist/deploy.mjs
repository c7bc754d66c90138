import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  deploy
} from "./chunks/chunk-QZY64C4C.mjs";
import "./chunks/chunk-DFSRLJAA.mjs";
import "./chunks/chunk-GUZGQSES.mjs";
import "./chunks/chunk-D74DBTTJ.mjs";
import "./chunks/chunk-SON6BPOU.mjs";
import "./chunks/chunk-M5EO6N6D.mjs";
import "./chunks/chunk-ISTOEJ67.mjs";
import "./chunks/chunk-RZPJFMPW.mjs";
import "./chunks/chunk-D224X2SY.mjs";
import "./chunks/chunk-HMI54BRP.mjs";
import "./chunks/chunk-P6LSHPZF.mjs";
import "./chunks/chunk-T3HS22VH.mjs";
import "./chunks/chunk-2JY45PWD.mjs";
import "./chunks/chunk-GKUBCEJR.mjs";
import {
  runStepProcess
} from "./chunks/chunk-E5B7GJ45.mjs";
import "./chunks/chunk-GQ7ULYNE.mjs";
import "./chunks/chunk-XTZ7FMLQ.mjs";
import "./chunks/chunk-4BZRYOLG.mjs";
import "./chunks/chunk-636KH3CC.mjs";
import "./chunks/chunk-IS64AWY5.mjs";
import "./chunks/chunk-X44TQ5SH.mjs";
import "./chunks/chunk-7HERLKSY.mjs";
import "./chunks/chunk-5TD6IOHB.mjs";
import "./chunks/chunk-DGDTJTUU.mjs";
import "./chunks/chunk-2W3G3AJQ.mjs";
import "./chunks/chunk-USRLCU6N.mjs";
import "./chunks/chunk-25JPSZK5.mjs";
import "./chunks/chunk-T2DV6KVC.mjs";
import "./chunks/chunk-IU63LUFE.mjs";
import "./chunks/chunk-2AOHGZ4L.mjs";
import "./chunks/chunk-OT57WMCL.mjs";
import "./chunks/chunk-JQKJ63F2.mjs";
import "./chunks/chunk-GHAWPZXM.mjs";
import "./chunks/chunk-E2NZ5TKH.mjs";

// scripts/deploy.ts
await runStepProcess(deploy);
