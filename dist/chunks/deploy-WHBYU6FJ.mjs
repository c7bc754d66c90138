import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  deploy
} from "./chunk-4MCMO3L4.mjs";
import "./chunk-XHI45CP5.mjs";
import "./chunk-FS2GI3EZ.mjs";
import "./chunk-LJOLOWCB.mjs";
import "./chunk-UAMK4L6I.mjs";
import "./chunk-MVUAYEXN.mjs";
import "./chunk-YXNV3MFU.mjs";
import "./chunk-5H4SK67F.mjs";
import "./chunk-XI3APGTP.mjs";
import "./chunk-OS7GGITS.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-TKJSI4AU.mjs";
import "./chunk-Q4HBZ5NI.mjs";
import "./chunk-4BZRYOLG.mjs";
import "./chunk-NG5JKY5M.mjs";
import "./chunk-GBKA6UOK.mjs";
import "./chunk-FO35PV6D.mjs";
import "./chunk-7HERLKSY.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-NK3X4DZC.mjs";
import "./chunk-HR2QQCLY.mjs";
import "./chunk-NZTUYXQX.mjs";
import "./chunk-L2CPS2JQ.mjs";
import "./chunk-PV5KUKCF.mjs";
import "./chunk-MWSUXNRC.mjs";
import "./chunk-APIIFAMZ.mjs";
import "./chunk-JQKJ63F2.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";
export {
  deploy
};
