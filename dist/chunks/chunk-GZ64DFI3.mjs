import { createRequire as createRequireForBundle } from 'node:module';const require = createRequireForBundle(import.meta.url);
import {
  publish
} from "./chunk-FK3FCKNE.mjs";
import {
  setup
} from "./chunk-CN5LMC6A.mjs";
import {
  transpile
} from "./chunk-ZAL6T7OM.mjs";
import {
  componentize
} from "./chunk-MKRZTP4A.mjs";
import {
  conformance
} from "./chunk-OBM3WE22.mjs";
import {
  deploy
} from "./chunk-MVODHPJZ.mjs";

// src/pipeline/index.ts
var steps = [setup, transpile, componentize, conformance, publish, deploy];

export {
  steps
};
