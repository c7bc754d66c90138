import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-CN5LMC6A.mjs";
import "./chunk-5H4SK67F.mjs";
import "./chunk-XI3APGTP.mjs";
import "./chunk-OS7GGITS.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-K7SO4GNA.mjs";
import "./chunk-F4APCFH2.mjs";
import "./chunk-E2NZ5TKH.mjs";
export {
  setup
};
