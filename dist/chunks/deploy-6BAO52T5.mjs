import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  deploy
} from "./chunk-PMCZ3RMO.mjs";
import "./chunk-OIC7UU4Z.mjs";
import "./chunk-GUZGQSES.mjs";
import "./chunk-YNOYSUZH.mjs";
import "./chunk-SON6BPOU.mjs";
import "./chunk-M5EO6N6D.mjs";
import "./chunk-ISTOEJ67.mjs";
import "./chunk-RZPJFMPW.mjs";
import "./chunk-D224X2SY.mjs";
import "./chunk-HMI54BRP.mjs";
import "./chunk-P6LSHPZF.mjs";
import "./chunk-T3HS22VH.mjs";
import "./chunk-2JY45PWD.mjs";
import "./chunk-GKUBCEJR.mjs";
import "./chunk-GQ7ULYNE.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-636KH3CC.mjs";
import "./chunk-IS64AWY5.mjs";
import "./chunk-X44TQ5SH.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-5TD6IOHB.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-2W3G3AJQ.mjs";
import "./chunk-2AOHGZ4L.mjs";
import "./chunk-OT57WMCL.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-GHAWPZXM.mjs";
import "./chunk-E2NZ5TKH.mjs";
export {
  deploy
};
