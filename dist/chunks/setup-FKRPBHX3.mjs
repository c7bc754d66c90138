import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  setup
} from "./chunk-EDT64GTQ.mjs";
import "./chunk-M5EO6N6D.mjs";
import "./chunk-ISTOEJ67.mjs";
import "./chunk-RZPJFMPW.mjs";
import "./chunk-XTZ7FMLQ.mjs";
import "./chunk-DGDTJTUU.mjs";
import "./chunk-GHAWPZXM.mjs";
import "./chunk-E2NZ5TKH.mjs";
export {
  setup
};
