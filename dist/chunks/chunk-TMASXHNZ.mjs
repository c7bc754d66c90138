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
} from "./chunk-JF6QDZWQ.mjs";
import {
  conformance
} from "./chunk-HQP7UM6K.mjs";
import {
  deploy
} from "./chunk-4MCMO3L4.mjs";

// src/pipeline/index.ts
var steps = [setup, transpile, componentize, conformance, publish, deploy];

export {
  steps
};
