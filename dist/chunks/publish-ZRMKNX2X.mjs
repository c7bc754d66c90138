import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunk-FK3FCKNE.mjs";
import "./chunk-LJOLOWCB.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";
export {
  publish
};
